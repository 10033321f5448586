import { defineCode } from '../code.ts';

/** Words that are no longer what they were (EVIDENCE, rule 21). */
export const changedExcerpt = defineCode<{ source: string; excerpt: string; taken: string }>(
  {
    code: 'changed-excerpt',
    severity: 'error',
    floor: true,
    title: 'An excerpt has changed since it was taken',
    explanation:
      'The words of an excerpt are those of its source. If they were copied wrongly, correct them and take them again with the reason, which is published: `npm run check -- --take --reason "…"`.',
    bad: [
      {
        file: 'excerpts.lock',
        text: '{"gazette-2013#para-4": {"sha256": "0000000000000000000000000000000000000000000000000000000000000000", "taken": "2026-11-24"}}\n',
      },
      {
        file: 'sources/gazette-2013.md',
        text: '---\ntype: article-newspaper\ntitle: A phone is named\nevidence: {standpoint: general-press, read: whole}\n---\n\n## para. 4\n\n▸> The phone is called Arirang.\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n',
      },
    ],
  },
  ({ source, excerpt, taken }) => ({
    message: `The excerpt \`${excerpt}\` of \`${source}\` has changed since it was taken on ${taken}.`,
    hint: 'Restore its words, or take them again with the reason: `npm run check -- --take --reason "…"`.',
  }),
);
