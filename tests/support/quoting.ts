import { quotationWords } from '../../src/i18n/quotation-words.ts';
import { readProse } from '../../src/markdown/read-prose.ts';
import type { Place, Problem } from '../../src/problems/problem.ts';
import type { CitationItem } from '../../src/study/mention.ts';
import { cardProse } from '../../src/study/page-mentions.ts';
import type { Prose } from '../../src/study/prose.ts';
import {
  checkQuotations,
  indexCandidates,
  type PlacedQuotation,
  type QuotationContext,
} from '../../src/study/quotations.ts';
import type { Study } from '../../src/study/study.ts';
import { readingTerms } from './check-study.ts';

/** What a text quotes, where it stands, and what is wrong with it. */
export interface CheckedText {
  readonly prose: Prose;
  readonly placed: readonly PlacedQuotation[];
  readonly problems: readonly Problem[];
}

/** A text; where it is the paraphrase of a claim's evidence, its item governs what it quotes, as in `governed`. */
export interface QuotingText {
  readonly text: string;
  readonly format: Prose['format'];
  readonly governed?: readonly CitationItem[];
}

/** Reads texts as prose of a study and checks what they quote. Places are those of the text. */
export function quotationChecker(study: Study): (quoting: QuotingText) => CheckedText {
  const { sources, record } = study;
  const context: QuotationContext = {
    sources,
    language: record.language,
    wordsOf: quotationWords,
    candidates: indexCandidates(sources),
  };
  const terms = readingTerms(record.language);
  return ({ text, format, governed = [] }) => {
    const place = (start: number, end: number): Place => {
      const [from, to] = [pointOf(text, start), pointOf(text, end)];
      return { file: 'text', ...from, endLine: to.line, endColumn: to.column };
    };
    const { prose: read, problems } = readProse({ key: 'text', format, text, place }, terms);
    const mentions = read.mentions.map((one) =>
      one.kind === 'quotation' && one.governedBy.length === 0 ? { ...one, governedBy: governed } : one,
    );
    const prose = { ...read, mentions };
    const checked = checkQuotations(prose, context);
    return { prose, placed: checked.placed, problems: [...problems, ...checked.problems] };
  };
}

/** The prose of a study by its key. */
export function proseOf({
  chapters,
  figures,
  groups,
  data,
  claims,
  timeline,
  glossary,
  sources,
}: Study): ReadonlyMap<string, Prose> {
  const all = [
    ...chapters.map((chapter) => chapter.prose),
    ...[...figures.values()].flatMap(({ caption, description, annotations }) => [caption, description, ...annotations]),
    ...[...groups.values()].map(({ caption }) => caption),
    ...[...data.values()].flatMap(({ note, quoting = [] }) => [note, ...quoting]),
    ...[...claims.values()].flatMap((claim) => [...cardProse(claim), claim.reasoning]),
    ...timeline.map((event) => event.text),
    ...glossary.map((term) => term.definition),
    ...[...sources.values()].map((source) => source.notes),
  ];
  return new Map(all.filter((prose) => prose !== undefined).map((prose) => [prose.key, prose]));
}

/** Line and column of an offset, from 1. */
export function pointOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
