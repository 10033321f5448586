import type { Span } from '../citation.ts';
import { hasUnspaced, isNegative, lexiconOf, negatedWords } from './negations.ts';
import { type NormalText, normalise } from './normal-form.ts';
import { primaryLanguage } from './primary-language.ts';
import { NOT_STORED, QUESTIONS } from './signs.ts';
import { wordsIn } from './whole-words.ts';

/** What leaving words out does: `mark`: a question or exclamation mark alone is gone; `idle`: nothing is; the others are of rule 14. */
export type GapFault = 'mark' | 'idle' | 'turned' | 'near';

/** The negations of a language and the language itself, for finding words in scripts without spaces. */
export interface Negating {
  /** BCP 47, or empty. */
  readonly language: string;
  readonly negations: readonly string[];
}

/** A negation among so many words left out, or fewer, is told (EVIDENCE, rule 14). */
const FEW = 5;
/** More signs than this are more words than a few. */
const WIDEST = 300;
/** No negation is longer. */
const LONGEST = 40;
const question = new RegExp(`[${QUESTIONS}]`, 'u');

/** Judges a gap between quoted words of an excerpt. */
export function gapFault(normal: NormalText, gap: Span, { language, negations }: Negating): GapFault | undefined {
  const text = normal.text.slice(gap.start, gap.end);
  if (text.includes(NOT_STORED)) return undefined;
  const words = wordTexts(normal, { start: gap.start, end: Math.min(gap.end, gap.start + WIDEST) }, language, FEW + 1);
  if (words.length === 0) return question.test(text) ? 'mark' : 'idle';
  if (words.length > FEW) return undefined;
  const negated = negatedWords(words, lexiconOf(negations));
  if (negated.every(Boolean)) return 'turned';
  return negated.some(Boolean) ? 'near' : undefined;
}

/** Whether what is inserted is nothing but a negation. */
export function isNegation(content: string, { language, negations }: Negating): boolean {
  const normal = normalise(content);
  const lexicon = lexiconOf(negations);
  if (isNegative(normal.text.trim().toLowerCase(), lexicon)) return true;
  const words = wordTexts(normal, { start: 0, end: normal.text.length }, language);
  return words.length > 0 && negatedWords(words, lexicon).every(Boolean);
}

/** The negation right before an index, in the same sentence, with nothing between but a space, a bracket or marks of quotation. */
export function negationBefore(normal: NormalText, index: number, { negations }: Negating): Span | undefined {
  let end = index;
  while (end > 0 && /[\s'([]/u.test(normal.text.charAt(end - 1))) end -= 1;
  const from = Math.max(0, end - LONGEST);
  const lexicon = lexiconOf(negations);
  const text = normal.text.slice(from, end).toLowerCase();
  const phrase = lexicon.phrases.find((entry) => endsWithWords(text, entry));
  if (phrase !== undefined) return { start: end - phrase.length, end };
  const word = wordsIn(normal, { start: from, end }).at(-1);
  if (word === undefined || word.end !== end) return undefined;
  return isNegative(normal.text.slice(word.start, end).toLowerCase(), lexicon) ? word : undefined;
}

/** Whether a text ends with these words, and not within another. */
function endsWithWords(text: string, words: string): boolean {
  return (
    text.endsWith(words) && (hasUnspaced(words) || !/[\p{L}\p{N}]$/u.test(text.slice(0, text.length - words.length)))
  );
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a range, but no more than `most`; those of scripts without spaces as Unicode finds them (UAX 29 and dictionaries). */
function wordTexts(normal: NormalText, range: Span, language: string, most = Number.POSITIVE_INFINITY): string[] {
  const text = normal.text.slice(range.start, range.end);
  if (!hasUnspaced(text)) return wordsIn(normal, range, most).map((word) => normal.text.slice(word.start, word.end));
  const primary = primaryLanguage(language);
  const segmenter = segmenters.get(primary) ?? new Intl.Segmenter(primary, { granularity: 'word' });
  segmenters.set(primary, segmenter);
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true) words.push(segment);
    if (words.length >= most) break;
  }
  return words;
}
