import { defineCode } from '../code.ts';

/** A bracket names a source but one of its parts names none, so Pandoc's syntax does not read it as a citation. */
export const brokenCitation = defineCode<{ text: string }>(
  {
    code: 'broken-citation',
    severity: 'error',
    title: 'A bracket is no citation, because a part of it names no source',
    explanation:
      'In `[see @a, p. 3; @b]` every part between semicolons names one source. A part without a key makes the whole bracket ordinary text. ' +
      'Join the words to the part before, or give the part its key.',
    bad: [{ file: 'chapters/01-one.mdx', text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name ▸[@gazette-2013; and others].\n' }],
    good: [{ file: 'chapters/01-one.mdx', text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013, and others].\n' }],
  },
  ({ text }) => ({
    message: `\`${text}\` is not read as a citation: its last part names no source.`,
    hint: 'Replace the semicolon by a comma, or give the part a key.',
  }),
);
