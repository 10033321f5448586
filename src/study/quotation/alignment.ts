import type { Span } from '../citation.ts';

/**
 * What is wrong at a place of an alignment. `quoted` is a range of the quotation’s normal form, `there` one of the excerpt’s:
 * the word that is cut, left out, replaced or missing.
 */
export interface Fault {
  readonly kind: FaultKind;
  readonly quoted: Span;
  readonly there: Span;
}

/** What may be wrong, by name. */
export type FaultKind = keyof typeof COSTS;

const ERROR = 1e12;
const WARNING = 1e10;
const NOTICE = 1e8;

/** How bad each fault is: one of a higher rank outweighs all those below it, and any of them every sign left out. */
const COSTS = {
  /** A word of the source is cut at the beginning, at the end, or beside an omission or insertion (rule 12). */
  'cut-start': ERROR,
  'cut-end': ERROR,
  'cut-inside': ERROR,
  /** A question or exclamation mark that follows is left off (rule 9). */
  mark: ERROR,
  /** An insertion stands in a word’s place; letters are added before a word; `[H]e` in the middle of a sentence, or where the source has `He` (rule 11). */
  replaces: ERROR,
  prefix: ERROR,
  'case-place': ERROR,
  'case-same': ERROR,
  /** Rule 14: by an omission, by an insertion, among words left out, before the first word. */
  'turned-by-omission': ERROR,
  'turned-by-insertion': ERROR,
  'negation-left-out': WARNING,
  'negation-before': WARNING,
  /** Rule 13. */
  'emphasis-added': WARNING,
  'emphasis-dropped': WARNING,
  /** Rule 10. */
  idle: NOTICE,
  'idle-end': NOTICE,
} as const;

/** Words of the quotation and where they stand in the excerpt, in normal forms. A letter of `[H]e` is not `literal`. */
export interface MatchedWords {
  readonly quoted: Span;
  readonly there: Span;
  readonly literal: boolean;
}

/** One way, from some point on, to read a quotation in an excerpt: a list that shares its tails. */
export interface Path {
  readonly cost: number;
  readonly step?: Fault | MatchedWords;
  readonly rest?: Path;
}

/** A way to read the whole quotation. */
export interface Alignment {
  readonly cost: number;
  readonly faults: readonly Fault[];
  readonly words: readonly MatchedWords[];
}

/** The end of all paths. */
export const END: Path = { cost: 0 };

/** A path with faults before it. */
export function withFaults(faults: readonly Fault[], rest: Path | undefined): Path | undefined {
  if (rest === undefined) return undefined;
  return faults.reduceRight<Path>(
    (path, fault) => ({ cost: path.cost + COSTS[fault.kind], step: fault, rest: path }),
    rest,
  );
}

/** A path with matched words before it. */
export function withWords(words: MatchedWords, rest: Path | undefined): Path | undefined {
  return rest && { cost: rest.cost, step: words, rest };
}

/** A path that leaves signs out before it. */
export function withGap(signs: number, rest: Path | undefined): Path | undefined {
  return rest && { ...rest, cost: rest.cost + signs };
}

/** The cheaper path, the first of equals. */
export function cheaper(a: Path | undefined, b: Path | undefined): Path | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.cost < a.cost ? b : a;
}

/** Whether a cost has no fault of any rank in it. */
export function isFaultless(cost: number): boolean {
  return cost < NOTICE;
}

/** Whether a cost has an error in it. */
export function hasError(cost: number): boolean {
  return cost >= ERROR;
}

/** Lays a path out. */
export function toAlignment(path: Path): Alignment {
  const faults: Fault[] = [];
  const words: MatchedWords[] = [];
  for (let at: Path | undefined = path; at !== undefined; at = at.rest) {
    const { step } = at;
    if (step === undefined) continue;
    if ('kind' in step) faults.push(step);
    else words.push(step);
  }
  return { cost: path.cost, faults, words };
}
