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
  if (!mayHold(sentence, words.certain)) return [];
  const certain = pattern(words.certain);
  const negation = pattern(words.negations);
  if (certain === undefined) return [];
  const plain = sentence.replaceAll('’', "'");
  return [...plain.matchAll(certain)]
    .map(({ index, 0: word }): Span => ({ start: index, end: index + word.length }))
    .filter((span) => !quoted.some((range) => range.start < span.end && span.start < range.end))
    .filter((span) => negation === undefined || lastWords(plain.slice(0, span.start)).search(negation) < 0);
}

/** A negation this many words before still takes back what follows: “has never been independently confirmed”. */
const REACH = 4;

/** What stands before, back to the last sign that parts clauses. */
function lastWords(before: string): string {
  const clause = before.slice(before.search(/[^,;:.!?—–()]*$/u));
  const starts = [...clause.matchAll(/[\p{L}\p{N}’'-]+/gu)].map(({ index }) => index);
  return clause.slice(starts.at(-REACH) ?? 0);
}

/** Most sentences hold none of the words: finding that out so is a hundred times cheaper than by the pattern. */
function mayHold(sentence: string, words: readonly string[]): boolean {
  const folded = sentence.toLowerCase();
  return words.some((word) => folded.includes(word.split(/[\s*'’]/u, 1)[0] ?? ''));
}

/** A pattern is made once for a language: every sentence of a study asks. */
const patterns = new WeakMap<readonly string[], RegExp>();

/** Whole words or phrases; scripts without spaces have none to be whole. */
function pattern(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const made = patterns.get(words) ?? makePattern(words);
  patterns.set(words, made);
  return made;
}

function makePattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(source).join('|'), 'giu');
}

function source(word: string): string {
  const stem = word.replace(/\*$/u, '');
  const escaped = stem.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(stem)) return escaped;
  return `(?<!${LETTER})${escaped}${stem === word ? `(?!${LETTER})` : `${LETTER}*`}`;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
