import { defineCode } from '../code.ts';

/** A date of a library is none that can be understood. */
export const unreadableDate = defineCode<{ text: string; field: string }>(
  {
    code: 'unreadable-date',
    severity: 'warning',
    title: 'A date of a library cannot be understood',
    explanation:
      'Dates are EDTF, and the older ways of BibTeX, RIS and CSL. This one is kept word for word among the entry’s other fields, but the entry is cited without it.',
    bad: [
      {
        file: 'sources/library.bib',
        text: '@book{kim-2012,\n  title = {A Book},\n  ▸date = {when the rains came},\n}\n',
      },
    ],
    good: [{ file: 'sources/library.bib', text: '@book{kim-2012,\n  title = {A Book},\n  date = {2012-07~},\n}\n' }],
  },
  ({ text, field }) => ({
    message: `\`${text}\` in \`${field}\` is no date that can be understood.`,
    hint: 'Write it as EDTF: `2012`, `2012-07`, `2012-07~` (about), `2012/2013`.',
  }),
);
