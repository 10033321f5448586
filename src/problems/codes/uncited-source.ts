import { defineCode } from '../code.ts';

/** A source that nothing leads to. */
export const uncitedSource = defineCode<{ id: string }>(
  {
    code: 'uncited-source',
    severity: 'notice',
    title: 'Nothing leads to a source',
    explanation:
      'No page cites this source, no source relays it, no figure and no claim rests on it. A reader meets it only on the list.',
    bad: [
      {
        file: 'sources/wire-2013.md',
        text: '▸---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: whole}\n---\n',
      },
    ],
    good: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: whole}\n---\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013; @wire-2013].\n',
      },
    ],
  },
  ({ id }) => ({
    message: `Nothing leads to the source \`${id}\`.`,
    hint: 'Cite it where a paragraph rests on it, or remove it.',
  }),
);
