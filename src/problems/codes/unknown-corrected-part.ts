import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A correction names no part of the study. */
export const unknownCorrectedPart = defineCode<{ id: string; known: Iterable<string> }>(
  {
    code: 'unknown-corrected-part',
    severity: 'error',
    floor: true,
    title: 'A correction names no part of the study',
    explanation:
      'The `where` of a correction is the id of what was changed: a chapter by its address (`the-visit` for `chapters/01-the-visit.mdx`), a claim, a figure or a source by the name of its file. The page of corrections leads there, and a reader of the part is led back.',
    bad: [
      {
        file: 'corrections.yaml',
        text: '- date: 2013-08-14\n  where: ▸01-one\n  was: The phone has no name.\n  now: The phone has a name.\n  why: The Gazette had printed it.\n',
      },
    ],
    good: [
      {
        file: 'corrections.yaml',
        text: '- date: 2013-08-14\n  where: one\n  was: The phone has no name.\n  now: The phone has a name.\n  why: The Gazette had printed it.\n',
      },
    ],
  },
  ({ id, known }) => ({
    message: `The study has no chapter, claim, figure or source \`${id}\`.`,
    hint: didYouMean(id, known) ?? 'Write the id of what was changed; a chapter has no number in it.',
  }),
);
