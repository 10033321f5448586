import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A BibTeX entry uses an abbreviation that the file does not define. */
export const unknownMacro = defineCode<{ name: string; known: Iterable<string> }>(
  {
    code: 'unknown-macro',
    severity: 'warning',
    title: 'A BibTeX abbreviation is not defined',
    explanation:
      'A value without braces and quotation marks is an abbreviation, defined by `@string{name = {words}}` in the same file. Its name is kept in place of the words.',
    bad: [{ file: 'sources/library.bib', text: '@book{kim-2012,\n  title = {A Book},\n  publisher = ▸press,\n}\n' }],
    good: [
      {
        file: 'sources/library.bib',
        text: '@string{press = {A Press}}\n@book{kim-2012,\n  title = {A Book},\n  publisher = press,\n}\n',
      },
    ],
  },
  ({ name, known }) => ({
    message: `The abbreviation \`${name}\` is not defined.`,
    hint: didYouMean(name, known) ?? `Write \`@string{${name} = {…}}\`, or put the value into braces.`,
  }),
);
