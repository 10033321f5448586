import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A link leads to a page that the study does not have. */
export const unknownPage = defineCode<{ url: string; known: Iterable<string> }>(
  {
    code: 'unknown-page',
    severity: 'error',
    floor: true,
    title: 'A link leads to a page that the study does not have',
    explanation:
      'Link to a chapter by its file (`[the device](02-the-device.mdx)`) and to a page by its path from the start page (`/sources/`). The base path of the site is added for you.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has ▸[a name](02-two.mdx) [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has [a name](/sources/) [@gazette-2013].\n',
      },
    ],
  },
  ({ url, known }) => ({
    message: `The study has no page \`${url}\`.`,
    hint: didYouMean(url, known) ?? 'Link to a chapter by its file, or to a page such as `/sources/`.',
  }),
);
