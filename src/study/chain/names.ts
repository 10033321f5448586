import type { SourceEntry } from '../entries.ts';

/**
 * One origin, several names (EVIDENCE, rule 27): sources with the same `same-as`, or the same `controlled-by`, are one.
 * Returns for each id the name of its origin; an id that shares neither is its own. A label that is the id of a source
 * means that source too.
 */
export function originNames(sources: ReadonlyMap<string, SourceEntry>): (id: string) => string {
  const parents = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  const join = (a: string, b: string): void => {
    const [first, second] = [find(a), find(b)].sort() as [string, string];
    if (first !== second) parents.set(second, first);
  };
  for (const { id, evidence } of sources.values()) {
    for (const field of ['same-as', 'controlled-by'] as const) {
      const label = evidence?.[field];
      if (label !== undefined) join(id, sources.has(label) ? label : `${field}: ${label}`);
    }
  }
  return find;
}
