import { unknownExcerpt } from '../../problems/codes/unknown-excerpt.ts';
import { unknownSource } from '../../problems/codes/unknown-source.ts';
import { unreadEvidence } from '../../problems/codes/unread-evidence.ts';
import { unrelayedVia } from '../../problems/codes/unrelayed-via.ts';
import type { Problem } from '../../problems/problem.ts';
import type { EvidenceItem, SourceEntry } from '../entries.ts';

type Sides = { readonly for: readonly EvidenceItem[]; readonly against: readonly EvidenceItem[] };

interface Context {
  readonly sources: ReadonlyMap<string, SourceEntry>;
  /** All ids of sources, those too whose files have faults. */
  readonly known: ReadonlySet<string>;
  /** The read sources through which a source that nobody read is known. */
  readonly tellers: (id: string) => readonly string[];
}

/** What the items of a claim name and may not: ids of nothing, sources that are no evidence, relays that are none. */
export function referenceProblems(claim: Sides, context: Context): Problem[] {
  return [...claim.for, ...claim.against].flatMap((item) => [
    ...named(item).flatMap((reference) => sourceProblems(reference, item, context)),
    ...excerptProblems(item, context.sources),
    ...viaProblems(item, context),
  ]);
}

/** Whether every source that a claim names could be read. */
export function isResolved(claim: Sides, sources: ReadonlyMap<string, SourceEntry>): boolean {
  return [...claim.for, ...claim.against].every((item) => named(item).every(({ id }) => sources.has(id)));
}

interface Reference {
  readonly id: string;
  readonly path: readonly ['source' | 'examined'] | readonly ['from' | 'via', number];
}

function named({ source, examined, from, via }: EvidenceItem): Reference[] {
  return [
    ...(source === undefined ? [] : [{ id: source, path: ['source'] as const }]),
    ...(examined === undefined ? [] : [{ id: examined, path: ['examined'] as const }]),
    ...from.map((id, index) => ({ id, path: ['from', index] as const })),
    ...via.map((id, index) => ({ id, path: ['via', index] as const })),
  ];
}

/** A source that nobody read is evidence only as others tell of it (rule 30); of what an item examined its own source tells. */
function sourceProblems({ id, path }: Reference, item: EvidenceItem, { sources, known, tellers }: Context): Problem[] {
  const source = sources.get(id);
  if (!known.has(id)) return [unknownSource(item.at(...path), { id, known })];
  if (source === undefined || path[0] === 'via') return [];
  if (source.evidence === undefined) return [unreadEvidence(item.at(...path), { id, library: source.file })];
  const toldHere = path[0] === 'examined' && item.source !== undefined;
  const told = source.evidence.read !== 'not-read' || toldHere || tellers(id).length > 0;
  return told ? [] : [unreadEvidence(item.at(...path), { id })];
}

function excerptProblems(
  { source: id, excerpt, at }: EvidenceItem,
  sources: ReadonlyMap<string, SourceEntry>,
): Problem[] {
  const source = id === undefined ? undefined : sources.get(id);
  if (source === undefined || excerpt === undefined) return [];
  const known = source.excerpts.map((one) => one.id);
  return known.includes(excerpt) ? [] : [unknownExcerpt(at('excerpt'), { source: source.id, excerpt, known })];
}

function viaProblems({ source: id, via, at }: EvidenceItem, { sources, known }: Context): Problem[] {
  const source = id === undefined ? undefined : sources.get(id);
  if (source === undefined) return [];
  const relays = source.evidence?.relays ?? [];
  return via.flatMap((relayed, index) =>
    known.has(relayed) && !relays.includes(relayed)
      ? [unrelayedVia(at('via', index), { source: source.id, via: relayed, relays })]
      : [],
  );
}
