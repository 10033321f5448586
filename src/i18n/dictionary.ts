import type { DrawingWords } from './drawing-words.ts';
import type { EvidenceWords } from './evidence-words.ts';
import type { FigureWords } from './figure-words.ts';
import type { OfflineWords } from './offline-words.ts';
import type { QuotationWords } from './quotation-words.ts';
import type { SettingsWords } from './settings-words.ts';
import type { WayWords } from './way-words.ts';

/** A date in words; the shapes are those of EDTF, as `study/date.ts` reads them. */
export interface WordedPoint {
  readonly kind: 'point';
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly unspecifiedYears: 0 | 1 | 2 | 3;
}

/** A date, an interval or a set of them. */
export type WordedDate =
  | WordedPoint
  | { readonly kind: 'interval'; readonly from?: WordedPoint; readonly to?: WordedPoint }
  | {
      readonly kind: 'set';
      readonly choice: 'one' | 'all';
      readonly members: readonly WordedDate[];
      readonly earlier: boolean;
      readonly later: boolean;
    };

/** How a locator is announced: all words that may stand before it, and the ones that are printed. */
export interface LocatorWords {
  readonly read: readonly string[];
  /** Printed before one place, and before several. */
  readonly one: string;
  readonly many: string;
}

/** Every word of the interface in one language. Functions where words depend on a number or a name. */
export interface Dictionary {
  /** BCP 47. */
  readonly language: string;
  readonly date: (date: WordedDate) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** By CSL locator label. */
  readonly locators: Readonly<Record<string, LocatorWords>>;
  /** Words before a citation that say where the work before it is quoted. Lower case. */
  readonly quotedIn: readonly string[];
  /** What comparing quotations needs to know. */
  readonly quotation: QuotationWords;
  /** After which a full point ends no sentence: “Mr.” Lower case, with the point. */
  readonly abbreviations: readonly string[];
  /** Words that call something certain, and those that take it back: lower case, straight apostrophes, `*` for any ending. */
  readonly certainty: { readonly certain: readonly string[]; readonly negations: readonly string[] };
  /** The statuses of claims by name: what each is called, and what it means in a sentence. */
  readonly status: Readonly<Record<string, { readonly name: string; readonly meaning: string }>>;
  readonly page: {
    readonly skip: string;
    readonly contents: string;
    readonly close: string;
    /** The popover that shows where a marker leads, and its link to that place. */
    readonly preview: string;
    readonly whole: string;
    /** The button that copies a text, and what says that it has. */
    readonly copy: string;
    readonly copied: string;
    readonly menu: string;
    readonly previous: string;
    readonly next: string;
    readonly begin: string;
    readonly chapters: string;
    readonly chapterOf: (number: number, total: number) => string;
    readonly documentaryIn: (chapters: number) => string;
    readonly minutes: (minutes: number) => string;
    readonly counts: (counts: { sources: number; figures: number }) => string;
    readonly home: string;
    readonly sources: string;
    readonly figures: string;
    readonly timeline: string;
    readonly glossary: string;
    readonly search: string;
    readonly corrections: string;
    readonly evidence: string;
    readonly about: string;
    readonly notFound: string;
    readonly notFoundText: string;
    readonly draft: string;
    readonly site: string;
    readonly skipToReferences: string;
  };
  readonly reference: {
    readonly heading: string;
    /** For who hears a marker: “Reference 4: KCNA”. */
    readonly marker: (number: number, name: string) => string;
    /** For who hears a citation that stands in words: “Reference: Hong 2013”. */
    readonly cited: (text: string) => string;
    /** The list of notes in which a style of notes cites, one of them for who hears its number, and the way back. */
    readonly citationNotes: string;
    readonly citationNote: (number: number, names: string) => string;
    readonly backFromCitation: (number: number) => string;
    readonly backLabel: string;
    readonly note: (number: number) => string;
    readonly backFromNote: (number: number) => string;
    readonly undated: string;
    /** The names come as HTML. */
    readonly notRead: (through: readonly string[]) => string;
    /** “accessed 23 November 2026” */
    readonly accessed: (date: string) => string;
    /** “archived 13 August 2013” */
    readonly archived: (date: string | undefined) => string;
    /** “quoted in The Next Web” */
    readonly quotedIn: (name: string) => string;
    readonly etAl: string;
    /** “interviewed by Ada Kim”, by CSL name variable. */
    readonly roles: Readonly<Record<string, (names: string) => string>>;
    readonly editor: string;
  };
  readonly source: {
    readonly standpoints: Readonly<Record<string, string>>;
    readonly readings: Readonly<Record<string, string>>;
    readonly citedOnly: string;
    readonly standpoint: string;
    readonly reading: string;
    readonly language: string;
    readonly kind: string;
    readonly types: Readonly<Record<string, string>>;
    readonly original: string;
    readonly archived: string;
    readonly relays: string;
    readonly relayedBy: string;
    readonly citedIn: string;
    readonly notCited: string;
    readonly excerpts: string;
    /** A link to the words of an excerpt where they were published, and to the time in what is heard. */
    readonly readThere: string;
    readonly hearThere: string;
    /** Over the excerpts of others that have words of a source. */
    readonly quotedBy: string;
    readonly notes: string;
    readonly translation: (language: string, translator: string | undefined) => string;
    readonly ours: string;
    readonly place: (number: number) => string;
    readonly intro: (counts: { sources: number; read: number; excerpted: number }) => string;
    readonly languageName: (tag: string) => string;
  };
  readonly evidence: EvidenceWords;
  readonly figure: FigureWords;
  readonly settings: SettingsWords;
  readonly offline: OfflineWords;
  readonly drawing: DrawingWords;
  readonly timeline: { readonly intro: (count: number) => string };
  readonly glossary: { readonly intro: string; readonly also: (words: string) => string };
  readonly search: {
    readonly intro: string;
    /** Over the field. */
    readonly label: string;
    /** What a hit is, by its kind. */
    readonly kinds: Readonly<Record<'chapter' | 'claim' | 'source' | 'figure' | 'term', string>>;
    /** The same of many, over the lists. */
    readonly lists: Readonly<Record<'chapter' | 'claim' | 'source' | 'figure' | 'term', string>>;
    /** `#` stands for the number of hits. */
    readonly found: { readonly none: string; readonly one: string; readonly many: string };
    /** The file could not be loaded. */
    readonly failed: string;
  };
  readonly way: WayWords;
  readonly corrections: {
    readonly intro: string;
    readonly none: string;
    readonly date: string;
    readonly was: string;
    readonly now: string;
    readonly why: string;
    /** Of one chapter, claim, figure or source: “2 corrections”. */
    readonly count: (count: number) => string;
  };
  readonly cite: {
    readonly source: string;
    readonly chapter: string;
    /** Before the formats to download: “Reference managers read:”. */
    readonly download: string;
    /** What a chapter stands in: “In Arirang”. */
    readonly within: (title: string) => string;
    /** In a file: nobody read the work, and who tells of it. */
    readonly notRead: (tellers: readonly string[]) => string;
    /** For who opens `CITATION.cff`. */
    readonly message: string;
    readonly bibliography: string;
  };
  readonly about: {
    readonly heading: string;
    readonly method: string;
    readonly methodText: readonly string[];
    readonly howToCite: string;
    readonly licence: string;
    readonly licenceText: (licence: string) => string;
    readonly readings: string;
    readonly standpoints: string;
    readonly colophon: string;
    readonly colophonText: string;
    readonly authors: string;
    readonly repository: string;
  };
}
