import { isUnspaced } from './signs.ts';

/** The negations of a language, sorted for looking words up. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  /** `않-` */
  readonly beginnings: readonly string[];
  /** `-n’t` */
  readonly endings: readonly string[];
  /** Of several words, or of a script without spaces: `no longer`. */
  readonly phrases: readonly string[];
}

const lexicons = new WeakMap<readonly string[], Lexicon>();

/** Sorts a list of negations, once for each list. */
export function lexiconOf(negations: readonly string[]): Lexicon {
  const known = lexicons.get(negations);
  if (known !== undefined) return known;
  const entries = negations.map((entry) => entry.replaceAll('’', "'"));
  const whole = entries.filter((entry) => !entry.startsWith('-') && !entry.endsWith('-'));
  const made = {
    words: new Set(whole),
    beginnings: entries.filter((entry) => entry.endsWith('-')).map((entry) => entry.slice(0, -1)),
    endings: entries.filter((entry) => entry.startsWith('-')).map((entry) => entry.slice(1)),
    phrases: whole.filter((entry) => entry.includes(' ') || hasUnspaced(entry)),
  };
  lexicons.set(negations, made);
  return made;
}

/** Whether a word, in lower case, is a negation. */
export function isNegative(word: string, { words, beginnings, endings }: Lexicon): boolean {
  return (
    words.has(word) ||
    beginnings.some((stem) => word.startsWith(stem)) ||
    endings.some((ending) => word.endsWith(ending))
  );
}

/** For each word whether it belongs to a negation; one of several words counts as a whole. */
export function negatedWords(words: readonly string[], lexicon: Lexicon): boolean[] {
  const folded = words.map((word) => word.toLowerCase());
  const negated = folded.map((word) => isNegative(word, lexicon));
  for (const phrase of lexicon.phrases) {
    const bare = phrase.replaceAll(' ', '');
    for (let at = 0; at < folded.length; at += 1) {
      const length = bare.startsWith(folded[at] ?? ' ') ? spanned(folded, at, bare) : 0;
      for (let n = at; n < at + length; n += 1) negated[n] = true;
    }
  }
  return negated;
}

/** Whether a text has a sign of a script without spaces. */
export function hasUnspaced(text: string): boolean {
  for (const sign of text) if (isUnspaced(sign)) return true;
  return false;
}

/** How many words from `at` on make a phrase up, with or without spaces between them; 0 if they do not. */
function spanned(words: readonly string[], at: number, phrase: string): number {
  let joined = '';
  for (let n = at; n < words.length && joined.length < phrase.length; n += 1) {
    joined += words[n];
    if (joined === phrase) return n - at + 1;
  }
  return 0;
}
