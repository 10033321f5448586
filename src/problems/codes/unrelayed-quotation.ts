import { defineCode } from '../code.ts';

/** A second-hand citation against the chain (EVIDENCE, section 2). */
export const unrelayedQuotation = defineCode<{ id: string; through: string }>(
  {
    code: 'unrelayed-quotation',
    severity: 'error',
    title: 'A source is quoted through one that does not relay it',
    explanation:
      'In `[@a; quoted in @b]` the source `b` passes on `a`, directly or through others, and says so in its `relays`.',
    bad: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: not-read}\n---\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: ▸“The phone is called Arirang” [@wire-2013; quoted in @gazette-2013].\n',
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
  ({ id, through }) => ({
    message: `\`${through}\` does not relay \`${id}\`.`,
    hint: `If it passes the words on, add \`${id}\` to its \`relays\`; else cite the source that does.`,
  }),
);
