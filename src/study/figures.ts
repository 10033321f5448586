import { crowdedAnnotations } from '../problems/codes/crowded-annotations.ts';
import { nestedGroup } from '../problems/codes/nested-group.ts';
import { repeatedFigure } from '../problems/codes/repeated-figure.ts';
import { repeatedPart } from '../problems/codes/repeated-part.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { wordingOf } from './drawings.ts';
import type { Drawing } from './drawn.ts';
import type { ChapterEntry, FigureEntry, GroupEntry } from './entries.ts';
import { drawingId } from './mention.ts';
import type { Chapter, Figure, FigureGroup } from './study.ts';

/** The pictures, the groups and the drawings of a study by their ids. */
export interface Pictures {
  readonly figures: ReadonlyMap<string, FigureEntry>;
  readonly groups: ReadonlyMap<string, GroupEntry>;
  readonly drawings: ReadonlyMap<string, Drawing>;
}

/** Figures, groups and drawings with their numbers, in the order in which the study shows them first; unshown ones come last. */
export interface NumberedPictures {
  readonly figures: Map<string, Figure>;
  readonly groups: Map<string, FigureGroup>;
  readonly drawings: Map<string, Drawing>;
}

/** A chapter as far as it shows pictures. */
type PlacingChapter = Pick<ChapterEntry, 'record' | 'prose' | 'at'>;

/** The ids that a chapter shows, in order: those of pictures, parts of groups among them, and of drawings; and those of groups. */
export function shownIn(chapter: PlacingChapter, pictures: Pictures): Pick<Chapter, 'figures' | 'groups'> {
  const ids = placedIds(chapter).map(({ id }) => id);
  return {
    figures: [...new Set(ids.flatMap((id) => pictureIds(id, pictures)))],
    groups: [...new Set(ids)].filter((id) => pictures.groups.has(id)),
  };
}

/**
 * Numbers the figures through the study, from 1. A group that a chapter shows has one number, and its parts that number
 * with a letter each, wherever they stand.
 */
export function numberFigures(chapters: readonly Chapter[], pictures: Pictures): NumberedPictures {
  const groupOf = partsOf(chapters, pictures);
  const numbers = new Map<string, number>();
  const figures = new Map<string, Figure>();
  const groups = new Map<string, FigureGroup>();
  const drawings = new Map<string, Drawing>();
  for (const { slug: chapter, figures: ids } of chapters) {
    for (const id of ids) {
      const part = groupOf.get(id);
      const unit = part?.group ?? id;
      const number = numbers.get(unit) ?? numbers.size + 1;
      numbers.set(unit, number);
      const drawing = pictures.drawings.get(id);
      if (drawing !== undefined && !drawings.has(id)) drawings.set(id, { ...drawing, number, chapter });
      const entry = pictures.figures.get(id);
      if (entry === undefined || figures.has(id)) continue;
      figures.set(id, { ...entry, number, chapter, ...part });
    }
  }
  for (const [id, entry] of pictures.figures) if (!figures.has(id)) figures.set(id, entry);
  for (const [id, entry] of pictures.groups) {
    const chapter = chapters.find((one) => one.groups.includes(id))?.slug;
    const number = numbers.get(id);
    groups.set(id, {
      ...entry,
      ...(number === undefined ? {} : { number }),
      ...(chapter === undefined ? {} : { chapter }),
    });
  }
  return { figures, groups, drawings };
}

/** What the list of figures shows, in its order: a group where its first part would stand, a figure or a drawing for itself. */
export function listed({ figures, groups, drawings }: ListedPictures): (Figure | FigureGroup | Drawing)[] {
  const seen = new Set<string>();
  const pictures = [...figures.values()].flatMap((figure) => {
    const group = figure.group === undefined ? undefined : groups.get(figure.group);
    const item = group ?? figure;
    if (seen.has(item.id)) return [];
    seen.add(item.id);
    return [item];
  });
  const place = ({ number }: { number?: number }): number => number ?? Number.MAX_SAFE_INTEGER;
  return [...pictures, ...drawings.values()].sort((a, b) => place(a) - place(b));
}

