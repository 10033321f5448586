import { defineCode, type Wording } from '../code.ts';

/** A negation near an omission (EVIDENCE, rule 14). */
export const negationNear = defineCode<Wording>(
  {
    code: 'negation-near',
    severity: 'warning',
    title: 'A negation is among the few words left out',
    explanation:
      'A negation among five or fewer words left out, or right before the first quoted word, may be what the sentence turns on. Quote it too, or waive the place with the reason.',
    bad: [
      {
        file: 'sources/gazette-2013.md',
        text: '---\ntype: article-newspaper\ntitle: A phone is named\ncontainer-title: The Gazette\nevidence: {standpoint: general-press, read: whole}\n---\n\n## para. 4\n\n> The phone is not yet called Arirang.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt said: “The phone ▸is … called Arirang” [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'sources/gazette-2013.md',
        text: '---\ntype: article-newspaper\ntitle: A phone is named\ncontainer-title: The Gazette\nevidence: {standpoint: general-press, read: whole}\n---\n\n## para. 4\n\n> The phone is not yet called Arirang.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt said: “The phone is not yet called Arirang” [@gazette-2013].\n',
      },
    ],
  },
  (wording) => wording,
);
