import { defineCode } from '../code.ts';

/** An entry of a library has no key, so nothing can cite it. */
export const unkeyedEntry = defineCode<{ title?: string | undefined; write: string }>(
  {
    code: 'unkeyed-entry',
    severity: 'warning',
    title: 'An entry of a library has no key',
    explanation:
      'A citation names the key of a source: what stands after `@book{` in BibTeX, `ID` in RIS, `id` in CSL. An entry without one cannot be cited and is left out.',
    bad: [{ file: 'sources/library.bib', text: '▸@book{,\n  title = {A Book},\n}\n' }],
    good: [{ file: 'sources/library.bib', text: '@book{kim-2012,\n  title = {A Book},\n}\n' }],
  },
  ({ title, write }) => ({
    message: `${title === undefined ? 'An entry' : `The entry “${title}”`} has no key, so nothing can cite it.`,
    hint: `Give it one: ${write}`,
  }),
);
