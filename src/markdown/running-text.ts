import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { OPAQUE, type RunningText, type Span } from '../study/citation.ts';

/** A text node, or something opaque, within the running text of its block. */
interface Segment {
  /** Half-open range in the running text. */
  readonly start: number;
  readonly end: number;
  /** Half-open range in the source. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly opaque: boolean;
  /** A bare web address: it is read as text, but nothing in it is a sign of a citation. */
  readonly literal: boolean;
  /** Counts the beginnings and ends of emphases before it. */
  readonly level: number;
  alignment?: Alignment;
}

interface Alignment {
  readonly offsets: Int32Array;
  readonly escaped: Uint8Array;
}

/** The inline content of one block as a single text: a citation may begin before an emphasis and end after it. */
export interface InlineRun extends RunningText {
  readonly parent: Parents;
  /** The source offset of a character of the running text. */
  readonly sourceOffset: (index: number) => number;
  /** The first character whose source is at an offset or after it. */
  readonly indexAt: (offset: number) => number;
  /** What is emphasised. */
  readonly emphasis: readonly Span[];
  /** Where the author's notes are mentioned, by the labels of the notes. */
  readonly notes: readonly { readonly index: number; readonly label: string }[];
  /** The nodes of a range, cut where it cuts them. Opaque nodes come as they are. */
  readonly slice: (start: number, end: number) => PhrasingContent[];
}

/** Stands in a running text for a line break that the author asked for (U+2028, line separator). */
export const HARD_BREAK = '\u2028';

/** Parents whose text is read as if they were not there. */
const TRANSPARENT = new Set<string>(['emphasis', 'strong', 'delete', 'superscript', 'subscript']);
/** `[-@smith.2013]` holds no e-mail address, though Markdown finds one. */
const HYPHEN_ADDRESS = /^[-+._]*-@/u;
const LINKS = new Set<string>(['link', 'linkReference']);

/**
 * Reads the children of a block as running text. `source` is the text that was parsed. A link is opaque, for what stands in it cites
 * nothing; with `links: 'read'` its words are read too, for a quotation may run through it.
 */
export function runningText(parent: Parents, source: string, options?: { readonly links: 'read' }): InlineRun {
  const segments: Segment[] = [];
  const emphasis: Span[] = [];
  const notes: { index: number; label: string }[] = [];
  let text = '';
  let level = 0;
  const visit = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      if (isTransparent(node) || (options?.links === 'read' && LINKS.has(node.type) && 'children' in node)) {
        const start = text.length;
        level += 1;
        visit(node.children);
        level += 1;
        if (node.type === 'emphasis' || node.type === 'strong') emphasis.push({ start, end: text.length });
        continue;
      }
      if (node.type === 'footnoteReference') notes.push({ index: text.length, label: node.identifier });
      for (const piece of pieces(node, { source, inKey: text.endsWith('@{') })) {
        segments.push({ ...piece, start: text.length, end: text.length + piece.value.length, level });
        text += piece.value;
      }
    }
  };
  visit(parent.children);
  const find = segmentFinder(segments);
  return {
    parent,
    text,
    isEscaped: (index) => escapedAt(find(index), index, text, source),
    partEnd: (index) => partEnd(segments, find(index)),
    sourceOffset: (index) => offsetAt(index >= text.length ? segments.at(-1) : find(index), index, text, source),
    indexAt: (offset) => indexAt(segments, offset, text, source),
    emphasis,
    notes,
    slice: (start, end) => sliceNodes(parent.children as PhrasingContent[], { start, end }, source).nodes,
  };
}

type Piece = Pick<Segment, 'sourceStart' | 'sourceEnd' | 'opaque' | 'literal'> & { readonly value: string };

/** A node as running text: one piece, but two where an address that is a key in braces runs on: `[@{https://example.org/}]는`. */
function pieces(node: Nodes, { source, inKey }: { source: string; inKey: boolean }): Piece[] {
  const value = textOf(node, source);
  const sourceStart = node.position?.start.offset ?? 0;
  const sourceEnd = node.position?.end.offset ?? 0;
  const opaque = value === OPAQUE;
  const literal = node.type === 'link' && !opaque && !HYPHEN_ADDRESS.test(value);
  const brace = literal && inKey ? closingBrace(source.slice(sourceStart, sourceEnd)) : -1;
  if (brace < 0) return [{ value, sourceStart, sourceEnd, opaque, literal }];
  const cut = sourceStart + brace;
  return [
    { value: unescapedBraces(source.slice(sourceStart, cut)), sourceStart, sourceEnd: cut, opaque, literal },
    { value: unescapedBraces(source.slice(cut, sourceEnd)), sourceStart: cut, sourceEnd, opaque, literal: false },
  ];
}

/** The brace, or its backslash, that closes one before the text; -1 where none does. */
function closingBrace(text: string): number {
  let depth = 0;
  for (const match of text.matchAll(/\\?([{}])/gu)) {
    if (match[1] === '{') depth += 1;
    else if (depth === 0) return match.index;
    else depth -= 1;
  }
  return -1;
}

/** MDX wants the braces of a key escaped, and an address takes the backslash for its own. */
function unescapedBraces(text: string): string {
  return text.replace(/\\([{}])/gu, '$1');
}

