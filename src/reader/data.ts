import { invalidCell } from '../problems/codes/invalid-cell.ts';
import { misnamedColumn } from '../problems/codes/misnamed-column.ts';
import { unequalRow } from '../problems/codes/unequal-row.ts';
import { unpairedData } from '../problems/codes/unpaired-data.ts';
import { unreadableTable } from '../problems/codes/unreadable-table.ts';
import { unsourcedRow } from '../problems/codes/unsourced-row.ts';
import type { Problem } from '../problems/problem.ts';
import { cellFault, columnKind, type DataRow, type DataTable, KNOWN_COLUMNS, readNumber } from '../study/data-table.ts';
import type { NamedId } from '../study/entries.ts';
import { type DataRecord, dataRecord, type Precision, type ValueKind } from '../study/schema/data.ts';
import { type CsvRecord, readCsv } from './csv.ts';
import { proseField, proseOfFaulty, type ReaderContext } from './prose.ts';
import { type TextFile, wholeFile } from './text-file.ts';
import { readYaml, type YamlRecord } from './yaml.ts';

/** Reads `data/<id>.csv` with the record of the same name. Every fault of every row is told; a table with a fault is none. */
export async function readData(
  files: { csv: TextFile | undefined; yaml: TextFile | undefined },
  context: ReaderContext,
): Promise<DataTable | undefined> {
  const { csv, yaml: recordFile } = files;
  const yaml = recordFile && readYaml(wholeFile(recordFile), dataRecord);
  if (yaml !== undefined) context.problems.push(...yaml.problems);
  if (csv === undefined || recordFile === undefined || yaml === undefined) {
    const alone = csv ?? recordFile;
    if (alone === undefined) return undefined;
    context.problems.push(unpairedData(alone.place(0), { id: alone.name, has: csv === undefined ? 'yaml' : 'csv' }));
    return unreadTable({ id: alone.name, file: alone, yaml, names: [] }, context);
  }
  const read = await readCsv(csv.text, csv.place);
  const fault =
    'fault' in read ? read : read.records.length === 0 ? { fault: 'it is empty.', place: csv.place(0) } : undefined;
  if (fault !== undefined) context.problems.push(unreadableTable(fault.place, { message: fault.fault }));
  const [head, ...rows] = 'records' in read ? read.records : [];
  if (head === undefined || yaml.value === undefined)
    return unreadTable({ id: csv.name, file: recordFile, yaml, names: head ? namesOf(head, rows) : [] }, context);
  const problems = [...columnProblems(head, yaml.value, yaml), ...rowsProblems(head, rows, yaml.value)];
  context.problems.push(...problems);
  if (problems.length > 0)
    return unreadTable({ id: csv.name, file: recordFile, yaml, names: namesOf(head, rows) }, context);
  const { note } = yaml.value;
  return {
    id: csv.name,
    file: recordFile.file,
    table: csv.file,
    csv: csv.text,
    record: yaml.value,
    ...(note === undefined ? {} : { note: proseField(recordFile, yaml, { path: ['note'], value: note }, context) }),
    columns: head.cells,
    rows: rows.map((row) => readRow(row, head.cells, yaml.value ?? { title: '', columns: {} })),
    at: yaml.at,
  };
}

function unreadTable(
  table: { id: string; file: TextFile; yaml: YamlRecord<DataRecord> | undefined; names: NamedId[] },
  context: ReaderContext,
): undefined {
  const { id, file, yaml, names } = table;
  const prose = yaml === undefined ? [] : proseOfFaulty(file, yaml, [['note']], context);
  context.unread.push({ kind: 'data', file: file.file, ids: [id], prose, names });
}

/** The sources of the rows, which are checked whatever else is wrong. */
function namesOf(head: CsvRecord, rows: readonly CsvRecord[]): NamedId[] {
  const column = head.cells.indexOf('source');
  return rows
    .filter(({ cells }) => cells.length === head.cells.length && (cells[column] ?? '') !== '')
    .map(({ cells, at }) => ({ kind: 'source', id: cells[column] ?? '', place: () => at(column) }));
}

function columnProblems(head: CsvRecord, record: DataRecord, yaml: YamlRecord<DataRecord>): Problem[] {
  const named = Object.keys(record.columns);
  const known = [...named, ...KNOWN_COLUMNS];
  const inHead = head.cells.flatMap((name, index) => {
    const fault =
      name === ''
        ? 'empty'
        : head.cells.indexOf(name) < index
          ? 'repeated'
          : known.includes(name)
            ? undefined
            : 'no-record';
    return fault === undefined ? [] : [misnamedColumn(head.at(index), { name, fault, known })];
  });
  const absent = named.filter((name) => !head.cells.includes(name));
  const inRecord = absent.map((name) =>
    misnamedColumn(yaml.at('columns', name), { name, fault: 'no-column', known: head.cells }),
  );
  const sourceless = head.cells.includes('source')
    ? []
    : [misnamedColumn(head.at(), { name: 'source', fault: 'no-column', known: head.cells })];
  return [...inHead, ...inRecord, ...sourceless];
}

function rowsProblems(head: CsvRecord, rows: readonly CsvRecord[], record: DataRecord): Problem[] {
  const columns = head.cells.length;
  return rows.flatMap((row) =>
    row.cells.length === columns
      ? rowProblems(row, head.cells, record)
      : [unequalRow(row.at(), { cells: row.cells.length, columns })],
  );
}

function rowProblems(row: CsvRecord, columns: readonly string[], record: DataRecord): Problem[] {
  const problems = row.cells.flatMap((text, index) => {
    const fault = text === '' ? undefined : cellFault(columns[index] ?? '', text, record);
    return fault === undefined ? [] : [invalidCell(row.at(index), fault)];
  });
  const source = columns.indexOf('source');
  if (source >= 0 && row.cells[source] === '') problems.push(unsourcedRow(row.at(), {}));
  if (problems.length > 0) return problems;
  return [...emptyCells(row, columns, record), ...rangeProblems(row, columns)];
}

/** Dates and numbers that a row lacks; a value may be given as a range. */
function emptyCells(row: CsvRecord, columns: readonly string[], record: DataRecord): Problem[] {
  const hasRange = ['low', 'high'].every((name) => cell(row, columns, name) !== '');
  return columns.flatMap((name, index) => {
    if (row.cells[index] !== '' || record.columns[name] === undefined) return [];
    const kind = columnKind(name, record);
    if (kind === 'words' || (kind === 'number' && hasRange)) return [];
    const message = `This row has no ${kind === 'date' ? 'date' : 'value'} in \`${name}\`.`;
    return [
      invalidCell(row.at(index), { message, hint: kind === 'date' ? undefined : 'Write it, or `low` and `high`.' }),
    ];
  });
}

function rangeProblems(row: CsvRecord, columns: readonly string[]): Problem[] {
  const [low, high] = [cell(row, columns, 'low'), cell(row, columns, 'high')];
  if (low === '' && high === '') return [];
  const place = row.at(columns.indexOf(low === '' ? 'low' : 'high'));
  if (low === '' || high === '')
    return [invalidCell(place, { message: '`low` and `high` stand together.', hint: 'Write both, or neither.' })];
  if (Number(low) > Number(high))
    return [
      invalidCell(row.at(columns.indexOf('low')), {
        message: `\`low\` is ${low}, more than \`high\`, ${high}.`,
        hint: 'Write the lower number into `low`.',
      }),
    ];
  return [];
}

function cell(row: CsvRecord, columns: readonly string[], name: string): string {
  return row.cells[columns.indexOf(name)] ?? '';
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
