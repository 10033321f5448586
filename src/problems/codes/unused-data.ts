import { defineCode } from '../code.ts';
import { tableExample } from '../table-example.ts';

/** A table that no chapter draws. */
export const unusedData = defineCode<{ id: string }>(
  {
    code: 'unused-data',
    severity: 'notice',
    title: 'A table is never drawn',
    explanation: 'No chapter draws these numbers. A reader meets them only in the data of the study.',
    bad: [
      {
        file: 'data/sold.yaml',
        text: '▸title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
      },
      { file: 'data/sold.csv', text: 'date,phones,source\n2013,400,gazette-2013\n2014,500,gazette-2013\n' },
    ],
    good: tableExample(),
  },
  ({ id }) => ({
    message: `No chapter draws the table \`${id}\`.`,
    hint: `Draw it with \`<Chart data="${id}" />\`, or remove it.`,
  }),
);
