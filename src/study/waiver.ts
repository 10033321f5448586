import { idleWaiver } from '../problems/codes/idle-waiver.ts';
import type { Place, Problem } from '../problems/problem.ts';

/** A problem that the authors accept in one place, with their reason, which is published (EVIDENCE, rule 38). */
export interface Waiver {
  readonly code: string;
  readonly reason: string;
  /** Where the waiver stands. */
  readonly place: Place;
  /** What it covers: the next block, or a whole record. */
  readonly covers: Place;
}

/** Takes away what is waived. A waiver that waives nothing is a problem itself. `used` are those that waived something. */
export function withoutWaived(
  problems: readonly Problem[],
  waivers: readonly Waiver[],
): { problems: Problem[]; used: Waiver[] } {
  const used = new Set<Waiver>();
  const kept = problems.filter((problem) => {
    const waiver = waivers.find((one) => one.code === problem.code && covers(one.covers, problem.place));
    if (waiver !== undefined) used.add(waiver);
    return waiver === undefined;
  });
  const idle = waivers
    .filter((waiver) => !used.has(waiver))
    .map((waiver) => idleWaiver(waiver.place, { code: waiver.code }));
  return { problems: [...kept, ...idle], used: waivers.filter((waiver) => used.has(waiver)) };
}

function covers(outer: Place, inner: Place): boolean {
  return outer.file === inner.file && outer.line <= inner.line && inner.line <= (outer.endLine ?? outer.line);
}
