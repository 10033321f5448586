import type { Place } from '../problems/problem.ts';
import type { CitationStyle } from './citation-style.ts';
import type { DataTable } from './data-table.ts';
import type { Lock } from './lock.ts';
import type { Prose } from './prose.ts';
import type { MarkedText } from './quotation/marked-text.ts';
import type { ChapterRecord } from './schema/chapter.ts';
import type { CslItem } from './schema/csl.ts';
import type { FigureRecord } from './schema/figure.ts';
import type { Evidence } from './schema/source.ts';
import type { StudyRecord } from './schema/study.ts';
import type { Status } from './status.ts';
import type { Waiver } from './waiver.ts';

/** What the reader hands over: each file of `content/` as data, with a way back to its places. Nothing is resolved yet. */
export interface Entries {
  readonly study: StudyEntry;
  /** The citation style that the study names, if it names one. */
  readonly style: CitationStyle | undefined;
  readonly chapters: readonly ChapterEntry[];
  readonly sources: readonly SourceEntry[];
  readonly figures: readonly FigureEntry[];
  readonly groups: readonly GroupEntry[];
  readonly timeline: readonly TimelineEntry[];
  readonly glossary: readonly TermEntry[];
  readonly corrections: readonly CorrectionEntry[];
  readonly claims: readonly ClaimEntry[];
  readonly data: readonly DataTable[];
  /** The fingerprints of the excerpts as they were taken; a study without a lock compares none. */
  readonly lock: Lock | undefined;
  /** What records waive, in their `waive` field. */
  readonly waivers: readonly Waiver[];
  /** What could not become an entry, because its record has faults. */
  readonly unread: readonly UnreadEntry[];
}

/** A file with faults: nothing that names it is unknown, and what its own prose names is checked all the same. */
export interface UnreadEntry {
  readonly kind: 'chapter' | 'source' | 'figure' | 'event' | 'term' | 'claim' | 'data';
  readonly file: string;
  /** The ids that it stands for, of a chapter its slug; missing where not even these can be read. */
  readonly ids: readonly string[] | undefined;
  readonly prose: readonly Prose[];
  /** What its fields name. */
  readonly names?: readonly NamedId[];
  /** Of a table, the cells that quote. */
  readonly quoting?: readonly Prose[];
}

/** An id in a field. */
export interface NamedId {
  readonly kind: 'source' | 'relay' | 'figure';
  readonly id: string;
  readonly place: () => Place;
}

/** The place of a field of a record, `at('evidence', 'relays', 0)`; of its nearest parent if it has none. */
export type FieldPlace = (...path: readonly (string | number)[]) => Place;

interface Entry {
  /** Relative to the folder that holds the content folder, with `/`. */
  readonly file: string;
  readonly at: FieldPlace;
}

/** `study.yaml` */
export interface StudyEntry extends Entry {
  readonly record: StudyRecord;
}

/** `chapters/01-the-visit.mdx` */
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
  /** What it shows. */
  readonly words: MarkedText;
  /** SHA-256 of its words, hexadecimal. */
  readonly sha256: string;
  /** Its words as Markdown, without the `> `. */
  readonly markdown: string;
  readonly translation?: Translation;
  readonly place: Place;
}

/** An excerpt in another language. */
export interface Translation {
  readonly language: string;
  /** Who translated; `ours` for the authors of the study; missing if not named. */
  readonly translator?: string;
  readonly markdown: string;
  readonly words: MarkedText;
  readonly place: Place;
}

/** `sources/tnw-2013.md`, or an entry of a library. */
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
  /** A drawing as it may stand in a page: without scripts, its styles as attributes. Missing for other pictures. */
  readonly svg?: string;
}

/** A video or a sound file as measured, with the track of its captions. */
export interface Recording {
  /** Absolute path. */
  readonly path: string;
  readonly kind: 'video' | 'audio';
  /** Its media type: `video/mp4`. */
  readonly type: string;
  readonly bytes: number;
  /** Of its bytes. */
  readonly hash: string;
  /** Absolute path of the WebVTT file; every video has one. */
  readonly captions?: string;
}

/** A picture in `figures/` with its record. */
export interface FigureEntry extends Entry {
  readonly id: string;
  readonly record: FigureRecord;
  /** Of a recording, the still that stands for it. */
  readonly picture: Picture;
  readonly recording?: Recording;
  readonly caption: Prose;
  readonly description?: Prose;
  /** The words of its markers, as many as `record.annotations`. */
  readonly annotations: readonly Prose[];
}

/** Pictures of `figures/` that stand under one number: a record without a picture of its own. */
export interface GroupEntry extends Entry {
  readonly id: string;
  readonly caption: Prose;
  /** The ids of its figures, in order. */
  readonly parts: readonly string[];
}

/** An event of `timeline.yaml`. */
export interface TimelineEntry extends Entry {
  readonly date: string;
  readonly title: string;
  readonly text?: Prose;
  /** The id of the claim that says how well the event is known. */
  readonly claim?: string;
}

/** A term of `glossary.yaml`. */
export interface TermEntry extends Entry {
  readonly id: string;
  readonly term: string;
  readonly also: readonly string[];
  readonly language?: string;
  readonly definition: Prose;
}

/** A correction of `corrections.yaml`. */
export interface CorrectionEntry extends Entry {
  readonly date: string;
  readonly where: string;
  readonly was: string;
  readonly now: string;
  readonly why: string;
}

/** A statement with what speaks for and against it. */
export interface ClaimEntry extends Entry {
  readonly id: string;
  readonly statement: Prose;
  /** As declared. */
  readonly status: Status;
  /** When what it states happened, in EDTF. */
  readonly when?: string;
  readonly for: readonly EvidenceItem[];
  readonly against: readonly EvidenceItem[];
  /** What would settle it. */
  readonly settles?: Prose;
  /** Where it was looked for, of a claim that something is nowhere. */
  readonly searched: readonly Search[];
  readonly reasoning?: Prose;
}

/** One piece of evidence in a claim: what a source says, or what the authors reasoned (`by: us`). */
export interface EvidenceItem {
  readonly source?: string;
  readonly by?: 'us';
  /** What the authors reasoned from: ids of sources. */
  readonly from: readonly string[];
  /** An excerpt of the source. */
  readonly excerpt?: string;
  readonly says?: Prose;
  /** This source itself saw, held or measured what the claim states. */
  readonly firsthand: boolean;
  /** It does not tell, it concludes. */
  readonly inference: boolean;
  /** The relayed sources that this very statement came from; each counts. */
  readonly via: readonly string[];
  /** The source that was looked at: where this item comes from. */
  readonly examined?: string;
  /** Why the item does not stand. */
  readonly answered?: string;
  /** Its source has a part in the matter. */
  readonly party: boolean;
  /** Places of its fields: `at('source')`. */
  readonly at: FieldPlace;
}

/** A search that was made. */
export interface Search {
  readonly where: string;
  /** EDTF. */
  readonly when: string;
  readonly words: readonly string[];
  readonly found: string;
}
