import type { Span } from '../citation.ts';
import { type NormalText, normalise } from './normal-form.ts';
import { primaryLanguage } from './primary-language.ts';
import { isUnspaced, NOT_STORED, QUESTIONS } from './signs.ts';
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
const question = new RegExp(`[${QUESTIONS}]`, 'u');
const unspacedSign = (text: string): boolean => [...text].some(isUnspaced);

/** Judges a gap between quoted words of an excerpt. */
export function gapFault(normal: NormalText, gap: Span, negating: Negating): GapFault | undefined {
  const text = normal.text.slice(gap.start, gap.end);
  if (text.includes(NOT_STORED)) return undefined;
  const words = wordTexts(normal, gap, negating.language);
  if (words.length === 0) return question.test(text) ? 'mark' : 'idle';
  const negated = negatedWords(words, negating);
  if (negated.every(Boolean)) return 'turned';
  return words.length <= FEW && negated.some(Boolean) ? 'near' : undefined;
}

/** Whether what is inserted is nothing but a negation. */
export function isNegation(content: string, negating: Negating): boolean {
  const normal = normalise(content);
  const trimmed = normal.text.trim();
  const words = wordTexts(normal, { start: 0, end: normal.text.length }, negating.language);
  return negating.negations.some((entry) => matches(trimmed, entry)) || (words.length > 0 && negatedWords(words, negating).every(Boolean));
}

/** The negation right before an index, in the same sentence, with nothing between but a space or marks of quotation. */
export function negationBefore(normal: NormalText, index: number, negating: Negating): Span | undefined {
  const from = Math.max(0, index - 40);
  const before = normal.text.slice(from, index);
  const gap = /[\s'\u2028([]*$/u.exec(before)?.[0].length ?? 0;
  const end = index - gap;
  const start = wordsIn(normal, { start: wordStart(normal.text, from), end }).filter((word) => word.end === end)[0]?.start;
  if (start === undefined) return undefined;
  const tail = normal.text.slice(from, end).toLowerCase();
  const word = normal.text.slice(start, end);
  if (negatedWords([word], negating)[0] === true) return { start, end };
  const longer = negating.negations.find((entry) => (entry.includes(' ') || unspacedSign(entry)) && endsAtWord(tail, fold(entry)));
  return longer === undefined ? undefined : { start: end - fold(longer).length, end };
}

/** For each word whether it belongs to a negation; negations of several words count as a whole. */
function negatedWords(words: readonly string[], { negations }: Negating): boolean[] {
  const folded = words.map((word) => word.toLowerCase());
  const negated = folded.map((word) => negations.some((entry) => matches(word, entry)));
  for (const entry of negations) {
    const parts = fold(entry).split(' ');
    if (parts.length === 1 && !unspacedSign(entry)) continue;
    for (let at = 0; at < folded.length; at += 1) {
      const length = spanned(folded, at, fold(entry));
      for (let n = at; n < at + length; n += 1) negated[n] = true;
    }
  }
  return negated;
}

/** How many words from `at` on make the entry up, with or without spaces between them. */
function spanned(words: readonly string[], at: number, entry: string): number {
  const bare = entry.replaceAll(' ', '');
  let joined = '';
  for (let n = at; n < words.length && joined.length < bare.length; n += 1) {
    joined += words[n];
    if (joined === bare) return n - at + 1;
  }
  return 0;
}

function matches(word: string, entry: string): boolean {
  const folded = fold(entry);
  const given = word.toLowerCase();
  if (folded.endsWith('-')) return given.startsWith(folded.slice(0, -1));
  if (folded.startsWith('-')) return given.endsWith(folded.slice(1));
  return given === folded;
}

function fold(entry: string): string {
  return entry.replaceAll('’', "'");
}

function endsAtWord(text: string, words: string): boolean {
  return text.endsWith(words) && (unspacedSign(words) || !/[\p{L}\p{N}]$/u.test(text.slice(0, text.length - words.length)));
}

function wordStart(text: string, from: number): number {
  const space = from === 0 ? 0 : text.indexOf(' ', from);
  return space < 0 ? from : space;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a range; those of scripts without spaces as Unicode finds them (UAX 29 and dictionaries). */
function wordTexts(normal: NormalText, range: Span, language: string): string[] {
  const text = normal.text.slice(range.start, range.end);
  if (!unspacedSign(text)) return wordsIn(normal, range).map((word) => normal.text.slice(word.start, word.end));
  const primary = primaryLanguage(language);
  const segmenter = segmenters.get(primary) ?? new Intl.Segmenter(primary, { granularity: 'word' });
  segmenters.set(primary, segmenter);
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment);
}
