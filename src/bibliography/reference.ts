import type { EdtfDate } from '../study/date.ts';
import { parseDate } from '../study/date.ts';
import type { CslItem } from '../study/schema/csl.ts';
import { keeping, kind, type RoleWords, roles, standing } from './reference-details.ts';
import { fullName, type NameWords } from './short-name.ts';

/** A work as a list of references prints it, in parts. Texts are CSL rich text (see `rich-text.ts`). */
export interface Reference {
  /** Who published it: `The Next Web`. */
  readonly container: string | undefined;
  readonly authors: string | undefined;
  readonly title: string;
  /** The language of the title, where it is said. */
  readonly language: string | undefined;
  /** What else identifies it, in order: edition, volume, place, date. */
  readonly details: readonly string[];
  readonly url: string | undefined;
}

/** The words that a reference needs, in the language of the study. */
export interface ReferenceWords extends NameWords {
  readonly date: (date: EdtfDate) => string;
  readonly undated: string;
  readonly editor: string;
  readonly roles: RoleWords;
  readonly locators: Readonly<Record<string, { readonly one: string; readonly many: string }>>;
}

/** The default, numeric style: container, authors, title, details, date. */
export function formatReference(item: CslItem, words: ReferenceWords): Reference {
  const { names, texts } = item;
  const editors = (names.editor ?? []).map(fullName);
  const authors = (names.author ?? []).map(fullName);
  const container =
    texts['container-title'] ?? (authors.length > 0 || item.type !== 'book' ? texts.publisher : undefined);
  const publisher = texts.publisher !== container ? texts.publisher : undefined;
  const people =
    authors.length > 0
      ? words.list(authors)
      : editors.length > 0
        ? `${words.list(editors)} (${words.editor})`
        : undefined;
  return {
    container,
    authors: people === container ? undefined : people,
    title: texts.title ?? texts['title-short'] ?? container ?? item.type,
    language: texts.language,
    details: [
      ...kind(item),
      ...roles(item, words),
      edition(texts),
      volume(texts, words),
      ...standing(item),
      pages(texts, words),
      publisher,
      texts['publisher-place'],
      issued(item, words),
      ...keeping(item),
    ]
      .filter((part) => part !== undefined)
      .filter((part) => part !== ''),
    url: texts.URL ?? (texts.DOI === undefined ? undefined : `https://doi.org/${texts.DOI}`),
  };
}

function edition({ edition: text }: CslItem['texts']): string | undefined {
  return text;
}

function volume({ volume: number, issue }: CslItem['texts'], words: ReferenceWords): string | undefined {
  const parts = [
    number === undefined ? undefined : `${words.locators.volume?.one ?? ''} ${number}`.trim(),
    issue === undefined ? undefined : `${words.locators.issue?.one ?? ''} ${issue}`.trim(),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function pages({ page }: CslItem['texts'], words: ReferenceWords): string | undefined {
  if (page === undefined) return undefined;
  const label = words.locators.page;
  return `${(/[-–,]/u.test(page) ? label?.many : label?.one) ?? ''} ${page.replace(/-+/gu, '–')}`.trim();
}

function issued(item: CslItem, words: ReferenceWords): string {
  const text = item.dates.issued ?? item.custom.issued;
  if (text === undefined) return words.undated;
  const date = parseDate(text);
  return date === undefined ? text : words.date(date);
}
