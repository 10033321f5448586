import type { Problem } from '../problems/problem.ts';
import { toldBy } from './chain/told-by.ts';
import { endsOfItems, firsthandIn, type Origins, originsOf, standing } from './chain.ts';
import { claimDateProblems } from './claim/dates.ts';
import { basisProblems, judge } from './claim/judgement.ts';
import { governed } from './claim/quoting.ts';
import { isResolved, referenceProblems } from './claim/references.ts';
import type { ClaimEntry, EvidenceItem, SourceEntry } from './entries.ts';
import { relayedBy } from './relays.ts';
import { bornStatus, type Status, type Weight } from './status.ts';

/** A piece of evidence with where it comes from. */
export interface WeighedItem extends EvidenceItem {
  /** Where its chain may end. */
  readonly ends: readonly string[];
  /** Of a source that nobody read: the read sources through which it is known. */
  readonly toldBy: readonly string[];
}

/** A claim with what its evidence amounts to. Origins and weight are those of the items that stand: nobody answered them. */
export interface WeighedClaim extends Omit<ClaimEntry, 'for' | 'against'> {
  readonly for: readonly WeighedItem[];
  readonly against: readonly WeighedItem[];
  /** Of what speaks for it. */
  readonly origins: Origins;
  readonly originsAgainst: Origins;
  readonly weight: Weight;
  /** The best status that the evidence bears. */
  readonly borne: Status;
}

/** What claims are weighed against. `known` are all ids of sources, those too whose files have faults. */
export interface ClaimContext {
  readonly sources: ReadonlyMap<string, SourceEntry>;
  readonly known: ReadonlySet<string>;
}

/** Follows the chains of each claim, weighs its evidence and compares it with the declared status (EVIDENCE, rules 23 to 35). */
export function weighClaims(
  entries: readonly ClaimEntry[],
  context: ClaimContext,
): { claims: WeighedClaim[]; problems: Problem[] } {
  const relayers = relayedBy(context.sources);
  const tellers = (id: string): string[] => toldBy(id, context.sources, relayers);
  const claims = entries.map((entry) => weighClaim(entry, context.sources, tellers));
  return { claims, problems: claims.flatMap((claim) => claimProblems(claim, { ...context, tellers })) };
}

type Tellers = (id: string) => string[];

function weighClaim(entry: ClaimEntry, sources: ReadonlyMap<string, SourceEntry>, tellers: Tellers): WeighedClaim {
  const firsthand = firsthandIn([...entry.for, ...entry.against]);
  const weighItems = (items: readonly EvidenceItem[]): WeighedItem[] => {
    const ends = endsOfItems(items, sources, firsthand);
    return items.map((item, index) => {
      const told = item.source === undefined ? [] : tellers(item.source);
      return { ...governed(item, told), ends: ends[index] ?? [], toldBy: told };
    });
  };
  const origins = originsOf(standing(entry.for), sources, firsthand);
  const originsAgainst = originsOf(standing(entry.against), sources, firsthand);
  const weight = weightOf(entry, origins);
  return {
    ...entry,
    for: weighItems(entry.for),
    against: weighItems(entry.against),
    origins,
    originsAgainst,
    weight,
    borne: bornStatus(weight),
  };
}

function weightOf(entry: ClaimEntry, origins: Origins): Weight {
  const [pro, contra] = [standing(entry.for), standing(entry.against)];
  return {
    for: pro.length,
    against: contra.length,
    reports: pro.filter(({ source }) => source !== undefined).length,
    inferences: pro.filter(({ by, inference }) => by === 'us' || inference).length,
    firsthandFor: pro.filter(({ firsthand }) => firsthand).length,
    firsthandAgainst: contra.filter(({ firsthand }) => firsthand).length,
    origins: origins.fewest,
    searches: entry.searched.length,
  };
}

/** A claim that names what does not exist is not judged as well: what it lacks would be wrong. */
function claimProblems(claim: WeighedClaim, context: ClaimContext & { tellers: Tellers }): Problem[] {
  const references = [...referenceProblems(claim, context), ...basisProblems(claim)];
  if (!isResolved(claim, context.sources)) return references;
  return [...references, ...judge(claim, context.sources), ...claimDateProblems(claim, context.sources)];
}