function isTransparent(node: Nodes): node is Extract<Nodes, { type: 'emphasis' | 'strong' | 'delete' }> {
  return TRANSPARENT.has(node.type) && 'children' in node;
}

/** Finds the segment of a character; texts are mostly asked for characters near the one before. */
function segmentFinder(segments: readonly Segment[]): (index: number) => Segment | undefined {
  let last = 0;
  return (index) => {
    while (last > 0 && index < (segments[last]?.start ?? Number.POSITIVE_INFINITY)) last -= 1;
    while (last < segments.length && index >= (segments[last]?.end ?? 0)) last += 1;
    return segments[last];
  };
}

function partEnd(segments: readonly Segment[], first: Segment | undefined): number {
  if (first === undefined) return 0;
  let end = first.end;
  for (let at = segments.indexOf(first) + 1; at < segments.length; at += 1) {
    const next = segments[at];
    if (next === undefined || next.opaque || next.level !== first.level) break;
    end = next.end;
  }
  return end;
}

function indexAt(segments: readonly Segment[], offset: number, text: string, source: string): number {
  const segment = segments.find((one) => offset < one.sourceEnd);
  if (segment === undefined) return text.length;
  for (let index = segment.start; index < segment.end; index += 1)
    if (offsetAt(segment, index, text, source) >= offset) return index;
  return segment.end;
}

/** `16:53` is no directive: what looks like one in running text is the text that stands there. */
function textOf(node: Nodes, source: string): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return HARD_BREAK;
  if (node.type === 'textDirective') return sourceOf(node, source);
  if (isLiteralLink(node, source)) return unescapedBraces(sourceOf(node, source));
  return OPAQUE;
}

/** Markdown makes links of bare addresses, also of one that is a citation key: `@{https://example.org/}`. */
function isLiteralLink(node: Nodes, source: string): boolean {
  return node.type === 'link' && !/^[<[]/u.test(source.slice(node.position?.start.offset ?? 0));
}

/** The source text of a node. */
export function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function escapedAt(segment: Segment | undefined, index: number, text: string, source: string): boolean {
  if (segment === undefined || segment.opaque) return false;
  if (segment.literal) return true;
  if (segment.end - segment.start === segment.sourceEnd - segment.sourceStart) return false;
  return aligned(segment, text, source).escaped[index - segment.start] === 1;
}

function offsetAt(segment: Segment | undefined, index: number, text: string, source: string): number {
  if (segment === undefined) return 0;
  if (index >= segment.end) return segment.sourceEnd;
  const length = segment.end - segment.start;
  if (segment.opaque || length === segment.sourceEnd - segment.sourceStart)
    return segment.sourceStart + index - segment.start;
  return aligned(segment, text, source).offsets[index - segment.start] ?? segment.sourceStart;
}

function aligned(segment: Segment, text: string, source: string): Alignment {
  segment.alignment ??= align(
    text.slice(segment.start, segment.end),
    source.slice(segment.sourceStart, segment.sourceEnd),
    segment.sourceStart,
  );
  return segment.alignment;
}

const ENTITY = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]{1,31});/uy;

/** A parsed text has lost its escapes, its entities and the `> ` of its lines: each character is found again in the source. */
function align(value: string, source: string, base: number): Alignment {
  const offsets = new Int32Array(value.length);
  const escaped = new Uint8Array(value.length);
  let at = 0;
  for (let index = 0; index < value.length; index += 1) {
    const sign = value[index];
    for (; at < source.length; at += 1) {
      if (source[at] === '\\' && source[at + 1] === sign && /[!-/:-@[-`{-~]/u.test(sign ?? '')) {
        escaped[index] = 1;
        at += 1;
        break;
      }
      ENTITY.lastIndex = at;
      if (source[at] === '&' && ENTITY.test(source)) {
        escaped[index] = 1;
        break;
      }
      if (source[at] === sign) break;
    }
    offsets[index] = base + at;
    at = escaped[index] === 1 && source[at] === '&' ? ENTITY.lastIndex : at + 1;
  }
  return { offsets, escaped };
}

/** Cuts the nodes whose running text lies in the range; `length` is how much running text they all have. */
function sliceNodes(
  nodes: readonly PhrasingContent[],
  range: { start: number; end: number },
  source: string,
): { nodes: PhrasingContent[]; length: number } {
  const kept: PhrasingContent[] = [];
  let at = 0;
  for (const node of nodes) {
    const inner = { start: range.start - at, end: range.end - at };
    if (isTransparent(node)) {
      const cut = sliceNodes(node.children, inner, source);
      if (cut.nodes.length > 0) kept.push({ type: node.type, children: cut.nodes } as PhrasingContent);
      at += cut.length;
      continue;
    }
    const value = textOf(node, source);
    const part = value.slice(Math.max(0, inner.start), Math.max(0, inner.end));
    if (part !== '')
      kept.push(
        value === OPAQUE || node.type === 'break' || (node.type === 'link' && part === value)
          ? node
          : { type: 'text', value: part },
      );
    at += value.length;
  }
  return { nodes: kept, length: at };
}
