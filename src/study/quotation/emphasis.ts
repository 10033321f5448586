import type { Fault, MatchedWords } from './alignment.ts';
import type { NormalText } from './normal-form.ts';
import type { PreparedCandidate, PreparedText } from './prepared.ts';
import { partners } from './sign-match.ts';
import { isWordSign } from './signs.ts';
import { wordsIn } from './whole-words.ts';

/**
 * Where the emphasis of quoted words is not the source’s (EVIDENCE, rule 13), compared word by word; words in a row are one fault.
 * Emphasis over a whole excerpt stands out from nothing: it may be dropped, or kept.
 */
export function emphasisFaults(
  quotation: PreparedText & { readonly emphasisDeclared: boolean },
  excerpt: PreparedCandidate,
  words: MatchedWords,
): Fault[] {
  if (
    quotation.emphasisDeclared ||
    (quotation.emphasis === undefined && (excerpt.emphasis === undefined || excerpt.isWhollyEmphasised))
  )
    return [];
  const there = partners(quotation.normal, words.quoted, excerpt.normal, words.there.start);
  const quoted = wordsIn(quotation.normal, words.quoted).map((word) => {
    const start = there[word.start - words.quoted.start] ?? words.there.start;
    const end = (there[word.end - 1 - words.quoted.start] ?? start) + 1;
    return { word, there: { start, end }, isEmphasised: isEmphasised(quotation.normal, quotation.emphasis, word) };
  });
  if (excerpt.isWhollyEmphasised && quoted.every((one) => one.isEmphasised)) return [];
  const faults: Fault[] = [];
  let inRow = false;
  for (const { word, there: source, isEmphasised: here } of quoted) {
    const original = !excerpt.isWhollyEmphasised && isEmphasised(excerpt.normal, excerpt.emphasis, source);
    const last = faults.at(-1);
    const kind = here ? 'emphasis-added' : 'emphasis-dropped';
    if (here === original) inRow = false;
    else if (inRow && last?.kind === kind) {
      faults[faults.length - 1] = {
        kind,
        quoted: { start: last.quoted.start, end: word.end },
        there: { start: last.there.start, end: source.end },
      };
    } else {
      faults.push({ kind, quoted: word, there: source });
      inRow = true;
    }
  }
  return faults;
}

/** A word is emphasised if any of its letters is. */
function isEmphasised(
  normal: NormalText,
  emphasis: Uint8Array | undefined,
  range: { start: number; end: number },
): boolean {
  if (emphasis === undefined) return false;
  for (let index = range.start; index < range.end; index += 1) {
    if (emphasis[index] === 1 && isWordSign(normal.text.charAt(index))) return true;
  }
  return false;
}
