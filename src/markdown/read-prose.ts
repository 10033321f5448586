import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import type { Problem } from '../problems/problem.ts';
import { brokenCitation } from '../problems/codes/broken-citation.ts';
import { unreadableProse } from '../problems/codes/unreadable-prose.ts';
import { unusedNote } from '../problems/codes/unused-note.ts';
import { findCitations } from '../study/citation.ts';
import type { Mention } from '../study/mention.ts';
import type { Heading, Prose } from '../study/prose.ts';
import { readCluster, type ReadingTerms } from './clusters.ts';
import { destinationMention, readDestination } from './destination.ts';
import { blockFaults } from './faults.ts';
import { parse } from './parse.ts';
import { type InlineRun, runningText } from './running-text.ts';
import { isInlineParent, notedBlocks, plainText, walk } from './walk.ts';

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
    return { prose: { ...input, mentions: [], headings: [], words: 0 }, problems: [problem], root: undefined };
  }
  const reading = new Reading(input, terms);
  const { blocks, unused, numbers } = notedBlocks(parsed.root);
  for (const { block, notes } of blocks) {
    reading.block(block);
    for (const note of notes) reading.block(note.definition);
  }
  for (const definition of unused) {
    reading.problems.push(unusedNote(placeOf(definition, input), { label: definition.label ?? definition.identifier }));
  }
  reading.problems.push(...blockFaults(parsed.root, input, new Set(numbers.keys())));
  const { mentions, headings, words, problems } = reading;
  return { prose: { ...input, mentions, headings, words }, problems, root: parsed.root };
}

/** What is gathered on the way through a document. */
class Reading {
  readonly mentions: Mention[] = [];
  readonly headings: Heading[] = [];
  readonly problems: Problem[] = [];
  words = 0;
  private readonly slugger = new GithubSlugger();
  private readonly input: ProseInput;
  private readonly terms: ReadingTerms;

  constructor(input: ProseInput, terms: ReadingTerms) {
    this.input = input;
    this.terms = terms;
  }

  block(block: Nodes): void {
    const found: Mention[] = [];
    walk(block, (node) => {
      if (node.type === 'heading') this.heading(node);
      if (isInlineParent(node) && node.type !== 'link' && node.type !== 'linkReference') {
        found.push(...this.run(runningText(node, this.input.text)));
      }
      const mention = nodeMention(node);
      if (mention !== undefined) found.push(mention);
    });
    this.mentions.push(...found.sort((a, b) => a.start - b.start));
  }

  private heading(node: Extract<Nodes, { type: 'heading' }>): void {
    const text = plainText(node);
    const given = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id;
    this.headings.push({ depth: node.depth, text, slug: typeof given === 'string' ? given : this.slugger.slug(text) });
  }

  private run(run: InlineRun): Mention[] {
    if (!run.text.includes('@')) {
      this.words += countWords(run.text);
      return [];
    }
    const { clusters, broken } = findCitations(run, this.terms.locators);
    for (const span of broken) {
      const place = this.input.place(run.sourceOffset(span.start), run.sourceOffset(span.end - 1) + 1);
      this.problems.push(brokenCitation(place, { text: run.text.slice(span.start, span.end) }));
    }
    let rest = run.text;
    for (const cluster of [...clusters].reverse()) rest = rest.slice(0, cluster.start) + rest.slice(cluster.end);
    this.words += countWords(rest);
    return clusters.map((cluster) => readCluster(cluster, run, this.terms));
  }
}

/** Figures, links, terms and notes are nodes of the tree by themselves. */
function nodeMention(node: Nodes): Mention | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  if (node.type === 'image') {
    const destination = readDestination(node.url);
    return destination.kind === 'figure' ? { kind: 'figure', id: destination.id, start, end } : undefined;
  }
  if (node.type === 'link' || node.type === 'definition') return destinationMention(readDestination(node.url), start, end);
  if (node.type === 'footnoteReference') return { kind: 'note', label: node.identifier, start, end };
  if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Figure') {
    const id = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id')?.value;
    return typeof id === 'string' ? { kind: 'figure', id, start, end } : undefined;
  }
  return undefined;
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
