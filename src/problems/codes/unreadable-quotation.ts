import { defineCode } from '../code.ts';

const FAULTS = {
  empty: {
    message: 'There is nothing between these quotation marks.',
    hint: 'Write the quoted words, or remove the marks.',
  },
  unclosed: {
    message: 'This quotation mark opens, and nothing closes it before its citation.',
    hint: 'Close it. A quotation of several paragraphs is a blockquote: `>` before each line.',
  },
  wordless: {
    message: 'This quotation holds no word of its source.',
    hint: 'Quote at least one word, or remove the marks.',
  },
} as const;

/** Quotation marks that hold nothing, or that never close (EVIDENCE, rules 6 and 12). */
export const unreadableQuotation = defineCode<{ fault: keyof typeof FAULTS }>(
  {
    code: 'unreadable-quotation',
    severity: 'error',
    title: 'A quotation cannot be read',
    explanation:
      'A quotation has an opening and a closing mark in the same paragraph, and at least one word between them. ' +
      'One of several paragraphs is a blockquote.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was called ▸“Arirang, it said [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt was called Arirang, it said [@gazette-2013].\n',
      },
    ],
  },
  ({ fault }) => FAULTS[fault],
);
