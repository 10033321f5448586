import { type Addresses, createAddresses } from '../addresses.ts';
import { answersFor } from '../answers.ts';
import { formatReference, type Reference } from '../bibliography/reference.ts';
import { shortName } from '../bibliography/short-name.ts';
import { referenceHtml } from '../editions/reference-html.ts';
import { sourceLabel } from '../editions/source-label.ts';
import { sourceLinks } from '../editions/source-links.ts';
import { dictionaryFor } from '../i18n/dictionaries.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { readingWords } from '../i18n/reading-words.ts';
import { renderMarkdown, renderPlain } from '../markdown/render.ts';
import type { TermsFor } from '../reader/read.ts';
import { readingTermsOf } from '../reader/terms.ts';
import type { Answers } from '../study/answer.ts';
import { type PageId, pageKey } from '../study/page.ts';
import type { Prose } from '../study/prose.ts';
import type { Figure, Source, Study } from '../study/study.ts';
import { createGallery, type Gallery } from './gallery.ts';

/** What the pages of the site stand on: one study, its addresses, its words, and how its prose becomes HTML. */
export interface Site extends SourceWords {
  readonly study: Study;
  readonly addresses: Addresses;
  readonly dictionary: Dictionary;
  readonly gallery: Gallery;
  readonly answers: (page: PageId) => Answers;
  /** The HTML of a piece of Markdown as it stands on a page. */
  readonly html: (prose: Prose, page: PageId) => string;
  /** The same as text: without citations and marks. */
  readonly text: (prose: Prose, page: PageId) => string;
  /** The HTML of words in which nothing is cited. */
  readonly plainHtml: (markdown: string) => string;
}

/** What the pages say of a source. */
export interface SourceWords {
  readonly reference: (source: Source) => Reference;
  /** The same as HTML; `linked`, its title leads to the page of the source. */
  readonly referenceHtml: (source: Source, linked: boolean) => string;
  /** The name of a source in running text. */
  readonly name: (source: Source) => string;
  /** Where it was published and when: `The Next Web, 12 August 2013`. */
  readonly label: (source: Source) => string;
  /** Sources by their labels, each linked to its page, joined in words: HTML. */
  readonly links: (ids: readonly string[]) => string;
}

/** The words that reading prose needs, for a language. */
export const readingTerms: TermsFor = (language, marks) => readingTermsOf(readingWords(language), language, marks);

/** Joins a study with the place where it is published. */
export function createSite(options: { study: Study; base: string; site?: string | undefined; cache: string }): Site {
  const { study } = options;
  const addresses = createAddresses(options);
  const dictionary = dictionaryFor(study.record.language);
  const terms = readingTerms(study.record.language);
  const answers = new Map<string, Answers>();
  const answersOf = (page: PageId): Answers => {
    const key = pageKey(page);
    const known = answers.get(key) ?? answersFor(page, { study, addresses, dictionary });
    answers.set(key, known);
    return known;
  };
  const html: Site['html'] = (prose, page) =>
    renderMarkdown(prose.text, { key: prose.key, terms, answers: answersOf(page) });
  const text: Site['text'] = (prose, page) => withoutTags(html(prose, page));
  const describe = ({ description }: Figure): string =>
    description === undefined ? '' : text(description, { kind: 'figures' });
  return {
    study,
    addresses,
    dictionary,
    gallery: createGallery({ addresses, cache: options.cache, describe }),
    answers: answersOf,
    html,
    text,
    plainHtml: renderPlain,
    ...sourceWords({ study, addresses, dictionary }),
  };
}

/** Many pages speak of a source: what they say is worked out once. */
function sourceWords({ study, addresses, dictionary }: Pick<Site, 'study' | 'addresses' | 'dictionary'>): SourceWords {
  const { reference: words, list, date, locators } = dictionary;
  const { language } = study.record;
  const { etAl, undated, editor, roles } = words;
  const href = (id: string): string => addresses.page({ kind: 'source', id });
  const reference = remembered((source) =>
    formatReference(source.item, { list, date, locators, etAl, undated, editor, roles }),
  );
  const plain = remembered((source) => referenceHtml(reference(source), { language }));
  const linked = remembered((source) => referenceHtml(reference(source), { language, href: href(source.id) }));
  const label = remembered((source) => sourceLabel(source, dictionary));
  const labelOf = (id: string): string | undefined => {
    const source = study.sources.get(id);
    return source && label(source);
  };
  return {
    reference,
    referenceHtml: (source, isLinked) => (isLinked ? linked : plain)(source),
    name: remembered((source) => shortName(source.item, { list, etAl })),
    label,
    links: (ids) => sourceLinks(ids, { label: labelOf, href, list }),
  };
}

function remembered<T>(answer: (source: Source) => T): (source: Source) => T {
  const known = new Map<Source, T>();
  return (source) => {
    const value = known.get(source) ?? answer(source);
    known.set(source, value);
    return value;
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function withoutTags(html: string): string {
  return html
    .replace(/<sup class="cites">[\s\S]*?<\/sup>/gu, '')
    .replace(/<svg[\s\S]*?<\/svg>|<span class="hidden">[^<]*<\/span>|\u2060/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/gu, ' ')
    .trim();
}
