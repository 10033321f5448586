import { excerptFragment, figureFragment } from '../addresses.ts';
import { plainRichText } from '../bibliography/rich-text.ts';
import { fullName } from '../bibliography/short-name.ts';
import type { WeighedItem } from '../study/claim.ts';
import { claimFragment } from '../study/claim-marks.ts';
import type { Drawing } from '../study/drawn.ts';
import type { Excerpt } from '../study/entries.ts';
import { lockKey } from '../study/excerpt-lock.ts';
import type { Backlink } from '../study/link-back.ts';
import { type PageId, pageKey, pageOfKey, pagePath } from '../study/page.ts';
import type { Prose } from '../study/prose.ts';
import { quotationPlaces, quotedIn } from '../study/quoted-in.ts';
import type { Chapter, Claim, Figure, FigureGroup, Source, Study, StudyQuotation } from '../study/study.ts';
import type { StudyData } from './study-data.ts';
import { tableData } from './table-data.ts';
import { plainTitle } from './title.ts';

/** What the data needs beside the study: prose as plain text, and the address of the site where it is known. */
export interface DataContext {
  readonly text: (prose: Prose, page: PageId) => string;
  readonly address: string | undefined;
}

type Place = StudyData['claims'][number]['address'];

/** `/data/study.json`, in a stable order: chapters as read, everything else by id, quotations as the pages show them. */
export function studyJson(study: Study, context: DataContext): string {
  return `${JSON.stringify(studyGraph(study, context), undefined, 1)}\n`;
}

/** The graph as data; its shape is `study-data.ts`. */
export function studyGraph(study: Study, context: DataContext): StudyData {
  const { record } = study;
  return {
    $schema: './study.schema.json',
    study: {
      title: plainTitle(record.title),
      ...optional({ subtitle: record.subtitle, published: record.published, address: context.address }),
      authors: record.authors.map((author) => ({ ...author })),
      language: record.language,
      licence: record.licence,
      description: record.description,
    },
    chapters: study.chapters.map((chapter) => chapterData(chapter, study)),
    sources: byId(study.sources).map((source) => sourceData(source, study)),
    claims: byId(study.claims).map((claim) => claimData(claim, context)),
    figures: byId(study.figures).map((figure) => figureData(figure, context)),
    groups: byId(study.groups).map((group) => groupData(group, context)),
    drawings: byId(study.drawings).map(drawingData),
    tables: byId(study.data).map((table) => tableData(table, context)),
    quotations: study.quotations.map((quotation) => quotationData(quotation, study)),
    corrections: study.corrections.map(({ date, where, was, now, why }) => ({ date, where, was, now, why })),
  };
}

function chapterData(chapter: Chapter, { numberings, claimMarks }: Study): StudyData['chapters'][number] {
  const page: PageId = { kind: 'chapter', id: chapter.slug };
  return {
    id: chapter.slug,
    number: chapter.number,
    title: plainTitle(chapter.record.title),
    description: chapter.record.description,
    address: pagePath(page),
    sources: [...(numberings.get(pageKey(page))?.sources ?? [])],
    figures: [...chapter.figures],
    claims: [...(claimMarks.get(pageKey(page))?.claims ?? [])],
  };
}

function sourceData(source: Source, study: Study): StudyData['sources'][number] {
  const { id, item, evidence } = source;
  const { texts } = item;
  const quoted = quotedIn(id, study);
  return {
    id,
    type: item.type,
    title: plainRichText(texts.title ?? texts['title-short'] ?? id),
    ...optional({
      container: texts['container-title'] ?? texts.publisher,
      issued: item.dates.issued,
      language: texts.language,
      url: texts.URL,
    }),
    ...(item.names.author === undefined ? {} : { authors: item.names.author.map(fullName) }),
    address: pagePath({ kind: 'source', id }),
    ...(evidence === undefined ? {} : { evidence: evidenceData(evidence) }),
    relayedBy: [...source.relayedBy],
    citedIn: places(source.citedIn),
    excerpts: source.excerpts.map((excerpt) =>
      excerptData(excerpt, { source, study, quotedIn: quoted.get(excerpt.id) ?? [] }),
    ),
  };
}

function evidenceData(
  evidence: NonNullable<Source['evidence']>,
): NonNullable<StudyData['sources'][number]['evidence']> {
  return {
    standpoint: evidence.standpoint,
    read: evidence.read,
    relays: [...(evidence.relays ?? [])],
    archived: (evidence.archived ?? []).map(({ url, date }) => ({ url, ...optional({ date }) })),
    ...optional({ sameAs: evidence['same-as'], controlledBy: evidence['controlled-by'] }),
  };
}

