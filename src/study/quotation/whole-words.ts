import type { Span } from '../citation.ts';
import type { NormalText } from './normal-form.ts';
import { particlesFill } from './particles.ts';
import { isDigit, isHangul, isLetterOrDigit, isMark, isUnspaced, isWordSign, QUOTE } from './signs.ts';

/** Whether no word is cut at an index, so that a quotation may begin there and an omission begin or end (EVIDENCE, rule 12). */
export function isWordEdge(normal: NormalText, index: number): boolean {
  return !isJoined(normal, index);
}

/** Whether a quotation may end at an index: at a word’s end, before a possessive ending, or before the particle of a Korean noun. */
export function mayEnd(normal: NormalText, index: number, particles: readonly string[]): boolean {
  return !isJoined(normal, index) || isPossessive(normal, index) || isParticle(normal, index, particles);
}

/** The words in a range, but no more than `most`, as what may not be cut; of a script without spaces every letter with its marks is one. */
export function wordsIn(normal: NormalText, range: Span, most = Number.POSITIVE_INFINITY): Span[] {
  const words: Span[] = [];
  let start = -1;
  for (let index = range.start; index < range.end && words.length < most; index += 1) {
    if (start < 0 && isWordSign(signAt(normal.text, index))) start = index;
    const isLast = index + 1 === range.end;
    if (start < 0 || (!isLast && (isLowSurrogate(normal.text, index + 1) || isJoined(normal, index + 1)))) continue;
    words.push({ start, end: index + 1 });
    start = -1;
  }
  return words;
}

/** The word that an index lies in or ends, else the last one before it. */
export function wordAround(normal: NormalText, index: number): Span | undefined {
  const words = wordsIn(normal, { start: 0, end: normal.text.length });
  return words.findLast((word) => word.start < index) ?? words[0];
}

/** Whether the signs on both sides of an index are one word or number, judged on the source’s own signs. */
function isJoined(normal: NormalText, index: number): boolean {
  const { text } = normal;
  if (index <= 0 || index >= text.length) return false;
  const before = signBefore(text, index);
  const after = signAt(text, index);
  if (isWordSign(before) && isWordSign(after)) {
    return isMark(after) || !(isUnspaced(before) || isUnspaced(after));
  }
  if (isWordSign(before)) return joins(normal, index);
  return isWordSign(after) && (joins(normal, index - 1) || isDecimalPoint(text, index - 1));
}

/** Whether the sign at an index joins its two neighbours: a hyphen or apostrophe two letters, a point or comma two digits. */
function joins(normal: NormalText, index: number): boolean {
  const { text } = normal;
  const sign = text.charAt(index);
  const before = signBefore(text, index);
  const after = signAt(text, index + 1);
  if (/[.,．，]/u.test(sign)) return isDigit(before) && isDigit(after);
  if (normal.joiners[index] !== 1) return false;
  if (
    !(isLetterOrDigit(before) || isMark(before)) ||
    !isLetterOrDigit(after) ||
    isUnspaced(before) ||
    isUnspaced(after)
  )
    return false;
  return sign !== QUOTE || !(isHangul(before) || isHangul(after));
}

/** The point of `.5`, which has no digit before it. */
function isDecimalPoint(text: string, index: number): boolean {
  if (text.charAt(index) !== '.' || !isDigit(signAt(text, index + 1))) return false;
  return index === 0 || /[\s([\p{Sc}]/u.test(text.charAt(index - 1));
}

function isPossessive(normal: NormalText, index: number): boolean {
  return (
    normal.text.charAt(index) === QUOTE && /[sS]/u.test(normal.text.charAt(index + 1)) && !isJoined(normal, index + 2)
  );
}

/** Whether nothing but particles of a Korean noun stands from an index to the end of its word. */
export function isParticle(normal: NormalText, index: number, particles: readonly string[]): boolean {
  let end = index;
  while (end < normal.text.length && isHangul(normal.text.charAt(end))) end += 1;
  if (end === index || isJoined(normal, end)) return false;
  return particlesFill(normal.text.slice(index, end), signBefore(normal.text, index), particles);
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The character at an index, with both its surrogates. */
function signAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function signBefore(text: string, index: number): string {
  return signAt(text, isLowSurrogate(text, index - 1) ? index - 2 : index - 1);
}
