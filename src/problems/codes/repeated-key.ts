import { defineCode } from '../code.ts';

/** Two entries of one library have the same key. */
export const repeatedKey = defineCode<{ id: string; line: number }>(
  {
    code: 'repeated-key',
    severity: 'error',
    title: 'Two entries of a library have the same key',
    explanation:
      'A citation names one source. The first entry with the key is read, this one is left out. Give it a key of its own, or remove it.',
    bad: [
      {
        file: 'sources/library.bib',
        text: '@book{kim-2012,\n  title = {A Book},\n}\n@book{▸kim-2012,\n  title = {Another},\n}\n',
      },
    ],
    good: [
      {
        file: 'sources/library.bib',
        text: '@book{kim-2012,\n  title = {A Book},\n}\n@book{kim-2013,\n  title = {Another},\n}\n',
      },
    ],
  },
  ({ id, line }) => ({
    message: `The key \`${id}\` is taken by the entry at line ${line}.`,
    hint: 'Give one of the two another key, or remove it.',
  }),
);
