import { defineCode } from '../code.ts';

/** A name of a library has a shape that no name has. */
export const unreadableName = defineCode<{ text: string; field: string }>(
  {
    code: 'unreadable-name',
    severity: 'warning',
    title: 'A name of a library cannot be taken apart',
    explanation:
      'A person is `Family, Given` or `Given Family`, with `and` between persons; an institution stands in a second pair of braces. This name is kept as a whole and word for word.',
    bad: [
      {
        file: 'sources/library.bib',
        text: '@book{kim-2012,\n  title = {A Book},\n  ▸author = {Kim, Jr., A., B.},\n}\n',
      },
    ],
    good: [
      { file: 'sources/library.bib', text: '@book{kim-2012,\n  title = {A Book},\n  author = {Kim, Jr., A. B.},\n}\n' },
    ],
  },
  ({ text, field }) => ({
    message: `The name \`${text}\` in \`${field}\` cannot be taken apart; it is kept as a whole.`,
    hint: 'Write `Family, Given`, with `and` between persons.',
  }),
);
