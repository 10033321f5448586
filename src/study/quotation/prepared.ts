import type { Span } from '../citation.ts';
import type { Candidate, MarkedText } from './marked-text.ts';
import { type NormalText, normalise } from './normal-form.ts';
import { isWordSign } from './signs.ts';
import { wordsIn } from './whole-words.ts';

/** Words in their normal form, with what is emphasised in them. */
export interface PreparedText {
  readonly normal: NormalText;
  /** For each index of the normal form 1 where it is emphasised; missing where nothing is. */
  readonly emphasis?: Uint8Array;
}

/** A candidate, made ready once for all quotations. */
export interface PreparedCandidate extends PreparedText {
  readonly candidate: Candidate;
  /** All words are emphasised, so that none is. */
  readonly isWhollyEmphasised: boolean;
}

/** Brings marked words into the normal form. */
export function prepare(words: MarkedText, kind: 'quotation' | 'excerpt'): PreparedText {
  const normal = normalise(words.text, kind);
  if (words.emphasis.length === 0) return { normal };
  const emphasis = Uint8Array.from(normal.starts, (start) =>
    words.emphasis.some((span) => span.start <= start && start < span.end) ? 1 : 0,
  );
  return { normal, emphasis };
}

const prepared = new WeakMap<Candidate, PreparedCandidate>();

/** Prepares a candidate; the same candidate is prepared once. */
export function prepareCandidate(candidate: Candidate): PreparedCandidate {
  const known = prepared.get(candidate);
  if (known !== undefined) return known;
  const text = prepare(candidate.words, 'excerpt');
  const made = { ...text, candidate, isWhollyEmphasised: isWhollyEmphasised(text) };
  prepared.set(candidate, made);
  return made;
}

const vocabularies = new WeakMap<PreparedCandidate, ReadonlySet<string>>();

/** The different words of a candidate. */
export function vocabularyOf(candidate: PreparedCandidate): ReadonlySet<string> {
  const known = vocabularies.get(candidate);
  if (known !== undefined) return known;
  const { normal } = candidate;
  const made = new Set(wordsIn(normal, whole(normal)).map((word) => normal.text.slice(word.start, word.end)));
  vocabularies.set(candidate, made);
  return made;
}

/** The whole range of a normal form. */
export function whole(normal: NormalText): Span {
  return { start: 0, end: normal.text.length };
}

function isWhollyEmphasised({ normal, emphasis }: PreparedText): boolean {
  if (emphasis === undefined) return false;
  for (let index = 0; index < normal.text.length; index += 1) {
    if (emphasis[index] !== 1 && isWordSign(normal.text.charAt(index))) return false;
  }
  return true;
}
