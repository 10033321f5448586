import type { CitationStyle } from './citation-style.ts';
import type { WeighedClaim } from './claim.ts';
import type { ClaimMarks } from './claim-marks.ts';
import type { DataTable } from './data-table.ts';
import type { Drawing } from './drawn.ts';
import type {
  ChapterEntry,
  CorrectionEntry,
  FigureEntry,
  GroupEntry,
  SourceEntry,
  StudyEntry,
  TermEntry,
  TimelineEntry,
} from './entries.ts';
import type { Backlink } from './link-back.ts';
import type { Numbering } from './numbering.ts';
import type { PlacedQuotation } from './quotations.ts';
import type { LockRecord } from './schema/lock.ts';
import type { Waiver } from './waiver.ts';

/** The whole study, resolved: what every page and edition is made from. Nothing after it reads `content/`. */
export interface Study {
  readonly record: StudyEntry['record'];
  /** The citation style that it names; without one its references look as Casebook prints them. */
  readonly style: CitationStyle | undefined;
  readonly slug: string;
  /** In reading order, without drafts unless they were asked for. */
  readonly chapters: readonly Chapter[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Pictures of `figures` under one number. */
  readonly groups: ReadonlyMap<string, FigureGroup>;
  /** Tables, by their ids. */
  readonly data: ReadonlyMap<string, DataTable>;
  /** What the chapters draw from tables and the timeline; numbered together with the figures. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** In the order of their dates. */
  readonly timeline: readonly TimelineEntry[];
  /** In the order of their terms. */
  readonly glossary: readonly TermEntry[];
  readonly corrections: readonly CorrectionEntry[];
  /** In the order in which the chapters state them first. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** The citations of each page that has references. */
  readonly numberings: ReadonlyMap<string, Numbering>;
  /** The claims that each page states or shows. */
  readonly claimMarks: ReadonlyMap<string, ClaimMarks>;
  /** The quotations that stand in an excerpt. */
  readonly quotations: readonly StudyQuotation[];
  /** What the authors accept, with their reasons. */
  readonly waivers: readonly Waiver[];
  /** When the words of each excerpt were taken, by `lockKey`. */
  readonly lock: LockRecord;
}

/** A study before its evidence is checked. */
export type AssembledStudy = Omit<Study, 'quotations' | 'waivers' | 'lock'>;

/** A quotation that stands in an excerpt, with the key of the prose that holds it. */
export interface StudyQuotation extends PlacedQuotation {
  readonly prose: string;
}

/** A chapter as published. */
export interface Chapter extends Omit<ChapterEntry, 'order'> {
  /** From 1, as published. */
  readonly number: number;
  /** Ids of the figures and drawings that it shows, in order, those in groups too. */
  readonly figures: readonly string[];
  /** Ids of the groups that it shows, in order. */
  readonly groups: readonly string[];
}

/** A claim, weighed, with where the study states it. */
export interface Claim extends WeighedClaim {
  /** Marks and cards, in reading order. */
  readonly usedIn: readonly Backlink[];
}

/** A source with its ways back: who cites it, who relays it. */
export interface Source extends SourceEntry {
  /** Where the study cites it, in reading order. */
  readonly citedIn: readonly Backlink[];
  /** Ids of the sources that relay it. */
  readonly relayedBy: readonly string[];
}

/** A figure with its number and the chapter that shows it. */
export interface Figure extends FigureEntry {
  /** Through the study, from 1; missing for one that no chapter shows. */
  readonly number?: number;
  /** The slug of the chapter that shows it first. */
  readonly chapter?: string;
  /** The id of the group that it is a part of, with which it shares its number. */
  readonly group?: string;
  /** Its letter in that group. */
  readonly letter?: string;
}

/** A group of figures with its number and the chapter that shows it; none where no chapter does. Without a part that can be shown it has no number. */
export interface FigureGroup extends GroupEntry {
  readonly number?: number;
  readonly chapter?: string;
}
