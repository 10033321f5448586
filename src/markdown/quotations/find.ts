import type { Span } from '../../study/citation.ts';
import type { CitationItem, QuotationMention } from '../../study/mention.ts';
import type { MarkedText } from '../../study/quotation/marked-text.ts';
import type { InlineRun } from '../running-text.ts';
import { governedRuns, type PlacedCluster } from './govern.ts';
import { findRuns, type MarkedRun, type MarkPair } from './marks.ts';

/** The words of a language, and the marks of a study, that finding quotations needs. */
export interface QuotationTerms {
  /** BCP 47, of the study. */
  readonly language: string;
  readonly marks: readonly MarkPair[];
  /** Lower case, with their full point. */
  readonly abbreviations: readonly string[];
  /** Runs of one or two words are read too where no citation touches them: what a claim’s item `says` is its source’s. */
  readonly shortRuns?: 'read';
  /** “emphasis added” and its like, lower case. */
  readonly emphasisAdded: readonly string[];
}

/** A citation among the words of a block: `items` with source offsets, `suffixes` as text. */
export type CitedCluster = PlacedCluster<{ readonly items: readonly CitationItem[]; readonly suffix: string }>;

/** What a block quotes, and marks that cannot be read, as ranges of the source. */
export interface FoundQuotations {
  readonly quotations: readonly QuotationMention[];
  readonly unreadable: readonly {
    readonly start: number;
    readonly end: number;
    readonly fault: 'empty' | 'unclosed';
  }[];
}

/** Finds the quotations in the running text of a block. `run` reads the words of links too. */
export function findQuotations(
  run: InlineRun,
  clusters: readonly CitedCluster[],
  terms: QuotationTerms,
): FoundQuotations {
  const { runs, unclosed } = findRuns(run.text, terms.marks);
  if (runs.length === 0 && unclosed.length === 0) return { quotations: [], unreadable: [] };
  const empty = runs.filter((one) => run.text.slice(one.inner.start, one.inner.end).trim() === '');
  const governed = governedRuns(
    run.text,
    runs.filter((one) => !empty.includes(one)),
    clusters,
    terms,
  );
  const open = unclosed.filter((index) => clusters.some((cluster) => cluster.start > index));
  return {
    quotations: governed.map(({ run: marked, cluster }) => inlineMention(run, marked, cluster, terms)),
    unreadable: [
      ...empty.map((one) => ({ ...sourceRange(run, one), fault: 'empty' as const })),
      ...open.map((index) => ({ ...sourceRange(run, { start: index, end: index + 1 }), fault: 'unclosed' as const })),
    ],
  };
}

function inlineMention(
  run: InlineRun,
  marked: MarkedRun,
  cluster: CitedCluster | undefined,
  terms: QuotationTerms,
): QuotationMention {
  const inner = withoutDeclaration(run.text, marked.inner, terms);
  const around =
    cluster === undefined
      ? ''
      : `${run.text.slice(marked.end, Math.max(marked.end, cluster.start))} ${cluster.items.suffix} ${run.text.slice(cluster.end, cluster.end + 40)}`;
  return {
    kind: 'quotation',
    form: 'inline',
    ...sourceRange(run, marked),
    words: markedText(run, inner),
    offset: (index) => run.sourceOffset(inner.start + index),
    emphasisDeclared: inner.end < marked.inner.end || declares(around, terms),
    governedBy: cluster?.items.items ?? [],
  };
}

/** The words of a range of a running text, with what is emphasised in them. */
export function markedText(run: InlineRun, range: Span): MarkedText {
  const emphasis = run.emphasis
    .map(({ start, end }) => ({
      start: Math.max(start, range.start) - range.start,
      end: Math.min(end, range.end) - range.start,
    }))
    .filter(({ start, end }) => start < end);
  return { text: run.text.slice(range.start, range.end), emphasis };
}

function sourceRange(run: InlineRun, span: Span): Span {
  return { start: run.sourceOffset(span.start), end: run.sourceOffset(Math.max(span.start, span.end - 1)) + 1 };
}

/** Whether a text says, in brackets or without, that the emphasis is not the source’s (EVIDENCE, rule 13). */
export function declares(text: string, { emphasisAdded }: Pick<QuotationTerms, 'emphasisAdded'>): boolean {
  const folded = text.toLowerCase();
  return emphasisAdded.some((phrase) => folded.includes(phrase));
}

/** A declaration in brackets at the end of the quoted words is not among them. */
export function withoutDeclaration(text: string, inner: Span, terms: QuotationTerms): Span {
  const words = text.slice(inner.start, inner.end).trimEnd();
  // Few quotations end so; to search the others would cost more than all the rest of reading them.
  if (!words.endsWith(')') && !words.endsWith(']')) return inner;
  const match = /\s*[([]([^()[\]]*)[)\]]$/u.exec(words);
  return match !== null && declares(match[1] ?? '', terms)
    ? { start: inner.start, end: inner.start + match.index }
    : inner;
}
