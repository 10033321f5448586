import { defineCode } from '../code.ts';
import { tableExample } from '../table-example.ts';

/** A row has more or fewer cells than the table has columns. */
export const unequalRow = defineCode<{ cells: number; columns: number }>(
  {
    code: 'unequal-row',
    severity: 'error',
    floor: true,
    title: 'A row has more or fewer cells than there are columns',
    explanation:
      'Each row has one cell for each column, empty ones included. Often a comma is missing, or a cell with a comma in it does not stand between quotation marks.',
    bad: tableExample({ rows: 'date,phones,source\n▸2013,1,400,gazette-2013\n' }),
    good: tableExample(),
  },
  ({ cells, columns }) => ({
    message: `This row has ${cells} cells, and the table ${columns} columns.`,
    hint:
      cells > columns ? 'Put a cell with a comma in it between quotation marks.' : 'Write a comma for each empty cell.',
  }),
);
