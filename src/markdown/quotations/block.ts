import type { Blockquote, Nodes, Parents } from 'mdast';
import type { Span } from '../../study/citation.ts';
import type { CitationItem, QuotationMention } from '../../study/mention.ts';
import type { InlineRun } from '../running-text.ts';
import { type CitedCluster, declares, markedText, type QuotationTerms, withoutDeclaration } from './find.ts';

/** A paragraph of a blockquote as it was read. */
export interface QuotedParagraph {
  readonly run: InlineRun;
  readonly clusters: readonly CitedCluster[];
}

/** A blockquote as a quotation: its words without the citation, the attribution, and one pair of marks around the whole (EVIDENCE, rule 4). */
export function blockQuotation(
  node: Blockquote,
  paragraphs: readonly QuotedParagraph[],
  terms: QuotationTerms,
): QuotationMention {
  const cited = paragraphs.flatMap(({ clusters }) => clusters);
  const last = cited.at(-1);
  const parts = paragraphs.flatMap((paragraph, index) => partOf(paragraph, index === paragraphs.length - 1, terms));
  const [first] = parts;
  const joined = join(unmarked(parts, terms));
  return {
    kind: 'quotation',
    form: 'block',
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
    words: { text: joined.text, emphasis: joined.emphasis },
    offset: (index) => joined.offset(index) ?? first?.run.sourceOffset(first.range.start) ?? 0,
    emphasisDeclared: last !== undefined && declares(paragraphs.map(({ run }) => run.text).join(' '), terms),
    governedBy: governing(last, cited),
  };
}

/** The paragraphs of a blockquote and of what stands in it. */
export function paragraphsOf(node: Nodes): Parents[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(paragraphsOf) : [];
}

function governing(last: CitedCluster | undefined, cited: readonly CitedCluster[]): readonly CitationItem[] {
  return last?.items.items ?? cited[0]?.items.items ?? [];
}

interface Part {
  readonly run: InlineRun;
  readonly range: Span;
}

const ATTRIBUTION = /(?:^|[\n\u2028])[ \t]*[—–―-][ \t]*[^\n\u2028]*$/u;

/** The words of a paragraph: of the last one, what stands before its attribution and its citation. */
function partOf({ run, clusters }: QuotedParagraph, isLast: boolean, terms: QuotationTerms): Part[] {
  let end = run.text.length;
  if (isLast) {
    const attribution = ATTRIBUTION.exec(run.text);
    const citation = clusters.at(-1);
    const atEnd = citation !== undefined && /^[\s.)\]]*$/u.test(run.text.slice(citation.end)) ? citation.start : end;
    end = Math.min(attribution?.index ?? end, atEnd);
    end = withoutDeclaration(run.text, { start: 0, end }, terms).end;
  }
  const start = /^\s*/u.exec(run.text)?.[0].length ?? 0;
  while (end > start && /\s/u.test(run.text.charAt(end - 1))) end -= 1;
  return end <= start ? [] : [{ run, range: { start, end } }];
}

function unmarked(parts: readonly Part[], terms: QuotationTerms): readonly Part[] {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return parts;
  const pair = terms.marks.find(
    ({ open, close }) =>
      first.run.text.startsWith(open, first.range.start) &&
      last.run.text.slice(0, last.range.end).endsWith(close) &&
      last.range.end - close.length > (first === last ? first.range.start : 0),
  );
  if (pair === undefined) return parts;
  return parts.map((part) => ({
    run: part.run,
    range: {
      start: part === first ? part.range.start + pair.open.length : part.range.start,
      end: part === last ? part.range.end - pair.close.length : part.range.end,
    },
  }));
}

/** Paragraphs are parted by an empty line; each character knows its source. */
function join(parts: readonly Part[]): {
  text: string;
  emphasis: Span[];
  offset: (index: number) => number | undefined;
} {
  const emphasis: Span[] = [];
  const starts: { at: number; part: Part }[] = [];
  let text = '';
  for (const part of parts) {
    if (text !== '') text += '\n\n';
    const words = markedText(part.run, part.range);
    starts.push({ at: text.length, part });
    emphasis.push(...words.emphasis.map(({ start, end }) => ({ start: start + text.length, end: end + text.length })));
    text += words.text;
  }
  return {
    text,
    emphasis,
    offset: (index) => {
      const home = starts.filter(({ at }) => at <= index).at(-1);
      return home?.part.run.sourceOffset(home.part.range.start + index - home.at);
    },
  };
}
