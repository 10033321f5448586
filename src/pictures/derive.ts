import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unreadablePicture } from '../problems/codes/unreadable-picture.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { DamagedPicture } from './damaged-picture.ts';
import type { Encoded, EncodedPicture } from './encode.ts';
import { copyFolderOnce, copyOnce, isFile, writeWhole } from './files.ts';
import type { Rights } from './rights.ts';
import { digest, SETTINGS } from './settings.ts';
import { TILE } from './tile-grid.ts';
import { cutTiles, hasTiles, type Tiled } from './tiles.ts';
import { needsTiles } from './widths.ts';

/** One published file of a picture. */
export interface DerivedFile {
  readonly width: number;
  readonly height: number;
  /** Name inside the output folder: `<hash of the original>-<width>-<digest of the settings and the rights>.<ending>`. */
  readonly file: string;
}

/** A raster picture as it is published. */
export interface Derived {
  /** AVIF, ascending by width. */
  readonly sources: readonly DerivedFile[];
  /** For browsers without AVIF, feeds and previews. */
  readonly fallback: DerivedFile & { readonly format: 'jpeg' | 'png' };
  /** Of a very large picture, an AVIF with more of its detail: what is shown when it is enlarged. */
  readonly closer?: DerivedFile;
  /** Of one that has more detail than that, the whole in tiles. */
  readonly tiles?: Tiled;
  /** Width and height of the largest source: the ratio that keeps the picture's place in the page. */
  readonly width: number;
  readonly height: number;
  /** The dominant colour as `#rrggbb`, for the place before the picture arrives; none for a picture with transparent parts. */
  readonly colour?: string;
}

/** What `derivePicture` needs. */
export interface Derivation {
  /** The original: a raster picture that `measurePicture` has passed. */
  readonly path: string;
  /** Its hash, from `measurePicture`. */
  readonly hash: string;
  /** Where the files go that are published. */
  readonly outDir: string;
  /** Where they are kept between builds. */
  readonly cacheDir: string;
  /** The widths that the layout needs, in pixels. */
  readonly widths: readonly number[];
  /** What the published files say of who made the picture. */
  readonly rights: Rights;
  /** Where a problem with the picture is shown. */
  readonly place: Place;
  /** Called before it is encoded; never for one that the cache holds. */
  readonly onEncode?: () => void;
}

/** One call at a time for one cache entry: two pages that show the same picture must not encode it twice. */
const underWay = new Map<string, Promise<Derived>>();

/**
 * Publishes a raster picture into `outDir`: AVIF in every width that does not enlarge it, one JPEG or PNG of middle
 * width, and where even the widest AVIF hides detail, tiles. Upright, in sRGB, with its rights and no other metadata; of an animation, the first frame.
 *
 * What was once encoded is kept in `cacheDir` under the hash of the original, the widths, the settings and the rights,
 * and only copied. Any number of calls and processes may share both folders. A picture found damaged when it is decoded is a
 * problem; failures of the disk are thrown.
 */
export async function derivePicture(derivation: Derivation): Promise<{ derived?: Derived; problems: Problem[] }> {
  const { outDir, cacheDir, hash, widths, rights, place } = derivation;
  const entry = join(cacheDir, `${hash}-${digest([SETTINGS, rights, widths, TILE])}.json`);
  const promise = underWay.get(entry) ?? keep(derivation, entry).finally(() => underWay.delete(entry));
  underWay.set(entry, promise);
  try {
    const derived = await promise;
    await mkdir(outDir, { recursive: true });
    await Promise.all(filesOf(derived).map((file) => copyOnce(join(cacheDir, file), join(outDir, file))));
    const folder = derived.tiles?.folder;
    if (folder !== undefined) await copyFolderOnce(join(cacheDir, folder), join(outDir, folder));
    return { derived, problems: [] };
  } catch (error) {
    if (error instanceof DamagedPicture)
      return { problems: [unreadablePicture(place, { reason: 'it is damaged inside' })] };
    throw error;
  }
}

/** The entry of the cache, made if it is missing, broken, or lacks one of its files. */
async function keep(derivation: Derivation, entry: string): Promise<Derived> {
  const { path, hash, cacheDir, widths, rights } = derivation;
  const kept = await readEntry(entry);
  if (kept !== undefined && (await isComplete(kept, cacheDir))) return kept;
  await mkdir(cacheDir, { recursive: true });
  // Loaded here, not above: when every picture is in the cache, libvips is never started.
  const { encodePicture } = await import('./encode.ts');
  derivation.onEncode?.();
  const encoded = await encodePicture(path, { widths, rights });
  const files = named(encoded, { hash, settings: digest([SETTINGS, rights]) });
  const all = [...encoded.sources, encoded.fallback, ...(encoded.closer === undefined ? [] : [encoded.closer])];
  await Promise.all(filesOf(files).map((file, index) => writeWhole(join(cacheDir, file), all[index]?.bytes ?? '')));
  const folder = `${hash}-${digest([SETTINGS, rights, TILE])}`;
  const tiles = needsTiles(encoded.own) ? await cutTiles(path, { cacheDir, folder, rights }) : undefined;
  const derived = { ...files, ...(tiles === undefined ? {} : { tiles }) };
  await writeWhole(entry, JSON.stringify(derived));
  return derived;
}

function named(
  { sources, fallback, closer, colour }: EncodedPicture,
  { hash, settings }: { hash: string; settings: string },
): Derived {
  const name = ({ width, height }: Encoded, ending: string): DerivedFile => ({
    width,
    height,
    file: `${hash}-${width}-${settings}.${ending}`,
  });
  const largest = sources.at(-1) ?? fallback;
  return {
    sources: sources.map((source) => name(source, 'avif')),
    fallback: { ...name(fallback, fallback.format === 'png' ? 'png' : 'jpg'), format: fallback.format },
    ...(closer === undefined ? {} : { closer: name(closer, 'avif') }),
    width: largest.width,
    height: largest.height,
    ...(colour === undefined ? {} : { colour }),
  };
}

/** The names of all its files, its tiles apart. */
export function filesOf({ sources, fallback, closer }: Derived): string[] {
  return [...sources, fallback, ...(closer === undefined ? [] : [closer])].map(({ file }) => file);
}

async function isComplete(kept: Derived, cacheDir: string): Promise<boolean> {
  const files = await Promise.all(filesOf(kept).map((file) => isFile(join(cacheDir, file))));
  return files.every(Boolean) && (kept.tiles === undefined || (await hasTiles(cacheDir, kept.tiles)));
}

/** An entry is written whole and named by its content, so what parses is taken as what was written. */
async function readEntry(entry: string): Promise<Derived | undefined> {
  try {
    return JSON.parse(await readFile(entry, 'utf8')) as Derived;
  } catch {
    return undefined;
  }
}
