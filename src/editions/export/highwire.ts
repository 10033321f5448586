import type { CslItem, CslName } from '../../study/schema/csl.ts';
import { isPlainDate } from './plain-date.ts';

/** A `<meta>` of the page. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The `citation_*` tags of HighWire Press, as Google Scholar's guidelines and Zotero's Embedded Metadata translator read them. A
 * chapter names its book twice, since each of the two looks for another tag. A tag for what is not known is left out.
 */
export function citationTags({ type, names, dates, texts }: CslItem): MetaTag[] {
  const book = type === 'chapter' ? texts['container-title'] : undefined;
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['title', texts.title],
    ...(names.author ?? []).map((author) => ['author', nameText(author)] as const),
    ['publication_date', dateText(dates.issued)],
    ['inbook_title', book],
    ['book_title', book],
    ['publisher', texts.publisher],
    ['public_url', texts.URL],
    ['language', texts.language],
    ['abstract', texts.abstract],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name: `citation_${name}`, content }]));
}

/** Family name first, so that nobody guesses which word is which. */
function nameText({ literal, family, given }: CslName): string {
  return literal ?? [family, given].filter((part) => part !== undefined).join(', ');
}

/** `2026/11/24`, as Google Scholar wants it. A date that is only about right is none. */
function dateText(edtf: string | undefined): string | undefined {
  return edtf !== undefined && isPlainDate(edtf) ? edtf.replaceAll('-', '/') : undefined;
}
