import type { Span } from '../../study/citation.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of a text (Unicode, UAX 29, by `Intl.Segmenter`), joined again after an abbreviation of the language and
 * before a small letter.
 */
export function sentencesOf(text: string, language: string, abbreviations: readonly string[]): Span[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  const sentences: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(text.slice(last.start, last.end), segment, abbreviations))
      last.end = index + segment.length;
    else sentences.push({ start: index, end: index + segment.length });
  }
  return sentences;
}

/** How many words a text has, in any script. */
export function countWords(text: string, language: string): number {
  const segmenter = segmenters.get(`${language} words`) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(`${language} words`, segmenter);
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) count += 1;
  return count;
}

function goesOn(before: string, after: string, abbreviations: readonly string[]): boolean {
  if (/^[\s"“”‘’«»()[\]]*\p{Ll}/u.test(after)) return true;
  const word = /(?:^|[\s("“‘«[])(\S+)\s*$/u.exec(before)?.[1] ?? '';
  return /^\p{Lu}\.$/u.test(word) || abbreviations.includes(word.toLowerCase());
}
