import { citedSource } from './reference.ts';
import type { Source, Study } from './study.ts';

type Known = Pick<Study, 'sources' | 'quotations'>;

/** Where words of a source stand in another: an excerpt that the study quotes as its words. */
export interface QuotedThrough {
  readonly source: Source;
  /** Ids of its excerpts, in the order of its file. */
  readonly excerpts: readonly string[];
}

/**
 * The sources through which one that nobody has read is known: those that pass it on, or whose excerpts the study quotes as its words.
 * Where who passes it on has not been read either, those through whom that one is known. Those whose words the study quotes come first.
 */
export function knownThrough(id: string, study: Known): Source[] {
  const quoted = quotedThrough(id, study).map(({ source }) => source);
  const found = new Map<string, Source>();
  const seen = new Set([id]);
  const queue = [...(study.sources.get(id)?.relayedBy ?? [])];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const source = study.sources.get(next);
    if (source === undefined || seen.has(next)) continue;
    seen.add(next);
    if (isRead(source)) found.set(next, source);
    else queue.push(...source.relayedBy);
  }
  for (const { id: other } of quoted) found.delete(other);
  return [...quoted, ...[...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))];
}

/** The excerpts of other sources in which the study quotes words as this source’s: `[@this; quoted in @that]`. */
export function quotedThrough(id: string, study: Known): QuotedThrough[] {
  const index = known.get(study.quotations) ?? quotedAs(study);
  known.set(study.quotations, index);
  return [...(index.get(id) ?? [])].flatMap(([other, excerpts]) => {
    const source = study.sources.get(other);
    const order = source?.excerpts.map((excerpt) => excerpt.id) ?? [];
    return source === undefined ? [] : [{ source, excerpts: order.filter((excerpt) => excerpts.has(excerpt)) }];
  });
}

function isRead({ evidence }: Source): boolean {
  return evidence !== undefined && evidence.read !== 'not-read';
}

/** By the source whose words they are, then by the source whose excerpt has them. Made once: every page asks. */
type QuotedAs = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
const known = new WeakMap<Known['quotations'], QuotedAs>();

function quotedAs({ quotations, sources }: Known): QuotedAs {
  const index = new Map<string, Map<string, Set<string>>>();
  for (const { candidate, mention } of quotations) {
    mention.governedBy.forEach((item, at) => {
      const id = citedSource(item.key, sources)?.source;
      const next = mention.governedBy[at + 1];
      if (id === undefined || next?.secondHand !== true || id === candidate.source) return;
      const through = index.get(id) ?? new Map<string, Set<string>>();
      index.set(id, through.set(candidate.source, (through.get(candidate.source) ?? new Set()).add(candidate.excerpt)));
    });
  }
  return index;
}
