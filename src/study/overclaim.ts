import type { Span } from './citation.ts';

/**
 * The words of a language that call something certain, and those that take it back: words or phrases in lower case,
 * straight apostrophes; a `*` at the end stands for any ending.
 */
export interface CertaintyWords {
  readonly certain: readonly string[];
  readonly negations: readonly string[];
}

/**
 * The words of a sentence that call something certain (EVIDENCE, rule 36): “confirmed”, “proved”. What stands in one of
 * the `quoted` ranges is another’s, and “not confirmed” within a few words claims nothing. Ranges count characters of `sentence`.
 */
export function overclaims(sentence: string, words: CertaintyWords, quoted: readonly Span[] = []): Span[] {
  const plain = sentence.replaceAll('’', "'");
  return places(plain, words.certain)
    .filter((span) => !quoted.some((range) => range.start < span.end && span.start < range.end))
    .filter((span) => places(lastWords(plain.slice(0, span.start)), words.negations).length === 0);
}

/** A negation this many words before still takes back what follows: “has never been independently confirmed”. */
const REACH = 4;

/** What stands before, back to the last sign that parts clauses. */
function lastWords(before: string): string {
  const clause = before.slice(before.search(/[^,;:.!?—–()]*$/u));
  const starts = [...clause.matchAll(/[\p{L}\p{N}’'-]+/gu)].map(({ index }) => index);
  return clause.slice(starts.at(-REACH) ?? 0);
}

/** Where words stand, in order; where one holds another, the longer. */
function places(text: string, words: readonly string[]): Span[] {
  const folded = text.toLowerCase();
  const found = words
    .filter((word) => folded.includes(word.split(/[\s*'’]/u, 1)[0] ?? ''))
    .flatMap((word) => [...text.matchAll(pattern(word))])
    .map(({ index, 0: match }): Span => ({ start: index, end: index + match.length }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((span, index) => found.slice(0, index).every((other) => other.end <= span.start));
}

/** Most words of certainty are in no sentence of a study: a pattern is made for those that are. */
const patterns = new Map<string, RegExp>();

/** Whole words or phrases; scripts without spaces have none to be whole. */
function pattern(word: string): RegExp {
  const made = patterns.get(word) ?? new RegExp(source(word), 'giu');
  patterns.set(word, made);
  return made;
}

function source(word: string): string {
  const stem = word.replace(/\*$/u, '');
  const escaped = stem.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(stem)) return escaped;
  return `(?<!${LETTER})${escaped}${stem === word ? `(?!${LETTER})` : `${LETTER}*`}`;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
