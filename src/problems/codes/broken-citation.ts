import { defineCode } from '../code.ts';

/** A bracket names a source, but one of its parts names none or several. */
export const brokenCitation = defineCode<{ text: string; fault?: 'keyless' | 'crowded' }>(
  {
    code: 'broken-citation',
    severity: 'error',
    title: 'A bracket is no citation, because a part of it does not name one source',
    explanation:
      'In `[see @a, p. 3; @b]` every part between semicolons names one source. A part without a key, or with two, would make the whole bracket ordinary text. ' +
      'Join the words to the part before, give the part its key, or put a semicolon between the keys.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name ▸[@gazette-2013; and others].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013, and others].\n',
      },
    ],
  },
  ({ text, fault = 'keyless' }) =>
    fault === 'keyless'
      ? {
          message: `\`${text}\` is not read as a citation: a part of it names no source.`,
          hint: 'Replace the semicolon by a comma, or give the part a key. If it is no citation, write `\\[`.',
        }
      : {
          message: `\`${text}\` is not read as a citation: a part of it names more than one source.`,
          hint: 'Put a semicolon between the sources. If it is no citation, write `\\[`.',
        },
);
