import type { WeighedItem } from './claim.ts';
import type { Claim, Study } from './study.ts';

/** What a source does in a claim. */
export interface SourceClaim {
  readonly claim: Claim;
  /** Items of its own, for and against; none where it only stands in the chains of others. */
  readonly for: readonly WeighedItem[];
  readonly against: readonly WeighedItem[];
}

/** The claims that a source is evidence in, in reading order: by an item of its own, as what was examined, or in the chain of another. */
export function sourceClaims(id: string, study: Pick<Study, 'claims'>): SourceClaim[] {
  return [...study.claims.values()].flatMap((claim) => {
    const own = (items: readonly WeighedItem[]): WeighedItem[] => items.filter((item) => item.source === id);
    const sides = { for: own(claim.for), against: own(claim.against) };
    const serves = [...claim.for, ...claim.against].some((item) => serving(item).includes(id));
    return sides.for.length + sides.against.length > 0 || serves ? [{ claim, ...sides }] : [];
  });
}

function serving(item: WeighedItem): readonly string[] {
  return [...(item.examined === undefined ? [] : [item.examined]), ...item.via, ...item.from, ...item.ends];
}
