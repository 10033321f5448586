import { defineCode } from '../code.ts';

/** A locator without an excerpt (EVIDENCE, rule 18). */
export const unknownLocator = defineCode<{ source: string; locator: string; known: readonly string[] }>(
  {
    code: 'unknown-locator',
    severity: 'notice',
    title: 'A locator is that of no stored excerpt',
    explanation:
      'A locator that names an excerpt binds the quotation to it. Where the source has excerpts and none has this place, the quotation is compared with all of them.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: “The phone is called Arirang” [▸@gazette-2013, para. 9].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was named: “The phone is called Arirang” [@gazette-2013, para. 4].\n',
      },
    ],
  },
  ({ source, locator, known }) => ({
    message: `No excerpt of \`${source}\` stands at ${locator}.`,
    hint: `Its excerpts are at ${known.join(', ')}.`,
  }),
);
