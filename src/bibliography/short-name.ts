import type { CslItem, CslName } from '../study/schema/csl.ts';

/** The words that names need, in the language of the study. */
export interface NameWords {
  readonly list: (items: readonly string[]) => string;
  readonly etAl: string;
}

/** The name of a work in running text: its authors' family names, else who published it, else its title. */
export function shortName(item: CslItem, words: NameWords): string {
  const names = (item.names.author ?? item.names.editor ?? []).map(familyName).filter((name) => name !== '');
  const [first] = names;
  if (first !== undefined) return names.length > 3 ? `${first} ${words.etAl}` : words.list(names);
  const { texts } = item;
  return (
    texts['container-title-short'] ??
    texts['container-title'] ??
    texts.publisher ??
    texts['title-short'] ??
    texts.title ??
    ''
  );
}

/** The name under which a work is met: where it was published, else by whom, else its title. */
export function outletName(item: CslItem, words: NameWords): string {
  const { texts, names } = item;
  const outlet = texts['container-title-short'] ?? texts['container-title'] ?? texts.publisher;
  const authors = (names.author ?? []).map(fullName).filter((name) => name !== '');
  return outlet ?? (authors.length > 0 ? words.list(authors) : shortName(item, words));
}

function familyName(name: CslName): string {
  return name.literal ?? joined([name['non-dropping-particle'], name.family ?? name.given]);
}

/** Names whose family name stands first: Chinese, Japanese and Korean written in their own scripts. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s]+$/u;

/** A name in full, in the order in which its bearer writes it. */
export function fullName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = joined([name['non-dropping-particle'], name.family]);
  if (FAMILY_FIRST.test(family)) return `${family}${name.given ?? ''}`;
  const base = joined([name.given, name['dropping-particle'], family]);
  return name.suffix === undefined ? base : `${base}, ${name.suffix}`;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
