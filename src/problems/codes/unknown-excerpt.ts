import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A citation names an excerpt that its source does not have. */
export const unknownExcerpt = defineCode<{ source: string; excerpt: string; known: Iterable<string> }>(
  {
    code: 'unknown-excerpt',
    severity: 'error',
    floor: true,
    title: 'A citation names an excerpt that its source does not have',
    explanation:
      '`[@id#excerpt]` cites one excerpt of a source by the id of its heading. The id is the heading’s words in lower case with hyphens, or what stands in `{#…}` at its end.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [▸@gazette-2013#para-9].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013#para-4].\n',
      },
    ],
  },
  ({ source, excerpt, known }) => ({
    message: `The source \`${source}\` has no excerpt \`${excerpt}\`.`,
    hint: didYouMean(excerpt, known) ?? `Its excerpts are ${[...known].map((id) => `\`${id}\``).join(', ') || 'none'}.`,
  }),
);
