import type { SourceEntry } from '../entries.ts';

/**
 * Through whom a source that nobody read is known (EVIDENCE, rule 30): the nearest sources that were read and relay it,
 * directly or through others that were not read. In order of name; none for a source that was read.
 * `relayers` says for each source which ones relay it.
 */
export function toldBy(
  id: string,
  sources: ReadonlyMap<string, SourceEntry>,
  relayers: ReadonlyMap<string, readonly string[]>,
): string[] {
  if (isRead(sources.get(id))) return [];
  const told = new Set<string>();
  const seen = new Set([id]);
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const relayer of relayers.get(next) ?? []) {
      if (seen.has(relayer)) continue;
      seen.add(relayer);
      if (isRead(sources.get(relayer))) told.add(relayer);
      else waiting.push(relayer);
    }
  }
  return [...told].sort();
}

/** Whether the authors have read a source, whole or in part. An entry of a library has no reading state. */
export function isRead(source: SourceEntry | undefined): boolean {
  return source?.evidence !== undefined && source.evidence.read !== 'not-read';
}
