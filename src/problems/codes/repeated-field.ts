import { defineCode } from '../code.ts';

/** An entry of a library has one field twice. */
export const repeatedField = defineCode<{ field: string }>(
  {
    code: 'repeated-field',
    severity: 'warning',
    title: 'An entry of a library has a field twice',
    explanation: 'The first is used; the second is kept among the entry’s other fields. Remove the wrong one.',
    bad: [
      {
        file: 'sources/library.bib',
        text: '@book{kim-2012,\n  title = {A Book},\n  year = 2012,\n  ▸year = 2013,\n}\n',
      },
    ],
    good: [{ file: 'sources/library.bib', text: '@book{kim-2012,\n  title = {A Book},\n  year = 2012,\n}\n' }],
  },
  ({ field }) => ({
    message: `\`${field}\` stands here a second time; the first is used.`,
    hint: 'Remove one of the two.',
  }),
);
