/**
 * Whether words without brackets and emphasis are lawfully quoted from one of these excerpts, and why: a second opinion, by plain search, that
 * shares nothing with `src/study/quotation`. It knows less: an omission must be `…` between words, Korean particles are the commonest few.
 */
export function lawfulReason(words: string, excerpts: readonly string[]): string | undefined {
  if (/[[\]]/u.test(words)) return undefined;
  const parts = plain(words)
    .replace(/[.,]$/u, '')
    .split('…')
    .map((part) => part.trim());
  for (const excerpt of excerpts) {
    const reason = readIn(parts, plain(excerpt));
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Rule 7, as far as the study needs it: a dash keeps words apart, a hyphen joins them. */
function plain(text: string): string {
  const marks = text
    .normalize('NFC')
    .replace(/[‘’“”"`]/gu, "'")
    .replace(/[‐‑]/gu, '-');
  return marks
    .replace(/ *[–—] *| +- +/gu, ' — ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function readIn(parts: readonly string[], excerpt: string): string | undefined {
  const [first = '', ...rest] = parts;
  for (let start = excerpt.indexOf(first); first !== '' && start >= 0; start = excerpt.indexOf(first, start + 1)) {
    if (joinedAt(excerpt, start)) continue;
    const end = start + first.length;
    if (rest.length === 0) {
      const reason = endReason(excerpt, end);
      if (reason !== undefined) return reason;
    } else if (!joinedAt(excerpt, end) && afterGap(rest, excerpt, end))
      return 'words of the source around an omission (rule 10)';
  }
  return undefined;
}

/** The rest stands further on, and more than a negation is left out. */
function afterGap(parts: readonly string[], excerpt: string, from: number): boolean {
  const [next = ''] = parts;
  for (let at = excerpt.indexOf(next, from); next !== '' && at >= 0; at = excerpt.indexOf(next, at + 1)) {
    const gap = excerpt
      .slice(from, at)
      .replace(/[^\p{L}\p{N}' ]/gu, '')
      .trim();
    if (gap !== '' && !NEGATION.test(gap) && readIn(parts, excerpt.slice(at)) !== undefined) return true;
  }
  return false;
}

const NEGATION = /^(?:not|no|never|none|nothing|nobody|nowhere|nor|without|cannot|\w+n't|않\S*|없\S*|안|못)$/iu;
const PARTICLES = /^(?:은|는|이|가|을|를|과|와|의|에|에서|도|만|까지|부터|로|으로|보다|이다)(?![가-힣])/u;

function endReason(excerpt: string, end: number): string | undefined {
  if (/[?!]/u.test(excerpt.charAt(end))) return undefined;
  if (/^'s(?!\p{L})/u.test(excerpt.slice(end))) return 'a possessive ending left off (rule 12)';
  if (!joinedAt(excerpt, end)) return 'whole words of the source in their order (rule 12)';
  return PARTICLES.test(excerpt.slice(end)) ? 'a Korean noun without its particle (rule 12)' : undefined;
}

/** Whether an index lies inside a word: between letters, digits, and the signs that join them. */
function joinedAt(text: string, index: number): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index)];
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]$/u.test(before) || /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(after))
    return false;
  return (
    /[\p{L}\p{N}][-'.,]?$/u.test(before) &&
    /^[-'.,]?[\p{L}\p{N}]/u.test(after) &&
    !(/[-'.,]$/u.test(before) && /^[-'.,]/u.test(after))
  );
}
