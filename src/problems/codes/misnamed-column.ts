import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';
import { tableExample } from '../table-example.ts';

/** A column that the head or the record lacks, or that stands twice. */
export const misnamedColumn = defineCode<{
  name: string;
  fault: 'no-record' | 'no-column' | 'repeated' | 'empty';
  known: readonly string[];
}>(
  {
    code: 'misnamed-column',
    severity: 'error',
    floor: true,
    title: 'A column has no name, two places, or no record',
    explanation:
      'The first line of a table names its columns, each once. The record says what readers see over each under `columns`; `source`, `low`, `high`, `kind` and `note` need no record, nor do the columns of places: `lat`, `lon`, `precision`, `country`.',
    bad: tableExample({ rows: 'date,phones,▸shop,source\n2013,400,Kwangbok,gazette-2013\n' }),
    good: tableExample(),
  },
  ({ name, fault, known }) => {
    if (fault === 'empty') return { message: 'This column has no name.', hint: 'Name it in the first line.' };
    if (fault === 'repeated')
      return { message: `The column \`${name}\` stands here a second time.`, hint: 'Name each column once.' };
    return fault === 'no-record'
      ? {
          message: `The record says nothing of the column \`${name}\`.`,
          hint: didYouMean(name, known) ?? `Add \`${name}: {label: …}\` to \`columns\`.`,
        }
      : {
          message: `The table has no column \`${name}\`.`,
          hint: didYouMean(name, known) ?? `It has ${known.map((one) => `\`${one}\``).join(', ')}.`,
        };
  },
);
