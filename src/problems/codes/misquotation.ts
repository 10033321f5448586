import { defineCode, type Wording } from '../code.ts';

/** Words that are not what the source says (EVIDENCE, rules 7 to 16). */
export const misquotation = defineCode<Wording>(
  {
    code: 'misquotation',
    severity: 'error',
    floor: true,
    title: 'A quotation differs from its source',
    explanation:
      'Words between quotation marks are those of the source, in their order, in one excerpt. What is left out is marked by `…`, what is added stands in brackets, a changed capital too: `[H]e`. The problem stands at the first word that differs.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: “The phone is ▸named Arirang” [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: “The phone is called Arirang” [@gazette-2013].\n',
      },
    ],
  },
  (wording) => wording,
);