function excerptData(
  excerpt: Excerpt,
  context: { source: Source; study: Study; quotedIn: readonly Backlink[] },
): StudyData['sources'][number]['excerpts'][number] {
  const { source, study } = context;
  const { id, locator, words, translation, sha256 } = excerpt;
  const taken = study.lock[lockKey(source.id, id)];
  return {
    id,
    locator,
    words: words.text,
    language: source.item.texts.language ?? study.record.language,
    ...(translation === undefined
      ? {}
      : {
          translation: {
            language: translation.language,
            ...optional({ translator: translation.translator }),
            words: translation.words.text,
          },
        }),
    sha256,
    ...optional({ taken: taken?.taken }),
    ...(taken?.changes === undefined ? {} : { changes: taken.changes }),
    address: placeOf({ kind: 'source', id: source.id }, excerptFragment(id)),
    quotedIn: places(context.quotedIn),
  };
}

const EVIDENCE: PageId = { kind: 'evidence' };

function claimData(claim: Claim, { text }: DataContext): StudyData['claims'][number] {
  const words = (prose: Prose | undefined): string | undefined =>
    prose === undefined ? undefined : text(prose, EVIDENCE);
  const itemData = (item: WeighedItem): StudyData['claims'][number]['for'][number] => ({
    ...optional({
      source: item.source,
      excerpt: item.excerpt,
      says: words(item.says),
      examined: item.examined,
      answered: item.answered,
    }),
    ...(item.by === undefined ? {} : { by: item.by }),
    from: [...item.from],
    firsthand: item.firsthand,
    inference: item.inference,
    party: item.party,
    via: [...item.via],
    toldBy: [...item.toldBy],
    ends: [...item.ends],
  });
  return {
    id: claim.id,
    statement: text(claim.statement, EVIDENCE),
    status: claim.status,
    borne: claim.borne,
    ...optional({ when: claim.when, settles: words(claim.settles), reasoning: words(claim.reasoning) }),
    for: claim.for.map(itemData),
    against: claim.against.map(itemData),
    origins: originsData(claim.origins),
    originsAgainst: originsData(claim.originsAgainst),
    searched: claim.searched.map(({ where, when, words: searched, found }) => ({
      where,
      when,
      words: [...searched],
      found,
    })),
    address: placeOf(EVIDENCE, claimFragment(claim.id)),
    statedIn: places(claim.usedIn),
  };
}

function originsData({
  fewest,
  example,
  ends,
  merged,
  observers,
}: Claim['origins']): StudyData['claims'][number]['origins'] {
  return {
    fewest,
    example: [...example],
    ends: [...ends],
    merged: merged.map((same) => [...same]),
    observers: [...observers],
  };
}

/** The page that shows a figure, a group or a drawing: its chapter, or else the list of figures. */
function pageShowing({ chapter }: { readonly chapter?: string }): PageId {
  return chapter === undefined ? { kind: 'figures' } : { kind: 'chapter', id: chapter };
}

function groupData(group: FigureGroup, { text }: DataContext): StudyData['groups'][number] {
  const page = pageShowing(group);
  return {
    id: group.id,
    ...optional({ number: group.number }),
    caption: text(group.caption, page),
    parts: [...group.parts],
    address: placeOf(page, figureFragment(group.id)),
  };
}

function figureData(figure: Figure, { text }: DataContext): StudyData['figures'][number] {
  const { record } = figure;
  const page = pageShowing(figure);
  return {
    id: figure.id,
    ...optional({ number: figure.number, group: figure.group, letter: figure.letter }),
    caption: text(figure.caption, page),
    alt: record.alt,
    credit: record.credit,
    licence: record.licence,
    made: record.made,
    basedOn: [...(record['based-on'] ?? [])],
    address: placeOf(page, figureFragment(figure.id)),
  };
}

function drawingData(drawing: Drawing): StudyData['drawings'][number] {
  const { id, number, title, what: kind } = drawing;
  const page = pageShowing(drawing);
  return {
    id,
    ...optional({ number }),
    kind,
    ...optional({ title, table: drawing.what === 'timeline' ? undefined : drawing.table.id }),
    address: placeOf(page, figureFragment(id)),
  };
}

function quotationData(quotation: StudyQuotation, study: Study): StudyData['quotations'][number] {
  const { candidate, mention, start, end } = quotation;
  return {
    words: mention.words.text,
    source: candidate.source,
    excerpt: candidate.excerpt,
    start,
    end,
    translated: candidate.translation !== undefined,
    statedIn: quotationPlaces(quotation, study).map(({ page, anchor }) => placeOf(pageOfKey(page), anchor)),
  };
}

function places(links: readonly Backlink[]): Place[] {
  return links.flatMap(({ page, anchors }) => anchors.map((anchor) => placeOf(page, anchor)));
}

function placeOf(page: PageId, fragment: string): Place {
  return { page: pagePath(page), fragment };
}

function byId<Entry extends { readonly id: string }>(entries: ReadonlyMap<string, Entry>): Entry[] {
  return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Leaves out what is missing: a field that an author lacks stays absent. */
function optional<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
