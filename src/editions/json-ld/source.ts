import { plainRichText } from '../../bibliography/rich-text.ts';
import { fullName } from '../../bibliography/short-name.ts';
import type { CslItem, CslName } from '../../study/schema/csl.ts';
import type { Source } from '../../study/study.ts';
import { sourceItem } from '../export/source-item.ts';
import type { LdContext } from './context.ts';
import { isoDate, type LdValue, listed, pageAddress, type Thing } from './node.ts';
import { studyReference } from './study.ts';

/** What schema.org calls the types of CSL that it knows. */
const TYPES: Partial<Readonly<Record<CslItem['type'], string>>> = {
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  graphic: 'VisualArtwork',
  legislation: 'Legislation',
  manuscript: 'Manuscript',
  map: 'Map',
  'paper-conference': 'ScholarlyArticle',
  periodical: 'Periodical',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

/** Our page about a source. It is no copy of the source: what it describes is the work that it is about. */
export function sourceThing(source: Source, context: LdContext): Thing {
  const { id, evidence } = source;
  const address = pageAddress(context.addresses, { kind: 'source', id });
  return {
    '@type': 'WebPage',
    '@id': address,
    url: address,
    isPartOf: studyReference(context),
    description: evidence?.read === 'not-read' ? sourceItem(source, context).item.texts.note : undefined,
    about: work(source, context),
  };
}

/** The work itself. What it passes on is what it is based on. */
function work(source: Source, context: LdContext): Thing {
  const { id, item, evidence } = source;
  const { names, dates, texts } = item;
  return {
    ...namedWork(source, context),
    url: texts.URL ?? (texts.DOI === undefined ? undefined : `https://doi.org/${texts.DOI}`),
    author: listed((names.author ?? []).map(person)),
    datePublished: isoDate(dates.issued),
    inLanguage: texts.language,
    isPartOf: texts['container-title'] === undefined ? undefined : plainWork(texts['container-title']),
    publisher:
      texts.publisher === undefined ? undefined : { '@type': 'Organization', name: plainRichText(texts.publisher) },
    isBasedOn: listed(
      (evidence?.relays ?? []).filter((relay) => relay !== id).map((relay) => workReference(relay, context)),
    ),
    archivedAt: listed((evidence?.archived ?? []).map(({ url }) => url)),
    '@reverse': citedBy(source, context),
  };
}

/** The chapters that cite a work, as a property of theirs (JSON-LD 1.1, section 4.8). */
function citedBy({ citedIn }: Source, { addresses }: LdContext): LdValue {
  const chapters = citedIn.filter(({ page }) => page.kind === 'chapter');
  return chapters.length === 0
    ? undefined
    : { citation: chapters.map(({ page }) => ({ '@id': pageAddress(addresses, page) })) };
}

/** A work by its id and its name. */
function workReference(id: string, context: LdContext): LdValue {
  const source = context.study.sources.get(id);
  return source && namedWork(source, context);
}

/**
 * Works by their ids alone, for lists of citations (JSON-LD 1.1, section 3.3). What they are is told on the pages that the ids
 * lead to: told here too, a chapter of a hundred citations would weigh a twentieth more.
 */
export function workIds(ids: Iterable<string>, { study, addresses }: LdContext): LdValue {
  return listed(
    [...ids]
      .filter((id) => study.sources.has(id))
      .map((id) => ({ '@id': pageAddress(addresses, { kind: 'source', id }, 'work') })),
  );
}

function namedWork({ id, item }: Source, { addresses }: LdContext): Thing {
  return {
    '@type': TYPES[item.type] ?? 'CreativeWork',
    '@id': pageAddress(addresses, { kind: 'source', id }, 'work'),
    name: plainRichText(item.texts.title ?? id),
  };
}

function plainWork(name: string): Thing {
  return { '@type': 'CreativeWork', name: plainRichText(name) };
}

/** A name that is one whole may be anybody’s; CSL keeps it for institutions. */
function person(name: CslName): Thing {
  if (name.literal !== undefined) return { '@type': 'Organization', name: name.literal };
  return { '@type': 'Person', name: fullName(name), givenName: name.given, familyName: name.family };
}
