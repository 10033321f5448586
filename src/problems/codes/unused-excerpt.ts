import { defineCode } from '../code.ts';

/** An excerpt without use. */
export const unusedExcerpt = defineCode<{ source: string; excerpt: string }>(
  {
    code: 'unused-excerpt',
    severity: 'notice',
    title: 'An excerpt is never quoted',
    explanation:
      'Nothing quotes this excerpt, no citation and no claim names it. It is shown on its source’s page all the same.',
    bad: [
      {
        file: 'sources/gazette-2013.md',
        text: '---\ntype: article-newspaper\ntitle: A phone is named\nevidence: {standpoint: general-press, read: whole}\n---\n\n## para. 4\n\n> The phone is called Arirang.\n\n## para. 5\n\n▸> It has a tune.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: “The phone is called Arirang” [@gazette-2013].\n',
      },
    ],
  },
  ({ source, excerpt }) => ({
    message: `Nothing quotes the excerpt \`${excerpt}\` of \`${source}\`.`,
    hint: `Quote it, or cite it: \`[@${source}#${excerpt}]\`.`,
  }),
);
