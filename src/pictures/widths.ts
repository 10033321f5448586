/**
 * The widths in pixels in which a raster picture is published, ascending.
 *
 * A plate is as wide as the window below 768 CSS pixels and as wide as the text column (36rem, 576 CSS pixels) above.
 * So 360 serves a phone with one device pixel per CSS pixel, 1184 one of 390 to 394 with three and the column at two, 1728 the
 * column at three.
 */
export const PICTURE_WIDTHS: readonly number[] = [360, 576, 768, 1184, 1728];

/** The width of a phone’s window in device pixels: 390 CSS pixels with three each, where a picture is as wide as the window. */
export const PHONE = 3 * 390;

/** The width of the text column, in CSS pixels. */
export const COLUMN = 576;

/** The `sizes` attribute of a picture: how wide the layout shows it, which is never wider than its `own` pixels. */
export function pictureSizes(own: number): string {
  return own < COLUMN ? `min(100vw, ${own}px)` : `(min-width: 48em) ${COLUMN / 16}rem, 100vw`;
}

/**
 * The widths in which a picture of `own` pixels across is published: those wanted that do not enlarge it, and its own
 * where it falls short of the widest, so that none of its detail is lost. Ascending, never empty.
 */
export function publishedWidths(own: number, wanted: readonly number[]): number[] {
  const ascending = [...new Set(wanted)].sort((a, b) => a - b);
  const widest = ascending.at(-1) ?? 0;
  const fitting = ascending.filter((width) => width <= own);
  const last = fitting.at(-1) ?? 0;
  // An own width hardly above the last one would be a file more and no detail more.
  return own < widest && own > last * 1.1 ? [...fitting, own] : fitting;
}

/** The width of the one file more that a very large picture gets, for who enlarges it. What has more detail is cut into tiles too. */
const LOOKING_CLOSER = 4096;

/**
 * The width of the file that an enlarged picture is shown from, where the widest one of the page would hide much: one
 * that is more than twice as wide. Up to there, a file more would cost more time than it shows detail.
 */
export function closerWidth(own: number, wanted: readonly number[]): number | undefined {
  return own > 2 * Math.max(...wanted) ? Math.min(own, LOOKING_CLOSER) : undefined;
}

/** Whether a picture of `own` pixels across has more detail than the file for looking closer can show: hardly more is not worth its tiles. */
export function needsTiles(own: number): boolean {
  return own > 1.1 * LOOKING_CLOSER;
}
