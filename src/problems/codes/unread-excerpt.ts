import { defineCode } from '../code.ts';

/** A source that nobody read has an excerpt. */
export const unreadExcerpt = defineCode<{ id: string }>(
  {
    code: 'unread-excerpt',
    severity: 'error',
    title: 'A source that nobody read has an excerpt',
    explanation:
      'Only what the authors have read may stand as an excerpt. Words of a source that is `not-read` belong to the source in which they were read.',
    bad: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: not-read}\n---\n\n## para. 1\n\n▸> One.\n',
      },
    ],
    good: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: excerpt}\n---\n\n## para. 1\n\n> One.\n',
      },
    ],
  },
  ({ id }) => ({
    message: `\`${id}\` is \`not-read\`, yet it has an excerpt.`,
    hint: 'Move the words to the source in which you read them, or correct `read`.',
  }),
);
