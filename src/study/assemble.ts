import { duplicateChapter } from '../problems/codes/duplicate-chapter.ts';
import { duplicateSource } from '../problems/codes/duplicate-source.ts';
import { unknownClaim } from '../problems/codes/unknown-claim.ts';
import { unknownFigure } from '../problems/codes/unknown-figure.ts';
import { unknownRelay } from '../problems/codes/unknown-relay.ts';
import { unknownSource } from '../problems/codes/unknown-source.ts';
import { unreadExcerpt } from '../problems/codes/unread-excerpt.ts';
import type { Problem } from '../problems/problem.ts';
import { backlinks } from './backlink.ts';
import { type WeighedClaim, weighClaims } from './claim.ts';
import { type ClaimMarks, claimBacklinks, inReadingOrder, markClaims } from './claim-marks.ts';
import { correctionProblems } from './correction.ts';
import { dateOrder, parseDate } from './date.ts';
import { readDrawings } from './drawings.ts';
import type { ChapterEntry, Entries, SourceEntry, UnreadEntry } from './entries.ts';
import { figureProblems, numberFigures, shownIn } from './figures.ts';
import { drawingId, type PlacedMention } from './mention.ts';
import { citationsAmong, type Numbering, numberCitations } from './numbering.ts';
import { cardProse, pageMentions } from './page-mentions.ts';
import type { Prose } from './prose.ts';
import { citedSource, type Targets, unresolved } from './reference.ts';
import { relayedBy, relayProblems } from './relays.ts';
import { sourceDateProblems } from './source-dates.ts';
import type { AssembledStudy, Chapter, Claim, Source } from './study.ts';

/** A study and everything that is wrong with it. Problems are not yet in order. */
export interface Assembled {
  readonly study: AssembledStudy;
  /** Every piece of prose that a reader may see. */
  readonly prose: readonly Prose[];
  readonly problems: readonly Problem[];
}

/** Joins the entries into a study: ids resolved, figures and citations numbered, back-references drawn. */
export function assemble(entries: Entries, options: { drafts: boolean }): Assembled {
  const problems: Problem[] = [];
  const published = entries.chapters.filter((chapter) => options.drafts || chapter.record.draft !== true);
  const ordered = uniqueChapters(published, problems);
  const sources = uniqueSources(entries.sources, problems);
  const figures = new Map(
    [...entries.figures].sort((a, b) => (a.id < b.id ? -1 : 1)).map((figure) => [figure.id, figure]),
  );
  const groups = new Map(entries.groups.map((group) => [group.id, group]));
  const timeline = inTime(entries.timeline);
  const data = new Map([...entries.data].sort((a, b) => (a.id < b.id ? -1 : 1)).map((table) => [table.id, table]));
  const unreadData = new Set(entries.unread.flatMap(({ kind, ids = [] }) => (kind === 'data' ? ids : [])));
  const drawn = readDrawings(
    ordered.map((chapter) => chapter.prose),
    { data, unreadData, timeline: entries.unread.some(({ kind }) => kind === 'event') ? undefined : timeline },
    new Set([...figures.keys(), ...groups.keys()]),
  );
  const pictures = { figures, groups, drawings: drawn.drawings };
  problems.push(...drawn.problems);
  const targets = findTargets(entries, ordered, sources);
  const weighed = weighClaims(entries.claims, { sources, known: targets.sources });
  const prose = allProse({ ...entries, claims: weighed.claims }, published);
  problems.push(...prose.flatMap((one) => unresolved(one, targets)));
  problems.push(
    ...recordProblems(entries, published, targets),
    ...correctionProblems(entries.corrections, targets),
    ...relayProblems(sources, targets.sources),
    ...sourceDateProblems(sources),
    ...figureProblems(ordered, pictures),
    ...weighed.problems,
  );

  const chapters = ordered.map(({ order: _, ...chapter }, index) => ({
    ...chapter,
    number: index + 1,
    ...shownIn(chapter, pictures),
  }));
  const shown = numberFigures(chapters, pictures);
  const glossary = [...entries.glossary].sort((a, b) => a.term.localeCompare(b.term, entries.study.record.language));
  const claims = inReadingOrder(weighed.claims, chapters);
  const pages = pageMentions({ chapters, ...shown, timeline, glossary, claims, sources });
  const numberings = numberPages(pages, sources);
  const claimMarks = new Map([...pages].map(([key, mentions]) => [key, markClaims(mentions, claims)]));
  return {
    study: {
      record: entries.study.record,
      style: entries.style,
      slug: entries.study.record.slug ?? slugOf(entries.study.record.title),
      chapters,
      ...shown,
      data,
      timeline,
      glossary,
      corrections: entries.corrections,
      numberings,
      claims: withUses(claims, chapters, claimMarks),
      claimMarks,
      sources: withLinks(sources, chapters, numberings),
    },
    // What a row cites is told once, by its row: only the quotations of its cells are compared.
    prose: [...prose, ...[...entries.data, ...entries.unread].flatMap(({ quoting = [] }) => quoting)],
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
    const place = { file: chapter.file, line: 1, column: 1 };
    if (sameOrder)
      problems.push(duplicateChapter(place, { what: `The number ${chapter.order}`, other: sameOrder.file }));
    if (sameSlug)
      problems.push(duplicateChapter(place, { what: `The address \`${chapter.slug}\``, other: sameSlug.file }));
    orders.set(chapter.order, chapter);
    if (sameSlug) continue;
    slugs.set(chapter.slug, chapter);
    kept.push(chapter);
  }
  return kept;
}

