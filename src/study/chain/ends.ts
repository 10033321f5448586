import type { EvidenceItem, SourceEntry } from '../entries.ts';

/** Everything that decides where the chains of some items end. */
export interface ChainContext {
  /** The items whose chains are followed together: one side of a claim. */
  readonly items: readonly EvidenceItem[];
  /** Sources that are first-hand anywhere in the claim. */
  readonly firsthand: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, SourceEntry>;
}

/** For an item, what must be accounted for: each demand is the ids of the ends of which any one would do. */
export type DemandsOf = (item: EvidenceItem) => string[][];

/**
 * Where chains end (EVIDENCE, rules 25 to 27): at what an item examined; else at the first source that is first-hand in
 * the claim or was itself examined; else at sources that relay nothing. `via` makes a demand of each source that it names;
 * without it, one of all relays would do. Our own reasoning demands nothing (rule 29).
 */
export function chainEnds(context: ChainContext): DemandsOf {
  const examined = examinedBy(context.items);
  const stops = new Set([...context.firsthand, ...[...examined.values()].flatMap(({ things }) => things)]);
  const relays = (id: string): string[] =>
    (context.sources.get(id)?.evidence?.relays ?? []).filter((relay) => context.sources.has(relay));
  const isEnd = (id: string): boolean => stops.has(id) || relays(id).length === 0;

  /** The ends that the chains from these ids come to. Circles, which are an error elsewhere, end nowhere. */
  const reach = (starts: readonly string[]): string[] => {
    const ends = new Set<string>();
    const seen = new Set<string>();
    const waiting = [...starts];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      seen.add(id);
      const examination = examined.get(id);
      for (const thing of examination?.things ?? []) ends.add(thing);
      if (examination?.nothingElse) continue;
      if (isEnd(id)) ends.add(id);
      else waiting.push(...relays(id).filter((next) => !seen.has(next)));
    }
    return [...ends];
  };

  return ({ source, via, examined: thing }) => {
    if (thing !== undefined) return [[thing]];
    if (source === undefined) return [];
    if (isEnd(source)) return [[source]];
    const named = via.filter((id) => context.sources.has(id));
    const demands = named.length > 0 ? named.map((id) => reach([id])) : [reach(relays(source))];
    return demands.map((ends) => (ends.length > 0 ? ends : [source]));
  };
}

interface Examination {
  readonly things: string[];
  /** No item has the source for anything but what it examined. */
  nothingElse: boolean;
}

/** A chain that comes to a source that examined something goes on to that thing: a relay of it adds no origin. */
function examinedBy(items: readonly EvidenceItem[]): Map<string, Examination> {
  const found = new Map<string, Examination>();
  for (const { source, examined } of items) {
    if (source === undefined || examined === undefined) continue;
    const examination = found.get(source) ?? { things: [], nothingElse: true };
    examination.things.push(examined);
    found.set(source, examination);
  }
  for (const { source, examined } of items) {
    const examination = source === undefined || examined !== undefined ? undefined : found.get(source);
    if (examination) examination.nothingElse = false;
  }
  return found;
}
