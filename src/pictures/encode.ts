import { readFile } from 'node:fs/promises';
import {
  decodePixels,
  dominantColour,
  hasFewColours,
  openPixels,
  type Pixels,
  shrinkPixels,
  uprightWidth,
} from './pixels.ts';
import { SETTINGS } from './settings.ts';
import { publishedWidths } from './widths.ts';

/** A picture in one width, encoded. */
export interface Encoded {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** A picture in all widths in which it is published. */
export interface EncodedPicture {
  /** AVIF, ascending by width. */
  readonly sources: readonly Encoded[];
  readonly fallback: Encoded & { readonly format: 'jpeg' | 'png' };
  /** The dominant colour as `#rrggbb`; none for a picture with transparent parts, where it would show through. */
  readonly colour?: string;
}

/**
 * Encodes a raster picture in those of the wanted widths that do not enlarge it, and one fallback of middle width.
 *
 * The file is decoded once and each width made from the next larger one, which for a photograph of 3000 × 2000 takes a
 * quarter of the time that decoding it for each width would. Nothing but pixels is written: no EXIF, no place, no profile.
 * Throws `DamagedPicture` if it cannot be decoded, `RangeError` if no width is wanted.
 */
export async function encodePicture(path: string, wanted: readonly number[]): Promise<EncodedPicture> {
  const file = await readFile(path);
  const sizes = await inWidths(file, publishedWidths(await uprightWidth(file), wanted));
  const [smallest, largest, middle] = [sizes[0], sizes.at(-1), sizes[Math.floor((sizes.length - 1) / 2)]];
  if (smallest === undefined || largest === undefined || middle === undefined)
    throw new RangeError('A picture needs a width to be encoded in.');
  const flat = largest.channels === 4 || hasFewColours(largest, SETTINGS.fewColours);
  const [sources, fallback] = await Promise.all([
    Promise.all(sizes.map(toAvif)),
    flat ? toPng(middle) : toJpeg(middle),
  ]);
  return { sources, fallback, ...(smallest.channels === 3 ? { colour: await dominantColour(smallest) } : {}) };
}

async function inWidths(file: Buffer, widths: readonly number[]): Promise<Pixels[]> {
  const sizes: Pixels[] = [];
  for (const width of widths.toReversed()) {
    const larger = sizes[0];
    sizes.unshift(larger === undefined ? await decodePixels(file, width) : await shrinkPixels(larger, width));
  }
  return sizes;
}

async function toAvif(pixels: Pixels): Promise<Encoded> {
  const { width, height } = pixels;
  return { width, height, bytes: await openPixels(pixels).avif(SETTINGS.avif).toBuffer() };
}

async function toJpeg(pixels: Pixels): Promise<EncodedPicture['fallback']> {
  const { width, height } = pixels;
  return { width, height, bytes: await openPixels(pixels).jpeg(SETTINGS.jpeg).toBuffer(), format: 'jpeg' };
}

async function toPng(pixels: Pixels): Promise<EncodedPicture['fallback']> {
  const { width, height } = pixels;
  return { width, height, bytes: await openPixels(pixels).png(SETTINGS.png).toBuffer(), format: 'png' };
}
