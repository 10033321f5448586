import { CSL_DATES, type CslItem } from '../study/schema/csl.ts';
import { type DateAbilities, type StyleDate, styleDate } from './style-date.ts';

/** Variables that the processor reckons itself. */
const RECKONED = new Set(['citation-key', 'citation-number', 'first-reference-note-number', 'year-suffix']);

/** Noncharacters of Unicode mark places in what the processor prints; no text may have them. */
const NONCHARACTERS = /[\uFDD0-\uFDEF]/gu;

/** An id as the processor and what is kept know it: no source may be called `constructor` there. */
export function sourceKey(id: string): string {
  return `@${id}`;
}

/** Straight quotation marks around words in Hangul, Han or kana. */
const QUOTED = /(^|[\s([{<>"“])'(?=[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])([^']+)'/gu;

/** The processor takes the first of such marks for an apostrophe, so they are made curly before it sees them. */
function quoted(text: string): string {
  return text.includes("'") ? text.replace(QUOTED, '$1‘$2’') : text;
}

/** A source as the processor takes it: CSL-JSON, and what it cannot say of dates. */
export interface StyleItem {
  readonly csl: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
  readonly titles: readonly string[];
  readonly dates: ReadonlyMap<string, StyleDate>;
}

/** Makes a source ready for the processor. A date that is no EDTF is printed as it stands. */
export function styleItem(id: string, item: CslItem, abilities: DateAbilities): StyleItem {
  const key = sourceKey(id);
  const csl: Record<string, unknown> = { id: key, system_id: key, type: item.type };
  for (const [name, text] of Object.entries(item.texts))
    if (!RECKONED.has(name)) csl[name] = quoted(text.replace(NONCHARACTERS, ''));
  for (const [name, people] of Object.entries(item.names)) csl[name] = people.map((person) => ({ ...person }));
  const dates = new Map<string, StyleDate>();
  for (const name of CSL_DATES) {
    const text = item.dates[name] ?? item.custom[name];
    if (text === undefined || text === '') continue;
    const date = styleDate(text, abilities);
    csl[name] = date.csl;
    dates.set(name, date);
  }
  const titles = [item.texts.title, item.texts['title-short']].filter((title) => title !== undefined);
  return { csl, language: item.texts.language, titles, dates };
}
