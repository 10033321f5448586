import type { Place } from '../problems/problem.ts';

/** A record of a CSV file as it was parsed, with the place of each of its fields. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The place of a field; of the whole record without one, or of its end where it has fewer. */
  readonly at: (field?: number) => Place;
  /** The place of some characters of a field, counted in its value. */
  readonly within: (field: number, start: number, end: number) => Place;
}

/** The records of a CSV file, its head first; or why it cannot be read, and where. */
export type ReadCsv = { readonly records: readonly CsvRecord[] } | { readonly fault: string; readonly place: Place };

/** Reads comma-separated values (RFC 4180). Empty lines are passed over, and white space around a cell. */
export async function readCsv(text: string, place: (start: number, end?: number) => Place): Promise<ReadCsv> {
  // Loaded when a study first has a table.
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    const parsed: string[][] = parse(text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    const offsets = fieldOffsets(text);
    return {
      records: parsed.map((cells, record) => ({
        cells,
        at: (field) => place(offsets(record, field)),
        within: (field, start, end) => {
          const from = offsets(record, field);
          return place(from + inField(text, from, start), from + inField(text, from, end));
        },
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return faultOf(error, text, place);
  }
}

function faultOf(
  error: { readonly code: string; readonly lines?: unknown },
  text: string,
  place: (start: number, end?: number) => Place,
): ReadCsv {
  const { records, open } = scan(text);
  if (open !== undefined) return { fault: 'a quotation mark is opened and never closed.', place: place(open.record) };
  const line = typeof error.lines === 'number' ? error.lines : 1;
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const fault = /QUOTE/u.test(error.code)
    ? 'a quotation mark stands where none can.'
    : `${error.code.toLowerCase().replaceAll('_', ' ')}.`;
  return { fault, place: place(records.findLast(([first = 0]) => first <= start)?.[0] ?? start) };
}

/** Where fields stand is found when the first place is asked for. */
function fieldOffsets(text: string): (record: number, field?: number) => number {
  let records: readonly (readonly number[])[] | undefined;
  return (record, field = 0) => {
    records ??= scan(text).records;
    const offsets = records[record] ?? [];
    return offsets[Math.min(field, offsets.length - 1)] ?? text.length;
  };
}

/** How far into a field as written a character of its value stands: behind the mark that opens it, and behind marks that are doubled. */
function inField(text: string, from: number, index: number): number {
  if (text[from] !== '"') return index;
  let at = from + 1;
  for (let passed = 0; passed < index; passed += 1) at += text.startsWith('""', at) ? 2 : 1;
  return at - from;
}

/** The offset of every field, by record, as the parser parts them; and of the record whose quotation mark is never closed. */
function scan(text: string): { records: number[][]; open?: { record: number } } {
  const records: number[][] = [];
  let fields: number[] = [];
  let at = 0;
  let quoted = false;
  const field = (): void => void fields.push(at + (/^[^\S\r\n]*/u.exec(text.slice(at, at + 80))?.[0].length ?? 0));
  const end = (): void => {
    if (fields.length > 1 || /[^\r\n\s]/u.test(text.slice(fields[0] ?? 0, at))) records.push(fields);
    fields = [];
  };
  while (at < text.length) {
    if (fields.length === 0) field();
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') {
      at += 1;
      field();
      continue;
    } else if (!quoted && (sign === '\n' || sign === '\r')) end();
    at += 1;
  }
  if (fields.length > 0) end();
  return quoted ? { records, open: { record: records.at(-1)?.[0] ?? 0 } } : { records };
}
