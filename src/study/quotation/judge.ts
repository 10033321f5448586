import type { Span } from '../citation.ts';
import type { Fault, FaultKind } from './alignment.ts';
import type { QuotationLanguage } from './marked-text.ts';
import type { NormalText } from './normal-form.ts';
import type { BracketPiece } from './pieces.ts';
import type { PreparedCandidate } from './prepared.ts';
import { gapFault, isNegation, type Negating, negationBefore } from './sense.ts';
import { COMMAS, FULL_POINTS, isSpace, isUnspaced, NOT_STORED, QUESTIONS, QUOTE } from './signs.ts';
import { isParticle, isWordEdge, mayEnd, wordAround, wordsIn } from './whole-words.ts';

/** How the first words after the start of a quotation or after an omission are reached. */
export type Landing = 'start' | 'start-inserted' | 'gap' | 'gap-inserted';

const lastMark = new RegExp(`[${COMMAS}${FULL_POINTS}]`, 'u');
const question = new RegExp(`[${QUESTIONS}]`, 'u');
const SENTENCE_END = new RegExp(`[${FULL_POINTS}${QUESTIONS}${NOT_STORED}]`, 'u');

/** Decides, for one quotation and one excerpt, what is lawful at a place (EVIDENCE, rules 9 to 12 and 14). */
export class Judge {
  private readonly quotation: NormalText;
  private readonly excerpt: NormalText;
  private readonly original: string;
  private readonly negating: Negating;
  private readonly particles: readonly string[];

  constructor(quotation: NormalText, candidate: PreparedCandidate, language: QuotationLanguage) {
    this.quotation = quotation;
    this.excerpt = candidate.normal;
    this.original = candidate.candidate.words.text;
    this.negating = { language: candidate.candidate.language, negations: language.negations };
    this.particles = language.particles;
  }

  /** The first words of a quotation, or after an omission, begin at `at`; `first` are they, `inserted` is what stands before them. */
  landing(landing: Landing, at: number, { first, inserted }: { first: Span; inserted: Span }): Fault[] {
    const faults: Fault[] = [];
    const firstWord = wordsIn(this.quotation, first)[0] ?? first;
    if (!isWordEdge(this.excerpt, at))
      faults.push(this.fault(landing.startsWith('start') ? 'cut-start' : 'cut-inside', firstWord, this.wordAt(at)));
    const replaced = landing.endsWith('inserted') ? this.precedingWord(at) : undefined;
    if (replaced !== undefined) faults.push(this.fault('replaces', inserted, replaced));
    const negation = landing === 'start' ? negationBefore(this.excerpt, at, this.negating) : undefined;
    if (negation !== undefined) faults.push(this.fault('negation-before', firstWord, negation));
    return faults;
  }

  /** Words stop in the middle of a quotation, before an omission: with a whole word, or a Korean noun without its particle. */
  cutInside(at: number, before: Span): Fault[] {
    return isWordEdge(this.excerpt, at) || isParticle(this.excerpt, at, this.particles)
      ? []
      : [this.fault('cut-inside', this.lastWord(before), this.wordAt(at))];
  }

  /** Words are left out. */
  gap(gap: Span, mark: Span, before: Span): Fault[] {
    const kind = gapFault(this.excerpt, gap, this.negating);
    if (kind === 'mark') return [this.fault('mark', this.lastWord(before), gap)];
    if (kind === 'idle') return [this.fault('idle', mark, gap)];
    if (kind === undefined) return [];
    const withWord = { start: this.lastWord(before).start, end: mark.end };
    return [this.fault(kind === 'turned' ? 'turned-by-omission' : 'negation-left-out', withWord, gap)];
  }

  /** The index after the closing marks that end a quotation, if the excerpt has as many; a comma or full point may stand among them. */
  close(at: number, quotes: number): number | undefined {
    if (quotes === 0) return at;
    const start = this.afterMark(at);
    return this.excerpt.text.startsWith(QUOTE.repeat(quotes), start) ? start + quotes : undefined;
  }

  /** The index after a comma or full point, if one stands here. */
  afterMark(at: number): number {
    return lastMark.test(this.excerpt.text.charAt(at)) ? at + 1 : at;
  }

  /** The last words end at `at`, the marks after them at `close`. */
  endFaults(at: number, close: number, quoted: Span): Fault[] {
    const faults: Fault[] = [];
    if (!mayEnd(this.excerpt, at, this.particles))
      faults.push(this.fault('cut-end', this.lastWord(quoted), this.wordAt(at)));
    const next = isSpace(this.excerpt.text.charAt(close)) ? close + 1 : close;
    if (question.test(this.excerpt.text.charAt(next)))
      faults.push(this.fault('mark', this.lastWord(quoted), { start: next, end: next + 1 }));
    return faults;
  }

  /** `[H]e`: `form` is the letter as the source has it. */
  changedCase(piece: BracketPiece, there: Span, form: string): Fault[] {
    if (form === piece.content) return [this.fault('case-same', piece.mark, there)];
    return piece.mayChangeCase ? [] : [this.fault('case-place', piece.mark, there)];
  }

  /** What is inserted, wherever it stands; `isFirst`: with no words of the source right before it. */
  insertion(piece: BracketPiece, at: number, isFirst: boolean): Fault[] {
    const there = { start: at, end: at };
    if (isNegation(piece.content, this.negating)) return [this.fault('turned-by-insertion', piece.mark, there)];
    return isFirst && this.touchesWord(piece) ? [this.fault('prefix', piece.mark, this.wordAt(at + 1))] : [];
  }

  /** Where something is inserted after words of the source: between whole words, or after a noun and before its ending. */
  insertionPlace(piece: BracketPiece, at: number, before: Span): Fault[] {
    if (!mayEnd(this.excerpt, at, this.particles))
      return [this.fault('cut-inside', this.lastWord(before), this.wordAt(at))];
    return this.touchesWord(piece) && isWordEdge(this.excerpt, at)
      ? [this.fault('prefix', piece.mark, this.wordAt(at + 1))]
      : [];
  }

  private touchesWord(piece: BracketPiece): boolean {
    return piece.touchesNext && !isUnspaced(this.quotation.text.charAt(piece.mark.end));
  }

  /** The word before an index in the same sentence and paragraph. */
  private precedingWord(at: number): Span | undefined {
    const from = Math.max(0, at - 80);
    const word = wordsIn(this.excerpt, { start: from, end: at }).at(-1);
    if (word === undefined || SENTENCE_END.test(this.excerpt.text.slice(word.end, at))) return undefined;
    const between = this.original.slice(this.excerpt.ends[word.end - 1], this.excerpt.starts[at]);
    return /\n\s*\n/u.test(between) ? undefined : word;
  }

  private lastWord(range: Span): Span {
    return wordsIn(this.quotation, range).at(-1) ?? range;
  }

  private wordAt(at: number): Span {
    return wordAround(this.excerpt, at) ?? { start: at, end: at };
  }

  private fault(kind: FaultKind, quoted: Span, there: Span): Fault {
    return { kind, quoted, there };
  }
}
