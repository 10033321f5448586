import type { Span } from '../citation.ts';
import type { NormalText } from './normal-form.ts';
import { HARD_BREAK, isUnspaced, SLASH } from './signs.ts';

/**
 * Reads a range of a quotation, sign by sign, in an excerpt from `at` on. Gives the index where it ends there, or -1 where the signs differ.
 * A hard break is a line end, so a space (or between Han or kana nothing), or a slash between spaces (EVIDENCE, rule 7).
 */
export function matchSigns(quotation: NormalText, range: Span, excerpt: NormalText, at: number): number {
  let here = range.start;
  let there = at;
  while (here < range.end) {
    const sign = quotation.text.charCodeAt(here);
    const other = excerpt.text.charCodeAt(there);
    if (sign === other) {
      here += 1;
      there += 1;
    } else if (isSameBreak(sign, other)) {
      here += 1;
      there += 1;
    } else if (isSilentBreak(excerpt.text, there) && there > at) there += 1;
    else if (isSilentBreak(quotation.text, here) && here > range.start) here += 1;
    else return -1;
  }
  return there;
}

/** The index in the excerpt of each index of a matched range. */
export function partners(quotation: NormalText, range: Span, excerpt: NormalText, at: number): number[] {
  const found: number[] = [];
  let there = at;
  for (let here = range.start; here < range.end; here += 1) {
    while (quotation.text[here] !== excerpt.text[there] && isSilentBreak(excerpt.text, there)) there += 1;
    found.push(there);
    if (!(quotation.text[here] !== excerpt.text[there] && isSilentBreak(quotation.text, here))) there += 1;
  }
  return found;
}

const BREAK = HARD_BREAK.charCodeAt(0);
const SLASHED = SLASH.charCodeAt(0);
const BLANK = 0x20;

function isSameBreak(sign: number, other: number): boolean {
  if (sign === BREAK) return other === BLANK || other === SLASHED;
  return other === BREAK && (sign === BLANK || sign === SLASHED);
}

/** A hard break between letters of scripts without spaces stands for nothing. */
function isSilentBreak(text: string, index: number): boolean {
  return text.charCodeAt(index) === BREAK && isUnspaced(text.charAt(index - 1)) && isUnspaced(text.charAt(index + 1));
}
