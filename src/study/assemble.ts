import { duplicateChapter } from '../problems/codes/duplicate-chapter.ts';
import { duplicateSource } from '../problems/codes/duplicate-source.ts';
import { unknownFigure } from '../problems/codes/unknown-figure.ts';
import { unknownSource } from '../problems/codes/unknown-source.ts';
import { unreadExcerpt } from '../problems/codes/unread-excerpt.ts';
import type { Problem } from '../problems/problem.ts';
import { backlinks } from './backlink.ts';
import { dateOrder, parseDate } from './date.ts';
import type { ChapterEntry, Entries, FigureEntry, SourceEntry } from './entries.ts';
import { citationsOf, numberCitations, type Numbering, type PlacedCitation } from './numbering.ts';
import { pageKey } from './page.ts';
import type { Prose } from './prose.ts';
import { citedSource, type Targets, unresolved } from './reference.ts';
import { relayedBy, relayProblems } from './relays.ts';
import type { Chapter, Figure, Source, Study } from './study.ts';

/** A study and everything that is wrong with it. Problems are not yet in order. */
export interface Assembled {
  readonly study: Study;
  readonly problems: readonly Problem[];
}

/** Joins the entries into a study: ids resolved, figures and citations numbered, back-references drawn. */
export function assemble(entries: Entries, options: { drafts: boolean }): Assembled {
  const problems: Problem[] = [];
  const published = entries.chapters.filter((chapter) => options.drafts || chapter.record.draft !== true);
  const ordered = uniqueChapters(published, problems);
  const sources = uniqueSources(entries.sources, problems);
  const figures = new Map(entries.figures.map((figure) => [figure.id, figure]));
  const targets = findTargets(entries, ordered, sources);
  problems.push(...allProse(entries, ordered).flatMap((prose) => unresolved(prose, targets)));
  problems.push(...recordProblems(entries, ordered, sources, figures), ...relayProblems(sources));

  const chapters = ordered.map((chapter, index) => withFigures(chapter, index + 1, figures));
  const shown = numberFigures(chapters, figures);
  const timeline = inTime(entries.timeline);
  const glossary = [...entries.glossary].sort((a, b) => a.term.localeCompare(b.term, entries.study.record.language));
  const numberings = numberPages({ chapters, figures: shown, timeline, glossary, sources });
  return {
    study: {
      record: entries.study.record,
      slug: entries.study.record.slug ?? slugOf(entries.study.record.title),
      chapters,
      figures: shown,
      timeline,
      glossary,
      corrections: entries.corrections,
      numberings,
      sources: withLinks(sources, chapters, numberings),
    },
    problems,
  };
}

function uniqueChapters(chapters: readonly ChapterEntry[], problems: Problem[]): ChapterEntry[] {
  const orders = new Map<number, ChapterEntry>();
  const slugs = new Map<string, ChapterEntry>();
  const kept: ChapterEntry[] = [];
  for (const chapter of [...chapters].sort((a, b) => a.order - b.order || (a.file < b.file ? -1 : 1))) {
    const sameOrder = orders.get(chapter.order);
    const sameSlug = slugs.get(chapter.slug);
    if (sameOrder) problems.push(duplicateChapter(chapter.at(), { what: `The number ${chapter.order}`, other: sameOrder.file }));
    if (sameSlug) problems.push(duplicateChapter(chapter.at(), { what: `The address \`${chapter.slug}\``, other: sameSlug.file }));
    orders.set(chapter.order, chapter);
    if (sameSlug) continue;
    slugs.set(chapter.slug, chapter);
    kept.push(chapter);
  }
  return kept;
}

function uniqueSources(entries: readonly SourceEntry[], problems: Problem[]): Map<string, SourceEntry> {
  const sources = new Map<string, SourceEntry>();
  for (const entry of entries) {
    const other = sources.get(entry.id);
    if (other === undefined) sources.set(entry.id, entry);
    else problems.push(duplicateSource(entry.at('id'), { id: entry.id, other: other.file }));
    const excerpt = entry.excerpts[0];
    if (entry.evidence?.read === 'not-read' && excerpt) problems.push(unreadExcerpt(excerpt.place, { id: entry.id }));
  }
  return sources;
}

function findTargets(entries: Entries, chapters: readonly ChapterEntry[], sources: ReadonlyMap<string, SourceEntry>): Targets {
  const headings = new Map(chapters.map((chapter) => [chapter.slug, chapter.prose.headings.map((heading) => heading.slug)]));
  return {
    sources: new Set(sources.keys()),
    excerpts: (id) => sources.get(id)?.excerpts.map((excerpt) => excerpt.id) ?? [],
    figures: new Set(entries.figures.map((figure) => figure.id)),
    terms: new Set(entries.glossary.map((term) => term.id)),
    claims: new Set(),
    chapterFiles: new Map(chapters.map((chapter) => [chapter.file.slice(chapter.file.lastIndexOf('/') + 1), chapter.slug])),
    headings: (slug) => headings.get(slug) ?? [],
  };
}

/** Every piece of prose that a reader may see. */
function allProse(entries: Entries, chapters: readonly ChapterEntry[]): Prose[] {
  return [
    ...chapters.map((chapter) => chapter.prose),
    ...entries.figures.flatMap((figure) => [figure.caption, figure.description]),
    ...entries.timeline.map((event) => event.text),
    ...entries.glossary.map((term) => term.definition),
    ...entries.sources.map((source) => source.notes),
  ].filter((prose) => prose !== undefined);
}

