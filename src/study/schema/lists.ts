import { z } from 'zod';
import { edtf, id, languageTag, words } from './shared.ts';

/** `timeline.yaml`: dated events. */
export const timelineRecord = z.array(
  z.strictObject({
    date: edtf,
    title: words,
    text: words.optional().meta({ description: 'Markdown with citations.' }),
    claim: id.optional(),
  }),
);

/** `glossary.yaml`: terms by their ids. */
export const glossaryRecord = z.record(
  z.string(),
  z.strictObject({
    term: words,
    definition: words.meta({ description: 'One or two sentences; Markdown with citations.' }),
    also: z.union([words, z.array(words)]).optional(),
    language: languageTag.optional().meta({ description: 'The language of the term, if it is not the study’s.' }),
  }),
);

/** `corrections.yaml`: what was changed after publication. */
export const correctionsRecord = z.array(
  z.strictObject({
    date: edtf,
    where: id.meta({ description: 'The id of a chapter, claim, figure or source.' }),
    was: words,
    now: words,
    why: words,
  }),
);
