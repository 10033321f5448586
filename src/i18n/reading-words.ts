import { dictionaryFor } from './dictionaries.ts';
import type { LocatorWords } from './dictionary.ts';
import { quotationMarks } from './quotation-marks.ts';
import { quotationWords } from './quotation-words.ts';

/** The words and signs of a language that reading prose needs. */
export interface ReadingWords {
  readonly locators: Readonly<Record<string, LocatorWords>>;
  readonly quotedIn: readonly string[];
  readonly abbreviations: readonly string[];
  readonly emphasisAdded: readonly string[];
  readonly quotationMarks: readonly (readonly [string, string])[];
}

/** What reading prose in a language needs, by its BCP 47 tag. */
export function readingWords(language: string): ReadingWords {
  const { locators, quotedIn, abbreviations } = dictionaryFor(language);
  return {
    locators,
    quotedIn,
    abbreviations,
    emphasisAdded: quotationWords(language).emphasisAdded,
    quotationMarks: quotationMarks(language),
  };
}
