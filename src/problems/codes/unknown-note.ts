import { defineCode } from '../code.ts';

/** The text points to a note that is not there. */
export const unknownNote = defineCode<{ label: string }>(
  {
    code: 'unknown-note',
    severity: 'error',
    floor: true,
    title: 'A note is mentioned that does not exist',
    explanation: '`[^1]` in the text needs a note `[^1]: …` in the same file.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name▸[^1] [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name[^1] [@gazette-2013].\n\n[^1]: An aside.\n',
      },
    ],
  },
  ({ label }) => ({
    message: `There is no note \`[^${label}]\` in this file.`,
    hint: `Write it at the end of the file: \`[^${label}]: …\``,
  }),
);
