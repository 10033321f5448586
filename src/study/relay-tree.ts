import type { SourceEntry } from './entries.ts';

/** A source with all that it passes on, down to where the chain ends. */
export interface RelayNode<Entry extends SourceEntry = SourceEntry> {
  readonly source: Entry;
  /** 0 for the source that the tree begins at. */
  readonly depth: number;
  /** What it passes on stands further up, where the same source was met first. */
  readonly repeated: boolean;
  /** It relays nothing that the study knows of: the chain ends here. */
  readonly end: boolean;
  readonly relays: readonly RelayNode<Entry>[];
}

/**
 * The chain of a source as a tree in the order of its `relays`. A source that is met again is not unfolded again, so a
 * tree is as large as the number of relays in it; unknown ids and circles, which are problems elsewhere, are left out.
 * Nothing for an id that is unknown.
 */
export function relayTree<Entry extends SourceEntry>(
  id: string,
  sources: ReadonlyMap<string, Entry>,
): RelayNode<Entry> | undefined {
  const unfolded = new Set<string>();
  const grow = (source: Entry, path: readonly string[]): RelayNode<Entry> => {
    const relays = [...new Set(source.evidence?.relays ?? [])].filter(
      (relay) => sources.has(relay) && relay !== source.id && !path.includes(relay),
    );
    const repeated = unfolded.has(source.id) && relays.length > 0;
    unfolded.add(source.id);
    const below = repeated ? [] : relays.map((relay) => sources.get(relay)).filter((relay) => relay !== undefined);
    const children = below.map((relay) => grow(relay, [...path, source.id]));
    return { source, depth: path.length, repeated, end: relays.length === 0, relays: children };
  };
  const root = sources.get(id);
  return root && grow(root, []);
}

/** The nodes of a tree from the top down, each before what it passes on. */
export function relayNodes<Entry extends SourceEntry>(tree: RelayNode<Entry>): RelayNode<Entry>[] {
  return [tree, ...tree.relays.flatMap((node) => relayNodes(node))];
}

/** Whether the authors have read it, whole or in part; else it is known only through others. */
export function isRead(source: SourceEntry): boolean {
  return source.evidence !== undefined && source.evidence.read !== 'not-read';
}
