import { defineCode } from '../code.ts';

/** A field holds TeX that has no meaning outside TeX, or none that is known. */
export const unknownTexCommand = defineCode<{ command: string; field: string }>(
  {
    code: 'unknown-tex-command',
    severity: 'notice',
    title: 'A TeX command is not known',
    explanation:
      'Accents, symbols, quotation marks and emphasis are read. Of any other command only the words in its braces are kept. Look at how the entry reads.',
    bad: [{ file: 'sources/library.bib', text: '@book{kim-2012,\n  ▸title = {A \\sparkle{Bright} Book},\n}\n' }],
    good: [{ file: 'sources/library.bib', text: '@book{kim-2012,\n  title = {A \\emph{Bright} Book},\n}\n' }],
  },
  ({ command, field }) => ({
    message: `The TeX command \`${command}\` in \`${field}\` is not known.`,
    hint: 'Write the words without it.',
  }),
);
