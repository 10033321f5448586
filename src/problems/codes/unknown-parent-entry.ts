import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** An entry takes fields from another that the file does not hold. */
export const unknownParentEntry = defineCode<{
  field: string;
  key: string;
  known: Iterable<string>;
  circular?: boolean;
}>(
  {
    code: 'unknown-parent-entry',
    severity: 'warning',
    title: 'An entry takes fields from one that is not there',
    explanation:
      '`crossref` and `xdata` name entries of the same file, from which fields are taken. Without them the entry lacks these fields.',
    bad: [
      { file: 'sources/library.bib', text: '@inbook{kim-2012,\n  title = {A Chapter},\n  ▸crossref = {reader},\n}\n' },
    ],
    good: [
      {
        file: 'sources/library.bib',
        text: '@inbook{kim-2012,\n  title = {A Chapter},\n  crossref = {reader},\n}\n@book{reader,\n  title = {A Reader},\n}\n',
      },
    ],
  },
  ({ field, key, known, circular = false }) => ({
    message: circular
      ? `\`${field}\` leads from \`${key}\` back to itself.`
      : `\`${field}\` names \`${key}\`, which is not in this file.`,
    hint: circular ? 'Break the circle.' : (didYouMean(key, known) ?? 'Add the entry, or correct the key.'),
  }),
);
