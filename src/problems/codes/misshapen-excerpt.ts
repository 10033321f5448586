import { defineCode } from '../code.ts';

/** An excerpt is not formed as excerpts are. */
export const misshapenExcerpt = defineCode<{ message: string; hint: string }>(
  {
    code: 'misshapen-excerpt',
    severity: 'error',
    title: 'An excerpt is not formed as excerpts are',
    explanation:
      'In a source’s file an excerpt is one blockquote under a heading that says where it stands; its translation is the next paragraph, after an empty line. Ids of excerpts are unique in their source.',
    bad: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: whole}\n---\n\n## para. 1\n\n> One.\n\n▸> Two.\n',
      },
    ],
    good: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: whole}\n---\n\n## para. 1\n\n> One.\n>\n> Two.\n',
      },
    ],
  },
  (details) => details,
);
