import type {
  ChapterEntry, CorrectionEntry, FigureEntry, SourceEntry, StudyEntry, TermEntry, TimelineEntry,
} from './entries.ts';
import type { Numbering } from './numbering.ts';
import type { PageId } from './page.ts';

/** The whole study, resolved: what every page and edition is made from. Nothing after it reads `content/`. */
export interface Study {
  readonly record: StudyEntry['record'];
  readonly slug: string;
  /** In reading order, without drafts unless they were asked for. */
  readonly chapters: readonly Chapter[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** In the order of their dates. */
  readonly timeline: readonly TimelineEntry[];
  /** In the order of their terms. */
  readonly glossary: readonly TermEntry[];
  readonly corrections: readonly CorrectionEntry[];
  /** The citations of each page that has references. */
  readonly numberings: ReadonlyMap<string, Numbering>;
}

export interface Chapter extends Omit<ChapterEntry, 'order'> {
  /** From 1, as published. */
  readonly number: number;
  /** Ids of the figures that it shows, in order. */
  readonly figures: readonly string[];
}

export interface Source extends SourceEntry {
  /** Where the study cites it, in reading order. */
  readonly citedIn: readonly Backlink[];
  /** Ids of the sources that relay it. */
  readonly relayedBy: readonly string[];
}

/** A page that cites a source, and the fragments of the places where it does. */
export interface Backlink {
  readonly page: PageId;
  readonly anchors: readonly string[];
}

export interface Figure extends FigureEntry {
  /** Through the study, from 1; missing for one that no chapter shows. */
  readonly number?: number;
  /** The slug of the chapter that shows it first. */
  readonly chapter?: string;
}
