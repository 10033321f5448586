import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A link leads to a heading that is not there. */
export const unknownFragment = defineCode<{ fragment: string; known: Iterable<string> }>(
  {
    code: 'unknown-fragment',
    severity: 'error',
    floor: true,
    title: 'A link leads to a heading that is not there',
    explanation: 'The fragment of a heading is its words in lower case with hyphens: `## The phone` is `#the-phone`.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nSee ▸[below](#the-fone) [@gazette-2013].\n\n## The phone\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nSee [below](#the-phone) [@gazette-2013].\n\n## The phone\n',
      },
    ],
  },
  ({ fragment, known }) => ({
    message: `There is no heading \`#${fragment}\` on that page.`,
    hint: didYouMean(fragment, known) ?? 'Use the words of the heading in lower case, with hyphens.',
  }),
);
