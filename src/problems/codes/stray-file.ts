import { defineCode } from '../code.ts';

/** A file in the content folder is read by nobody. */
export const strayFile = defineCode<{ file: string; hint: string }>(
  {
    code: 'stray-file',
    severity: 'warning',
    title: 'A file in the content folder is read by nobody',
    explanation:
      'Every file in `content/` has a place: chapters are `.mdx`, sources `.md` or libraries, records `.yaml`. A file elsewhere, or with another ending, would be left out silently.',
    bad: [{ file: 'chapters/02-two.md', text: '▸---\ntitle: Two\n---\n' }],
    good: [
      {
        file: 'chapters/02-two.mdx',
        text: '---\ntitle: Two\ndescription: Two.\n---\n\nIt has a name [@gazette-2013].\n',
      },
    ],
  },
  ({ file, hint }) => ({ message: `\`${file}\` is not read.`, hint }),
);
