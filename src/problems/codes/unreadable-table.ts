import { defineCode } from '../code.ts';

/** A table is no CSV. */
export const unreadableTable = defineCode<{ message: string }>(
  {
    code: 'unreadable-table',
    severity: 'error',
    floor: true,
    title: 'A table cannot be read',
    explanation:
      'Numbers stand in `data/<id>.csv` as comma-separated values (RFC 4180): the names of the columns first, then one row a line. A cell that holds a comma or a quotation mark stands between quotation marks, and a mark inside it is doubled.',
    bad: [
      {
        file: 'data/sold.yaml',
        text: 'title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
      },
      { file: 'data/sold.csv', text: 'date,phones,source\n▸2013,"400,gazette-2013\n' },
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
  ({ message }) => ({
    message: `The table cannot be read: ${message}`,
    hint: 'Put cells with commas or quotation marks between quotation marks, and double a mark inside.',
  }),
);
