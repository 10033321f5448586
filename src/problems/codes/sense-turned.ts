import { defineCode, type Wording } from '../code.ts';

/** A negation left out or put in (EVIDENCE, rule 14). */
export const senseTurned = defineCode<Wording>(
  {
    code: 'sense-turned',
    severity: 'error',
    floor: true,
    title: 'An omission or an insertion turns the sense',
    explanation: 'Leaving out nothing but a negation, or putting one in, makes a source say the opposite.',
    bad: [
      {
        file: 'sources/gazette-2013.md',
        text: '---\ntype: article-newspaper\ntitle: A phone is named\ncontainer-title: The Gazette\nevidence: {standpoint: general-press, read: whole}\n---\n\n## para. 4\n\n> The phone is not called Arirang.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt said: “The phone ▸is … called Arirang” [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'sources/gazette-2013.md',
        text: '---\ntype: article-newspaper\ntitle: A phone is named\ncontainer-title: The Gazette\nevidence: {standpoint: general-press, read: whole}\n---\n\n## para. 4\n\n> The phone is not called Arirang.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt said: “The phone is not called Arirang” [@gazette-2013].\n',
      },
    ],
  },
  (wording) => wording,
);
