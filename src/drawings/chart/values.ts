import { max } from 'd3-array';
import type { DataRow } from '../../study/data-table.ts';
import { dateBounds, parseDate } from '../../study/date.ts';
import type { ChartDrawing } from '../../study/drawn.ts';

/** Days from an arbitrary one, so that scales of dates are scales of numbers. */
const DAY = 86_400_000;

/** A row as a chart draws it: from its lowest to its highest value. */
export interface Value {
  readonly row: DataRow;
  readonly low: number;
  readonly high: number;
}

/** A value with its date, as instants: from the first day that it may mean to the last. */
export interface DatedValue extends Value {
  readonly from: Date;
  readonly to: Date;
}

/** The values of a chart, as they stand in the table. */
export function valuesOf({ rows, y }: Pick<ChartDrawing, 'rows' | 'y'>): Value[] {
  return rows.map((row) => {
    const value = row.numbers[y];
    const { low = value ?? 0, high = value ?? 0 } = row.numbers;
    return { row, low: Math.min(low, value ?? low), high: Math.max(high, value ?? high) };
  });
}

/** The values of a chart with dates, in the order of their dates; an open end is drawn where the date is known. */
export function datedValues(drawing: Pick<ChartDrawing, 'rows' | 'x' | 'y'>): DatedValue[] {
  return valuesOf(drawing)
    .flatMap((value) => {
      const span = dateSpan(value.row.texts[drawing.x] ?? '');
      return span === undefined ? [] : [{ ...value, ...span }];
    })
    .sort((a, b) => a.from.getTime() - b.from.getTime() || a.to.getTime() - b.to.getTime());
}

/** A date in EDTF as instants of UTC: the beginning of its first day and the end of its last. */
export function dateSpan(text: string): { from: Date; to: Date; openStart: boolean; openEnd: boolean } | undefined {
  const date = parseDate(text);
  if (date === undefined) return undefined;
  const { earliest, latest } = dateBounds(date);
  const first = earliest ?? latest;
  const last = latest ?? earliest;
  if (first === undefined || last === undefined) return undefined;
  const from = Date.parse(`${first}T00:00:00Z`);
  const to = Date.parse(`${last}T00:00:00Z`) + DAY;
  return Number.isNaN(from) || Number.isNaN(to)
    ? undefined
    : { from: new Date(from), to: new Date(to), openStart: earliest === undefined, openEnd: latest === undefined };
}

/** The highest value of a chart. */
export function highest(values: readonly Value[]): number {
  return max(values, (value) => value.high) ?? 0;
}
