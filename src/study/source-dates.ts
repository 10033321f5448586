import { accessedBeforeIssued } from '../problems/codes/accessed-before-issued.ts';
import { outOfOrderRelay } from '../problems/codes/out-of-order-relay.ts';
import type { Problem } from '../problems/problem.ts';
import { isWhollyBefore } from './date-order.ts';
import type { SourceEntry } from './entries.ts';

/** Sources that came out after they were read, or that pass on what came out after them (EVIDENCE, rule 34). */
export function sourceDateProblems(sources: ReadonlyMap<string, SourceEntry>): Problem[] {
  return [...sources.values()].flatMap((source) => [...accessedTooEarly(source), ...relaysTooLate(source, sources)]);
}

function accessedTooEarly(source: SourceEntry): Problem[] {
  const { issued, accessed } = source.item.dates;
  if (issued === undefined || accessed === undefined || !isWhollyBefore(accessed, issued)) return [];
  const place = source.evidence?.accessed === undefined ? source.at('accessed') : source.at('evidence', 'accessed');
  return [accessedBeforeIssued(place, { id: source.id, issued, accessed })];
}

function relaysTooLate(source: SourceEntry, sources: ReadonlyMap<string, SourceEntry>): Problem[] {
  const { issued } = source.item.dates;
  return (source.evidence?.relays ?? []).flatMap((id, index) => {
    const relayed = sources.get(id)?.item.dates.issued;
    if (issued === undefined || relayed === undefined || !isWhollyBefore(issued, relayed)) return [];
    return [
      outOfOrderRelay(source.at('evidence', 'relays', index), {
        id: source.id,
        issued,
        relayed: id,
        relayedIssued: relayed,
      }),
    ];
  });
}
