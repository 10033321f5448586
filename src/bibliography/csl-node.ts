/** A value of JSON or YAML with its place. Offsets are UTF-16 code units of the file's text. */
export type CslNode =
  /** `text` is the value as it stands there, so that `1.10` stays `1.10`. */
  | {
      readonly kind: 'scalar';
      readonly offset: number;
      readonly value: string | number | boolean | null;
      readonly text: string;
    }
  | { readonly kind: 'list'; readonly offset: number; readonly items: readonly CslNode[] }
  /** `end` is behind its last sign. */
  | { readonly kind: 'map'; readonly offset: number; readonly end: number; readonly members: readonly Member[] };

/** A field of a map, with the offset of its name. */
export interface Member {
  readonly name: string;
  readonly offset: number;
  readonly value: CslNode;
}

/** A fault of the format itself. */
export interface Fault {
  readonly offset: number;
  readonly says: string;
}

/** An item that a fault destroyed. */
export interface LostItem extends Fault {
  /** Where it can be told. */
  readonly id?: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** The items of a library as nodes. */
export interface Items {
  readonly items: readonly CslNode[];
  /** Each makes one item unreadable. */
  readonly lost: readonly LostItem[];
  /** Faults between items, which cost nothing. */
  readonly damaged: readonly Fault[];
  /** Why nothing can be read. */
  readonly unreadable?: Fault | undefined;
}

/** The value of a field of a map; nothing of any other node. */
export function memberOf(node: CslNode, name: string): CslNode | undefined {
  return node.kind === 'map' ? node.members.find((member) => member.name === name)?.value : undefined;
}

/** The node as a plain value. */
export function plainValue(node: CslNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries(node.members.map(({ name, value }) => [name, plainValue(value)]));
}

/** The node as text, if a text or a number is meant; a list of one is read as that one. */
export function textOf(node: CslNode): string | undefined {
  if (node.kind === 'list')
    return node.items.length === 1 && node.items[0] !== undefined ? textOf(node.items[0]) : undefined;
  return node.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

/** The list of items, whichever way it is wrapped: bare, as `references` (Pandoc) or `items` (Zotero), or one item alone. */
export function itemsOf(root: CslNode): readonly CslNode[] | undefined {
  if (root.kind === 'list') return root.items;
  const list = memberOf(root, 'references') ?? memberOf(root, 'items');
  if (list?.kind === 'list') return list.items;
  if (list?.kind === 'scalar' && list.value === null) return [];
  return root.kind === 'map' && memberOf(root, 'id') !== undefined ? [root] : undefined;
}
