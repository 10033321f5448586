import { defineCode } from '../code.ts';

/** A link whose address is none that a reader should be led to. */
export const unsafeLink = defineCode<{ url: string }>(
  {
    code: 'unsafe-link',
    severity: 'error',
    title: 'A link leads to an address that is not allowed',
    explanation:
      'Links lead to the web (`https:`), to a mail address, to a chapter file, or to a page of the study. Scripts and data have no place in a link.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has ▸[a name](javascript:alert) [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has [a name](https://example.org/) [@gazette-2013].\n',
      },
    ],
  },
  ({ url }) => ({
    message: `A link may not lead to \`${url}\`.`,
    hint: 'Use an address that begins with `https:`, a chapter file, or a page such as `/sources/`.',
  }),
);
