import { parse } from 'edtf';

/** A single date as an author gave it: no more precise than what stands there. */
export interface DatePoint {
  readonly kind: 'point';
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** EDTF season, 21 (spring) to 24 (winter) and the level 2 codes to 41. */
  readonly season?: number;
  /** `2013~`, `2013%`. */
  readonly approximate: boolean;
  /** `2013?`, `2013%`. */
  readonly uncertain: boolean;
  /** How many of the year's last digits are unknown: `201X` has one. */
  readonly unspecifiedYears: 0 | 1 | 2 | 3;
}

/** From one date to another; an end that is missing is open (`..`) or unknown. */
export interface DateInterval {
  readonly kind: 'interval';
  readonly from?: DatePoint;
  readonly to?: DatePoint;
}

/** One of several dates (`[a,b]`), all of them (`{a,b}`), or anything before or after one (`[..a]`, `[a..]`). */
export interface DateSet {
  readonly kind: 'set';
  readonly choice: 'one' | 'all';
  readonly members: readonly (DatePoint | DateInterval)[];
  readonly earlier: boolean;
  readonly later: boolean;
}

/** Any date of EDTF. */
export type EdtfDate = DatePoint | DateInterval | DateSet;

/** First and last day that a date may mean, as `YYYY-MM-DD` strings that sort; an open end is missing. */
export interface DateBounds {
  readonly earliest?: string;
  readonly latest?: string;
}

/** Reads EDTF (ISO 8601-2:2019, levels 0 to 2). Returns nothing for what is no EDTF or no day of the calendar. */
export function parseDate(text: string): EdtfDate | undefined {
  return plainDate(text) ?? fullDate(text);
}

