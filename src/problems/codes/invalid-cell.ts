import { defineCode } from '../code.ts';

/** A cell holds something else than its column does. */
export const invalidCell = defineCode<{ message: string; hint?: string | undefined }>(
  {
    code: 'invalid-cell',
    severity: 'error',
    floor: true,
    title: 'A cell does not hold what its column does',
    explanation:
      'A column named `date` holds dates in EDTF, a column with a `unit` numbers, `kind` one of `reported`, `measured` and `estimated`. A row has a value, or `low` and `high` together, the lower first.',
    bad: [
      {
        file: 'data/sold.yaml',
        text: 'title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
      },
      { file: 'data/sold.csv', text: 'date,phones,source\n2013,▸400 phones,gazette-2013\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n<Chart data="sold" />\n',
      },
    ],
    good: [
      {
        file: 'data/sold.yaml',
        text: 'title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
      },
      { file: 'data/sold.csv', text: 'date,phones,source\n2013,400,gazette-2013\n2014,500,gazette-2013\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n<Chart data="sold" />\n',
      },
    ],
  },
  ({ message, hint }) => ({ message, hint }),
);
