import { dictionaryFor } from '../i18n/dictionaries.ts';
import { quotationWords } from '../i18n/quotation-words.ts';
import { readingWords } from '../i18n/reading-words.ts';
import type { Problem } from '../problems/problem.ts';
import { readContent } from '../reader/read.ts';
import { readingTermsOf } from '../reader/terms.ts';
import { conclude } from '../study/conclude.ts';
import type { Lock } from '../study/lock.ts';
import type { Study } from '../study/study.ts';

/** A study as the command line works on it. */
export interface LoadedStudy {
  readonly study: Study;
  readonly problems: readonly Problem[];
  readonly lock: Lock | undefined;
}

/** Reads and assembles a content folder. */
export async function loadStudy(folder: string, options: { drafts: boolean }): Promise<LoadedStudy> {
  const content = await readContent(folder, (language, marks) =>
    readingTermsOf(readingWords(language), language, marks),
  );
  const { study, problems } = conclude(content, {
    ...options,
    wordsOf: quotationWords,
    certaintyOf: (tag) => dictionaryFor(tag).certainty,
  });
  return { study, lock: content.entries.lock, problems };
}
