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
export function sourceClaims(id: string, study: Pick<Study, 'claims'>): readonly SourceClaim[] {
  const bySource = known.get(study.claims) ?? claimsBySource(study.claims);
  known.set(study.claims, bySource);
  return bySource.get(id) ?? [];
}

/** Made once for the claims of a study: the page of each source asks. */
const known = new WeakMap<Study['claims'], ReadonlyMap<string, readonly SourceClaim[]>>();

function claimsBySource(claims: Study['claims']): Map<string, SourceClaim[]> {
  const bySource = new Map<string, SourceClaim[]>();
  for (const claim of claims.values()) {
    const ids = new Set([...claim.for, ...claim.against].flatMap((item) => [item.source, ...serving(item)]));
    for (const id of ids) {
      if (id === undefined) continue;
      const own = (items: readonly WeighedItem[]): WeighedItem[] => items.filter((item) => item.source === id);
      bySource.set(id, [...(bySource.get(id) ?? []), { claim, for: own(claim.for), against: own(claim.against) }]);
    }
  }
  return bySource;
}

function serving(item: WeighedItem): readonly string[] {
  return [...(item.examined === undefined ? [] : [item.examined]), ...item.via, ...item.from, ...item.ends];
}
