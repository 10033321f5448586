import { align, type PreparedQuotation } from './align.ts';
import { type Alignment, hasError, isFaultless } from './alignment.ts';
import { diagnose } from './diagnosis.ts';
import { toFinding } from './findings.ts';
import { invisibleFindings } from './invisible.ts';
import type { Candidate, Comparison, Finding, QuotationLanguage, QuotedWords } from './marked-text.ts';
import { hasWord, piecesOf } from './pieces.ts';
import { type PreparedCandidate, prepare, prepareCandidate } from './prepared.ts';
import { nameOf, placesOf } from './wording.ts';

/** The words of the language of an excerpt, by its BCP 47 tag (`''` where it is not known). */
export type LanguageOf = (tag: string) => QuotationLanguage;

/**
 * Compares the words of a quotation with the excerpts that it may lie in (EVIDENCE, rules 7 to 16). `elsewhere` are excerpts of which one is
 * named if the words stand whole there. `language` has the words of the study’s language, `languageOf` those of an excerpt’s; without it all are
 * taken to be in one language.
 */
export function compareQuotation(
  quoted: QuotedWords,
  candidates: readonly Candidate[],
  elsewhere: readonly Candidate[],
  language: QuotationLanguage,
  languageOf: LanguageOf = () => language,
): Comparison {
  const { words } = quoted;
  const quotation = prepareQuotation(quoted, language);
  const invisible = invisibleFindings(words.text);
  if (!/[^\s'…]/u.test(quotation.normal.text) && !quotation.normal.text.includes('…'))
    return { findings: [...invisible, unreadable(words.text)] };
  if (!hasWord(quotation.normal.text, quotation.pieces))
    return { findings: [...invisible, wordless(words.text, candidates)] };
  const best = bestOf(quotation, candidates.map(prepareCandidate), languageOf);
  if (best === undefined) {
    const found = standsIn(quotation, elsewhere, candidates, languageOf);
    return { findings: inOrder([...invisible, diagnose(words, quotation, candidates.map(prepareCandidate), found)]) };
  }
  const findings = best.alignment.faults.map((fault) => toFinding(fault, words, quotation, best.candidate));
  if (!findings.some(({ code }) => code === 'misquotation'))
    return { match: matchOf(best), findings: inOrder([...invisible, ...findings]) };
  const found = standsIn(quotation, elsewhere, candidates, languageOf);
  return {
    findings: inOrder([
      ...invisible,
      ...findings.map((finding) => (found === undefined ? finding : alsoIn(finding, found))),
    ]),
  };
}

interface Best {
  readonly candidate: PreparedCandidate;
  readonly alignment: Alignment;
}

const RUN = /[\p{L}\p{N}]+/gu;

function prepareQuotation({ words, emphasisDeclared }: QuotedWords, language: QuotationLanguage): PreparedQuotation {
  const text = prepare(words, 'quotation');
  const pieces = piecesOf(text.normal, language.emphasisAdded);
  const runs = pieces
    .filter((piece) => piece.kind === 'words')
    .flatMap(({ start, end }) => text.normal.text.slice(start, end).match(RUN) ?? [])
    .sort((a, b) => b.length - a.length);
  return {
    ...text,
    pieces,
    runs,
    emphasisDeclared: emphasisDeclared || pieces.some((piece) => piece.kind === 'remark'),
  };
}

/** The candidate that reads best, the first of equals. */
function bestOf(
  quotation: PreparedQuotation,
  candidates: readonly PreparedCandidate[],
  languageOf: LanguageOf,
): Best | undefined {
  let best: Best | undefined;
  for (const candidate of candidates) {
    const alignment = align(quotation, candidate, languageOf(candidate.candidate.language));
    if (alignment === undefined || (best !== undefined && best.alignment.cost <= alignment.cost)) continue;
    best = { candidate, alignment };
    if (isFaultless(alignment.cost)) break;
  }
  return best;
}

/** A quotation of fewer letters may stand anywhere. */
const TELLING = 12;

/** Another excerpt in which the words stand whole, one of the cited works if there is one. */
function standsIn(
  quotation: PreparedQuotation,
  elsewhere: readonly Candidate[],
  cited: readonly Candidate[],
  languageOf: LanguageOf,
): Candidate | undefined {
  if (quotation.normal.text.length < TELLING) return undefined;
  const sources = new Set(cited.map(({ source }) => source));
  const isOf = (candidate: Candidate): boolean => {
    const alignment = align(quotation, prepareCandidate(candidate), languageOf(candidate.language));
    return alignment !== undefined && !hasError(alignment.cost);
  };
  return (
    elsewhere.find((candidate) => sources.has(candidate.source) && isOf(candidate)) ??
    elsewhere.find((candidate) => !sources.has(candidate.source) && isOf(candidate))
  );
}

function alsoIn(finding: Finding, found: Candidate): Finding {
  return finding.code === 'misquotation'
    ? { ...finding, hint: `${finding.hint ?? ''} The words stand whole in ${nameOf(found)}.`.trim() }
    : finding;
}

function matchOf({ candidate, alignment: { words } }: Best): NonNullable<Comparison['match']> {
  const { starts, ends } = candidate.normal;
  const start = words[0]?.there.start ?? 0;
  const end = words.at(-1)?.there.end ?? start;
  return { candidate: candidate.candidate, start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

function unreadable(text: string): Finding {
  return {
    code: 'unreadable-quotation',
    start: 0,
    end: text.length,
    message: 'There are no words between these quotation marks.',
    hint: 'Write the words of the source, or take the marks away.',
  };
}

function wordless(text: string, candidates: readonly Candidate[]): Finding {
  return {
    code: 'misquotation',
    start: 0,
    end: text.length,
    message: `No word of ${placesOf(candidates)} stands in this quotation.`,
    hint: 'A quotation holds at least one word of its source, outside brackets.',
  };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
}
