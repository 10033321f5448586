import { defineCode } from '../code.ts';
import { tableExample } from '../table-example.ts';

/** A cell holds something else than its column does. */
export const invalidCell = defineCode<{ message: string; hint?: string | undefined }>(
  {
    code: 'invalid-cell',
    severity: 'error',
    floor: true,
    title: 'A cell does not hold what its column does',
    explanation:
      'A column named `date` holds dates in EDTF, a column with a `unit` numbers, `kind` one of `reported`, `measured` and `estimated`. A row has a value, or `low` and `high` together, the lower first.',
    bad: tableExample({ rows: 'date,phones,source\n2013,▸400 phones,gazette-2013\n' }),
    good: tableExample(),
  },
  ({ message, hint }) => ({ message, hint }),
);
