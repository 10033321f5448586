import { defineCode } from '../code.ts';

/** The web address of a library's entry is none. */
export const unusableAddress = defineCode<{ url: string }>(
  {
    code: 'unusable-address',
    severity: 'warning',
    title: 'The address of an entry is no web address',
    explanation:
      'Readers are led to addresses that begin with `https:` or `http:` only. Any other is kept among the entry’s other fields and never linked.',
    bad: [
      {
        file: 'sources/library.bib',
        text: '@online{kim-2012,\n  title = {A Page},\n  ▸url = {www.example.org/page},\n}\n',
      },
    ],
    good: [
      {
        file: 'sources/library.bib',
        text: '@online{kim-2012,\n  title = {A Page},\n  url = {https://www.example.org/page},\n}\n',
      },
    ],
  },
  ({ url }) => ({ message: `\`${url}\` is no web address.`, hint: 'Write it whole, from `https:` on.' }),
);
