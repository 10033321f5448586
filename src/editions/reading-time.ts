/** Minutes to read a text at 238 words a minute, the mean for English non-fiction (Brysbaert 2019), at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 238));
}
