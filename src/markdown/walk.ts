import type { FootnoteDefinition, Nodes, Parents, Root, RootContent } from 'mdast';

const INLINE_PARENTS = new Set<string>([
  'paragraph',
  'heading',
  'tableCell',
  'link',
  'linkReference',
  'mdxJsxTextElement',
]);

/** Whether the children of a node are inline content that is read as one running text. */
export function isInlineParent(node: Nodes): node is Parents {
  return INLINE_PARENTS.has(node.type);
}

/** Calls `visit` for a node and all below it, parents first. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

/** Calls `visit` for a node and the blocks below it, parents first, but for nothing that stands in running text. */
export function walkBlocks(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node && !INLINE_PARENTS.has(node.type)) for (const child of node.children) walkBlocks(child, visit);
}

/** The text of a node without its marks; `source` was parsed. `12:30` looks like a directive, and is text. */
export function plainText(node: Nodes, source: string): string {
  if (node.type === 'textDirective')
    return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map((child) => plainText(child, source)).join('') : '';
}

/** A block of the document with the author's notes that stand after it, each at its first mention. */
export interface NotedBlock {
  readonly block: RootContent;
  readonly notes: readonly Note[];
}

/** A note: its label as written and its number in the document, from 1. */
export interface Note {
  readonly number: number;
  readonly definition: FootnoteDefinition;
}

/** The blocks of a document in reading order. Definitions of notes are taken out; those never mentioned come in `unused`. `source` was parsed. */
export function notedBlocks(
  root: Root,
  source: string,
): {
  blocks: NotedBlock[];
  unused: FootnoteDefinition[];
  numbers: Map<string, number>;
} {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const child of root.children) if (child.type === 'footnoteDefinition') definitions.set(child.identifier, child);
  const numbers = new Map<string, number>();
  const blocks = root.children
    .filter((child) => child.type !== 'footnoteDefinition')
    .map((block) => ({
      block,
      notes: mayMentionNotes(block, source) ? notesOf(block, definitions, numbers) : [],
    }));
  const unused = [...definitions.values()].filter((definition) => !numbers.has(definition.identifier));
  return { blocks, unused, numbers };
}

/** Whether it is worth looking for notes in a block: to go through a tree costs more than to look at its source. */
export function mayMentionNotes({ position }: Nodes, source: string): boolean {
  return position === undefined || source.slice(position.start.offset, position.end.offset).includes('[^');
}

function notesOf(
  block: Nodes,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  numbers: Map<string, number>,
): Note[] {
  const notes: Note[] = [];
  walk(block, (node) => {
    if (node.type !== 'footnoteReference' || numbers.has(node.identifier)) return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return;
    const number = numbers.size + 1;
    numbers.set(node.identifier, number);
    notes.push({ number, definition }, ...notesOf(definition, definitions, numbers));
  });
  return notes;
}
