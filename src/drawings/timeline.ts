import { scaleUtc } from 'd3-scale';
import { parseDate } from '../study/date.ts';
import type { TimelineEntry } from '../study/entries.ts';
import { dateSpan } from './chart/values.ts';
import { drawLegend } from './legend.ts';
import { drawHead, drawPlate, drawText, INK, LEADING, LINE_INK, PLATE, type PlateWords, round, TEXT_SIZE } from './plate.ts';
import { spread } from './spread.ts';
import { wrapText } from './text-width.ts';
import { drawMark, MARK, markBox } from './value-mark.ts';

/** What a timeline says, in the language of the study. */
export interface TimelineWords extends PlateWords {
  readonly date: (event: TimelineEntry) => string;
  /** A date beside the axis; its year only where it is wanted. */
  readonly tick: (date: { year: number; month?: number }, withYear: boolean) => string;
  /** What the marks mean. */
  readonly legend: { readonly day: string; readonly span: string; readonly open: string };
}

/** How a date is drawn: a day that is known, a span in which it lies, or a span without a known beginning or end. */
export type EventForm = 'day' | 'span' | 'open';

/** An event at its place on the axis. */
export interface PlacedEvent {
  readonly event: TimelineEntry;
  readonly form: EventForm;
  /** First and last instant that its date may mean, in user units from the top. */
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const AXIS = 62;
const COLUMN = 2 * MARK + 2;
const LABELS = 112;
const GAP = 9;
/** How far a date without a known beginning or end fades. */
const FADE = 16;

/**
 * Draws events from the top down, true to scale: a disc where the day is known, a dashed ring or capsule as long as the span in which an event
 * lies, a fading one where nobody knows its beginning or end. Labels stand as near to their marks as they can without covering each other.
 */
export function drawTimeline(events: readonly TimelineEntry[], words: TimelineWords): string {
  const head = drawHead(words);
  const blocks = events.map((event) => ({
    date: words.date(event),
    title: wrapText(event.title, (PLATE.right - LABELS) / TEXT_SIZE),
  }));
  const heights = blocks.map(({ title }) => (title.length + 1) * LEADING + GAP);
  const top = head.bottom + 22;
  const length = Math.max(180, heights.reduce((sum, height) => sum + height, 0));
  const { placed, ticks } = placeEvents(events, [top, top + length]);
  const tops = spread(
    placed.map(({ from, to }, index) => ({ wanted: (from + to) / 2, size: heights[index] ?? 0 })),
    [top, top + length + GAP],
  );
  const columns = columnsOf(placed);
  const drawn = placed.map((event, index) => {
    const x = AXIS + (columns[index] ?? 0) * COLUMN;
    const y = tops[index] ?? 0;
    const block = blocks[index];
    const at = (event.from + event.to) / 2;
    const leader = `<path class="leader" fill="none" stroke="${LINE_INK}" d="M${round(x + MARK + 2)} ${round(at)}L${LABELS - 6} ${round(y)}"/>`;
    const lines = [block?.date ?? '', ...(block?.title ?? [])].map((text, line) =>
      drawText(text, { x: LABELS, y: y + 5 + line * LEADING, second: line === 0 }),
    );
    return { leader, mark: drawEvent(event, x, words.id), lines: lines.join('') };
  });
  const legend = drawLegend(legendEntries(placed, words), top + length + 12);
  const body = [
    head.svg,
    fade(words.id),
    drawAxis(ticks, [top - 8, top + length + 2], words),
    ...drawn.map(({ leader }) => leader),
    ...drawn.map(({ mark }) => mark),
    ...drawn.map(({ lines }) => lines),
    legend.svg,
  ].join('');
  return drawPlate(words, { kind: 'timeline-drawing', height: legend.bottom, body });
}

/** Events at their places between two heights, and the years that stand beside the axis. */
export function placeEvents(
  events: readonly TimelineEntry[],
  range: readonly [number, number],
): { placed: PlacedEvent[]; ticks: Tick[] } {
  const spans = events.map(({ date }) => dateSpan(date));
  const times = spans.flatMap((span) => (span === undefined ? [] : [span.from.getTime(), span.to.getTime()]));
  const scale = scaleUtc()
    .domain([new Date(Math.min(...times)), new Date(Math.max(...times))])
    .range([...range]);
  const placed = events.flatMap((event, index): PlacedEvent[] => {
    const span = spans[index];
    if (span === undefined) return [];
    const { openStart, openEnd } = span;
    const form = openStart || openEnd ? 'open' : isDay(event.date) ? 'day' : 'span';
    return [{ event, form, from: scale(span.from), to: scale(span.to), openStart, openEnd }];
  });
  const ticks = scale.ticks(Math.max(2, Math.floor((range[1] - range[0]) / 60)));
  return { placed, ticks: wholeMonths(ticks, scale) };
}

/** A day that is known is neither about nor uncertain. */
function isDay(text: string): boolean {
  const date = parseDate(text);
  return date?.kind === 'point' && date.day !== undefined && !date.approximate && !date.uncertain;
}

/** A date beside the axis: a year, or a month where there is room for months. */
interface Tick {
  readonly year: number;
  readonly month?: number;
  readonly y: number;
}

function wholeMonths(ticks: readonly Date[], scale: (date: Date) => number): Tick[] {
  const whole = ticks.filter((tick) => tick.getUTCDate() === 1);
  const years = whole.every((tick) => tick.getUTCMonth() === 0);
  return whole.map((tick) => ({
    year: tick.getUTCFullYear(),
    ...(years ? {} : { month: tick.getUTCMonth() + 1 }),
    y: scale(tick),
  }));
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

function drawEvent({ form, from, to, openStart, openEnd }: Omit<PlacedEvent, 'event'>, x: number, id: string): string {
  const middle = (from + to) / 2;
  if (form === 'day') return drawMark('measured', markBox([x, x], [middle, middle]));
  if (form === 'span') return drawMark('reported', markBox([x, x], [from, to]));
  const y0 = openStart ? from - FADE : middle - MARK;
  const y1 = openEnd ? to + FADE : middle + MARK;
  const way = openStart && openEnd ? 'both' : openStart ? 'start' : 'end';
  return `<rect class="value open" x="${round(x - MARK)}" y="${round(y0)}" width="${2 * MARK}" height="${round(y1 - y0)}" rx="${MARK}" fill="url(#${id}-fade-${way})"/>`;
}

/** Gradients for dates without a known beginning or end. */
function fade(id: string): string {
  const stops = { start: [0, 1], end: [1, 0], both: [0, 1, 0] } as const;
  const gradients = Object.entries(stops).map(
    ([way, opacities]) =>
      `<linearGradient id="${id}-fade-${way}" x1="0" y1="0" x2="0" y2="1">${opacities
        .map((opacity, index) => `<stop offset="${index / (opacities.length - 1)}" stop-color="${INK}" stop-opacity="${opacity}"/>`)
        .join('')}</linearGradient>`,
  );
  return `<defs>${gradients.join('')}</defs>`;
}

function drawAxis(ticks: readonly Tick[], [from, to]: readonly [number, number], words: TimelineWords): string {
  const line = `<path stroke="${LINE_INK}" stroke-width="1.5" d="M${AXIS} ${round(from)}V${round(to)}"/>`;
  const drawn = ticks.map(({ y, ...date }) => {
    const text = words.tick(date, date.month === undefined);
    return `<path stroke="${LINE_INK}" stroke-width="1.5" d="M${AXIS - 6} ${round(y)}h6"/>${drawText(text, { x: AXIS - 10, y: y + 5, anchor: 'end', second: true })}`;
  });
  return line + drawn.join('');
}

function legendEntries(placed: readonly PlacedEvent[], { legend, id }: TimelineWords): Parameters<typeof drawLegend>[0] {
  const forms = new Set(placed.map(({ form }) => form));
  const reach = { day: 0, span: 7, open: 0 } as const;
  return (['day', 'span', 'open'] as const)
    .filter((form) => forms.has(form))
    .map((form) => ({
      text: legend[form],
      draw: (x: number, y: number) => {
        const [from, to] = form === 'open' ? [y + FADE / 2, y + FADE / 2] : [y - reach[form], y + reach[form]];
        return drawEvent({ form, from, to, openStart: true, openEnd: false }, x, id);
      },
    }));
}
