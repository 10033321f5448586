import { join } from 'node:path';
import { type Addresses, createAddresses } from '../addresses.ts';
import { answersFor } from '../answers.ts';
import { formatReference, type Reference } from '../bibliography/reference.ts';
import { shortName } from '../bibliography/short-name.ts';
import { sourceKey } from '../bibliography/style-item.ts';
import type { Styled } from '../bibliography/styled-study.ts';
import { type CitationNote, citationNotes } from '../editions/citation-notes.ts';
import { citationText } from '../editions/export/citation-text.ts';
import { hangulOf } from '../editions/hangul.ts';
import { linkedReference } from '../editions/linked-reference.ts';
import { referenceHtml } from '../editions/reference-html.ts';
import { inStyleOrder } from '../editions/reference-order.ts';
import { sourceLabel } from '../editions/source-label.ts';
import { sourceLinks } from '../editions/source-links.ts';
import { dictionaryFor } from '../i18n/dictionaries.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { readingWords } from '../i18n/reading-words.ts';
import { renderMarkdown, renderPlain } from '../markdown/render.ts';
import type { TermsFor } from '../reader/read.ts';
import { readingTermsOf } from '../reader/terms.ts';
import type { Answers } from '../study/answer.ts';
import type { LocatorTerms } from '../study/locator.ts';
import { type PageId, pageKey } from '../study/page.ts';
import type { Prose } from '../study/prose.ts';
import type { Figure, Source, Study } from '../study/study.ts';
import { createGallery, type Gallery } from './gallery.ts';
import { type HangulFace, hangulFace } from './hangul-face.ts';

/** What the pages of the site stand on: one study, its addresses, its words, and how its prose becomes HTML. */
export interface Site extends SourceWords {
  readonly study: Study;
  readonly addresses: Addresses;
  readonly dictionary: Dictionary;
  readonly gallery: Gallery;
  /** The face for what stands in Hangul; none where nothing does, or too much. */
  readonly hangul: HangulFace | undefined;
  readonly answers: (page: PageId) => Answers;
  /** The HTML of a piece of Markdown as it stands on a page. */
  readonly html: (prose: Prose, page: PageId) => string;
  /** The same as text: without citations and marks. */
  readonly text: (prose: Prose, page: PageId) => string;
  /** The notes in which a style of notes cites on a page. */
  readonly citationNotes: (page: PageId) => readonly CitationNote[];
  /** The words by which a part of a source is recognised in a citation. */
  readonly readingLocators: LocatorTerms;
  /** The HTML of words in which nothing is cited. */
  readonly plainHtml: (markdown: string) => string;
}

/** What the pages say of a source. */
export interface SourceWords {
  readonly reference: (source: Source) => Reference;
  /** The same as HTML; `linked`, its title leads to the page of the source. */
  readonly referenceHtml: (source: Source, linked: boolean) => string;
  /** The same as plain text with its address, for who copies it. */
  readonly citation: (source: Source) => string;
  /** Whether sources are numbered by the page that cites them; otherwise its list stands in the order of the style. */
  readonly numbered: boolean;
  /** The names of parts in short: `p.`, `paras.`; those of the style’s language where the study has a style. */
  readonly locators: Readonly<Record<string, { readonly one: string; readonly many: string }>>;
  /** Sources in the order of the study’s style; without one, or if it has none, by where they were published. */
  readonly sorted: (sources: readonly Source[]) => readonly Source[];
  /** The name of a source in running text. */
  readonly name: (source: Source) => string;
  /** Where it was published and when: `The Next Web, 12 August 2013`. */
  readonly label: (source: Source) => string;
  /** Sources by their labels, each linked to its page, joined in words: HTML. */
  readonly links: (ids: readonly string[]) => string;
}

/** The words that reading prose needs, for a language. */
export const readingTerms: TermsFor = (language, marks) => readingTermsOf(readingWords(language), language, marks);

/** Joins a study with the place where it is published; what is made for it is kept in `cache`. */
export function createSite(options: {
  study: Study;
  base: string;
  site?: string | undefined;
  cache: string;
  styled?: Styled | undefined;
}): Site {
  const { study, styled } = options;
  const addresses = createAddresses(options);
  const dictionary = dictionaryFor(study.record.language);
  const terms = readingTerms(study.record.language);
  const answers = new Map<string, Answers>();
  const answersOf = (page: PageId): Answers => {
    const key = pageKey(page);
    const known = answers.get(key) ?? answersFor(page, { study, addresses, dictionary, styled });
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
    gallery: createGallery({ addresses, cache: join(options.cache, 'pictures'), describe }),
    hangul: hangulFace(hangulOf(study), { cache: join(options.cache, 'fonts') }),
    answers: answersOf,
    html,
    readingLocators: terms.locators,
    text,
    citationNotes: (page) => citationNotes(page, { styled, study, answers: answersOf(page), dictionary }),
    plainHtml: renderPlain,
    ...sourceWords({ study, addresses, dictionary }, styled),
  };
}

/** Many pages speak of a source: what they say is worked out once. */
function sourceWords(
  { study, addresses, dictionary }: Pick<Site, 'study' | 'addresses' | 'dictionary'>,
  styled: Styled | undefined,
): SourceWords {
  const { reference: words, list, date, locators } = dictionary;
  const { language } = study.record;
  const { etAl, undated, editor, roles } = words;
  const href = (id: string): string => addresses.page({ kind: 'source', id });
  const reference = remembered((source) =>
    formatReference(source.item, { list, date, locators, etAl, undated, editor, roles }),
  );
  const entry = (source: Source): string | undefined => styled?.printed.sources.entries[sourceKey(source.id)];
  const plain = remembered((source) => entry(source) ?? referenceHtml(reference(source), { language }));
  const linked = remembered((source) => {
    const html = entry(source);
    const address = href(source.id);
    return html === undefined
      ? referenceHtml(reference(source), { language, href: address })
      : linkedReference(html, address);
  });
  const label = remembered((source) => sourceLabel(source, dictionary));
  const labelOf = (id: string): string | undefined => {
    const source = study.sources.get(id);
    return source && label(source);
  };
  return {
    reference,
    locators: styled?.printed.sources.locators ?? locators,
    numbered: styled === undefined || styled.style.form === 'numeric',
    sorted: (sources) => inStyleOrder(sources, { order: styled?.printed.sources.order, reference, language }),
    referenceHtml: (source, isLinked) => (isLinked ? linked : plain)(source),
    citation: (source) => citationText(withoutTags(plain(source)), source.item, dictionary),
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
  return withoutCitations(html)
    .replace(/<sup class="cites">[\s\S]*?<\/sup>/gu, '')
    .replace(/<svg[\s\S]*?<\/svg>|<span class="hidden">[^<]*<\/span>|\u2060/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Leaves out citations that stand in words, with the space before them. */
function withoutCitations(html: string): string {
  const start = html.indexOf(IN_WORDS);
  if (start < 0) return html;
  let depth = 0;
  const tags = /<(\/?)span\b[^>]*>/gu;
  tags.lastIndex = start;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return html.slice(0, start).trimEnd() + withoutCitations(html.slice(tags.lastIndex));
  }
  return html.slice(0, start);
}

const IN_WORDS = '<span class="cites in-words">';
