import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** `:::name` with a name that no aside has. */
export const unknownAside = defineCode<{ name: string; known: readonly string[] }>(
  {
    code: 'unknown-aside',
    severity: 'error',
    floor: true,
    title: 'An aside has an unknown name',
    explanation:
      'Asides stand beside the story: `:::note[Title]` … `:::`. Their names are `note`, `method` and `caution`.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\n▸:::nota\nThe phone has a name [@gazette-2013].\n:::\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\n:::note\nThe phone has a name [@gazette-2013].\n:::\n',
      },
    ],
  },
  ({ name, known }) => ({
    message: `There is no aside \`:::${name}\`.`,
    hint: didYouMean(name, known) ?? `Asides are ${known.map((one) => `\`:::${one}\``).join(', ')}.`,
  }),
);
