import { defineCode } from '../code.ts';

/** An entry of a library breaks the rules of its format, but can still be read. */
export const damagedEntry = defineCode<{ id?: string | undefined; says: string; hint?: string | undefined }>(
  {
    code: 'damaged-entry',
    severity: 'warning',
    title: 'An entry of a library is damaged',
    explanation:
      'A comma, a brace, a quotation mark or an end is missing. The entry was read as it was probably meant; other programs may lose a part of it. Look at the line that is named.',
    bad: [{ file: 'sources/library.bib', text: '@book{kim-2012,\n  title = {A Book}▸\n  year = 2012,\n}\n' }],
    good: [{ file: 'sources/library.bib', text: '@book{kim-2012,\n  title = {A Book},\n  year = 2012,\n}\n' }],
  },
  ({ id, says, hint }) => ({
    message: `${id === undefined ? 'This entry' : `The entry \`${id}\``} is damaged: ${says}.`,
    hint,
  }),
);
