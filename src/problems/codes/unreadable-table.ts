import { defineCode } from '../code.ts';
import { tableExample } from '../table-example.ts';

/** A table is no CSV. */
export const unreadableTable = defineCode<{ message: string }>(
  {
    code: 'unreadable-table',
    severity: 'error',
    floor: true,
    title: 'A table cannot be read',
    explanation:
      'Numbers stand in `data/<id>.csv` as comma-separated values (RFC 4180): the names of the columns first, then one row a line. A cell that holds a comma or a quotation mark stands between quotation marks, and a mark inside it is doubled.',
    bad: tableExample({ rows: 'date,phones,source\n▸2013,"400,gazette-2013\n' }),
    good: tableExample(),
  },
  ({ message }) => ({
    message: `The table cannot be read: ${message}`,
    hint: 'Put cells with commas or quotation marks between quotation marks, and double a mark inside.',
  }),
);