function uniqueSources(entries: readonly SourceEntry[], problems: Problem[]): Map<string, SourceEntry> {
  const sources = new Map<string, SourceEntry>();
  for (const entry of [...entries].sort(filesFirst)) {
    const other = sources.get(entry.id);
    if (other === undefined) sources.set(entry.id, entry);
    else problems.push(duplicateSource(entry.at('id'), { id: entry.id, other: other.file }));
    const excerpt = entry.excerpts[0];
    if (entry.evidence?.read === 'not-read' && excerpt) problems.push(unreadExcerpt(excerpt.place, { id: entry.id }));
  }
  return sources;
}

/** A file of its own comes before an entry of a library, which it replaces; entries of one library keep their order. */
function filesFirst(a: SourceEntry, b: SourceEntry): number {
  const library = Number(a.evidence === undefined) - Number(b.evidence === undefined);
  return library || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
}

/** Everything that exists, be it read or not: what has faults is not unknown as well. */
function findTargets(
  entries: Entries,
  ordered: readonly ChapterEntry[],
  sources: ReadonlyMap<string, SourceEntry>,
): Targets {
  const unread = (kind: UnreadEntry['kind']): UnreadEntry[] => entries.unread.filter((entry) => entry.kind === kind);
  const ids = (kind: UnreadEntry['kind']): string[] => unread(kind).flatMap((entry) => entry.ids ?? []);
  const chapters = [
    ...unread('chapter').map(({ file, ids: [slug = ''] = [], prose: [prose] }) => ({ file, slug, prose })),
    ...ordered,
  ];
  return {
    sources: new Set([...sources.keys(), ...ids('source')]),
    excerpts: (id) => sources.get(id)?.excerpts.map((excerpt) => excerpt.id),
    figures: new Set([
      ...[...entries.figures, ...entries.groups].map(({ id }) => id),
      ...ids('figure'),
      ...drawnIds(chapters),
    ]),
    terms: unread('term').some((entry) => entry.ids === undefined)
      ? undefined
      : new Set([...entries.glossary.map((term) => term.id), ...ids('term')]),
    claims: new Set([...entries.claims.map((claim) => claim.id), ...ids('claim')]),
    chapterFiles: new Map(chapters.map(({ file, slug }) => [file.slice(file.lastIndexOf('/') + 1), slug])),
    chapters: new Map(chapters.map(({ slug, prose }) => [slug, prose])),
  };
}

/** What the chapters ask to be drawn, right or wrong. */
function drawnIds(chapters: readonly { readonly prose?: Prose | undefined }[]): string[] {
  const mentions = chapters.flatMap(({ prose }) => prose?.mentions ?? []);
  return mentions.flatMap((mention) =>
    mention.kind === 'drawing' ? [drawingId(mention.what, (name) => mention.properties[name]?.value)] : [],
  );
}

