import type { CitationCluster } from '../../study/citation.ts';
import type { MarkedRun } from './marks.ts';
import { countWords, sentencesOf } from './sentences.ts';

/** A citation at its place in the text in which quotations are looked for; a note that cites counts where it is mentioned. */
export interface PlacedCluster<Items> {
  readonly start: number;
  readonly end: number;
  readonly mode: CitationCluster['mode'];
  readonly items: Items;
}

/** A run between marks with the citation that governs it. */
export interface GovernedRun<Items> {
  readonly run: MarkedRun;
  readonly cluster: PlacedCluster<Items> | undefined;
}

interface Words {
  readonly language: string;
  readonly abbreviations: readonly string[];
  readonly shortRuns?: 'read';
}

/**
 * The runs that are quotations, each with the citation that governs it (EVIDENCE, rules 1 and 2): the next one in its
 * sentence, else the last in-text one before it, else the one of its sentence. Runs between other than primary marks, and those of one or two words,
 * count only where a citation touches them; one without any citation is kept if it has three words or more.
 */
export function governedRuns<Items>(
  text: string,
  runs: readonly MarkedRun[],
  clusters: readonly PlacedCluster<Items>[],
  words: Words,
): GovernedRun<Items>[] {
  const masked = mask(text, runs, clusters);
  const sentences = sentencesOf(masked.text, words.language, words.abbreviations);
  const sentenceOf = (index: number): number => sentences.findIndex((sentence) => masked.at(index) < sentence.end);
  return runs.flatMap((run) => {
    const near = clusters.filter((cluster) => touches(text, run, cluster));
    const short = countWords(text.slice(run.inner.start, run.inner.end), words.language) <= 2;
    if (near.length === 0 && ((short && words.shortRuns !== 'read') || !run.primary)) return [];
    const own = clusters.filter((cluster) => sentenceOf(cluster.start) === sentenceOf(run.start));
    const next = own.find((cluster) => cluster.start >= run.end);
    const before = own.filter((cluster) => cluster.end <= run.start);
    const inText = before.filter((cluster) => cluster.mode === 'text').at(-1);
    return [{ run, cluster: next ?? inText ?? before.at(-1) ?? near[0] }];
  });
}

/** The sentence in which a character stands, with what is quoted as one word and without citations: what the author says there. */
export function ownWordsAround<Items>(
  text: string,
  index: number,
  parts: { readonly runs: readonly MarkedRun[]; readonly clusters: readonly PlacedCluster<Items>[] },
  words: Words,
): string {
  const masked = mask(text, parts.runs, parts.clusters);
  const at = masked.at(index);
  const sentence = sentencesOf(masked.text, words.language, words.abbreviations).find(({ end }) => at < end);
  return sentence === undefined ? '' : masked.text.slice(sentence.start, sentence.end);
}

/** Nothing but punctuation between the two, on either side. */
function touches(text: string, run: MarkedRun, cluster: { readonly start: number; readonly end: number }): boolean {
  const between = cluster.start >= run.end ? text.slice(run.end, cluster.start) : text.slice(cluster.end, run.start);
  return /^[\s.,;:!?]*$/u.test(between) && (cluster.start >= run.end || cluster.end <= run.start);
}

/**
 * The text as sentences are found in it: a quotation is one word with its last mark, a citation in brackets is nothing and belongs
 * to what stands before it, one in the running text is a name. `at` is where a character of the text lies in it.
 */
function mask<Items>(
  text: string,
  runs: readonly MarkedRun[],
  clusters: readonly PlacedCluster<Items>[],
): { text: string; at: (index: number) => number } {
  const cuts = [
    ...runs.map((run) => ({
      start: run.inner.start,
      end: run.inner.end,
      as: `Q${/[.!?…]$/u.exec(text.slice(run.inner.start, run.inner.end))?.[0] ?? ''}`,
    })),
    ...clusters.map((cluster) => ({ ...bracket(text, cluster), as: cluster.mode === 'text' ? 'Name' : '' })),
  ].sort((a, b) => a.start - b.start);
  const positions = new Int32Array(text.length + 1);
  let out = '';
  let at = 0;
  for (const cut of cuts) {
    if (cut.start < at) continue;
    for (; at < cut.start; at += 1) {
      positions[at] = out.length;
      out += text.charAt(at);
    }
    const home = cut.as === '' ? Math.max(0, out.length - 1) : out.length;
    for (; at < cut.end; at += 1) positions[at] = home;
    out += cut.as;
  }
  for (; at <= text.length; at += 1) {
    positions[at] = out.length;
    out += text.charAt(at);
  }
  return { text: out, at: (index) => positions[Math.min(index, text.length)] ?? out.length };
}

/** The space before a citation in brackets goes with it. */
function bracket(
  text: string,
  cluster: { readonly start: number; readonly end: number; readonly mode: string },
): { start: number; end: number } {
  const space = cluster.mode === 'bracket' ? (/\s*$/u.exec(text.slice(0, cluster.start))?.[0].length ?? 0) : 0;
  return { start: cluster.start - space, end: cluster.end };
}
