import type { Sys } from 'citeproc';
import type { CitationStyle } from '../study/citation-style.ts';
import { doubted } from './style-date.ts';
import { plainHtml, wrapped } from './style-html.ts';
import type { StyleItem } from './style-item.ts';
import { markCite } from './style-pieces.ts';
import { type LocatorTerms, localeXml } from './style-xml.ts';

/**
 * What the processor asks for: sources, locales, and what to do with a variable that it has printed. Titles become `<cite>` in their
 * language, addresses links, and dates are made as sure as they are. `circa` is asked late: it is a word of the locale.
 */
export function systemFor(
  style: CitationStyle,
  items: ReadonlyMap<string, StyleItem>,
  { locators, circa }: { locators: LocatorTerms; circa: () => string },
): Sys {
  return {
    retrieveItem: (id) => ({ ...(items.get(id)?.csl ?? { id, type: 'document' }) }),
    retrieveLocale: (tag) => {
      const text = style.locales.get(tag);
      return text === undefined ? false : localeXml(text, locators);
    },
    variableWrapper: ({ itemData, variableNames }, before, text, after) =>
      `${before}${printed(text, variableNames, items.get(itemData.id), circa)}${after}`,
    wrapCitationEntry: (text, id) => (id === undefined ? text : markCite(text, id)),
  };
}

function printed(text: string, names: readonly string[], item: StyleItem | undefined, circa: () => string): string {
  if (item === undefined) return text;
  if (isTitle(names, text, item)) return wrapped(text, { kind: 'title', language: item.language });
  if (names.includes('URL') || names.includes('DOI')) return wrapped(text, { kind: 'address' });
  const date = names.map((name) => item.dates.get(name)).find((one) => one !== undefined);
  if (date === undefined) return text;
  if (date.approximate || date.uncertain || date.words !== undefined) return doubted(text, date, circa());
  // Chinese, Japanese and Korean put a sign behind a year, which a date in words does not bear.
  return 'literal' in date.csl ? text.replace(/(?<=[\p{L}\p{N}])[年년]$/u, '') : text;
}

/** Where a title stands in for a missing author the processor does not say so. */
function isTitle(names: readonly string[], text: string, { titles }: StyleItem): boolean {
  if (names.includes('title') || names.includes('title-short')) return true;
  if (names.length > 0) return false;
  const words = letters(text);
  return words !== '' && titles.some((title) => letters(title) === words);
}

function letters(text: string): string {
  return plainHtml(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
