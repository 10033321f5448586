import { defineCode } from '../code.ts';

/** A chapter’s file name has no number. */
export const misnamedChapter = defineCode<Record<string, never>>(
  {
    code: 'misnamed-chapter',
    severity: 'error',
    title: 'A chapter’s file name has no number',
    explanation:
      'Chapters are named `01-the-visit.mdx`: a number that orders them, a hyphen, and their address in lower-case letters, digits and hyphens.',
    bad: [
      {
        file: 'chapters/two.mdx',
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
  () => ({
    message: 'This file is no chapter: its name does not begin with a number.',
    hint: 'Name it like `01-the-visit.mdx`.',
  }),
);
