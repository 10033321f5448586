import { figureFragment, termFragment } from '../../addresses.ts';
import { plainRichText } from '../../bibliography/rich-text.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { plainSections } from '../../markdown/plain-sections.ts';
import { claimFragment } from '../../study/claim-marks.ts';
import type { LocatorTerms } from '../../study/locator.ts';
import { type PageId, pagePath } from '../../study/page.ts';
import type { Prose } from '../../study/prose.ts';
import type { Claim, Figure, Source, Study } from '../../study/study.ts';
import { sourceLabel } from '../source-label.ts';
import { plainTitle } from '../title.ts';

/** What a search can find: a section of a chapter, a claim, a source, a figure, a term. */
export interface SearchDocument {
  readonly id: number;
  readonly kind: 'chapter' | 'claim' | 'source' | 'figure' | 'term';
  readonly title: string;
  /** Where in the study: the heading in a chapter, the status of a claim, what a source is called. */
  readonly about: string;
  readonly text: string;
  /** Below the base. */
  readonly address: string;
}

/** A study and the words of its language. */
export interface SearchContext {
  readonly study: Study;
  readonly dictionary: Dictionary;
  readonly locators: LocatorTerms;
}

/** Everything that can be searched, in the order in which a reader meets it; the page of search and its file ask for the same. */
export function searchDocuments(context: SearchContext): readonly SearchDocument[] {
  const documents = known.get(context.study) ?? makeDocuments(context);
  known.set(context.study, documents);
  return documents;
}

const known = new WeakMap<Study, readonly SearchDocument[]>();

function makeDocuments(context: SearchContext): SearchDocument[] {
  const { study, dictionary } = context;
  const plain = (prose: Prose | undefined): string =>
    prose === undefined
      ? ''
      : plainSections(prose, context.locators)
          .map(({ heading, text }) => [heading?.text, text].filter(Boolean).join('\n'))
          .join('\n');
  return [
    ...study.chapters.flatMap((chapter) => {
      const page: PageId = { kind: 'chapter', id: chapter.slug };
      const title = plainTitle(chapter.record.title);
      return plainSections(chapter.prose, context.locators).map(({ heading, text }) => ({
        kind: 'chapter' as const,
        title: heading?.text ?? title,
        about: heading === undefined ? chapter.record.description : title,
        text,
        address: at(page, heading?.slug),
      }));
    }),
    ...[...study.claims.values()].map((claim) => claimDocument(claim, dictionary, plain)),
    ...[...study.figures.values()].map((figure) => figureDocument(figure, dictionary, plain)),
    ...[...study.sources.values()].map((source) => sourceDocument(source, dictionary, plain)),
    ...study.glossary.map((term) => ({
      kind: 'term' as const,
      title: term.term,
      about: term.also.join(', '),
      text: plain(term.definition),
      address: at({ kind: 'glossary' }, termFragment(term.id)),
    })),
  ].map((document, id) => ({ id, ...document }));
}

type Plain = (prose: Prose | undefined) => string;
type Found = Omit<SearchDocument, 'id'>;

function at(page: PageId, fragment: string | undefined): string {
  return `${pagePath(page)}${fragment === undefined ? '' : `#${fragment}`}`;
}

function claimDocument(claim: Claim, { status }: Dictionary, plain: Plain): Found {
  const says = [...claim.for, ...claim.against].map((item) => plain(item.says));
  return {
    kind: 'claim',
    title: plain(claim.statement),
    about: status[claim.status]?.name ?? claim.status,
    text: lines([...says, plain(claim.settles), plain(claim.reasoning)]),
    address: at({ kind: 'evidence' }, claimFragment(claim.id)),
  };
}

function figureDocument(figure: Figure, { figure: words }: Dictionary, plain: Plain): Found {
  const home: PageId = figure.chapter === undefined ? { kind: 'figures' } : { kind: 'chapter', id: figure.chapter };
  return {
    kind: 'figure',
    title: figure.number === undefined ? words.unnumbered : words.number(figure.number),
    about: plain(figure.caption),
    text: lines([figure.record.alt, figure.record.depicts, plain(figure.description)]),
    address: at(home, figureFragment(figure.id)),
  };
}

function sourceDocument(source: Source, dictionary: Dictionary, plain: Plain): Found {
  const excerpts = source.excerpts.flatMap(({ words, translation }) => [words.text, translation?.words.text]);
  return {
    kind: 'source',
    title: plainRichText(source.item.texts.title ?? source.id),
    about: sourceLabel(source, dictionary),
    text: lines([...excerpts, plain(source.notes)]),
    address: at({ kind: 'source', id: source.id }, undefined),
  };
}

function lines(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

/**
 * `/search.json`: what can be searched. The index is made of it in the browser: measured on the study, that takes as long as
 * to load a finished one (0.05 s), which has twice the bytes.
 */
export function searchJson(context: SearchContext): string {
  return JSON.stringify(searchDocuments(context));
}
