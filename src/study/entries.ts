import type { Place } from '../problems/problem.ts';
import type { Prose } from './prose.ts';
import type { ChapterRecord } from './schema/chapter.ts';
import type { CslItem } from './schema/csl.ts';
import type { FigureRecord } from './schema/figure.ts';
import type { Evidence } from './schema/source.ts';
import type { StudyRecord } from './schema/study.ts';

/** What the reader hands over: each file of `content/` as data, with a way back to its places. Nothing is resolved yet. */
export interface Entries {
  readonly study: StudyEntry;
  readonly chapters: readonly ChapterEntry[];
  readonly sources: readonly SourceEntry[];
  readonly figures: readonly FigureEntry[];
  readonly timeline: readonly TimelineEntry[];
  readonly glossary: readonly TermEntry[];
  readonly corrections: readonly CorrectionEntry[];
}

/** The place of a field of a record, `at('evidence', 'relays', 0)`; of its nearest parent if it has none. */
export type FieldPlace = (...path: readonly (string | number)[]) => Place;

interface Entry {
  /** Relative to the folder that holds the content folder, with `/`. */
  readonly file: string;
  readonly at: FieldPlace;
}

export interface StudyEntry extends Entry {
  readonly record: StudyRecord;
}

export interface ChapterEntry extends Entry {
  /** The address: the file name without its number and ending. */
  readonly slug: string;
  /** Absolute, for the compiler. */
  readonly path: string;
  /** From the file name. */
  readonly order: number;
  readonly record: ChapterRecord;
  readonly prose: Prose;
}

/** Words of a source as they stand there. */
export interface Excerpt {
  /** Unique in its source. */
  readonly id: string;
  /** The heading over it: where in the source. */
  readonly locator: string;
  /** Its words without marks; paragraphs parted by an empty line. */
  readonly text: string;
  /** Its words as Markdown, without the `> `. */
  readonly markdown: string;
  readonly translation?: Translation;
  readonly place: Place;
}

export interface Translation {
  readonly language: string;
  /** Who translated; `ours` for the authors of the study; missing if not named. */
  readonly translator?: string;
  readonly markdown: string;
  readonly text: string;
  readonly place: Place;
}

export interface SourceEntry extends Entry {
  readonly id: string;
  readonly item: CslItem;
  /** Missing for an entry of a library: it is only cited. */
  readonly evidence?: Evidence;
  /** What the authors note about it; the excerpts are not part of it. */
  readonly notes?: Prose;
  readonly excerpts: readonly Excerpt[];
}

/** A picture file as measured. */
export interface Picture {
  /** Absolute path. */
  readonly path: string;
  readonly kind: 'svg' | 'raster';
  /** After the orientation is applied, in pixels or user units. */
  readonly width: number;
  readonly height: number;
  readonly format: string;
  /** Of its bytes. */
  readonly hash: string;
}

export interface FigureEntry extends Entry {
  readonly id: string;
  readonly record: FigureRecord;
  readonly picture: Picture;
  readonly caption: Prose;
  readonly description?: Prose;
}

export interface TimelineEntry extends Entry {
  readonly date: string;
  readonly title: string;
  readonly text?: Prose;
}

export interface TermEntry extends Entry {
  readonly id: string;
  readonly term: string;
  readonly also: readonly string[];
  readonly language?: string;
  readonly definition: Prose;
}

export interface CorrectionEntry extends Entry {
  readonly date: string;
  readonly where: string;
  readonly was: string;
  readonly now: string;
  readonly why: string;
}
