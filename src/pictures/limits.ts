/**
 * How large a picture of a study may be. A file beyond these is an error and is never decoded, so that one picture
 * cannot stop the build of all others.
 */
export const LIMITS = {
  /** Width times height. 60 million is a 9,500 × 6,300 scan; decoded, it takes 180 MB. */
  pixels: 60_000_000,
  /** Bytes of a raster file. */
  bytes: 60_000_000,
  /** Bytes of a drawing: it becomes part of the page, where even a fiftieth of this is much. */
  drawingBytes: 5_000_000,
  /** Elements in a drawing: svgo's time grows with the square of their number. */
  drawingElements: 20_000,
  /** Levels of elements inside elements in a drawing. Drawing programs stay below 30. */
  drawingDepth: 100,
  /** Shapes that a browser must paint when every `<use>` is followed. */
  drawingShapes: 100_000,
} as const;

/** A number as English writes it, with a comma between thousands. */
export function thousands(count: number): string {
  return count.toLocaleString('en');
}
