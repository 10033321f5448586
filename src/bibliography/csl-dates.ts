import { edtfOf, readDate, SEASONS } from './dates.ts';

/** A date of CSL-JSON that was taken apart: its EDTF, and what could not be put into it. */
export interface CslDate {
  readonly edtf?: string | undefined;
  readonly rest?: string | undefined;
}

/**
 * A date variable of CSL-JSON (`date-parts`, `season`, `circa`, `literal`, `raw`), of its version 1.1 (`edtf`, or a text),
 * or of Pandoc's YAML (`year`, `month`, `day`, one map or two in a list). In `date-parts` a year before Christ counts
 * without a year 0, and an end of 0 is an open one.
 */
export function readCslDate(value: unknown): CslDate {
  if (typeof value === 'string' || typeof value === 'number') {
    const edtf = readDate(String(value));
    return edtf === undefined ? { rest: String(value) } : { edtf };
  }
  if (Array.isArray(value)) return value.length > 2 ? { rest: JSON.stringify(value) } : pandocInterval(value);
  return isRecord(value) ? recordDate(value) : {};
}

function recordDate(value: Readonly<Record<string, unknown>>): CslDate {
  const words = [value.literal, value.raw, value.edtf]
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map(String);
  const parts = Array.isArray(value['date-parts'])
    ? value['date-parts']
    : value.year === undefined
      ? []
      : [[value.year, value.month, value.day]];
  const edtf = fromParts(parts, value.season, isSet(value.circa));
  // What `cslJsonDate` writes: parts for processors, and beside them the whole EDTF.
  const raw = typeof value.raw === 'string' ? edtfOf(value.raw) : undefined;
  if (raw !== undefined && edtf !== undefined && words.length === 1) return { edtf: raw };
  if (edtf !== undefined)
    return { edtf, rest: words.length > 0 ? words.join('; ') : lostSeason(parts, value.season, value.circa) };
  const [read] = words.map(readDate).filter((date) => date !== undefined);
  if (read !== undefined) return { edtf: read, rest: words.length > 1 ? words.join('; ') : undefined };
  if (words.length > 0) return { rest: words.join('; ') };
  return JSON.stringify(value).match(/\d/u) === null ? {} : { rest: JSON.stringify(value) };
}

function pandocInterval(values: readonly unknown[]): CslDate {
  const read = values.map((one) => readCslDate(one));
  const edtf = edtfOf(read.map((one) => one.edtf ?? '').join('/'));
  return edtf === undefined ? { rest: JSON.stringify(values) } : { edtf };
}

function fromParts(parts: readonly unknown[], season: unknown, approximate: boolean): string | undefined {
  const seasonCode = seasonOf(season);
  const dates = parts
    .slice(0, 2)
    .map((one) => singleDate(one, parts.length === 1 ? seasonCode : undefined, approximate));
  const [from, to] = dates;
  if (from === undefined || parts.length > 2) return undefined;
  if (dates.length === 1) return edtfOf(from);
  return to === undefined ? undefined : edtfOf(`${from}/${to}`);
}

/** `[2013, 8, 12]` → `2013-08-12`; an end of `[0]` or `[]` is open. */
function singleDate(parts: unknown, season: string | undefined, approximate: boolean): string | undefined {
  if (!Array.isArray(parts)) return undefined;
  const numbers = parts.filter((part) => part !== null && part !== undefined && part !== '').map(Number);
  if (numbers.length === 0 || (numbers.length === 1 && numbers[0] === 0)) return '..';
  const [year, month, day] = numbers;
  if (year === undefined || !Number.isInteger(year)) return undefined;
  const date = [
    yearText(year < 0 ? year + 1 : year),
    ...[month, day].filter((part) => part !== undefined && part !== 0).map((part) => String(part).padStart(2, '0')),
  ];
  // EDTF cannot call a season approximate, but the year of it.
  if (season !== undefined && date.length === 1 && !approximate) return `${date[0]}-${season}`;
  return date.join('-') + (approximate ? '~' : '');
}

function lostSeason(parts: readonly unknown[], season: unknown, circa: unknown): string | undefined {
  const code = seasonOf(season);
  if (season === undefined || season === '' || (code !== undefined && parts.length === 1 && !isSet(circa)))
    return undefined;
  return `season: ${String(season)}`;
}

function seasonOf(season: unknown): string | undefined {
  if (typeof season !== 'string' && typeof season !== 'number') return undefined;
  const number = Number(season);
  if (number >= 1 && number <= 4) return String(20 + number);
  if (number >= 21 && number <= 24) return String(number);
  return SEASONS.get(String(season).toLowerCase())?.toString();
}

function yearText(year: number): string {
  const digits = String(Math.abs(year));
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits.padStart(4, '0')}`;
}

function isSet(flag: unknown): boolean {
  return (
    flag !== undefined &&
    flag !== null &&
    flag !== false &&
    flag !== 0 &&
    flag !== '' &&
    flag !== 'false' &&
    flag !== '0'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
