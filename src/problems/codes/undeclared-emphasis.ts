import { defineCode, type Wording } from '../code.ts';

/** Emphasis added or dropped in silence (EVIDENCE, rule 13). */
export const undeclaredEmphasis = defineCode<Wording>(
  {
    code: 'undeclared-emphasis',
    severity: 'error',
    title: 'The emphasis of a quotation is not the source’s',
    explanation:
      'Emphasis inside a quotation is the source’s and is kept. Emphasis that is the author’s is declared: “(emphasis added)”.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: “The phone is called *▸Arirang*” [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: “The phone is called *Arirang*” (emphasis added) [@gazette-2013].\n',
      },
    ],
  },
  (wording) => wording,
);
