import { defineCode } from '../code.ts';

/** A row names no source. */
export const unsourcedRow = defineCode<Readonly<Record<never, never>>>(
  {
    code: 'unsourced-row',
    severity: 'error',
    floor: true,
    title: 'A row of a table has no source',
    explanation:
      'Every row says where it comes from: the column `source` holds the id of a source. A number that nobody stands for has no place in a study.',
    bad: [
      {
        file: 'data/sold.yaml',
        text: 'title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
      },
      { file: 'data/sold.csv', text: 'date,phones,source\n2013,400,gazette-2013\n▸2014,500,\n' },
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
  () => ({ message: 'This row names no source.', hint: 'Write the id of a source into its column `source`.' }),
);
