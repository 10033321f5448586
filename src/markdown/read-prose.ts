import GithubSlugger from 'github-slugger';
import type { Nodes, Parents, Root } from 'mdast';
import { brokenCitation } from '../problems/codes/broken-citation.ts';
import { unreadableProse } from '../problems/codes/unreadable-prose.ts';
import { unreadableQuotation } from '../problems/codes/unreadable-quotation.ts';
import { unusedNote } from '../problems/codes/unused-note.ts';
import type { Problem } from '../problems/problem.ts';
import { type CitationCluster, type FoundCitations, findCitations } from '../study/citation.ts';
import type { Mention } from '../study/mention.ts';
import type { Heading, Prose } from '../study/prose.ts';
import { type ReadingTerms, readCluster } from './clusters.ts';
import { componentMentions } from './components.ts';
import { destinationMention, readDestination } from './destination.ts';
import { blockFaults } from './faults.ts';
import { paragraphFragments } from './fragments.ts';
import { ownText } from './own-text.ts';
import { parse } from './parse.ts';
import { ownWords, type QuotationReading, readBlockQuotation, readQuotations } from './quotations/read.ts';
import { readRemarks } from './remarks.ts';
import { type InlineRun, runningText } from './running-text.ts';
import { uncitedParagraphs } from './uncited.ts';
import { isInlineParent, notedBlocks, walk } from './walk.ts';

/** What a text is and where it stands. */
export interface ProseInput extends Pick<Prose, 'key' | 'format' | 'text' | 'place'> {}

/** The prose with its mentions, its problems, and its tree for who needs more of it. */
export interface ReadProse {
  readonly prose: Prose;
  readonly problems: readonly Problem[];
  readonly root: Root | undefined;
}

/** Reads Markdown or MDX: every mention with its offsets, in the order in which a page shows them. */
export function readProse(input: ProseInput, terms: ReadingTerms): ReadProse {
  const parsed = parse(input.text, input.format);
  if ('fault' in parsed) {
    const offset = offsetOf(input.text, parsed.fault.line, parsed.fault.column);
    const problem = unreadableProse(input.place(offset, offset + 1), { message: parsed.fault.message });
    return {
      prose: { ...input, mentions: [], headings: [], paragraphs: () => [], words: 0, waivers: [], uncited: [] },
      problems: [problem],
      root: undefined,
    };
  }
  const { blocks, unused, numbers } = notedBlocks(parsed.root, input.text);
  const notes = new Map(
    blocks.flatMap(({ notes: own }) => own.map(({ definition }) => [definition.identifier, definition] as const)),
  );
  const reading = new Reading(input, { source: input.text, terms, notes });
  for (const { block, notes } of blocks) {
    reading.block(block);
    for (const note of notes) reading.block(note.definition);
  }
  for (const definition of unused) {
    reading.problems.push(unusedNote(placeOf(definition, input), { label: definition.label ?? definition.identifier }));
  }
  reading.problems.push(...blockFaults(parsed.root, input, new Set(numbers.keys())));
  const { waivers, narrated, problems: remarkProblems } = readRemarks(parsed.root, input.place);
  const { mentions, headings, words } = reading;
  const uncited = uncitedParagraphs(parsed.root.children, mentions, { narrated, source: input.text });
  const paragraphs = (): readonly string[] => (input.format === 'mdx' ? paragraphFragments(input, terms) : []);
  return {
    prose: { ...input, mentions, headings, paragraphs, words, waivers, uncited },
    problems: [...reading.problems, ...remarkProblems],
    root: parsed.root,
  };
}

const NOTHING_FOUND: FoundCitations = { clusters: [], broken: [] };

/** What is gathered on the way through a document. */
class Reading {
  readonly mentions: Mention[] = [];
  readonly headings: Heading[] = [];
  readonly problems: Problem[] = [];
  words = 0;
  private readonly sentences = new Map<number, string>();
  private readonly slugger = new GithubSlugger();
  private readonly input: ProseInput;
  private readonly quoting: QuotationReading;

