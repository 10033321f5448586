import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';
import { tableExample } from '../table-example.ts';

/** A component names a table that is not there. */
export const unknownData = defineCode<{ id: string; known: Iterable<string> }>(
  {
    code: 'unknown-data',
    severity: 'error',
    floor: true,
    title: 'A component names a table that does not exist',
    explanation: 'The id of a table is the name of its two files in `data/` without the ending.',
    bad: tableExample({ chart: '<Chart ▸data="solt" />' }),
    good: tableExample(),
  },
  ({ id, known }) => ({
    message: `There is no table \`${id}\`.`,
    hint: didYouMean(id, known) ?? `Add \`data/${id}.csv\` and \`data/${id}.yaml\`.`,
  }),
);
