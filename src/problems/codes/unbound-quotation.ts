import { defineCode } from '../code.ts';

/** Marked words without a citation (EVIDENCE, rule 2). */
export const unboundQuotation = defineCode<{ words: string }>(
  {
    code: 'unbound-quotation',
    severity: 'notice',
    title: 'Words stand between quotation marks and no citation governs them',
    explanation:
      'Three or more words between quotation marks are taken for a quotation, which needs a citation in the same sentence. Words that nobody said stand in emphasis. Under `rules: {quotations: strict}` this is an error.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013]. They call it ▸“a phone of Korea”.\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013]. They call it *a phone of Korea*.\n',
      },
    ],
  },
  ({ words }) => ({
    message: `No citation governs “${words.length > 60 ? `${words.slice(0, 57)}…` : words}”.`,
    hint: 'Cite its source in the same sentence; words that nobody said stand in *emphasis*.',
  }),
);
