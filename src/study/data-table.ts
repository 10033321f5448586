import { didYouMean } from '../problems/nearest.ts';
import type { Place } from '../problems/problem.ts';
import { COUNTRIES } from './countries.ts';
import { parseDate } from './date.ts';
import type { Prose } from './prose.ts';
import { type DataRecord, PRECISIONS, type Precision, VALUE_KINDS, type ValueKind } from './schema/data.ts';

/** `data/subscriptions.csv` with `data/subscriptions.yaml`: numbers, each with its source. */
export interface DataTable {
  readonly id: string;
  /** The record, relative to the folder that holds the content folder. */
  readonly file: string;
  /** The numbers, likewise. */
  readonly table: string;
  /** The numbers as the author wrote them, to be published. */
  readonly csv: string;
  readonly record: DataRecord;
  readonly note?: Prose;
  /** The columns in the order of the file. */
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
  /** Cells that quote, each governed by the source of its row. */
  readonly quoting: readonly Prose[];
  /** The place of a field of the record. */
  readonly at: (...path: readonly (string | number)[]) => Place;
}

/** A row: what it says, who says so, and how it is known. */
export interface DataRow {
  /** As written, by column; an empty cell is missing. */
  readonly texts: Readonly<Record<string, string>>;
  /** Of the columns that hold numbers. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The id of the source. */
  readonly source: string;
  readonly kind: ValueKind;
  readonly precision: Precision;
  /** The place of a cell in the CSV file. */
  readonly at: (column: string) => Place;
}

/** What a column holds. */
export type ColumnKind = 'date' | 'number' | 'words';

/** Columns that mean something by their names; they need no record. */
export const KNOWN_COLUMNS = ['source', 'low', 'high', 'kind', 'note', 'lat', 'lon', 'precision', 'country'] as const;

const NUMBERS: readonly string[] = ['low', 'high', 'lat', 'lon'];

/** What a column holds: `date` dates, a column with a unit numbers, any other words. */
export function columnKind(name: string, record: DataRecord): ColumnKind {
  if (name === 'date') return 'date';
  return NUMBERS.includes(name) || record.columns[name]?.unit !== undefined ? 'number' : 'words';
}

/** What is wrong with a cell, and what to do; nothing for one that is right or empty. */
export function cellFault(
  name: string,
  text: string,
  record: DataRecord,
): { message: string; hint?: string | undefined } | undefined {
  const kind = columnKind(name, record);
  if (kind === 'date' && parseDate(text) === undefined)
    return {
      message: `\`${text}\` is no date that exists.`,
      hint: 'Dates are EDTF: 2013, 2013-08, 2013-08-12, 2013-08~, 2013-08-10/2013-08-11.',
    };
  if (kind === 'number' && readNumber(text) === undefined)
    return {
      message: `\`${text}\` is no number, and \`${name}\` holds numbers.`,
      hint: numberHint(text, name),
    };
  if (name === 'kind') return choiceFault(text, VALUE_KINDS);
  if (name === 'precision') return choiceFault(text, PRECISIONS);
  if (name === 'lat' || name === 'lon') return angleFault(name, Number(text));
  return name === 'country' ? countryFault(text) : undefined;
}

/** A decimal number with a full point: `1694`, `-3.5`. Signs of thousands are none of a number. */
export function readNumber(text: string): number | undefined {
  return /^[-−+]?\d+(?:\.\d+)?$/u.test(text) ? Number(text.replace('−', '-')) : undefined;
}

/** The span of a row: from its lowest to its highest value; nothing for a row with one value. */
export function rowRange({ numbers: { low, high } }: DataRow): { low: number; high: number } | undefined {
  return low === undefined || high === undefined ? undefined : { low, high };
}

function numberHint(text: string, name: string): string {
  const bare = text.replaceAll(/[\s,'’_\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
  if (bare !== text && readNumber(bare) !== undefined) return `Write \`${bare}\`: digits alone.`;
  return NUMBERS.includes(name)
    ? 'Write digits, with a full point for decimals.'
    : 'Write digits, with a full point for decimals; or, for words, take the `unit` from the column’s record.';
}

function choiceFault(
  text: string,
  known: readonly string[],
): { message: string; hint?: string | undefined } | undefined {
  if (known.includes(text)) return undefined;
  return {
    message: `\`${text}\` is none of ${known.map((one) => `\`${one}\``).join(', ')}.`,
    hint: didYouMean(text, known),
  };
}

function angleFault(name: 'lat' | 'lon', degrees: number): { message: string; hint: string } | undefined {
  const most = name === 'lat' ? 90 : 180;
  if (Math.abs(degrees) <= most) return undefined;
  return {
    message: `\`${degrees}\` is no ${name === 'lat' ? 'latitude' : 'longitude'}.`,
    hint: `It lies between −${most} and ${most} degrees; is it exchanged with the other?`,
  };
}

function countryFault(text: string): { message: string; hint?: string | undefined } | undefined {
  if (COUNTRIES.has(text)) return undefined;
  return {
    message: `There is no country \`${text}\` on the map of Natural Earth.`,
    hint: didYouMean(text, COUNTRIES) ?? 'Natural Earth names countries in English: `North Korea`, `China`, `Egypt`.',
  };
}
