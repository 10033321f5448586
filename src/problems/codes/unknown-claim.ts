import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** The text states a claim that is not recorded. */
export const unknownClaim = defineCode<{ id: string; known: Iterable<string> }>(
  {
    code: 'unknown-claim',
    severity: 'error',
    floor: true,
    title: 'The text states a claim that is not recorded',
    explanation:
      '`[words](claim:id)` says that these words state a claim. Claims are recorded in `claims/`, one file each.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone was ▸[made here](claim:made-here) [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone was made here [@gazette-2013].\n',
      },
    ],
  },
  ({ id, known }) => ({
    message: `There is no claim \`${id}\`.`,
    hint: didYouMean(id, known) ?? `Correct the id, or write the words without the link.`,
  }),
);
