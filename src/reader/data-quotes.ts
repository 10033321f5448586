import { readProse } from '../markdown/read-prose.ts';
import type { Prose } from '../study/prose.ts';
import type { CsvRecord } from './csv.ts';
import type { ReaderContext } from './prose.ts';

const OPENING_MARK = /["“«„「『]/u;
const NO_PROSE = ['source', 'kind', 'precision', 'country', 'date'];

/**
 * Words between quotation marks are those of the source of their row, wherever they stand in it: each such cell is read as prose that the source
 * governs, so that it is compared as any other quotation is.
 */
export function quotingCells(
  row: CsvRecord,
  { head, file, context }: { head: readonly string[]; file: string; context: ReaderContext },
): Prose[] {
  const source = head.indexOf('source');
  const quotation = { ...context.terms.quotation, shortRuns: 'read' } as const;
  return row.cells.flatMap((cell, field) => {
    if (!OPENING_MARK.test(cell) || NO_PROSE.includes(head[field] ?? '')) return [];
    const { line } = row.at();
    const { prose, problems } = readProse(
      {
        key: `${file}#${line}.${head[field]}`,
        format: 'markdown',
        text: `${cell} [@{${row.cells[source]}}]`,
        place: (start, end) =>
          start < cell.length ? row.within(field, start, Math.min(end, cell.length)) : row.at(source),
      },
      { ...context.terms, quotation },
    );
    context.problems.push(...problems);
    return [prose];
  });
}
