import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments } from 'yaml';
import { type CslNode, type Fault, type Items, itemsOf, type LostItem, type Member } from './csl-node.ts';

/** Reads a YAML text (1.2), in one document or more, as a list of items. An item with a fault in it is lost, the others are read. */
export function readYamlItems(text: string): Items {
  const roots: CslNode[] = [];
  const faults: Fault[] = [];
  try {
    for (const doc of parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' })) {
      if (!('contents' in doc)) continue;
      faults.push(
        ...doc.errors.map((error) => ({
          offset: error.pos[0],
          says: lowerFirst(error.message.replace(/ at line [\s\S]*$/u, '')),
        })),
      );
      if (doc.contents !== null && !isEmpty(doc.contents))
        roots.push(convert(doc.contents, { doc, budget: { left: 100_000 + text.length }, depth: 0 }));
    }
  } catch (error) {
    return {
      items: [],
      lost: [],
      damaged: [],
      unreadable: { offset: 0, says: error instanceof Error ? lowerFirst(error.message) : 'it is no YAML' },
    };
  }
  const lists = roots.map(itemsOf);
  const items = lists.flatMap((list) => list ?? []);
  const wrong = roots.find((_, index) => lists[index] === undefined);
  if (items.length === 0 && (wrong !== undefined || faults.length > 0)) {
    return {
      items: [],
      lost: [],
      damaged: [],
      unreadable: faults[0] ?? { offset: wrong?.offset ?? 0, says: 'it is no list of CSL items' },
    };
  }
  return withoutFaulty(items, faults);
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

/** A fault belongs to the last item that begins before it. */
function withoutFaulty(items: readonly CslNode[], faults: readonly Fault[]): Items {
  const lost = new Map<CslNode, LostItem>();
  for (const fault of faults) {
    const item = items.findLast((one) => one.offset <= fault.offset) ?? items[0];
    if (item === undefined || lost.has(item)) continue;
    const id = item.kind === 'map' ? item.members.find((member) => member.name === 'id')?.value : undefined;
    lost.set(item, {
      ...fault,
      id: id?.kind === 'scalar' ? id.text : undefined,
      start: item.offset,
      end: Math.max(fault.offset + 1, item.kind === 'map' ? item.end : 0),
    });
  }
  return { items: items.filter((item) => !lost.has(item)), lost: [...lost.values()], damaged: [] };
}

interface Conversion {
  readonly doc: Document;
  /** Aliases of aliases can make a small text endless. */
  readonly budget: { left: number };
  readonly depth: number;
}

function convert(node: unknown, conversion: Conversion): CslNode {
  const { doc, budget, depth } = conversion;
  const deeper = { ...conversion, depth: depth + 1 };
  budget.left -= 1;
  if (budget.left < 0 || depth > 64) throw new Error('Its values lie too deep in one another');
  if (isAlias(node)) return convert(node.resolve(doc), deeper);
  const offset = offsetOf(node);
  if (isSeq(node)) return { kind: 'list', offset, items: node.items.map((item) => convert(item, deeper)) };
  if (isMap(node))
    return { kind: 'map', offset, end: node.range?.[1] ?? offset, members: membersOf(node.items, deeper) };
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === 'string') return { kind: 'scalar', offset, value, text: value };
  if (typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'scalar', offset, value, text: sourceOf(node) ?? String(value) };
  return { kind: 'scalar', offset, value: null, text: '' };
}

/** `<<: *other` gives the members of the other map that the map does not have itself. */
function membersOf(pairs: readonly Pair[], conversion: Conversion): Member[] {
  const members = pairs.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : String(key),
    offset: offsetOf(key),
    value: convert(value, conversion),
  }));
  const own = members.filter(({ name, value }) => name !== '<<' || value.kind !== 'map');
  const merged = members.flatMap(({ name, value }) => (name === '<<' && value.kind === 'map' ? value.members : []));
  return [...own, ...merged.filter(({ name }) => !own.some((member) => member.name === name))];
}

function offsetOf(node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  const start: unknown = Array.isArray(range) ? range[0] : undefined;
  return typeof start === 'number' ? start : 0;
}

function sourceOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1).replace(/[.:]$/u, '');
}
