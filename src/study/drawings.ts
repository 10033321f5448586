import { ambiguousFigure } from '../problems/codes/ambiguous-figure.ts';
import type { Problem } from '../problems/problem.ts';
import { type Drawing, drawnRows } from './drawn.ts';
import type { CitationMention, DrawingMention, PlacedMention } from './mention.ts';
import type { Prose } from './prose.ts';
import { type DrawingMaterial, readDrawing } from './read-drawing.ts';

/** Everything that the chapters draw, by id. One that is asked for twice in the same words is one drawing. */
export function readDrawings(
  prose: readonly Prose[],
  material: DrawingMaterial,
  pictures: ReadonlySet<string>,
): { drawings: Map<string, Drawing>; problems: Problem[] } {
  const drawings = new Map<string, Drawing>();
  const wordings = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { mentions, place } of prose) {
    for (const mention of mentions) {
      if (mention.kind !== 'drawing') continue;
      const read = readDrawing(mention, place, material);
      problems.push(...read.problems);
      if (read.drawing === undefined) continue;
      const { id } = read.drawing;
      const wording = wordingOf(mention);
      const other = wordings.get(id);
      if (pictures.has(id)) problems.push(ambiguousFigure(read.drawing.place, { id, other: 'a picture' }));
      else if (other !== undefined && other !== wording)
        problems.push(ambiguousFigure(place(mention.start, mention.end), { id, other: 'another drawing' }));
      else if (other === undefined) drawings.set(id, afterFirst(read.drawing, drawings));
      wordings.set(id, other ?? wording);
    }
  }
  return { drawings, problems };
}

/** A table that is drawn again says only once what a reader must know of it. */
function afterFirst(drawing: Drawing, drawings: ReadonlyMap<string, Drawing>): Drawing {
  if (drawing.what === 'timeline') return drawing;
  const first = [...drawings.values()].find((one) => one.what !== 'timeline' && one.table === drawing.table);
  return first === undefined ? drawing : { ...drawing, repeats: first.id };
}

/** What a reader must know of a table, where this drawing is the first to show it. */
export function drawingNote(drawing: Drawing): Prose | undefined {
  return drawing.what === 'timeline' || drawing.repeats !== undefined ? undefined : drawing.table.note;
}

/** The citations of a drawing, as its page shows them: one a row, then those of its note; or those of its events. */
export function drawingCitations(drawing: Drawing): PlacedMention[] {
  const prose = drawing.what === 'timeline' ? drawing.events.map((event) => event.text) : [drawingNote(drawing)];
  return [
    ...drawnRows(drawing).map((row) => ({
      prose: rowKey(drawing),
      mention: rowCitation(drawing, row),
      named: true,
    })),
    ...prose.flatMap((one) => one?.mentions.map((mention) => ({ prose: one.key, mention })) ?? []),
  ];
}

/** The key of the rows of a drawing: a table that is drawn twice is cited twice. */
export function rowKey({ id }: Pick<Drawing, 'id'>): string {
  return `drawing:${id}`;
}

/** The citation that a row is. */
export function rowCitation(drawing: Drawing, row: ReturnType<typeof drawnRows>[number]): CitationMention {
  const start = drawnRows(drawing).indexOf(row);
  const span = { start, end: start + 1 };
  return {
    kind: 'citation',
    mode: 'bracket',
    items: [{ key: row.source, suppressAuthor: false, secondHand: false, ...span }],
    ...span,
  };
}

/** How a drawing is told, so that two can be compared: the same properties in any order are the same. */
export function wordingOf({ what, properties }: DrawingMention): string {
  const words = Object.entries(properties).map(([name, { value }]) => `${name}=${value}`);
  return [what, ...words.sort()].join(' ');
}
