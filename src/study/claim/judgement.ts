import { emptyClaim } from '../../problems/codes/empty-claim.ts';
import { oneOriginBothSides } from '../../problems/codes/one-origin-both-sides.ts';
import { partialFirsthand } from '../../problems/codes/partial-firsthand.ts';
import { reasoningWithoutBasis } from '../../problems/codes/reasoning-without-basis.ts';
import { searchedClaimStatus } from '../../problems/codes/searched-claim-status.ts';
import { statusAboveEvidence } from '../../problems/codes/status-above-evidence.ts';
import { statusBelowEvidence } from '../../problems/codes/status-below-evidence.ts';
import { unansweredConflict } from '../../problems/codes/unanswered-conflict.ts';
import type { Problem } from '../../problems/problem.ts';
import { firsthandIn, type Origins, originsOf, standing } from '../chain.ts';
import type { ClaimEntry, EvidenceItem, SourceEntry } from '../entries.ts';
import { bornStatus, isBelow, isInConflict, lacking, STATUS_RULES, type Weight } from '../status.ts';

interface Weighed extends ClaimEntry {
  readonly origins: Origins;
  readonly weight: Weight;
}

type Sources = ReadonlyMap<string, SourceEntry>;

/** Whether a claim may be called what it is called (EVIDENCE, section 5). All its sources are known. */
export function judge(claim: Weighed, sources: Sources): Problem[] {
  const { status, weight } = claim;
  if (claim.for.length + claim.against.length + weight.searches === 0)
    return status === 'open' ? [] : [emptyClaim(claim.at('status'), { status })];
  if (weight.searches > 0 && !STATUS_RULES[status].ofSearch)
    return [searchedClaimStatus(claim.at('status'), { status })];
  return [...statusProblems(claim), ...partyProblems(claim, sources), ...sidesProblems(claim, sources)];
}

/** Our reasoning without what it rests on: other sources, what we examined, or a search that is recorded. */
export function basisProblems(claim: ClaimEntry): Problem[] {
  if (claim.searched.length > 0) return [];
  return [...claim.for, ...claim.against]
    .filter(({ by, from, examined }) => by === 'us' && from.length === 0 && examined === undefined)
    .map(({ at }) => reasoningWithoutBasis(at('by'), {}));
}

function statusProblems(claim: Weighed): Problem[] {
  const { status, weight, origins } = claim;
  const borne = bornStatus(weight);
  const missing = lacking(status, weight);
  const conflict = isInConflict(weight) && !STATUS_RULES[status].withConflict;
  const below = missing.length === 0 && isBelow(status, weight);
  if (!conflict && !below && missing.length === 0) return [];
  const place = claim.at('status');
  return [
    ...(conflict ? [unansweredConflict(place, { status })] : []),
    ...(missing.length > 0 ? [statusAboveEvidence(place, { status, missing, borne, origins: origins.example })] : []),
    ...(below ? [statusBelowEvidence(place, { status, borne })] : []),
  ];
}

/** Statuses that rest on somebody having seen it. */
const SEEN: ReadonlySet<string> = new Set(['observed', 'corroborated']);

/** Who alone saw it has a part in the matter (rule 33). */
function partyProblems(claim: Weighed, sources: Sources): Problem[] {
  if (!SEEN.has(claim.status)) return [];
  const seen = standing(claim.for).filter(({ firsthand }) => firsthand);
  const [first] = seen;
  const isParty = ({ party, source = '' }: EvidenceItem): boolean =>
    party || sources.get(source)?.evidence?.standpoint === 'state-media';
  if (first === undefined || !seen.every(isParty)) return [];
  return [partialFirsthand(first.at('source'), { parties: [...new Set(seen.map(({ source = '' }) => source))] })];
}

/** Both sides from one origin, or one source on both (rule 33). */
function sidesProblems(claim: Weighed, sources: Sources): Problem[] {
  const [pro, contra] = [standing(claim.for), standing(claim.against)];
  const firsthand = firsthandIn([...claim.for, ...claim.against]);
  const alone = (items: readonly EvidenceItem[]): Origins => originsOf(items, sources, firsthand);
  const both = alone([...pro, ...contra]);
  if (both.fewest === 1 && alone(pro).fewest === 1 && alone(contra).fewest === 1) {
    return [oneOriginBothSides(claim.at('against'), { origin: both.example[0] ?? '' })];
  }
  const speakFor = new Set(pro.map(({ source }) => source));
  return contra.flatMap(({ source, at }) =>
    source !== undefined && speakFor.has(source) ? [oneOriginBothSides(at('source'), { source })] : [],
  );
}
