import { defineCode } from '../code.ts';

/** Two chapters have the same number or address. */
export const duplicateChapter = defineCode<{ what: string; other: string }>(
  {
    code: 'duplicate-chapter',
    severity: 'error',
    title: 'Two chapters have the same number or address',
    explanation:
      'The number at the start of a chapter’s file name orders it, the rest is its address. Both belong to one chapter only.',
    bad: [
      {
        file: 'chapters/01-two.mdx',
        text: '▸---\ntitle: Two\ndescription: Two.\n---\n\nIt has a name [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/02-two.mdx',
        text: '---\ntitle: Two\ndescription: Two.\n---\n\nIt has a name [@gazette-2013].\n',
      },
    ],
  },
  ({ what, other }) => ({ message: `${what} is taken by \`${other}\`.`, hint: 'Rename one of the two files.' }),
);
