import { defineCode } from '../code.ts';

/** A quotation that cannot be compared (EVIDENCE, rule 37). */
export const unquotableSource = defineCode<{ id: string }>(
  {
    code: 'unquotable-source',
    severity: 'warning',
    title: 'A source is quoted and has no excerpts',
    explanation:
      'A quotation is compared with the excerpts of its source. A source without excerpts cannot be checked. Add the words to its file, under a heading that says where they stand. Under `rules: {quotations: strict}` this is an error.',
    bad: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: whole}\n---\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was called ▸“the Arirang phone” [@wire-2013].\n',
      },
    ],
    good: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: whole}\n---\n\n## para. 1\n\n> He saw the Arirang phone.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was called “the Arirang phone” [@wire-2013].\n',
      },
    ],
  },
  ({ id }) => ({
    message: `\`${id}\` is quoted, and none of its words are stored.`,
    hint: `Add the excerpt to \`sources/${id}.md\`: a heading that says where it stands, and the words as a blockquote.`,
  }),
);
