import type { CitationItem } from './mention.ts';

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
}

/** Words with an address. */
export interface LinkAnswer {
  readonly href: string;
  readonly text: string;
}

/** What the mentions of a text say and where they lead, on one page of the site (or in one file of an edition). */
export interface Answers {
  /** A cited item of the prose with this key; nothing if its source is unknown. */
  readonly item: (prose: string, item: Pick<CitationItem, 'key' | 'start' | 'locator'>) => ItemAnswer | undefined;
  /** A figure as a cross-reference: `Figure 2`. */
  readonly figure: (id: string) => LinkAnswer;
  /** A term of the glossary. */
  readonly term: (id: string) => LinkAnswer;
  /** The address behind a link as the author wrote it. */
  readonly link: (url: string) => string;
  readonly note: (number: number) => { readonly label: string; readonly back: string };
}
