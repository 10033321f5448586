/**
 * The signs of writing by what they do (EVIDENCE, rules 7, 8, 10 and 12). The sets are written for use within `[…]` of a regular expression.
 */

/** What stands in the normal form for every quotation mark and apostrophe, every hyphen and dash, every ellipsis. */
export const QUOTE = "'";
export const DASH = '-';
export const ELLIPSIS = '…';
/** A hard break, and ` / ` as it is written for one. */
export const HARD_BREAK = '\u2028';
export const SLASH = '\u2029';
/** `[…]` in an excerpt: here words are not stored. */
export const NOT_STORED = '\u0001';

/** Quotation marks and apostrophes of every kind; a prime is neither. */
export const QUOTES = '\\p{Quotation_Mark}`´ʻʼʽ';
/** Those that may be an apostrophe within a word. */
export const APOSTROPHES = "'’ʼ＇`´";
/** Hyphens join words; a dash never does. The minus is typed as either. */
export const HYPHENS = '\\-\u2010\u2011\u058a\u05be\u2e40\ufe63\uff0d';
export const DASHES = `${HYPHENS}\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58`;
/** Zero-width spaces, byte order marks and direction marks. ZWJ and ZWNJ are letters. */
export const INVISIBLE = '\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069';
export const COMMAS = ',،、，､';
export const FULL_POINTS = '.。．｡।۔';
/** Marks that are never free. */
export const QUESTIONS = '?!？！؟‽⁇⁈⁉';

/** Letters, digits, the marks on them, and the joiners of scripts that need them. */
export const WORD = '\\p{L}\\p{N}\\p{M}\u200c\u200d';
/** Han, kana and the other scripts that are written without spaces between words. */
export const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}\\p{scx=Java}\\p{scx=Bali}\\p{scx=Lana}\\p{scx=Yiii}';

const word = new RegExp(`[${WORD}]`, 'u');
const letterOrDigit = /[\p{L}\p{N}\u200c\u200d]/u;
const unspaced = new RegExp(`[${UNSPACED}]`, 'u');
const hangul = /\p{sc=Hang}/u;
const mark = /\p{M}/u;
const digit = /\p{Nd}/u;

/** Whether a sign (one character, surrogates joined) belongs to a word. */
export function isWordSign(sign: string): boolean {
  return word.test(sign);
}

/** White space in the normal form: a space or a hard break. */
export function isSpace(sign: string): boolean {
  return sign === ' ' || sign === HARD_BREAK;
}

export function isLetterOrDigit(sign: string): boolean {
  return letterOrDigit.test(sign);
}

export function isDigit(sign: string): boolean {
  return digit.test(sign);
}

/** A sign of a script without spaces, which may be parted from any other. */
export function isUnspaced(sign: string): boolean {
  return word.test(sign) && unspaced.test(sign);
}

export function isHangul(sign: string): boolean {
  return hangul.test(sign);
}

/** A mark belongs to the letter before it. */
export function isMark(sign: string): boolean {
  return mark.test(sign);
}
