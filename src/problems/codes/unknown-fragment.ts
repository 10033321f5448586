import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A link leads to a heading or a paragraph that is not there. */
export const unknownFragment = defineCode<{ fragment: string; known: Iterable<string>; paragraph: boolean }>(
  {
    code: 'unknown-fragment',
    severity: 'error',
    floor: true,
    title: 'A link leads to a heading or a paragraph that is not there',
    explanation:
      'The fragment of a heading is its words in lower case with hyphens: `## The phone` is `#the-phone`. That of a paragraph is the one in the address that the page gives when some of its words are shared; it changes with the words, and this is how you hear of it.',
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
  ({ fragment, known, paragraph }) => ({
    message: `There is no heading or paragraph \`#${fragment}\` on that page.`,
    hint: paragraph
      ? 'The words of the paragraph have changed. Open the page, select some of them and share the passage: its address has the new fragment.'
      : (didYouMean(fragment, known) ?? 'Use the words of the heading in lower case, with hyphens.'),
  }),
);
