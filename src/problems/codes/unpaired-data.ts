import { defineCode } from '../code.ts';
import { tableExample } from '../table-example.ts';

/** Numbers without a record, or a record without numbers. */
export const unpairedData = defineCode<{ id: string; has: 'csv' | 'yaml' }>(
  {
    code: 'unpaired-data',
    severity: 'error',
    floor: true,
    title: 'Numbers or their record are missing',
    explanation:
      'A table is two files of one name in `data/`: the numbers as `.csv`, and beside them a `.yaml` file with their title and what their columns mean.',
    bad: [
      { file: 'data/sold.csv', text: '▸date,phones,source\n2013,400,gazette-2013\n2014,500,gazette-2013\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n<Chart data="sold" />\n',
      },
    ],
    good: tableExample(),
  },
  ({ id, has }) => ({
    message: has === 'csv' ? 'The numbers have no record.' : 'The record has no numbers.',
    hint:
      has === 'csv'
        ? `Add \`data/${id}.yaml\` with \`title\` and \`columns\`.`
        : `Add \`data/${id}.csv\`, or remove the record.`,
  }),
);
