import { defineCode } from '../code.ts';

/** An entry of a library is lost; the others are read. */
export const unreadableEntry = defineCode<{ id?: string | undefined; says: string }>(
  {
    code: 'unreadable-entry',
    severity: 'error',
    title: 'An entry of a library cannot be read',
    explanation:
      'The entry is left out, so nothing can cite it; the other entries of the file are read. Correct it in the program that wrote it, or by hand at the line that is named.',
    bad: [
      {
        file: 'sources/library.json',
        text: '[\n  {"id": "kim-2012", "type": "book", "title": "A Book"},\n  {"id": "park-2013", "type" ▸"book"}\n]\n',
      },
    ],
    good: [
      {
        file: 'sources/library.json',
        text: '[\n  {"id": "kim-2012", "type": "book", "title": "A Book"},\n  {"id": "park-2013", "type": "book"}\n]\n',
      },
    ],
  },
  ({ id, says }) => ({
    message: `${id === undefined ? 'An entry' : `The entry \`${id}\``} cannot be read: ${says}.`,
    hint: 'Correct the entry, or remove it.',
  }),
);
