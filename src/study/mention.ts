import type { Locator } from './locator.ts';
import type { MarkedText } from './quotation/marked-text.ts';

/**
 * Something in the prose that points elsewhere. `start` and `end` are UTF-16 offsets in the text that was read (a whole
 * file, or one value of a YAML file), the end exclusive; together with the prose they identify the mention.
 */
export type Mention =
  | CitationMention
  | QuotationMention
  | FigureMention
  | ReferenceMention
  | LinkMention
  | TermMention
  | ClaimMention
  | ChainMention
  | DrawingMention
  | NoteMention;

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** `[see @a, p. 3; @b]`, or `@a [p. 3]` in the running text. */
export interface CitationMention extends Spot {
  readonly kind: 'citation';
  readonly mode: 'bracket' | 'text';
  readonly items: readonly CitationItem[];
}

/** One cited source, as written: what the key means is decided in `reference.ts`. */
export interface CitationItem extends Spot {
  readonly key: string;
  readonly locator?: Locator;
  readonly suppressAuthor: boolean;
  /** The words before and after it as CSL rich text, where there are any: `see`, `, and <i>passim</i>`. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** The words before it say that it is where another work is quoted (“quoted in”). */
  readonly secondHand: boolean;
}

/** `![](fig:id)` or `<Figure id="…" />`: the figure is shown here. */
export interface FigureMention extends Spot {
  readonly kind: 'figure';
  readonly id: string;
}

/** `[](#fig-id)` or `[words](#heading)`: a cross-reference inside the study. */
export interface ReferenceMention extends Spot {
  readonly kind: 'reference';
  readonly fragment: string;
}

/** A link to a chapter file, a page of the site, or elsewhere. */
export interface LinkMention extends Spot {
  readonly kind: 'link';
  readonly url: string;
}

/** `[words](term:id)`: a term of the glossary. */
export interface TermMention extends Spot {
  readonly kind: 'term';
  readonly id: string;
}

/** `[words](claim:id)`: words that state a claim; or `<Claim id="…" />`: its card is shown here. */
export interface ClaimMention extends Spot {
  readonly kind: 'claim';
  readonly id: string;
  readonly card: boolean;
  /** What the author says in the sentence around it, without what is quoted there; empty for a card. */
  readonly sentence?: string;
}

/** `<Chain source="…" />`: the chain of a source is shown here. */
export interface ChainMention extends Spot {
  readonly kind: 'chain';
  readonly source: string;
}

/** What is drawn from the study’s own data. */
export type DrawingKind = 'chart' | 'timeline' | 'map';

/** `<Chart data="…" />`, `<Timeline />` or `<Map data="…" />`: drawn here, numbered as a figure. */
export interface DrawingMention extends Spot {
  readonly kind: 'drawing';
  readonly what: DrawingKind;
  /** As written, by name, each with its place. */
  readonly properties: Readonly<Record<string, Property>>;
}

/** A property of a component: plain text. */
export interface Property extends Spot {
  readonly value: string;
}

/** `[^1]`: the author's note stands after this block. */
export interface NoteMention extends Spot {
  readonly kind: 'note';
  readonly label: string;
}

/** Words between quotation marks, or a blockquote, with the citation that governs them. */
export interface QuotationMention extends Spot {
  readonly kind: 'quotation';
  readonly form: 'inline' | 'block';
  /** Without its marks, its citation and its attribution. */
  readonly words: MarkedText;
  /** The offset in the text that was read of a character of `words.text`. */
  readonly offset: (index: number) => number;
  readonly emphasisDeclared: boolean;
  /** The items of the citation that governs it, in order; none if nothing does. */
  readonly governedBy: readonly CitationItem[];
}

/** A mention on a page, with the key of the prose that holds it. */
export interface PlacedMention {
  readonly prose: string;
  readonly mention: Mention;
  /** A citation that names its source and leads to its page, and so asks for no reference: that of a row of data. */
  readonly named?: boolean;
}

/** The id of what is drawn: its own, or that of its data; a timeline is called so. */
export function drawingId(what: DrawingKind, property: (name: 'id' | 'data') => string | undefined): string {
  return property('id') ?? (what === 'timeline' ? what : (property('data') ?? what));
}
