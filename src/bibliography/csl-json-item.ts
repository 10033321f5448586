import type { DatePoint, EdtfDate } from '../study/date.ts';
import { parseDate } from '../study/date.ts';
import type { CslItem, CslName } from '../study/schema/csl.ts';
import { readCslDate } from './csl-dates.ts';
import { NOT_IN_SCHEMA } from './fields.ts';

/** A date of CSL-JSON 1.0.2. `raw` is its EDTF, where the other parts do not say all of it. */
export interface CslJsonDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
  readonly raw?: string;
}

/** A value of an item of CSL-JSON. */
export type CslJsonValue = string | readonly CslName[] | CslJsonDate | Readonly<Record<string, unknown>>;

/** An item that the JSON schema of CSL 1.0.2 (`csl-data.json`) accepts. */
export interface CslJsonItem {
  readonly id: string;
  readonly type: CslItem['type'];
  readonly [variable: string]: CslJsonValue;
}

/** Variables of the specification that its JSON schema calls otherwise. */
const SCHEMA_NAMES: Readonly<Record<string, string>> = {
  'part-number': 'part',
  'printing-number': 'printing',
  'supplement-number': 'supplement',
};

/**
 * An item as CSL-JSON 1.0.2, which the reader of CSL-JSON turns into the same item again. What CSL has no place for stands in
 * `custom`; a date that is kept in words is a `literal`.
 */
export function cslJson(item: CslItem, id: string): CslJsonItem {
  const dates = Object.entries(item.dates).map(
    ([name, edtf]) => [name, { ...cslJsonDate(edtf), ...seasonBeside(item, name) }] as const,
  );
  const texts = Object.entries(item.texts).map(([name, text]) => [name, spanned(text)] as const);
  const all: (readonly [string, CslJsonValue])[] = [...Object.entries(item.names), ...dates, ...texts];
  const extra = Object.entries(item.custom);
  const literal = extra.filter(([name]) => isDateInWords(item, name));
  const custom = [
    ...all.filter(([name]) => NOT_IN_SCHEMA.has(name)),
    ...extra.filter(([name]) => !isDateInWords(item, name) && seasonBeside(item, name) === undefined),
  ];
  const title = item.texts.title;
  return {
    id,
    type: item.type,
    ...(title === undefined ? {} : { title: spanned(title) }),
    ...Object.fromEntries(
      all.filter(([name]) => !NOT_IN_SCHEMA.has(name)).map(([name, value]) => [SCHEMA_NAMES[name] ?? name, value]),
    ),
    ...Object.fromEntries(literal.map(([name, words]) => [name, { literal: words }])),
    ...(custom.length === 0 ? {} : { custom: Object.fromEntries(custom) }),
  };
}

const DATES: ReadonlySet<string> = new Set([
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
]);

function isDateInWords(item: CslItem, name: string): boolean {
  return DATES.has(name) && !Object.hasOwn(item.dates, name);
}

/** EDTF cannot call a season approximate; its reader keeps such a season beside the date. */
function seasonBeside(item: CslItem, name: string): { season: number } | undefined {
  const season =
    DATES.has(name) && Object.hasOwn(item.dates, name) ? /^season: ([1-4])$/u.exec(item.custom[name] ?? '') : null;
  return season === null ? undefined : { season: Number(season[1]) };
}

/** CSL-JSON writes small capitals as a `span`. */
function spanned(text: string): string {
  return text.replace(/<sc>/gu, '<span style="font-variant:small-caps;">').replace(/<\/sc>/gu, '</span>');
}

/** EDTF as a date of CSL-JSON: the parts that a processor prints, and the EDTF itself where they say less. */
export function cslJsonDate(edtf: string): CslJsonDate {
  const date = parseDate(edtf);
  const parts = date === undefined ? undefined : partsOf(date);
  if (parts === undefined) return { raw: edtf };
  return readCslDate(parts).edtf === edtf ? parts : { ...parts, raw: edtf };
}

function partsOf(date: EdtfDate): CslJsonDate | undefined {
  const points = date.kind === 'interval' ? [date.from, date.to] : date.kind === 'point' ? [date] : [];
  const [first, second] = points;
  // Only an end may be open.
  if (first === undefined) return undefined;
  if (points.length === 1 && first.unspecifiedYears > 0) {
    const last = first.year + 10 ** first.unspecifiedYears - 1;
    return { 'date-parts': [numbersOf({ year: first.year }), numbersOf({ year: last })] };
  }
  if (points.some((point) => point !== undefined && point.unspecifiedYears > 0)) return undefined;
  const circa = points.some((point) => point !== undefined && (point.approximate || point.uncertain));
  const season = points.length === 1 && first.season !== undefined ? SEASONS.get(first.season) : undefined;
  return {
    'date-parts':
      points.length === 1 ? [numbersOf(first)] : [numbersOf(first), second === undefined ? [0] : numbersOf(second)],
    ...(season === undefined ? {} : { season }),
    ...(circa ? { circa } : {}),
  };
}

/** CSL's seasons by their codes in EDTF; those of the south are the same ones. */
const SEASONS: ReadonlyMap<number, number> = new Map([
  [21, 1],
  [22, 2],
  [23, 3],
  [24, 4],
  [25, 1],
  [26, 2],
  [27, 3],
  [28, 4],
  [29, 1],
  [30, 2],
  [31, 3],
  [32, 4],
]);

/** CSL counts years before Christ without a year 0. */
function numbersOf({ year, month, day }: Pick<DatePoint, 'year' | 'month' | 'day'>): number[] {
  return [year <= 0 ? year - 1 : year, month, day].filter((part) => part !== undefined);
}
