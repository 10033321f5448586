import { type CorrectedPart, correctedPart } from '../study/correction.ts';
import type { CorrectionEntry } from '../study/entries.ts';
import type { Study } from '../study/study.ts';

/** A correction and what it changed. */
export interface Corrected {
  readonly part: CorrectedPart;
  readonly correction: CorrectionEntry;
}

/** The corrections of a study, the newest first; of one day, the last written first. */
export function newestFirst(study: Study): readonly Corrected[] {
  const chapter = new Set(study.chapters.map(({ slug }) => slug));
  const ids = { chapter, claim: study.claims, figure: study.figures, source: study.sources };
  return study.corrections
    .flatMap((correction) => {
      const part = correctedPart(correction.where, ids);
      return part === undefined ? [] : [{ part, correction }];
    })
    .reverse()
    .sort((a, b) => (a.correction.date > b.correction.date ? -1 : a.correction.date < b.correction.date ? 1 : 0));
}

/** Those of one part. */
export function correctionsOf(study: Study, part: CorrectedPart): readonly Corrected[] {
  // Nearly all parts have none, and every page of a source asks.
  if (!study.corrections.some(({ where }) => where === part.id)) return [];
  return newestFirst(study).filter((one) => one.part.kind === part.kind && one.part.id === part.id);
}
