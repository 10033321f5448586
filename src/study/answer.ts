import type { CitationItem, ClaimMention } from './mention.ts';
import type { Status } from './status.ts';

/** What a cited item says on a page, and where it leads. */
export interface ItemAnswer {
  /** What stands in the marker: `4`. */
  readonly marker: string;
  /** The short name of the source, for the running text: `Hong`. */
  readonly name: string;
  /** The same in full for who hears the marker: `Reference 4: The Next Web`. */
  readonly label: string;
  readonly href: string;
  /** The fragment that the reference leads back to. */
  readonly anchor: string | undefined;
  /** `para. 4` */
  readonly locator: string | undefined;
  /** The language of the source, where it is known: a BCP 47 tag. */
  readonly language: string | undefined;
  /** Where the words before it are those of a translation: whose, and where the original stands. */
  readonly translation: LinkAnswer | undefined;
}

/** A citation as the study’s style prints it, in place of numbers: in the words of the text, or as the number of a note. */
export interface CitationAnswer {
  /** The author’s name before it, in the running text. */
  readonly author: string | undefined;
  /** The number of the note that says it, with its fragment and, for who hears it, its label; missing where it stands in the text. */
  readonly note: { readonly number: number; readonly fragment: string; readonly label: string } | undefined;
  /** What it says, in order: HTML with `i`, `b`, `sup`, `sub`, `cite`, `span` and no other elements. */
  readonly pieces: readonly CitedPiece[];
}

/** A piece of a citation: a cited source, or words around it. */
export interface CitedPiece {
  readonly html: string;
  /** The source’s offset in the prose and its key, as for `item`; missing for words. */
  readonly item?: Pick<CitationItem, 'key' | 'start'>;
  /** For who hears it: `Reference: Hong 2013`. */
  readonly label?: string;
}

/** Words quoted in another language than the study’s, by their offsets in the prose, marks included. */
export interface ForeignQuotation {
  readonly start: number;
  readonly end: number;
  readonly form: 'inline' | 'block';
  readonly language: string;
}

/** An element of a small drawing that stands among words. */
export interface DrawnElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly DrawnElement[];
}

/** What a claim mark says, and where it leads. */
export interface ClaimAnswer {
  readonly status: Status;
  /** The mark of the status. */
  readonly mark: DrawnElement;
  /** For who hears it: `(claim: disputed)`. */
  readonly label: string;
  readonly href: string;
  /** The fragment of the mark, that the claim leads back to. */
  readonly anchor: string | undefined;
}

/** Words with an address. */
export interface LinkAnswer {
  readonly href: string;
  readonly text: string;
}

/** What the mentions of a text say and where they lead, on one page of the site (or in one file of an edition). */
export interface Answers {
  /** Of the study: BCP 47. */
  readonly language: string;
  /** A cited item of the prose with this key; nothing if its source is unknown. */
  readonly item: (prose: string, item: Pick<CitationItem, 'key' | 'start' | 'locator'>) => ItemAnswer | undefined;
  /** The citation whose first item stands at this offset of a prose; nothing where the style of the study only numbers. */
  readonly citation: (prose: string, start: number) => CitationAnswer | undefined;
  /** What a prose quotes in other languages. */
  readonly foreign: (prose: string) => readonly ForeignQuotation[];
  /** A figure as a cross-reference: `Figure 2`. */
  readonly figure: (id: string) => LinkAnswer;
  /** Words that state a claim, at their place in the prose with this key; nothing if the claim is unknown. */
  readonly claim: (prose: string, mention: Pick<ClaimMention, 'id' | 'start'>) => ClaimAnswer | undefined;
  /** A term of the glossary. */
  readonly term: (id: string) => LinkAnswer;
  /** The address behind a link as the author wrote it. */
  readonly link: (url: string) => string;
  readonly note: (number: number) => { readonly label: string; readonly back: string };
  /** What a link to a heading is called for who hears it. */
  readonly section: string;
}
