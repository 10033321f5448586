import type { Dictionary } from './dictionary.ts';
import { en } from './en.ts';

const DICTIONARIES: readonly Dictionary[] = [en];

/** The dictionary for a BCP 47 tag, by its primary language; English where there is none. */
export function dictionaryFor(language: string): Dictionary {
  const primary = language.split('-')[0]?.toLowerCase();
  return DICTIONARIES.find((dictionary) => dictionary.language === primary) ?? en;
}
