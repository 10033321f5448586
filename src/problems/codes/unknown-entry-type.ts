import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** An entry of a library is of a type that nobody knows. */
export const unknownEntryType = defineCode<{ type: string; known: Iterable<string> }>(
  {
    code: 'unknown-entry-type',
    severity: 'notice',
    title: 'An entry of a library is of an unknown type',
    explanation:
      'It is read as a document of no special kind, with all its fields. Use a type of BibLaTeX, CSL or RIS, so that it is cited as what it is.',
    bad: [{ file: 'sources/library.bib', text: '▸@bok{kim-2012,\n  title = {A Book},\n}\n' }],
    good: [{ file: 'sources/library.bib', text: '@book{kim-2012,\n  title = {A Book},\n}\n' }],
  },
  ({ type, known }) => ({
    message:
      type === ''
        ? 'This entry has no type and is read as a document.'
        : `There is no type \`${type}\`; the entry is read as a document.`,
    hint: type === '' ? undefined : didYouMean(type, known),
  }),
);
