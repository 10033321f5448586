import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A component names a table that is not there. */
export const unknownData = defineCode<{ id: string; known: Iterable<string> }>(
  {
    code: 'unknown-data',
    severity: 'error',
    floor: true,
    title: 'A component names a table that does not exist',
    explanation: 'The id of a table is the name of its two files in `data/` without the ending.',
    bad: [
      {
        file: 'data/sold.yaml',
        text: 'title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
      },
      { file: 'data/sold.csv', text: 'date,phones,source\n2013,400,gazette-2013\n2014,500,gazette-2013\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n<Chart ▸data="solt" />\n',
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
  ({ id, known }) => ({
    message: `There is no table \`${id}\`.`,
    hint: didYouMean(id, known) ?? `Add \`data/${id}.csv\` and \`data/${id}.yaml\`.`,
  }),
);
