import { circularRelay } from '../problems/codes/circular-relay.ts';
import { repeatedRelay } from '../problems/codes/repeated-relay.ts';
import { unknownRelay } from '../problems/codes/unknown-relay.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceEntry } from './entries.ts';

/** Who relays whom, the other way round: for each source the ids of those that name it in `relays`, sorted. */
export function relayedBy(sources: ReadonlyMap<string, SourceEntry>): Map<string, string[]> {
  const relayers = new Map<string, string[]>();
  for (const source of sources.values()) {
    for (const id of new Set(source.evidence?.relays ?? [])) relayers.set(id, [...(relayers.get(id) ?? []), source.id]);
  }
  for (const list of relayers.values()) list.sort();
  return relayers;
}

/** Relays that name no source of `known`, those that close a circle, and those that stand there twice (EVIDENCE, rule 23). */
export function relayProblems(sources: ReadonlyMap<string, SourceEntry>, known: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  for (const source of sources.values()) {
    source.evidence?.relays?.forEach((id, index, relays) => {
      // Finding a place reads the file again: only a fault is worth it.
      const place = () => source.at('evidence', 'relays', index);
      if (relays.indexOf(id) < index) problems.push(repeatedRelay(place(), { id }));
      else if (!known.has(id)) problems.push(unknownRelay(place(), { id, known }));
      else if (closesCircle(source.id, id, sources)) {
        problems.push(circularRelay(place(), { cycle: [source.id, ...(pathTo(id, source.id, sources) ?? [])] }));
      }
    });
  }
  return problems;
}

/** Whether a source passes on another, directly or through others. */
export function relaysThrough(source: string, other: string, sources: ReadonlyMap<string, SourceEntry>): boolean {
  return source !== other && pathTo(source, other, sources) !== undefined;
}

/** A circle is told once: at the relay whose source comes first among its members. */
function closesCircle(from: string, to: string, sources: ReadonlyMap<string, SourceEntry>): boolean {
  const path = pathTo(to, from, sources);
  return path?.every((id) => from <= id) ?? false;
}

/** The ids from `start` to `end` along relays, both included. */
function pathTo(start: string, end: string, sources: ReadonlyMap<string, SourceEntry>): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  const queue = [start];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id === end) return unwind(end, cameFrom);
    for (const next of sources.get(id)?.evidence?.relays ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return undefined;
}

function unwind(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const path: string[] = [];
  for (let id: string | undefined = end; id !== undefined; id = cameFrom.get(id)) path.unshift(id);
  return path;
}
