import { defineCode } from '../code.ts';

/** Markdown or MDX that its parser cannot read. */
export const unreadableProse = defineCode<{ message: string }>(
  {
    code: 'unreadable-prose',
    severity: 'error',
    title: 'A text cannot be read',
    explanation:
      'In a chapter (`.mdx`) the signs `<` and `{` begin a component or an expression. A tag that is not closed, or a brace that is not, ' +
      'keeps the whole chapter from being read. Close it, or write `\\<` and `\\{` where the sign itself is meant.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nSmaller than ▸<3 [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nSmaller than \\<3 [@gazette-2013].\n',
      },
    ],
  },
  ({ message }) => ({
    message: `This cannot be read: ${message}`,
    hint: 'Close the tag or the brace, or put a backslash before the sign.',
  }),
);
