import { chainEnds } from './chain/ends.ts';
import { fewest } from './chain/fewest.ts';
import { originNames } from './chain/names.ts';
import type { EvidenceItem, SourceEntry } from './entries.ts';

/** Where the evidence on one side of a claim comes from. All lists are ids of sources, in the order of their names. */
export interface Origins {
  /** Independent origins: the fewest ends that could account for all items. A floor, not a verdict. */
  readonly fewest: number;
  /** One such set; each origin by the first of its names. */
  readonly example: readonly string[];
  /** Every possible end. */
  readonly ends: readonly string[];
  /** Ends that are one origin under several names: one person, one dispatch, one voice. */
  readonly merged: readonly (readonly string[])[];
  /** Who was there: first-hand sources, and those that examined something. One of several names of the same stands for all. */
  readonly observers: readonly string[];
}

/**
 * The origins of some items (EVIDENCE, rules 25 to 29): the exact smallest set of ends that meets what each item demands.
 * `firsthand` are the sources that are first-hand anywhere in the claim; without it, those of these items.
 */
export function originsOf(
  items: readonly EvidenceItem[],
  sources: ReadonlyMap<string, SourceEntry>,
  firsthand: ReadonlySet<string> = firsthandIn(items),
): Origins {
  const nameOf = originNames(sources);
  const demands = items.flatMap(chainEnds({ items, firsthand, sources }));
  const ends = sorted(demands.flat());
  const names = Map.groupBy(ends, nameOf);
  const smallest = fewest(demands.map((demand) => [...new Set(demand.map(nameOf))]));
  return {
    fewest: smallest.length,
    example: sorted(smallest.map((name) => names.get(name)?.[0] ?? name)),
    ends,
    merged: [...names.values()].filter((same) => same.length > 1),
    observers: [...Map.groupBy(observersIn(items), nameOf).values()].flatMap((same) => same.slice(0, 1)),
  };
}

/** The possible ends of each of some items, in the order of the items; each list in order of name. */
export function endsOfItems(
  items: readonly EvidenceItem[],
  sources: ReadonlyMap<string, SourceEntry>,
  firsthand: ReadonlySet<string>,
): string[][] {
  const demandsOf = chainEnds({ items, firsthand, sources });
  return items.map((item) => sorted(demandsOf(item).flat()));
}

/** The sources that are first-hand in some items: every chain of the claim stops there, whichever item it started from. */
export function firsthandIn(items: readonly EvidenceItem[]): Set<string> {
  return new Set(items.flatMap(({ source, firsthand }) => (source !== undefined && firsthand ? [source] : [])));
}

/** The items that nobody answered: what is answered no longer counts (EVIDENCE, rule 31). */
export function standing(items: readonly EvidenceItem[]): EvidenceItem[] {
  return items.filter(({ answered }) => answered === undefined);
}

function observersIn(items: readonly EvidenceItem[]): string[] {
  return sorted(
    items.flatMap(({ source, firsthand, examined }) =>
      source !== undefined && (firsthand || examined !== undefined) ? [source] : [],
    ),
  );
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
