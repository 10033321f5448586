import { defineCode } from '../code.ts';

/** Words of a work that nobody read (EVIDENCE, rule 20). */
export const unreadQuotation = defineCode<{ id: string }>(
  {
    code: 'unread-quotation',
    severity: 'error',
    title: 'A source that nobody read is quoted',
    explanation:
      'Words of a work that the authors have not read are known through another. The citation says so: `[@a; quoted in @b]`, where `b` relays `a` and holds the words.',
    bad: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: not-read}\n---\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was called ▸“the Arirang phone” [@wire-2013].\n',
      },
    ],
    good: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: not-read}\n---\n',
      },
      {
        file: 'sources/gazette-2013.md',
        text: '---\ntype: article-newspaper\ntitle: A phone is named\nevidence: {standpoint: general-press, read: whole, relays: [wire-2013]}\n---\n\n## para. 4\n\n> The phone is called Arirang.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: “The phone is called Arirang” [@wire-2013; quoted in @gazette-2013].\n',
      },
    ],
  },
  ({ id }) => ({
    message: `\`${id}\` is \`not-read\`, so its words are known only through another source.`,
    hint: `Cite where you read them: \`[@${id}; quoted in @…]\`.`,
  }),
);
