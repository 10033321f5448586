import { defineCode } from '../code.ts';

/** A note that nothing in the text points to. */
export const unusedNote = defineCode<{ label: string }>(
  {
    code: 'unused-note',
    severity: 'warning',
    title: 'A note is never mentioned',
    explanation:
      'A note `[^1]: …` is shown where the text says `[^1]`. One that the text never mentions is shown nowhere.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n▸[^1]: An aside.\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name.[^1] [@gazette-2013]\n\n[^1]: An aside.\n',
      },
    ],
  },
  ({ label }) => ({
    message: `The note \`[^${label}]\` is never mentioned.`,
    hint: `Write \`[^${label}]\` where it belongs, or remove it.`,
  }),
);
