import type { TimelineEntry } from '../../study/entries.ts';
import { drawLegend } from '../legend.ts';
import { drawHead, drawPlate, drawText, PLATE, round, SECOND_INK } from '../plate.ts';
import { MARK, markBox } from '../value-mark.ts';
import { drawEvent, drawFades, eventEntries, placeEvents, type TimelineWords } from './events.ts';

const ROW = 2 * MARK + 2;
const FEWEST_ROWS = 6;

/** Draws events as marks on one axis from left to right, those that meet on top of each other, without words: they stand in the list. */
export function drawStrip(events: readonly TimelineEntry[], words: TimelineWords): string {
  const head = drawHead(words);
  const range = [PLATE.text + MARK + 1, PLATE.right - MARK - 1] as const;
  const { placed, ticks } = placeEvents(events, { range, step: 62 });
  const rows = rowsOf(placed);
  const axis = head.bottom + 24 + Math.max(FEWEST_ROWS, ...rows.map((row) => row + 1)) * ROW;
  const marks = placed.map((event, index) => {
    const across = axis - MARK - 4 - (rows[index] ?? 0) * ROW;
    return drawEvent(event, { across, down: false, id: words.id });
  });
  const dates = ticks.map(({ at, ...date }, index) => {
    const text = words.tick(date, date.month === undefined || index === 0 || date.month === 1);
    return `<path stroke="${SECOND_INK}" d="M${round(at)} ${round(axis)}v5"/>${drawText(text, { x: at, y: axis + 20, anchor: 'middle', second: true })}`;
  });
  const line = `<path stroke="${SECOND_INK}" stroke-width="1.5" d="M${PLATE.text} ${round(axis)}H${PLATE.right}"/>`;
  const legend = drawLegend(eventEntries(placed, words), axis + 36);
  const body = [head.svg, drawFades(placed, words.id), line, ...dates, ...marks, legend.svg].join('');
  return drawPlate(words, { kind: 'drawn-events drawn-strip', height: legend.bottom, body });
}

/** The row of each mark, from the axis up: the lowest in which it covers no other. */
function rowsOf(placed: readonly { readonly from: number; readonly to: number }[]): number[] {
  const rows: { x0: number; x1: number }[][] = [];
  return placed.map(({ from, to }) => {
    const box = markBox([from, to], [0, 0]);
    const free = rows.findIndex((row) => row.every((one) => one.x1 + 1 < box.x0 || box.x1 + 1 < one.x0));
    const row = free >= 0 ? free : rows.length;
    rows[row] = [...(rows[row] ?? []), box];
    return row;
  });
}
