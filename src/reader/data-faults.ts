import { invalidCell } from '../problems/codes/invalid-cell.ts';
import { misnamedColumn } from '../problems/codes/misnamed-column.ts';
import { unequalRow } from '../problems/codes/unequal-row.ts';
import { unsourcedRow } from '../problems/codes/unsourced-row.ts';
import type { Problem } from '../problems/problem.ts';
import { cellFault, columnKind, KNOWN_COLUMNS } from '../study/data-table.ts';
import type { DataRecord } from '../study/schema/data.ts';
import type { CsvRecord } from './csv.ts';
import type { YamlRecord } from './yaml.ts';

/** Everything that is wrong with the columns and the rows of a table, each at its place. */
export function tableProblems(
  { head, rows }: { head: CsvRecord; rows: readonly CsvRecord[] },
  record: DataRecord,
  yaml: YamlRecord<DataRecord>,
): Problem[] {
  return [...columnProblems(head, record, yaml), ...rowsProblems(head, rows, record)];
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
