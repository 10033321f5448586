const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts in which a word may stand inside a longer one, with no space around it. */
const UNSPACED = /([\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+)/u;

/** A text as it is compared: composed (NFC), in lower case, Latin letters without their accents. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{sc=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

/**
 * The terms of a text for an index: words, and of Korean, Chinese and Japanese every pair of neighbouring signs, so that
 * 손전화기 is found in 아리랑손전화기를. A single sign stands for itself.
 */
export function searchTerms(text: string): string[] {
  return [...folded(text).matchAll(WORD)].flatMap(([word]) => word.split(UNSPACED).flatMap(partTerms));
}

function partTerms(part: string): string[] {
  if (part === '') return [];
  if (!UNSPACED.test(part)) return [part];
  const signs = [...part];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`);
}

/** The parts of a query that must stand in a text as they are: runs of Korean, Chinese or Japanese of more than two signs, of which the pairs alone prove nothing. */
export function wholeRuns(query: string): string[] {
  return [...folded(query).matchAll(WORD)].flatMap(([word]) =>
    word.split(UNSPACED).filter((part) => UNSPACED.test(part) && [...part].length > 2),
  );
}
