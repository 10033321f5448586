import type { DataTable } from '../study/data-table.ts';
import { type PageId, segment } from '../study/page.ts';
import type { Prose } from '../study/prose.ts';
import type { StudyData } from './study-data.ts';

/** A table as data: its columns in their order, its rows as they stand. */
export function tableData(
  table: DataTable,
  { text }: { text: (prose: Prose, page: PageId) => string },
): StudyData['tables'][number] {
  const { id, record, note } = table;
  return {
    id,
    title: record.title,
    columns: table.columns.map((name) => ({ name, ...record.columns[name] })),
    ...(note === undefined ? {} : { note: text(note, { kind: 'figures' }) }),
    file: tableFile(table),
    rows: table.rows.map(({ source, kind, texts, numbers }) => ({ source, kind, cells: { ...texts, ...numbers } })),
  };
}

/** Where a table is published as CSV, from the cover. */
export function tableFile({ id }: Pick<DataTable, 'id'>): string {
  return `data/${segment(id)}.csv`;
}
