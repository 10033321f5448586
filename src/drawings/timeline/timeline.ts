import type { TimelineEntry } from '../../study/entries.ts';
import { drawLegend } from '../legend.ts';
import { drawHead, drawPlate, drawText, LEADING, LINE_INK, PLATE, round, TEXT_SIZE } from '../plate.ts';
import { spread } from '../spread.ts';
import { wrapText } from '../text-width.ts';
import { MARK, markBox } from '../value-mark.ts';
import {
  drawEvent,
  drawFades,
  eventEntries,
  type PlacedEvent,
  placeEvents,
  type Tick,
  type TimelineWords,
} from './events.ts';
import { drawStrip } from './strip.ts';

const AXIS = 62;
const COLUMN = 2 * MARK + 2;
const LABELS = 112;
const GAP = 9;
/** Farther than this a label does not stand from its mark. */
const FARTHEST = 170;

/**
 * Draws events true to scale: a disc where the day is known, a dashed ring or capsule as long as the span in which an event lies, a fading one
 * where nobody knows its beginning or end. From the top down, with labels as near to their marks as they can stand; where events lie so densely
 * that labels would stray, as a strip of marks whose words are in the list alone.
 */
export function drawTimeline(events: readonly TimelineEntry[], words: TimelineWords): string {
  const head = drawHead(words);
  const blocks = events.map((event) => {
    const title = wrapText(event.title, (PLATE.right - LABELS) / TEXT_SIZE);
    return { lines: [words.date(event), ...title], size: (title.length + 1) * LEADING + GAP };
  });
  const top = head.bottom + 22;
  const bottom =
    top +
    Math.max(
      180,
      blocks.reduce((sum, { size }) => sum + size, 0),
    );
  const { placed, ticks } = placeEvents(events, { range: [top, bottom], step: 60 });
  const wanted = placed.map(({ from, to }) => (from + to) / 2);
  const tops = spread(
    wanted.map((at, index) => ({ wanted: at, size: blocks[index]?.size ?? 0 })),
    [top, bottom + GAP],
  );
  if (wanted.some((at, index) => Math.abs(at - (tops[index] ?? at)) > FARTHEST)) return drawStrip(events, words);
  const columns = columnsOf(placed);
  const drawn = placed.map((event, index) => {
    const x = AXIS + (columns[index] ?? 0) * COLUMN;
    const y = tops[index] ?? 0;
    const leader = `<path class="drawn-leader" fill="none" stroke="${LINE_INK}" d="M${round(x + MARK + 2)} ${round(wanted[index] ?? y)}L${LABELS - 6} ${round(y)}"/>`;
    const lines = (blocks[index]?.lines ?? []).map((text, line) =>
      drawText(text, { x: LABELS, y: y + 5 + line * LEADING, second: line === 0 }),
    );
    return { leader, mark: drawEvent(event, { across: x, down: true, id: words.id }), lines: lines.join('') };
  });
  const legend = drawLegend(eventEntries(placed, words), bottom + 12);
  const body = [
    head.svg,
    drawFades(placed, words.id),
    drawAxis(ticks, [top - 8, bottom + 2], words),
    ...drawn.map(({ leader }) => leader),
    ...drawn.map(({ mark }) => mark),
    ...drawn.map(({ lines }) => lines),
    legend.svg,
  ].join('');
  return drawPlate(words, { kind: 'drawn-events', height: legend.bottom, body });
}

/** Marks that would cover each other stand side by side: the column of each, from the left. */
function columnsOf(placed: readonly PlacedEvent[]): number[] {
  const ends: number[] = [];
  return placed.map(({ from, to }) => {
    const { y0, y1 } = markBox([0, 0], [from, to]);
    const free = ends.findIndex((end) => end + 1 < y0);
    const column = free >= 0 ? free : Math.min(ends.length, 3);
    ends[column] = Math.max(ends[column] ?? 0, y1);
    return column;
  });
}

function drawAxis(ticks: readonly Tick[], [from, to]: readonly [number, number], words: TimelineWords): string {
  const line = `<path stroke="${LINE_INK}" stroke-width="1.5" d="M${AXIS} ${round(from)}V${round(to)}"/>`;
  const drawn = ticks.map(({ at, ...date }) => {
    const text = words.tick(date, date.month === undefined);
    return `<path stroke="${LINE_INK}" stroke-width="1.5" d="M${AXIS - 6} ${round(at)}h6"/>${drawText(text, { x: AXIS - 10, y: at + 5, anchor: 'end', second: true })}`;
  });
  return line + drawn.join('');
}