/** The days that a date may mean. A season that names no hemisphere is one of the north; winter begins in December. */
export function dateBounds(date: EdtfDate): DateBounds {
  if (date.kind === 'point') return pointBounds(date);
  if (date.kind === 'interval') {
    const earliest = date.from && pointBounds(date.from).earliest;
    const latest = date.to && pointBounds(date.to).latest;
    return { ...(earliest === undefined ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
  }
  const bounds = date.members.map(dateBounds);
  const earliest = date.earlier ? undefined : smallest(bounds.map((b) => b.earliest));
  const latest = date.later
    ? undefined
    : smallest(
        bounds.map((b) => b.latest),
        -1,
      );
  return { ...(earliest === undefined ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
}

/** A key that puts dates in order: by their first possible day, then by their last. */
export function dateOrder(date: EdtfDate): string {
  const { earliest, latest } = dateBounds(date);
  return `${earliest ?? latest ?? ''}/${latest ?? '9999'}`;
}

const PLAIN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Nearly all dates are plain; they need no grammar. */
function plainDate(text: string): DatePoint | undefined {
  const match = PLAIN.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? Number.NaN), Number(match[3] ?? Number.NaN)];
  if (month > 12 || month === 0 || day === 0 || day > daysInMonth(year, month)) return undefined;
  return point({ year, ...(month >= 1 ? { month } : {}), ...(day >= 1 ? { day } : {}) });
}

/** The grammar is slow, and a date is asked for again wherever it is compared, sorted or shown. */
const read = new Map<string, EdtfDate | undefined>();

function fullDate(text: string): EdtfDate | undefined {
  if (!read.has(text)) read.set(text, byGrammar(text));
  return read.get(text);
}

function byGrammar(text: string): EdtfDate | undefined {
  try {
    return convert(parse(text));
  } catch {
    return undefined;
  }
}

/** What the package gives; an unspecified end of an interval comes without its type. */
interface Parsed {
  readonly type?: string;
  readonly values: readonly unknown[];
  readonly approximate?: boolean | number;
  readonly uncertain?: boolean | number;
  readonly unspecified?: number;
  readonly earlier?: boolean;
  readonly later?: boolean;
  /** Of `1950S2`: how many digits are sure. */
  readonly significant?: number;
}

function convert(parsed: Parsed): EdtfDate | undefined {
  if (parsed.type === 'Interval') return interval(parsed.values);
  if (parsed.type === 'Set' || parsed.type === 'List') return set(parsed);
  return convertPoint(parsed);
}

function interval(values: readonly unknown[]): DateInterval | undefined {
  const [from, to] = values.map((value) => (isParsed(value) ? convertPoint(value) : undefined));
  if (values.some((value, index) => isParsed(value) && [from, to][index] === undefined)) return undefined;
  if ((from === undefined && to === undefined) || goesBack(from, to)) return undefined;
  return { kind: 'interval', ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** `2014/2013` is no interval. */
function goesBack(from: DatePoint | undefined, to: DatePoint | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  const last = to.year + 10 ** to.unspecifiedYears - 1;
  return from.year > last || (from.year === last && pointBounds(from).earliest > pointBounds(to).latest);
}

function set(parsed: Parsed): DateSet | undefined {
  const members = parsed.values.map((value) =>
    Array.isArray(value) ? interval(value) : isParsed(value) ? convertPoint(value) : undefined,
  );
  const known = members.filter((member) => member !== undefined);
  if (known.length === 0 || known.length < members.length) return undefined;
  const choice = parsed.type === 'Set' ? 'one' : 'all';
  return { kind: 'set', choice, members: known, earlier: parsed.earlier === true, later: parsed.later === true };
}

/** The last digits of a year by their bits; other patterns, such as `XXXX` or `2X13`, name no span of years. */
const UNSPECIFIED_YEARS: ReadonlyMap<number, DatePoint['unspecifiedYears']> = new Map([
  [0, 0],
  [8, 1],
  [12, 2],
  [14, 3],
]);

function convertPoint(parsed: Parsed): DatePoint | undefined {
  if (!['Date', 'Season', 'Year', undefined].includes(parsed.type)) return undefined;
  const [year, second, third] = parsed.values.map(Number);
  if (year === undefined || !Number.isSafeInteger(year)) return undefined;
  const unspecified = parsed.unspecified ?? 0;
  const unspecifiedYears = UNSPECIFIED_YEARS.get(unspecified & 15);
  if (unspecifiedYears === undefined) return undefined;
  const season = parsed.type === 'Season' ? second : undefined;
  const month = season === undefined && second !== undefined && (unspecified & 48) === 0 ? second + 1 : undefined;
  const day = month !== undefined && third !== undefined && (unspecified & 192) === 0 ? third : undefined;
  // The package takes every year for a leap year.
  if (month !== undefined && day !== undefined && day > daysInMonth(year, month)) return undefined;
  return point({
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(season === undefined ? {} : { season }),
    approximate: Boolean(parsed.approximate) || parsed.significant !== undefined,
    uncertain: Boolean(parsed.uncertain),
    unspecifiedYears,
  });
}

function isParsed(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && 'values' in value;
}

function point(parts: Partial<DatePoint> & { year: number }): DatePoint {
  return { kind: 'point', approximate: false, uncertain: false, unspecifiedYears: 0, ...parts };
}

/** First and last month of the parts of a year by their codes (ISO 8601-2, 4.8): seasons, those of the south, quarters, thirds, halves. */
const SEASONS: ReadonlyMap<number, readonly [first: number, last: number]> = new Map([
  [21, [3, 5]],
  [22, [6, 8]],
  [23, [9, 11]],
  [24, [12, 14]],
  [25, [3, 5]],
  [26, [6, 8]],
  [27, [9, 11]],
  [28, [12, 14]],
  [29, [9, 11]],
  [30, [12, 14]],
  [31, [3, 5]],
  [32, [6, 8]],
  [33, [1, 3]],
  [34, [4, 6]],
  [35, [7, 9]],
  [36, [10, 12]],
  [37, [1, 4]],
  [38, [5, 8]],
  [39, [9, 12]],
  [40, [1, 6]],
  [41, [7, 12]],
]);

function pointBounds(date: DatePoint): { earliest: string; latest: string } {
  const { year, month, day } = date;
  const span = 10 ** date.unspecifiedYears;
  if (date.season !== undefined) {
    const [first, last] = SEASONS.get(date.season) ?? [1, 12];
    const [endYear, endMonth] = last > 12 ? [year + 1, last - 12] : [year, last];
    return { earliest: iso(year, first, 1), latest: iso(endYear, endMonth, daysInMonth(endYear, endMonth)) };
  }
  const lastYear = year + span - 1;
  const lastMonth = month ?? 12;
  return {
    earliest: iso(year, month ?? 1, day ?? 1),
    latest: iso(lastYear, lastMonth, day ?? daysInMonth(lastYear, lastMonth)),
  };
}

function smallest(values: readonly (string | undefined)[], sign: 1 | -1 = 1): string | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return undefined;
  return known.sort((a, b) => (a < b ? -sign : a > b ? sign : 0))[0];
}

function daysInMonth(year: number, month: number): number {
  return Number.isNaN(month) ? 31 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Years before 1 sort before all others only among themselves; no study here needs more. */
function iso(year: number, month: number, day: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