/** Every piece of prose that a reader may see. */
function allProse(entries: Entries, chapters: readonly ChapterEntry[]): Prose[] {
  return [
    ...chapters.map((chapter) => chapter.prose),
    ...entries.figures.flatMap((figure) => [figure.caption, figure.description, ...figure.annotations]),
    ...entries.groups.map((group) => group.caption),
    ...entries.data.map((table) => table.note),
    ...entries.timeline.map((event) => event.text),
    ...entries.glossary.map((term) => term.definition),
    ...entries.sources.map((source) => source.notes),
    ...entries.claims.flatMap((claim) => [...cardProse(claim), claim.reasoning]),
    ...entries.unread.flatMap((entry) => entry.prose),
  ].filter((prose) => prose !== undefined);
}

/** Ids that stand in fields. */
function recordProblems(
  entries: Entries,
  chapters: readonly ChapterEntry[],
  { sources, figures, claims }: Targets,
): Problem[] {
  const problems: Problem[] = [];
  const figureIn = (id: string | undefined, place: () => ReturnType<ChapterEntry['at']>): void => {
    if (id !== undefined && !figures.has(id)) problems.push(unknownFigure(place(), { id, known: figures }));
  };
  const { cover } = entries.study.record;
  figureIn(cover, () => entries.study.at('cover'));
  // A group has no picture of its own that could stand on the cover.
  if (entries.groups.some(({ id }) => id === cover))
    problems.push(
      unknownFigure(entries.study.at('cover'), { id: cover ?? '', known: entries.figures.map(({ id }) => id) }),
    );
  for (const { claim: id, at } of entries.timeline) {
    if (id !== undefined && !claims.has(id)) problems.push(unknownClaim(at('claim'), { id, known: claims }));
  }
  for (const chapter of chapters) figureIn(chapter.record.figure, () => chapter.at('figure'));
  for (const figure of entries.figures) {
    figure.record['based-on']?.forEach((id, index) => {
      if (!sources.has(id)) problems.push(unknownSource(figure.at('based-on', index), { id, known: sources }));
    });
  }
  for (const group of entries.groups)
    group.parts.forEach((id, index) => void figureIn(id, () => group.at('parts', index)));
  for (const { rows } of entries.data)
    for (const { source: id, at } of rows)
      if (!sources.has(id)) problems.push(unknownSource(at('source'), { id, known: sources }));
  const known = { figure: figures, source: sources, relay: sources };
  const unknown = { figure: unknownFigure, source: unknownSource, relay: unknownRelay };
  for (const { kind, id, place } of entries.unread.flatMap(({ names = [] }) => names)) {
    if (!known[kind].has(id)) problems.push(unknown[kind](place(), { id, known: known[kind] }));
  }
  return problems;
}

function inTime(timeline: Entries['timeline']): Entries['timeline'] {
  const order = (date: string): string => {
    const parsed = parseDate(date);
    return parsed === undefined ? '' : dateOrder(parsed);
  };
  return timeline
    .map((event) => ({ event, key: order(event.date) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ event }) => event);
}

/** Numbers the citations of every page that has its own list of references. */
function numberPages(
  pages: ReadonlyMap<string, readonly PlacedMention[]>,
  sources: ReadonlyMap<string, SourceEntry>,
): Map<string, Numbering> {
  const resolve = (key: string): string | undefined => citedSource(key, sources)?.source;
  return new Map([...pages].map(([key, mentions]) => [key, numberCitations(citationsAmong(mentions), resolve)]));
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

function withUses(
  claims: ReadonlyMap<string, WeighedClaim>,
  chapters: readonly Chapter[],
  marks: ReadonlyMap<string, ClaimMarks>,
): Map<string, Claim> {
  const uses = claimBacklinks(chapters, marks);
  return new Map([...claims].map(([id, claim]) => [id, { ...claim, usedIn: uses.get(id) ?? [] }]));
}

/** `Arirang: a phone` → `arirang-a-phone`. */
function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return plain === '' ? 'study' : plain;
}
