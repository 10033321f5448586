import { attribute, type Element, textOf } from './dom.ts';

/** An item as a reference manager saves it from the tags of a page. */
export interface SavedItem {
  readonly type: string;
  readonly title: string | undefined;
  readonly creators: readonly { readonly lastName: string; readonly firstName?: string }[];
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly book: string | undefined;
  readonly url: string | undefined;
  readonly abstract: string | undefined;
  readonly language: string | undefined;
}

/**
 * Reads the tags of a page as Zotero’s Embedded Metadata translator does, in the order of its preferences: HighWire’s tags,
 * then Open Graph, then what every page has. The type: `citation_book_title` makes a section of a book, `og:type` of `website` a web page,
 * and a `citation_title` alone an article of a journal. A name with a comma is parted there, one without before its last word.
 */
export function savedFrom(elements: readonly Element[], address: string): SavedItem {
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  const all = (name: string): string[] =>
    metas
      .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
      .map((meta) => attribute(meta, 'content')?.replace(/\s+/gu, ' ').trim() ?? '')
      .filter((content) => content !== '');
  const first = (...names: readonly string[]): string | undefined => names.flatMap(all)[0];
  const head = (tag: string, rel?: string): Element | undefined =>
    elements.find((element) => element.tagName === tag && (rel === undefined || attribute(element, 'rel') === rel));
  const title = head('title');
  const canonical = head('link', 'canonical');
  const authors = all('citation_author');
  return {
    type: typeOf(all),
    title: first('citation_title', 'og:title') ?? (title && textOf(title)),
    creators: (authors.length > 0 ? authors : all('author')).map(creator),
    date: first('citation_publication_date', 'citation_date', 'article:published_time'),
    publisher: first('citation_publisher'),
    book: first('citation_book_title', 'citation_inbook_title'),
    url: first('citation_public_url', 'og:url') ?? (canonical && attribute(canonical, 'href')) ?? address,
    abstract: first('citation_abstract', 'og:description', 'description'),
    language: first('citation_language'),
  };
}

function typeOf(all: (name: string) => readonly string[]): string {
  if (all('og:type').includes('website')) return 'webpage';
  if (all('citation_book_title').length > 0) return 'bookSection';
  return all('citation_title').length > 0 ? 'journalArticle' : 'webpage';
}

function creator(name: string): { lastName: string; firstName?: string } {
  const [last = '', first] = name.includes(',')
    ? name.split(/\s*,\s*/u)
    : [name.split(' ').at(-1), name.split(' ').slice(0, -1).join(' ')];
  return first === undefined || first === '' ? { lastName: last } : { lastName: last, firstName: first };
}
