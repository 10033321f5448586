import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { animatedPicture } from '../problems/codes/animated-picture.ts';
import { locatedPicture } from '../problems/codes/located-picture.ts';
import { mislabelledPicture } from '../problems/codes/mislabelled-picture.ts';
import { pictureTooLarge } from '../problems/codes/picture-too-large.ts';
import { unreadablePicture } from '../problems/codes/unreadable-picture.ts';
import { unsizedPicture } from '../problems/codes/unsized-picture.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { isWhole } from './completeness.ts';
import { drawingSize } from './drawing-size.ts';
import { FORMATS, type Format, recognise } from './format.ts';
import { LIMITS, thousands } from './limits.ts';
import { isLocated } from './location.ts';

/** What is known of a picture without decoding it. */
export interface Measured {
  readonly kind: 'svg' | 'raster';
  /** In pixels, as the picture is seen: after the rotation that its EXIF orientation asks for. For a drawing, of its `viewBox`. */
  readonly width: number;
  readonly height: number;
  readonly format: Format;
  /** Size of the file. */
  readonly bytes: number;
  /** The first 16 hexadecimal digits of the SHA-256 of the file. */
  readonly hash: string;
}

/** A picture that can be published, or none; with errors where there is none, and notices where there is one. */
export interface Measurement {
  readonly picture?: Measured;
  readonly problems: Problem[];
}

/**
 * Measures a picture file: its true format, its size as seen, its hash.
 *
 * A file that is empty, cut short, of another format than its name says, or beyond `LIMITS` is a problem at `place`,
 * which should be line 1, column 1 of the picture. Throws only when the file cannot be opened.
 */
export async function measurePicture(path: string, place: Place): Promise<Measurement> {
  const fail = (problem: Problem): Measurement => ({ problems: [problem] });
  const { size } = await stat(path);
  if (size === 0) return fail(unreadablePicture(place, { reason: 'the file is empty' }));
  if (size > LIMITS.bytes) return fail(tooManyBytes(place, size, LIMITS.bytes));
  const bytes = await readFile(path);
  const recognised = recognise(bytes);
  if (recognised === undefined || 'foreign' in recognised) return fail(notAPicture(place, recognised?.foreign));
  const { format } = recognised;
  if (!FORMATS[format].endings.includes(extname(path).toLowerCase())) return fail(wrongEnding(place, path, format));
  if (!isWhole(bytes, format))
    return fail(unreadablePicture(place, { reason: 'the file ends before the picture does' }));
  const common = { format, bytes: size, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16) };
  return format === 'svg' ? measureDrawing(bytes, common, place) : measureRaster(bytes, common, place);
}

type Common = Pick<Measured, 'format' | 'bytes' | 'hash'>;

function measureDrawing(bytes: Buffer, common: Common, place: Place): Measurement {
  if (common.bytes > LIMITS.drawingBytes) return { problems: [tooManyBytes(place, common.bytes, LIMITS.drawingBytes)] };
  const size = drawingSize(bytes.toString('utf8'));
  if (size === undefined)
    return { problems: [unreadablePicture(place, { reason: 'its first element is not `<svg>`' })] };
  if (size === null) return { problems: [unsizedPicture(place, {})] };
  return { picture: { kind: 'svg', ...size, ...common }, problems: [] };
}

async function measureRaster(bytes: Buffer, common: Common, place: Place): Promise<Measurement> {
  // Loaded here, not above: a study of drawings is checked without libvips, which takes 60 ms of CPU to load.
  const { default: sharp } = await import('sharp');
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (metadata === undefined) return { problems: [unreadablePicture(place, { reason: 'the file is damaged' })] };
  const { width, height } = metadata.autoOrient;
  if (width * height > LIMITS.pixels) return { problems: [tooManyPixels(place, width, height)] };
  const frames = metadata.pages ?? 1;
  // A TIFF has its EXIF in its own directories.
  const said = { exif: common.format === 'tiff' ? bytes : metadata.exif, xmp: metadata.xmp };
  return {
    picture: { kind: 'raster', width, height, ...common },
    problems: [
      ...(frames > 1 ? [animatedPicture(place, { frames })] : []),
      ...(isLocated(said) ? [locatedPicture(place, { file: basename(place.file) })] : []),
    ],
  };
}

function notAPicture(place: Place, foreign: string | undefined): Problem {
  return unreadablePicture(place, {
    reason: foreign === undefined ? 'it is no picture' : `it is ${foreign}`,
    hint: `Save it as ${Object.values(FORMATS)
      .map(({ name }) => name)
      .join(', ')}.`,
  });
}

function wrongEnding(place: Place, path: string, format: Format): Problem {
  const { name, endings } = FORMATS[format];
  return mislabelledPicture(place, { ending: extname(path), format: name, rightEnding: endings[0] });
}

function tooManyBytes(place: Place, size: number, limit: number): Problem {
  return pictureTooLarge(place, { what: `its file has ${megabytes(size)}`, limit: megabytes(limit) });
}

function tooManyPixels(place: Place, width: number, height: number): Problem {
  return pictureTooLarge(place, {
    what: `it has ${thousands(width)} × ${thousands(height)} pixels`,
    limit: `${LIMITS.pixels / 1e6} million pixels`,
  });
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