/** Ids that stand in fields. */
function recordProblems(
  entries: Entries,
  chapters: readonly ChapterEntry[],
  sources: ReadonlyMap<string, SourceEntry>,
  figures: ReadonlyMap<string, FigureEntry>,
): Problem[] {
  const problems: Problem[] = [];
  const figureIn = (id: string | undefined, place: () => ReturnType<ChapterEntry['at']>): void => {
    if (id !== undefined && !figures.has(id)) problems.push(unknownFigure(place(), { id, known: figures.keys() }));
  };
  figureIn(entries.study.record.cover, () => entries.study.at('cover'));
  for (const chapter of chapters) figureIn(chapter.record.figure, () => chapter.at('figure'));
  for (const figure of entries.figures) {
    figure.record.parts?.forEach((id, index) => void figureIn(id, () => figure.at('parts', index)));
    figure.record['based-on']?.forEach((id, index) => {
      if (!sources.has(id)) problems.push(unknownSource(figure.at('based-on', index), { id, known: sources.keys() }));
    });
  }
  return problems;
}

function withFigures(chapter: ChapterEntry, number: number, figures: ReadonlyMap<string, FigureEntry>): Chapter {
  const { order: _, ...rest } = chapter;
  const opener = chapter.record.figure === undefined ? [] : [chapter.record.figure];
  const inText = chapter.prose.mentions.filter((mention) => mention.kind === 'figure').map((mention) => mention.id);
  const ids = [...new Set([...opener, ...inText])].filter((id) => figures.has(id));
  return { ...rest, number, figures: ids };
}

function numberFigures(chapters: readonly Chapter[], figures: ReadonlyMap<string, FigureEntry>): Map<string, Figure> {
  const shown = new Map<string, Figure>();
  for (const chapter of chapters) {
    for (const id of chapter.figures) {
      const figure = figures.get(id);
      if (figure && !shown.has(id)) shown.set(id, { ...figure, number: shown.size + 1, chapter: chapter.slug });
    }
  }
  for (const [id, figure] of figures) if (!shown.has(id)) shown.set(id, figure);
  return shown;
}

function inTime(timeline: Entries['timeline']): Entries['timeline'] {
  const order = (date: string): string => {
    const parsed = parseDate(date);
    return parsed === undefined ? '' : dateOrder(parsed);
  };
  return timeline.map((event) => ({ event, key: order(event.date) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ event }) => event);
}

/** Numbers the citations of every page that has its own list of references. */
function numberPages(parts: Pick<Study, 'chapters' | 'figures' | 'timeline' | 'glossary'> & { sources: ReadonlyMap<string, SourceEntry> }): Map<string, Numbering> {
  const resolve = (key: string): string | undefined => citedSource(key, parts.sources)?.source;
  const numberings = new Map<string, Numbering>();
  const number = (key: string, citations: Iterable<PlacedCitation>): void => void numberings.set(key, numberCitations(citations, resolve));
  for (const chapter of parts.chapters) number(pageKey({ kind: 'chapter', id: chapter.slug }), chapterCitations(chapter, parts.figures));
  const list = (prose: readonly (Prose | undefined)[]): PlacedCitation[] => prose.flatMap((one) => (one ? citationsOf(one) : []));
  number('figures', list([...parts.figures.values()].flatMap((figure) => [figure.caption, figure.description])));
  number('timeline', list(parts.timeline.map((event) => event.text)));
  number('glossary', list(parts.glossary.map((term) => term.definition)));
  for (const source of parts.sources.values()) {
    if (source.notes?.mentions.length) number(pageKey({ kind: 'source', id: source.id }), citationsOf(source.notes));
  }
  return numberings;
}

/** A chapter's own citations, and those of a caption where its figure stands. */
function chapterCitations(chapter: Chapter, figures: ReadonlyMap<string, Figure>): PlacedCitation[] {
  const seen = new Set<string>();
  const ofFigure = (id: string | undefined): PlacedCitation[] => {
    const figure = id === undefined || seen.has(id) ? undefined : figures.get(id);
    if (figure === undefined) return [];
    seen.add(figure.id);
    return [figure.caption, figure.description].flatMap((prose) => (prose ? citationsOf(prose) : []));
  };
  return [
    ...ofFigure(chapter.record.figure),
    ...chapter.prose.mentions.flatMap((mention) =>
      mention.kind === 'citation' ? [{ prose: chapter.prose.key, citation: mention }] : mention.kind === 'figure' ? ofFigure(mention.id) : [],
    ),
  ];
}

function withLinks(
  sources: ReadonlyMap<string, SourceEntry>,
  chapters: readonly Chapter[],
  numberings: ReadonlyMap<string, Numbering>,
): Map<string, Source> {
  const relayers = relayedBy(sources);
  const citations = backlinks(chapters, numberings);
  return new Map(
    [...sources].map(([id, source]) => [
      id,
      { ...source, citedIn: citations.get(id) ?? [], relayedBy: relayers.get(id) ?? [] },
    ]),
  );
}

/** `Arirang: a phone` → `arirang-a-phone`. */
function slugOf(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '').replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
  return plain === '' ? 'study' : plain;
}
