/**
 * The signs of writing by what they do (EVIDENCE, rules 7, 8, 10 and 12). The sets are written for use within `[…]` of a regular expression.
 */

/** What stands in the normal form for every quotation mark and apostrophe. */
export const QUOTE = "'";
/** What stands in it for every hyphen and dash, of any length. */
export const DASH = '-';
/** What stands in it for `…`, `...` and `. . .`. */
export const ELLIPSIS = '…';
/** A hard break. */
export const HARD_BREAK = '\u2028';
/** ` / `, as it is written for a hard break. */
export const SLASH = '\u2029';
/** `[…]` in an excerpt: here words are not stored. */
export const NOT_STORED = '\u0001';

/** Quotation marks (all that Unicode calls so) and apostrophes of every kind; a prime is neither. */
export const QUOTES = '"\'«»‘’‚‛“”„‟‹›⹂「」『』〝〞〟﹁﹂﹃﹄＂＇｢｣`´ʻʼʽ';
/** Those that may be an apostrophe within a word. */
export const APOSTROPHES = "'’ʼʻʽ＇`´";
/** Hyphens join words; a dash never does. The minus is typed as either. */
export const HYPHENS = '-\u2010\u2011\u058a\u05be\u2e40\ufe63\uff0d';
/** Hyphens and dashes of any length. */
export const DASHES = `${HYPHENS}\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58`;
/** Zero-width spaces, byte order marks and direction marks. ZWJ and ZWNJ are letters. */
export const INVISIBLE = '\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069';
/** Commas of all scripts. */
export const COMMAS = ',،、，､';
/** Full points of all scripts. */
export const FULL_POINTS = '.。．｡।۔';
/** Marks that are never free. */
export const QUESTIONS = '?!？！؟‽⁇⁈⁉';

/** Letters, digits, the marks on them, and the joiners of scripts that need them. */
export const WORD = '\\p{L}\\p{N}\\p{M}\u200c\u200d';
/** Han, kana and the other scripts that are written without spaces between words. */
export const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}\\p{scx=Java}\\p{scx=Bali}\\p{scx=Lana}\\p{scx=Yiii}';

/** White space in the normal form: a space or a hard break. */
export function isSpace(sign: string): boolean {
  return sign === ' ' || sign === HARD_BREAK;
}

/** Whether a sign (one character, surrogates joined) belongs to a word. */
export function isWordSign(sign: string): boolean {
  return (traitsOf(sign) & 1) !== 0;
}

/** What a hyphen or an apostrophe may join. */
export function isLetterOrDigit(sign: string): boolean {
  return (traitsOf(sign) & 2) !== 0;
}

/** What a point or comma joins to one number. */
export function isDigit(sign: string): boolean {
  return (traitsOf(sign) & 4) !== 0;
}

/** A sign of a script without spaces, which may be parted from any other. */
export function isUnspaced(sign: string): boolean {
  return (traitsOf(sign) & 8) !== 0;
}

/** A letter of Korean. */
export function isHangul(sign: string): boolean {
  return (traitsOf(sign) & 16) !== 0;
}

/** A mark belongs to the letter before it. */
export function isMark(sign: string): boolean {
  return (traitsOf(sign) & 32) !== 0;
}

/** What each bit says, in the order of the functions above; a sign without spaces is one of a word. */
const TRAITS = [
  new RegExp(`^[${WORD}]`, 'u'),
  /^[\p{L}\p{N}\u200c\u200d]/u,
  /^\p{Nd}/u,
  new RegExp(`^(?=[${WORD}])[${UNSPACED}]`, 'u'),
  /^\p{sc=Hang}/u,
  /^\p{M}/u,
];

/** The traits of the signs of the first plane, once they were asked for: they are asked for at every step of a comparison. */
const known = new Uint8Array(0x10000);
const KNOWN = 128;

function traitsOf(sign: string): number {
  if (sign === '') return 0;
  if (sign.length > 1) return findTraits(sign);
  const code = sign.charCodeAt(0);
  const traits = known[code] ?? 0;
  if (traits !== 0) return traits;
  const found = findTraits(sign) | KNOWN;
  known[code] = found;
  return found;
}

function findTraits(sign: string): number {
  return TRAITS.reduce((traits, trait, bit) => (trait.test(sign) ? traits | (1 << bit) : traits), 0);
}
