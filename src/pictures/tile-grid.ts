/** A width and a height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a picture, in pixels of the whole. */
export interface Region extends Size {
  readonly x: number;
  readonly y: number;
}

/** One tile: the part of the picture that it shows, and its path in the folder of the tiles. */
export interface Tile extends Region {
  readonly path: string;
}

/** Width and height of a tile in pixels; those at the right and lower edges are smaller. */
export const TILE = 512;

/** How much smaller than the whole each level is (`scaleFactors` of IIIF): 1, 2, 4, up to the first at which one tile shows all. */
export function scaleFactors({ width, height }: Size): number[] {
  const factors = [1];
  for (let factor = 1; factor * TILE < Math.max(width, height); ) {
    factor *= 2;
    factors.push(factor);
  }
  return factors;
}

/** The coarsest level that is at least `pixels` wide where the whole picture is shown that wide: what is sharp, and no more. */
export function scaleFor(whole: Size, pixels: number): number {
  return scaleFactors(whole).findLast((factor) => whole.width / factor >= pixels) ?? 1;
}

/**
 * The tiles of a level that show anything of a part of the picture, row by row. Their paths are the canonical ones of the IIIF Image
 * API 3 (section 4.7): `{x},{y},{w},{h}/{w},{h}/0/default.jpg`, with `full` for the whole picture.
 */
export function tilesAt(whole: Size, factor: number, seen: Region = { x: 0, y: 0, ...whole }): Tile[] {
  const step = TILE * factor;
  const tiles: Tile[] = [];
  const from = (at: number): number => Math.max(0, Math.floor(at / step) * step);
  for (let y = from(seen.y); y < Math.min(whole.height, seen.y + seen.height); y += step) {
    for (let x = from(seen.x); x < Math.min(whole.width, seen.x + seen.width); x += step) {
      const width = Math.min(step, whole.width - x);
      const height = Math.min(step, whole.height - y);
      const region = width === whole.width && height === whole.height ? 'full' : [x, y, width, height].join();
      const size = [Math.ceil(width / factor), Math.ceil(height / factor)].join();
      tiles.push({ x, y, width, height, path: `${region}/${size}/0/default.jpg` });
    }
  }
  return tiles;
}
