import { needsTiles } from '../pictures/widths.ts';
import type { Figure } from '../study/study.ts';

/** Whether a figure can be enlarged tile by tile: a raster picture with more detail than one file shows, and no recording’s still. */
export function isTiled(figure: Figure | undefined): boolean {
  if (figure === undefined || figure.recording !== undefined) return false;
  return figure.picture.kind === 'raster' && needsTiles(figure.picture.width);
}
