import { LOCATOR_LABELS, type LocatorTerms } from './locator.ts';

/** Turns a dictionary's locator words into the terms that the citation syntax reads. Lower case. */
export function locatorTerms(words: Readonly<Record<string, { readonly read: readonly string[] }>>): LocatorTerms {
  return new Map(
    LOCATOR_LABELS.flatMap((label) => (words[label]?.read ?? []).map((word) => [word.toLowerCase(), label] as const)),
  );
}
