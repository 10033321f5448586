import { loadStudy } from '../../src/cli/load.ts';
import { readingWords } from '../../src/i18n/reading-words.ts';
import type { ReadingTerms } from '../../src/markdown/clusters.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { readingTermsOf } from '../../src/reader/terms.ts';
import type { Study } from '../../src/study/study.ts';

/** The words of a language that reading prose needs. */
export function readingTerms(language = 'en'): ReadingTerms {
  return readingTermsOf(readingWords(language), language);
}

/** Reads and assembles a content folder as `check` does: the study, and its problems in order. */
export async function checkStudy(folder: string): Promise<{ study: Study; problems: readonly Problem[] }> {
  return loadStudy(folder, { drafts: false });
}

/** A problem as a line that a person can compare: `content/timeline.yaml:1:9 invalid-field`. */
export function short({ place, code }: Problem): string {
  return `${place.file}:${place.line}:${place.column} ${code}`;
}
