import { defineCode } from '../code.ts';

/** A blockquote that cites nothing (EVIDENCE, rule 4). */
export const uncitedQuotation = defineCode<Record<string, never>>(
  {
    code: 'uncited-quotation',
    severity: 'error',
    title: 'A blockquote has no citation',
    explanation: 'A blockquote is a quotation, and its last line is its citation: `> Words. [@source]`.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n▸> The phone is called Arirang.\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n> The phone is called Arirang. [@gazette-2013]\n',
      },
    ],
  },
  () => ({
    message: 'This blockquote has no citation.',
    hint: 'End it with one: `> … [@source]`. What is no quotation is an aside: `:::note`.',
  }),
);
