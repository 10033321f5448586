import { scaleUtc } from 'd3-scale';
import { parseDate } from '../../study/date.ts';
import type { TimelineEntry } from '../../study/entries.ts';
import { dateSpan } from '../chart/values.ts';
import type { drawLegend } from '../legend.ts';
import { INK, type PlateWords, round } from '../plate.ts';
import { drawMark, MARK, markBox } from '../value-mark.ts';

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
  /** First and last instant that its date may mean, in user units along the axis. */
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** A date beside the axis: a year, or a month where there is room for months. */
export interface Tick {
  readonly year: number;
  readonly month?: number;
  readonly at: number;
}

/** How far a date without a known beginning or end fades. */
const FADE = 16;

/** Events at their places between two points of an axis, true to scale, and the dates that stand beside it, each `step` units apart or more. */
export function placeEvents(
  events: readonly TimelineEntry[],
  { range, step }: { range: readonly [number, number]; step: number },
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
  const ticks = scale.ticks(Math.max(2, Math.floor((range[1] - range[0]) / step)));
  return { placed, ticks: wholeMonths(ticks, scale) };
}

/** A day that is known is neither about nor uncertain. */
function isDay(text: string): boolean {
  const date = parseDate(text);
  return date?.kind === 'point' && date.day !== undefined && !date.approximate && !date.uncertain;
}

function wholeMonths(ticks: readonly Date[], scale: (date: Date) => number): Tick[] {
  const whole = ticks.filter((tick) => tick.getUTCDate() === 1);
  const years = whole.every((tick) => tick.getUTCMonth() === 0);
  return whole.map((tick) => ({
    year: tick.getUTCFullYear(),
    ...(years ? {} : { month: tick.getUTCMonth() + 1 }),
    at: scale(tick),
  }));
}

/**
 * The mark of an event on an axis that runs down (`across` is its x) or to the right (its y): a disc, a dashed ring or capsule as long as
 * the span, or a capsule that fades.
 */
export function drawEvent(
  { form, from, to, openStart, openEnd }: Omit<PlacedEvent, 'event'>,
  { across, down, id }: { across: number; down: boolean; id: string },
): string {
  const middle = (from + to) / 2;
  const box = (start: number, end: number): Parameters<typeof drawMark>[1] =>
    down ? markBox([across, across], [start, end]) : markBox([start, end], [across, across]);
  if (form === 'day') return drawMark('measured', box(middle, middle));
  if (form === 'span') return drawMark('reported', box(from, to));
  const { x0, y0, x1, y1 } = box(openStart ? from - FADE : middle, openEnd ? to + FADE : middle);
  const way = openStart && openEnd ? 'both' : openStart ? 'start' : 'end';
  return `<rect class="drawn-value drawn-open" x="${round(x0)}" y="${round(y0)}" width="${round(x1 - x0)}" height="${round(y1 - y0)}" rx="${MARK}" fill="url(#${id}-fade-${way}${down ? '' : '-across'})"/>`;
}

/** Gradients for dates without a known beginning or end; none where there is no such date. */
export function drawFades(placed: readonly PlacedEvent[], id: string): string {
  if (!placed.some(({ form }) => form === 'open')) return '';
  const stops = { start: [0, 1], end: [1, 0], both: [0, 1, 0] } as const;
  const gradients = Object.entries(stops).flatMap(([way, opacities]) =>
    ['', '-across'].map((suffix) => {
      const marks = opacities.map(
        (opacity, index) =>
          `<stop offset="${index / (opacities.length - 1)}" stop-color="${INK}" stop-opacity="${opacity}"/>`,
      );
      const to = suffix === '' ? 'x2="0" y2="1"' : 'x2="1" y2="0"';
      return `<linearGradient id="${id}-fade-${way}${suffix}" x1="0" y1="0" ${to}>${marks.join('')}</linearGradient>`;
    }),
  );
  return `<defs>${gradients.join('')}</defs>`;
}

/** What the marks mean, of those that are used. */
export function eventEntries(
  placed: readonly PlacedEvent[],
  { legend, id }: TimelineWords,
): Parameters<typeof drawLegend>[0] {
  const forms = new Set(placed.map(({ form }) => form));
  const reach = { day: 0, span: 7, open: 0 } as const;
  return (['day', 'span', 'open'] as const)
    .filter((form) => forms.has(form))
    .map((form) => ({
      text: legend[form],
      draw: (x: number, y: number) => {
        const [from, to] = form === 'open' ? [y + FADE / 2, y + FADE / 2] : [y - reach[form], y + reach[form]];
        return drawEvent({ form, from, to, openStart: true, openEnd: false }, { across: x, down: true, id });
      },
    }));
}
