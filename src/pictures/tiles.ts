import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isFile } from './files.ts';
import type { Rights } from './rights.ts';
import { type Size, scaleFactors, tilesAt } from './tile-grid.ts';

/** A picture cut into tiles. */
export interface Tiled extends Size {
  /** Name of their folder inside the output folder. */
  readonly folder: string;
  /** How many there are, and what they weigh together. */
  readonly count: number;
  readonly bytes: number;
  /** The address of its licence, where it has one. */
  readonly licence?: string;
}

/** All tiles of a picture, by their paths in its folder, the whole picture first. */
export function tilePaths(whole: Size): string[] {
  return scaleFactors(whole)
    .toReversed()
    .flatMap((factor) => tilesAt(whole, factor))
    .map(({ path }) => path);
}

/** Cuts a picture into tiles in `<cacheDir>/<folder>`, where nobody ever sees half of them. */
export async function cutTiles(
  path: string,
  { cacheDir, folder, rights }: { cacheDir: string; folder: string; rights: Rights },
): Promise<Tiled> {
  const { encodeTiles } = await import('./encode-tiles.ts');
  // In a folder of its own, since libvips leaves a list of the picture’s properties beside the tiles.
  const temporary = join(cacheDir, randomUUID());
  const made = join(temporary, 'tiles');
  await mkdir(temporary, { recursive: true });
  try {
    const size = await encodeTiles(path, made, rights);
    const sizes = await Promise.all(tilePaths(size).map(async (tile) => (await stat(join(made, tile))).size));
    await rm(join(cacheDir, folder), { recursive: true, force: true });
    await rename(made, join(cacheDir, folder));
    const { url } = rights.licence;
    const bytes = sizes.reduce((sum, one) => sum + one, 0);
    return { folder, ...size, count: sizes.length, bytes, ...(url === undefined ? {} : { licence: url }) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Whether all tiles are in the folder. */
export async function hasTiles(cacheDir: string, tiled: Tiled): Promise<boolean> {
  const there = await Promise.all(tilePaths(tiled).map((tile) => isFile(join(cacheDir, tiled.folder, tile))));
  return there.every(Boolean);
}
