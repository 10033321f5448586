import type { FootnoteDefinition, Nodes, Parents } from 'mdast';
import type { CitationCluster } from '../../study/citation.ts';
import { findCitations } from '../../study/citation.ts';
import type { CitationItem, QuotationMention } from '../../study/mention.ts';
import { type ReadingTerms, readCluster } from '../clusters.ts';
import { type InlineRun, runningText } from '../running-text.ts';
import { blockQuotation, paragraphsOf, type QuotedParagraph } from './block.ts';
import { type CitedCluster, type FoundQuotations, findQuotations } from './find.ts';
import { ownWordsAround } from './govern.ts';
import { findRuns } from './marks.ts';

/** What finding the quotations of a document needs. */
export interface QuotationReading {
  readonly source: string;
  readonly terms: ReadingTerms;
  /** The author's notes by their labels: one that cites governs where it is mentioned. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
}

/** The quotations in the running text of a block. `clusters` are its citations, found in `run`. */
export function readQuotations(
  parent: Parents,
  run: InlineRun,
  clusters: readonly CitationCluster[],
  reading: QuotationReading,
): FoundQuotations {
  const words = runningText(parent, reading.source, { links: 'read' });
  return findQuotations(words, placedClusters(words, run, clusters, reading), reading.terms.quotation);
}

/** What the author says in the sentence around an offset, without what is quoted and cited there. */
export function ownWords(
  parent: Parents,
  run: InlineRun,
  clusters: readonly CitationCluster[],
  reading: QuotationReading,
  offset: number,
): string {
  const words = runningText(parent, reading.source, { links: 'read' });
  const { runs } = findRuns(words.text, reading.terms.quotation.marks);
  const placed = placedClusters(words, run, clusters, reading);
  return ownWordsAround(words.text, words.indexAt(offset), { runs, clusters: placed }, reading.terms.quotation);
}

/** A blockquote as one quotation. */
export function readBlockQuotation(
  node: Extract<Nodes, { type: 'blockquote' }>,
  reading: QuotationReading,
): QuotationMention {
  const paragraphs = paragraphsOf(node).map((parent): QuotedParagraph => {
    const run = runningText(parent, reading.source);
    const words = runningText(parent, reading.source, { links: 'read' });
    const { clusters } = findCitations(run, reading.terms.locators);
    return { run: words, clusters: placedClusters(words, run, clusters, reading) };
  });
  return blockQuotation(node, paragraphs, reading.terms.quotation);
}

/** Citations, and notes that cite, at their places among the words of a block. */
function placedClusters(
  words: InlineRun,
  run: InlineRun,
  clusters: readonly CitationCluster[],
  reading: QuotationReading,
): CitedCluster[] {
  const own = clusters.map((cluster): CitedCluster => {
    const last = cluster.items.at(-1);
    return {
      start: words.indexAt(run.sourceOffset(cluster.start)),
      end: words.indexAt(run.sourceOffset(cluster.end - 1)) + 1,
      mode: cluster.mode,
      items: {
        items: readCluster(cluster, run, reading.terms).items,
        suffix: last === undefined ? '' : run.text.slice(last.suffix.start, last.suffix.end),
      },
    };
  });
  const noted = words.notes.flatMap(({ index, label }): CitedCluster[] => {
    const items = notedItems(reading.notes.get(label), reading);
    return items.length === 0 ? [] : [{ start: index, end: index + 1, mode: 'bracket', items: { items, suffix: '' } }];
  });
  return [...own, ...noted].sort((a, b) => a.start - b.start);
}

function notedItems(definition: FootnoteDefinition | undefined, reading: QuotationReading): CitationItem[] {
  if (definition === undefined) return [];
  return paragraphsOf(definition).flatMap((parent) => {
    const run = runningText(parent, reading.source);
    return findCitations(run, reading.terms.locators).clusters.flatMap(
      (cluster) => readCluster(cluster, run, reading.terms).items,
    );
  });
}
