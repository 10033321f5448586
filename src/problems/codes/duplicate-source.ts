import { defineCode } from '../code.ts';

/** Two sources have the same id. */
export const duplicateSource = defineCode<{ id: string; other: string }>(
  {
    code: 'duplicate-source',
    severity: 'error',
    title: 'Two sources have the same id',
    explanation:
      'All sources share one name space, whatever file they come from. Rename one of them, or remove the entry that the file replaces.',
    bad: [{ file: 'sources/library.yaml', text: '- ▸id: gazette-2013\n  type: book\n  title: Another\n' }],
    good: [{ file: 'sources/library.yaml', text: '- id: gazette-2014\n  type: book\n  title: Another\n' }],
  },
  ({ id, other }) => ({
    message: `The id \`${id}\` is taken by \`${other}\`.`,
    hint: 'Rename one of the two, or remove one.',
  }),
);
