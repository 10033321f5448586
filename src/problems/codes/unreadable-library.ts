import { defineCode } from '../code.ts';

/** A library holds nothing that can be read. */
export const unreadableLibrary = defineCode<{ says: string }>(
  {
    code: 'unreadable-library',
    severity: 'error',
    title: 'A library cannot be read',
    explanation:
      'A file in `sources/` that ends in `.bib`, `.ris`, `.json` or `.yaml` is a library: BibTeX or BibLaTeX, RIS, or a list of CSL items. ' +
      'This one has another shape, or was saved in another format than its name promises. Export it again, or rename it.',
    bad: [{ file: 'sources/library.json', text: '▸"A shelf of books"\n' }],
    good: [{ file: 'sources/library.json', text: '[{"id": "kim-2012", "type": "book", "title": "A Book"}]\n' }],
  },
  ({ says }) => ({
    message: `This library cannot be read: ${says}.`,
    hint: 'Export it again, or give it the ending of its format.',
  }),
);
