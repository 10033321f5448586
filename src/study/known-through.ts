import { toldBy } from './chain/told-by.ts';
import type { Source, Study } from './study.ts';

/** Ids of the read sources through which a source that nobody read is known (EVIDENCE, rule 30); none for one that was read. */
export function knownThrough(id: string, { sources }: Pick<Study, 'sources'>): string[] {
  const relayers = known.get(sources) ?? new Map([...sources].map(([key, source]) => [key, source.relayedBy]));
  known.set(sources, relayers);
  return toldBy(id, sources, relayers);
}

/** Made once for the sources of a study: each export asks for all of them. */
const known = new WeakMap<ReadonlyMap<string, Source>, ReadonlyMap<string, readonly string[]>>();
