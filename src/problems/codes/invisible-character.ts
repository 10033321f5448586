import { defineCode, type Wording } from '../code.ts';

/** A sign that nobody sees (EVIDENCE, rule 8). */
export const invisibleCharacter = defineCode<Wording>(
  {
    code: 'invisible-character',
    severity: 'error',
    title: 'A quotation holds an invisible character',
    explanation:
      'Zero-width spaces, byte order marks and direction marks come with copied text. Nobody sees them, and searches fail on them.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: “The phone is▸\u200b called Arirang” [@gazette-2013].\n',
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
