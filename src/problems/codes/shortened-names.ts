import { defineCode } from '../code.ts';

/** A list of names ends in “and others”. */
export const shortenedNames = defineCode<{ field: string }>(
  {
    code: 'shortened-names',
    severity: 'notice',
    title: 'A list of names is cut short',
    explanation:
      'The list ends in `and others`, so the rest of the names is not known. Citations show those that are there, without “et al.” of their own; name the others if you can.',
    bad: [
      {
        file: 'sources/library.bib',
        text: '@book{kim-2012,\n  title = {A Book},\n  ▸author = {Kim, A. and others},\n}\n',
      },
    ],
    good: [
      {
        file: 'sources/library.bib',
        text: '@book{kim-2012,\n  title = {A Book},\n  author = {Kim, A. and Park, B.},\n}\n',
      },
    ],
  },
  ({ field }) => ({ message: `The names in \`${field}\` are cut short by “others”.`, hint: 'Name them all.' }),
);
