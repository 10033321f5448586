import type { ReadingTerms } from '../markdown/clusters.ts';
import { markPairs } from '../markdown/quotations/marks.ts';
import { locatorTerms } from '../study/terms.ts';

/** The words of a language that reading needs; `i18n/reading-words.ts` has them. */
export interface LanguageWords {
  readonly locators: Readonly<Record<string, { readonly read: readonly string[] }>>;
  readonly quotedIn: readonly string[];
  readonly abbreviations: readonly string[];
  readonly emphasisAdded: readonly string[];
  readonly quotationMarks: readonly (readonly [string, string])[];
}

/** What reading prose in a language needs; `marks` are the quotation marks that a study names beyond those of its language. */
export function readingTermsOf(
  words: LanguageWords,
  language: string,
  marks: readonly (readonly [string, string])[] = [],
): ReadingTerms {
  return {
    locators: locatorTerms(words.locators),
    quotedIn: words.quotedIn,
    quotation: {
      language,
      marks: markPairs([...marks, ...words.quotationMarks]),
      abbreviations: words.abbreviations,
      emphasisAdded: words.emphasisAdded,
    },
  };
}