  constructor(input: ProseInput, quoting: QuotationReading) {
    this.input = input;
    this.quoting = quoting;
  }

  block(block: Nodes): void {
    const found: Mention[] = [];
    const quoted = new Set<Nodes>();
    walk(block, (node) => {
      if (node.type === 'heading') this.heading(node);
      if (node.type === 'blockquote' && !quoted.has(node)) {
        walk(node, (inner) => void quoted.add(inner));
        found.push(readBlockQuotation(node, this.quoting));
      }
      if (isInlineParent(node) && node.type !== 'link' && node.type !== 'linkReference') {
        found.push(...this.run(node, quoted.has(node)));
      }
      found.push(...nodeMentions(node, this.input.text));
    });
    const told = found.map((mention) =>
      mention.kind === 'claim' ? { ...mention, sentence: this.sentences.get(mention.start) ?? '' } : mention,
    );
    this.mentions.push(...told.sort((a, b) => a.start - b.start));
  }

  private heading(node: Extract<Nodes, { type: 'heading' }>): void {
    const text = ownText(node, this.input.text, this.quoting.terms.locators);
    const given = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id;
    this.headings.push({ depth: node.depth, text, slug: typeof given === 'string' ? given : this.slugger.slug(text) });
  }

  private run(parent: Parents, isQuoted: boolean): Mention[] {
    const { terms } = this.quoting;
    const run = runningText(parent, this.input.text);
    const { clusters, broken } = run.text.includes('@') ? findCitations(run, terms.locators) : NOTHING_FOUND;
    for (const span of broken) {
      const place = this.input.place(run.sourceOffset(span.start), run.sourceOffset(span.end - 1) + 1);
      this.problems.push(brokenCitation(place, { text: run.text.slice(span.start, span.end), fault: span.fault }));
    }
    let rest = run.text;
    for (const cluster of [...clusters].reverse()) rest = rest.slice(0, cluster.start) + rest.slice(cluster.end);
    this.words += countWords(rest);
    const citations = clusters.map((cluster) => readCluster(cluster, run, terms));
    this.claimSentences(parent, run, clusters);
    return isQuoted ? citations : [...citations, ...this.quotations(parent, run, clusters)];
  }

  /** A claim mark keeps the sentence around it, in which nothing may be called more certain than the claim is (EVIDENCE, rule 36). */
  private claimSentences(parent: Parents, run: InlineRun, clusters: readonly CitationCluster[]): void {
    for (const child of parent.children) {
      const offset = child.position?.start.offset;
      if (child.type !== 'link' || offset === undefined || readDestination(child.url).kind !== 'claim') continue;
      this.sentences.set(offset, ownWords(parent, run, clusters, this.quoting, offset));
    }
  }

  private quotations(parent: Parents, run: InlineRun, clusters: readonly CitationCluster[]): Mention[] {
    const { quotations, unreadable } = readQuotations(parent, run, clusters, this.quoting);
    this.problems.push(
      ...unreadable.map(({ start, end, fault }) => unreadableQuotation(this.input.place(start, end), { fault })),
    );
    return [...quotations];
  }
}

/** Figures, links, terms and notes are nodes of the tree by themselves. */
function nodeMentions(node: Nodes, text: string): Mention[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  if (node.type === 'image') {
    const destination = readDestination(node.url);
    return destination.kind === 'figure' ? [{ kind: 'figure', id: destination.id, start, end }] : [];
  }
  if (node.type === 'link' || node.type === 'definition') {
    const mention = destinationMention(readDestination(node.url), start, end);
    return mention === undefined ? [] : [mention];
  }
  if (node.type === 'footnoteReference') return [{ kind: 'note', label: node.identifier, start, end }];
  const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isJsx ? componentMentions(node, { start, end }, text) : [];
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu)?.length ?? 0;
}

function placeOf(node: Nodes, input: ProseInput): ReturnType<Prose['place']> {
  return input.place(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let n = 1; n < line; n += 1) {
    const next = text.indexOf('\n', offset);
    if (next < 0) break;
    offset = next + 1;
  }
  return Math.min(offset + column - 1, text.length);
}
