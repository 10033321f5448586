import { evidenceBeforeEvent } from '../../problems/codes/evidence-before-event.ts';
import { evidenceLongAfter } from '../../problems/codes/evidence-long-after.ts';
import type { Problem } from '../../problems/problem.ts';
import { isWhollyBefore, isYearAfter } from '../date-order.ts';
import type { ClaimEntry, EvidenceItem, SourceEntry } from '../entries.ts';

/**
 * First-hand evidence dated wholly before what the claim states, or more than a year after (EVIDENCE, rule 34). A source may
 * have several dates (when it was issued, when it was made); only what all of them say is told.
 */
export function claimDateProblems(claim: ClaimEntry, sources: ReadonlyMap<string, SourceEntry>): Problem[] {
  const { when } = claim;
  if (when === undefined) return [];
  return [...claim.for, ...claim.against]
    .filter(({ firsthand }) => firsthand)
    .flatMap((item) => itemProblems(item, when, sources));
}

function itemProblems(
  { source: id = '', at }: EvidenceItem,
  when: string,
  sources: ReadonlyMap<string, SourceEntry>,
): Problem[] {
  const item = sources.get(id)?.item;
  const dates = [item?.dates.issued, item?.dates['original-date'], item?.dates['event-date']].filter(
    (date) => date !== undefined,
  );
  const [date] = dates;
  if (date === undefined) return [];
  if (dates.every((one) => isWhollyBefore(one, when))) return [evidenceBeforeEvent(at('source'), { id, date, when })];
  return dates.every((one) => isYearAfter(one, when)) ? [evidenceLongAfter(at('source'), { id, date, when })] : [];
}
