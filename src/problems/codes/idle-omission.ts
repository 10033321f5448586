import { defineCode, type Wording } from '../code.ts';

/** An ellipsis without an omission (EVIDENCE, rule 10). */
export const idleOmission = defineCode<Wording>(
  {
    code: 'idle-omission',
    severity: 'notice',
    title: 'An omission leaves nothing out',
    explanation:
      'An ellipsis at the start or the end of a quotation says nothing, and neither does one where the source’s words follow each other.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: “The phone is called Arirang▸…” [@gazette-2013].\n',
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
