import type { Span } from '../citation.ts';
import { normalise } from './normal-form.ts';
import { COMMAS, FULL_POINTS, QUOTE } from './signs.ts';

/** Plain words with what is emphasised in them; a hard break is '\u2028', paragraphs are parted by '\n\n'. */
export interface MarkedText {
  readonly text: string;
  readonly emphasis: readonly Span[];
}

/** The words of an excerpt, or of its translation, as what a quotation may be of. */
export interface Candidate {
  /** Ids. */
  readonly source: string;
  readonly excerpt: string;
  /** The heading over it: where in the source. */
  readonly locator: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  readonly words: MarkedText;
  /** Set where `words` are the translation. */
  readonly translation?: { readonly translator?: string };
}

/** What stands between the marks of a quotation. */
export interface QuotedWords {
  readonly words: MarkedText;
  /** “(emphasis added)” or its like stands by it. */
  readonly emphasisDeclared: boolean;
}

/**
 * The words of a language that comparing needs, lower case. A hyphen stands for the rest of a word: `않-` begins with it, `-n’t` ends with it.
 * A particle whose form depends on the sound before it is written as grammars do, after a consonant first, `은/는`, and with a full point where no other may follow it.
 */
export interface QuotationLanguage {
  readonly negations: readonly string[];
  /** What may be left off the end of a noun (Korean). */
  readonly particles: readonly string[];
  /** How a language says that an emphasis is not the source’s. */
  readonly emphasisAdded: readonly string[];
}

/** What is wrong with a quotation; `start` and `end` are a range of its words, the end exclusive. */
export interface Finding extends Span {
  readonly code:
    | 'misquotation'
    | 'sense-turned'
    | 'negation-near'
    | 'idle-omission'
    | 'undeclared-emphasis'
    | 'invisible-character'
    | 'unreadable-quotation';
  readonly message: string;
  readonly hint?: string;
}

/** Where a quotation stands, as a range of the candidate’s words, and what is wrong with it. */
export interface Comparison {
  /** Missing where there is a misquotation. */
  readonly match?: { readonly candidate: Candidate } & Span;
  readonly findings: readonly Finding[];
}

/** The words in the form in which they are compared (EVIDENCE, rule 7): equal words have one form, and so one fingerprint (rule 21). */
export function normalWords(words: MarkedText): string {
  return printed(words.text);
}

const LAST_MARK = new RegExp(`[${COMMAS}${FULL_POINTS}](?=${QUOTE}*$)`, 'u');

/** Whether two texts are equal but for what rules 7 and 9 leave free. */
export function equalWords(a: string, b: string): boolean {
  return withoutLastMark(a) === withoutLastMark(b);
}

function withoutLastMark(text: string): string {
  return printed(text).replace(LAST_MARK, '');
}

/** A hard break is as a slash between spaces; as an excerpt or as a quotation, a text has the same form. */
function printed(text: string): string {
  return normalise(text).text.replace(/[\u2028\u2029]/gu, ' / ');
}
