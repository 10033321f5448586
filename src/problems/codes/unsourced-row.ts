import { defineCode } from '../code.ts';
import { tableExample } from '../table-example.ts';

/** A row names no source. */
export const unsourcedRow = defineCode<Readonly<Record<never, never>>>(
  {
    code: 'unsourced-row',
    severity: 'error',
    floor: true,
    title: 'A row of a table has no source',
    explanation:
      'Every row says where it comes from: the column `source` holds the id of a source. A number that nobody stands for has no place in a study.',
    bad: tableExample({ rows: 'date,phones,source\n2013,400,gazette-2013\n▸2014,500,\n' }),
    good: tableExample(),
  },
  () => ({ message: 'This row names no source.', hint: 'Write the id of a source into its column `source`.' }),
);