interface ListedPictures {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly groups: ReadonlyMap<string, FigureGroup>;
  readonly drawings: ReadonlyMap<string, Drawing>;
}

/** What is wrong with how pictures are grouped, shown and marked. */
export function figureProblems(chapters: readonly ChapterEntry[], pictures: Pictures): Problem[] {
  return [
    ...chapters.flatMap((chapter) => repeated(chapter, pictures)),
    ...groupProblems(pictures),
    ...[...pictures.figures.values()].flatMap(crowded),
  ];
}

/** A figure has one place on a page: links lead to it, and its caption stands there. */
function repeated(chapter: ChapterEntry, pictures: Pictures): Problem[] {
  const seen = new Map<string, string>();
  return placedIds(chapter).flatMap(({ id, wording = '', place }) => {
    const shown = pictureIds(id, pictures);
    // Two drawings of one id that are told differently are two, and `ambiguous-figure` says so.
    const again = shown.filter((picture) => seen.get(picture) === wording);
    for (const picture of shown) seen.set(picture, wording);
    return again.slice(0, 1).map((picture) => repeatedFigure(place(), { id: picture }));
  });
}

function groupProblems({ groups }: Pictures): Problem[] {
  const taken = new Map<string, string>();
  return [...groups.values()].flatMap((group) =>
    group.parts.flatMap((id, index) => {
      const place = (): Place => group.at('parts', index);
      if (groups.has(id)) return [nestedGroup(place(), { id })];
      const other = taken.get(id);
      taken.set(id, group.id);
      return other === undefined ? [] : [repeatedPart(place(), { id, group: other })];
    }),
  );
}

/** The width in CSS pixels of the narrowest page that a marker must be hit on, and how far apart two must stand there (WCAG 2.5.8). */
const NARROWEST = 320;
const APART = 24;

function crowded(figure: FigureEntry): Problem[] {
  const height = (NARROWEST * figure.picture.height) / figure.picture.width;
  const spots = (figure.record.annotations ?? []).map(({ x, y }) => ({ x: x * NARROWEST, y: y * height }));
  return spots.flatMap((spot, index) => {
    const near = spots.findIndex((other, at) => at < index && Math.hypot(spot.x - other.x, spot.y - other.y) < APART);
    return near < 0
      ? []
      : [crowdedAnnotations(figure.at('annotations', index), { first: near + 1, second: index + 1 })];
  });
}

/** The group of each part and its letter there, of groups that a chapter shows. */
function partsOf(
  chapters: readonly Chapter[],
  { groups }: Pictures,
): ReadonlyMap<string, { group: string; letter: string }> {
  const parts = new Map<string, { group: string; letter: string }>();
  for (const id of chapters.flatMap((chapter) => chapter.groups)) {
    groups.get(id)?.parts.forEach((part, index) => {
      if (!parts.has(part)) parts.set(part, { group: id, letter: String.fromCharCode(97 + index) });
    });
  }
  return parts;
}

function pictureIds(id: string, { figures, groups, drawings }: Pictures): string[] {
  return (groups.get(id)?.parts ?? [id]).filter((part) => figures.has(part) || drawings.has(part));
}

/** Every id that a chapter shows, with its place, and of a drawing with how it is told; its opener first. */
function placedIds({ record, prose, at }: PlacingChapter): { id: string; wording?: string; place: () => Place }[] {
  const opener = record.figure === undefined ? [] : [{ id: record.figure, place: () => at('figure') }];
  const inText = prose.mentions.flatMap((mention) => {
    if (mention.kind !== 'figure' && mention.kind !== 'drawing') return [];
    const place = (): Place => prose.place(mention.start, mention.end);
    if (mention.kind === 'figure') return [{ id: mention.id, place }];
    const id = drawingId(mention.what, (name) => mention.properties[name]?.value);
    return [{ id, wording: wordingOf(mention), place }];
  });
  return [...opener, ...inText];
}
