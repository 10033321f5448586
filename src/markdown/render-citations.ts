import type { Parents, PhrasingContent } from 'mdast';
import type { Answers, CitationAnswer, ForeignQuotation, ItemAnswer } from '../study/answer.ts';
import { type CitationCluster, type CitedItem, findCitations, type Span } from '../study/citation.ts';
import type { ReadingTerms } from './clusters.ts';
import { type Content, element, textNode } from './nodes.ts';
import { styledMarker } from './render-styled.ts';
import { type InlineRun, runningText, sourceOf } from './running-text.ts';

/** What rendering a text needs: its key and source, the words of its language, and the answers of the page. */
export interface RenderContext {
  readonly key: string;
  readonly source: string;
  readonly terms: ReadingTerms;
  readonly answers: Answers;
}

/** The children of a block with its citations as markers and its foreign quotations in their language; nothing if it has neither. */
export function withMarkers(parent: Parents, context: RenderContext): Content[] | undefined {
  const quoted = foreignWithin(parent, context);
  if (quoted.length === 0 && !sourceOf(parent, context.source).includes('@')) return undefined;
  const run = runningText(parent, context.source);
  const { clusters } = run.text.includes('@') ? findCitations(run, context.terms.locators) : { clusters: [] };
  const foreign = quoted.map(({ start, end, language }) => ({
    start: run.indexAt(start),
    end: run.indexAt(end),
    language,
  }));
  if (clusters.length === 0 && foreign.length === 0) return undefined;
  const children: Content[] = [];
  let at = 0;
  for (const cluster of clusters) {
    const styled = styledCitation(cluster, run, context);
    const end = styled !== undefined && styled.note === undefined ? cluster.start : textEnd(run, cluster);
    const after = styled?.note === undefined ? 0 : stopAfter(run, cluster.end, context.answers.language);
    children.push(
      ...wordsBetween(run, at, end, foreign),
      ...wordsBetween(run, cluster.end, cluster.end + after, foreign),
      ...marker(cluster, run, { ...context, styled }),
    );
    at = cluster.end + after;
  }
  children.push(...wordsBetween(run, at, run.text.length, foreign));
  return children;
}

/** What a block quotes in other languages in its running text. */
function foreignWithin({ position }: Parents, { key, answers }: RenderContext): ForeignQuotation[] {
  const from = position?.start.offset ?? 0;
  const to = position?.end.offset ?? 0;
  return answers.foreign(key).filter(({ form, start, end }) => form === 'inline' && from <= start && end <= to);
}

/** The words of a range; a foreign quotation that lies wholly in it says its language. */
function wordsBetween(
  run: InlineRun,
  from: number,
  to: number,
  foreign: readonly (Span & { language: string })[],
): Content[] {
  const parts: Content[] = [];
  let at = from;
  for (const { start, end, language } of foreign) {
    if (start < at || end > to || start >= end) continue;
    parts.push(...run.slice(at, start), element('span', { lang: language }, run.slice(start, end)));
    at = end;
  }
  return [...parts, ...run.slice(at, to)];
}

/** Languages that put the number of a note before a full point or a comma; the others put it behind. */
const BEFORE_STOPS = /^(?:es|fr|it|pt|ru)\b/u;

/** How many signs of punctuation a note’s number stands behind, though it is written before them. */
function stopAfter(run: InlineRun, end: number, language: string): number {
  if (BEFORE_STOPS.test(language)) return 0;
  return /^[.,;:!?…。、，]+/u.exec(run.text.slice(end))?.[0].length ?? 0;
}

/** A marker stands right behind its word: the space before a bracket is dropped. */
function textEnd(run: InlineRun, cluster: CitationCluster): number {
  return cluster.mode === 'bracket' && /\s/u.test(run.text[cluster.start - 1] ?? '')
    ? cluster.start - 1
    : cluster.start;
}

/** What the style of the study prints; a citation of which a source is unknown stays as it was written. */
function styledCitation(
  { items }: CitationCluster,
  run: InlineRun,
  context: RenderContext,
): CitationAnswer | undefined {
  const [first] = items;
  const styled = first && context.answers.citation(context.key, run.sourceOffset(first.at.start));
  return styled !== undefined && items.every((item) => answer(item, run, context) !== undefined) ? styled : undefined;
}

function marker(
  cluster: CitationCluster,
  run: InlineRun,
  context: RenderContext & { styled: CitationAnswer | undefined },
): Content[] {
  const answers = cluster.items.map((item) => answer(item, run, context));
  if (context.styled !== undefined) {
    const named = cluster.mode === 'text' && cluster.items[0]?.suppressAuthor === false;
    const cites = cluster.items.map((item, index) => ({
      start: run.sourceOffset(item.at.start),
      answer: answers[index],
    }));
    return styledMarker(context.styled, { cites, name: named ? answers[0]?.name : undefined });
  }
  const group = element(
    'sup',
    { className: ['cites'] },
    cluster.items.flatMap((item, index) => itemNodes(item, answers[index], run, index)),
  );
  const [first] = cluster.items;
  const [known] = answers;
  if (cluster.mode === 'bracket' || first === undefined || known === undefined || first.suppressAuthor) return [group];
  return [textNode(known.name), group];
}

function answer(item: CitedItem, run: InlineRun, context: RenderContext): ItemAnswer | undefined {
  const start = run.sourceOffset(item.at.start);
  return context.answers.item(context.key, {
    key: item.key,
    start,
    ...(item.locator ? { locator: item.locator } : {}),
  });
}

function itemNodes(
  item: CitedItem,
  answered: ItemAnswer | undefined,
  run: InlineRun,
  index: number,
): (Content | PhrasingContent)[] {
  if (answered === undefined) return [textNode(run.text.slice(item.at.start, item.at.end))];
  const prefix = run.slice(item.prefix.start, item.prefix.end);
  const suffix =
    run.text.slice(item.suffix.start, item.suffix.end).trim() === ''
      ? []
      : run.slice(item.suffix.start, item.suffix.end);
  const link = element(
    'a',
    { className: ['cite'], id: answered.anchor, href: answered.href, ariaLabel: answered.label },
    [textNode(answered.marker)],
  );
  const { translation } = answered;
  const translated =
    translation === undefined
      ? []
      : [textNode(', '), element('a', { href: translation.href }, [textNode(translation.text)])];
  const after = [
    ...(answered.locator === undefined ? [] : [textNode(`, ${answered.locator}`)]),
    ...suffix,
    ...translated,
  ];
  return [...(index > 0 ? [textNode(prefix.length > 0 ? ', ' : NARROW)] : []), ...prefix.map(unbroken), link, ...after];
}

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** A short prefix stays with its marker. */
function unbroken(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' && node.value.length <= 24
    ? { type: 'text', value: node.value.replace(/\s/gu, NO_BREAK) }
    : node;
}
