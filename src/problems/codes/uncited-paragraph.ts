import { defineCode } from '../code.ts';

/** A paragraph without citation, quotation or claim (EVIDENCE, rule 39). */
export const uncitedParagraph = defineCode<Record<string, never>>(
  {
    code: 'uncited-paragraph',
    severity: 'warning',
    title: 'A paragraph of a chapter cites nothing',
    explanation:
      'A reader follows every paragraph that states a fact back to a source. A paragraph that only tells the story says so on the line before it: `{/* narration */}`.',
    bad: [{ file: 'chapters/01-one.mdx', text: '---\ntitle: One\ndescription: One.\n---\n\n▸The phone has a name.\n' }],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\n{/* narration */}\nThe phone has a name.\n',
      },
    ],
  },
  () => ({
    message: 'This paragraph cites nothing.',
    hint: 'Cite a source; if it states no fact, write `{/* narration */}` on the line before it.',
  }),
);
