import { unpairedData } from '../problems/codes/unpaired-data.ts';
import { unreadableTable } from '../problems/codes/unreadable-table.ts';
import { columnKind, type DataRow, type DataTable, readNumber } from '../study/data-table.ts';
import type { NamedId } from '../study/entries.ts';
import type { Prose } from '../study/prose.ts';
import { type DataRecord, dataRecord, type Precision, type ValueKind } from '../study/schema/data.ts';
import { type CsvRecord, readCsv } from './csv.ts';
import { tableProblems } from './data-faults.ts';
import { quotingCells } from './data-quotes.ts';
import { proseField, proseOfFaulty, type ReaderContext } from './prose.ts';
import { type TextFile, wholeFile } from './text-file.ts';
import { readYaml, type YamlRecord } from './yaml.ts';

/** Reads `data/<id>.csv` with the record of the same name. Every fault of every row is told; a table with a fault is none. */
export async function readData(
  { csv, yaml: file }: { csv: TextFile | undefined; yaml: TextFile | undefined },
  context: ReaderContext,
): Promise<DataTable | undefined> {
  const yaml = file && readYaml(wholeFile(file), dataRecord);
  if (yaml !== undefined) context.problems.push(...yaml.problems);
  const read = csv && (await readRows(csv, context));
  if (csv !== undefined && file !== undefined && yaml?.value !== undefined && read?.head !== undefined) {
    const { head, rows } = read;
    const problems = tableProblems({ head, rows }, yaml.value, yaml);
    context.problems.push(...problems);
    if (problems.length === 0) return readTable({ ...read, csv, file, yaml, record: yaml.value, head }, context);
  }
  const alone = file ?? csv;
  if (alone === undefined) return undefined;
  if (csv === undefined || file === undefined)
    context.problems.push(unpairedData(alone.place(0), { id: alone.name, has: csv === undefined ? 'yaml' : 'csv' }));
  const prose = file === undefined || yaml === undefined ? [] : proseOfFaulty(file, yaml, [['note']], context);
  const { names = [], quoting = [] } = read ?? {};
  context.unread.push({ kind: 'data', file: alone.file, ids: [alone.name], prose, names, quoting });
  return undefined;
}

/** The rows of a table as they stand, with the sources that they name and the cells in which they quote. */
interface Rows {
  /** Missing where the file cannot be read. */
  readonly head: CsvRecord | undefined;
  readonly rows: readonly CsvRecord[];
  readonly names: readonly NamedId[];
  readonly quoting: readonly Prose[];
}

async function readRows(csv: TextFile, context: ReaderContext): Promise<Rows> {
  const read = await readCsv(csv.text, csv.place);
  const [head, ...rows] = 'records' in read ? read.records : [];
  if (head === undefined) {
    const { fault, place } = 'fault' in read ? read : { fault: 'it is empty.', place: csv.place(0) };
    context.problems.push(unreadableTable(place, { message: fault }));
    return { head, rows: [], names: [], quoting: [] };
  }
  const source = head.cells.indexOf('source');
  const sourced = rows.filter(({ cells }) => cells.length === head.cells.length && (cells[source] ?? '') !== '');
  return {
    head,
    rows,
    names: sourced.map(({ cells, at }) => ({ kind: 'source', id: cells[source] ?? '', place: () => at(source) })),
    quoting: sourced.flatMap((row) => quotingCells(row, { head: head.cells, file: csv.file, context })),
  };
}

function readTable(
  table: Pick<Rows, 'rows' | 'quoting'> & {
    csv: TextFile;
    file: TextFile;
    yaml: YamlRecord<DataRecord>;
    record: DataRecord;
    head: CsvRecord;
  },
  context: ReaderContext,
): DataTable {
  const { csv, file, yaml, record, head, rows, quoting } = table;
  const { note } = record;
  return {
    id: csv.name,
    file: file.file,
    table: csv.file,
    csv: csv.text,
    record,
    ...(note === undefined ? {} : { note: proseField(file, yaml, { path: ['note'], value: note }, context) }),
    columns: head.cells,
    rows: rows.map((row) => readRow(row, head.cells, record)),
    quoting,
    at: yaml.at,
  };
}

function readRow(row: CsvRecord, columns: readonly string[], record: DataRecord): DataRow {
  const filled = columns
    .map((name, index) => [name, row.cells[index] ?? ''] as const)
    .filter(([, text]) => text !== '');
  const texts = Object.fromEntries(filled);
  const numbers = filled
    .filter(([name]) => columnKind(name, record) === 'number')
    .map(([name, text]) => [name, readNumber(text) ?? 0]);
  return {
    texts,
    numbers: Object.fromEntries(numbers),
    source: texts['source'] ?? '',
    // What nobody says more of is somebody's word, and a place is no more than a town.
    kind: (texts['kind'] ?? 'reported') as ValueKind,
    precision: (texts['precision'] ?? (texts['lat'] === undefined ? 'country' : 'city')) as Precision,
    at: (name) => row.at(Math.max(0, columns.indexOf(name))),
  };
}
