import { changedExcerpt } from '../problems/codes/changed-excerpt.ts';
import { lostExcerpt } from '../problems/codes/lost-excerpt.ts';
import { untakenExcerpt } from '../problems/codes/untaken-excerpt.ts';
import type { Problem } from '../problems/problem.ts';
import type { Excerpt, SourceEntry } from './entries.ts';
import type { Lock } from './lock.ts';
import type { LockRecord } from './schema/lock.ts';

/** An excerpt in the lock. */
export function lockKey(source: string, excerpt: string): string {
  return `${source}#${excerpt}`;
}

/** Excerpts that are not in the lock, that differ from it, and entries that no excerpt has any more (EVIDENCE, rule 21). */
export function lockProblems(sources: ReadonlyMap<string, SourceEntry>, lock: Lock): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { source, excerpt } of excerptsOf(sources)) {
    const key = lockKey(source.id, excerpt.id);
    const known = lock.record[key];
    seen.add(key);
    const details = { source: source.id, excerpt: excerpt.id };
    if (known === undefined) problems.push(untakenExcerpt(excerpt.place, details));
    else if (known.sha256 !== excerpt.sha256)
      problems.push(changedExcerpt(excerpt.place, { ...details, taken: known.taken }));
  }
  const lost = Object.entries(lock.record).filter(([key]) => !seen.has(key));
  return [...problems, ...lost.map(([key, { taken }]) => lostExcerpt(lock.at(key), { key, taken }))];
}

/** What taking the excerpts of a study does to its lock. */
export interface Taken {
  readonly record: LockRecord;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Takes new excerpts into the lock, dated `today`; changed and lost ones only with a reason, which stands beside the earlier fingerprint.
 * Without a reason they stay as they are. Keys come in order.
 */
export function takeExcerpts(
  sources: ReadonlyMap<string, SourceEntry>,
  lock: LockRecord,
  options: { today: string; reason?: string | undefined },
): Taken {
  const { today, reason } = options;
  const record: Record<string, LockRecord[string]> = {};
  const added: string[] = [];
  const changed: string[] = [];
  for (const { source, excerpt } of excerptsOf(sources)) {
    const key = lockKey(source.id, excerpt.id);
    const known = lock[key];
    if (known === undefined) {
      record[key] = { sha256: excerpt.sha256, taken: today };
      added.push(key);
    } else if (known.sha256 === excerpt.sha256 || reason === undefined) record[key] = known;
    else {
      record[key] = {
        sha256: excerpt.sha256,
        taken: today,
        changes: [...(known.changes ?? []), { was: known.sha256, until: today, reason }],
      };
      changed.push(key);
    }
  }
  const removed = Object.keys(lock).filter((key) => !(key in record));
  if (reason === undefined) for (const key of removed) record[key] = lock[key] ?? { sha256: '', taken: today };
  const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return { record: sorted, added, changed, removed: reason === undefined ? [] : removed };
}

/** The lock as a file: JSON, one entry a line, so that a change is one line of a diff. */
export function printLock(record: LockRecord): string {
  const lines = Object.entries(record).map(([key, entry]) => `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function excerptsOf(sources: ReadonlyMap<string, SourceEntry>): { source: SourceEntry; excerpt: Excerpt }[] {
  return [...sources.values()].flatMap((source) => source.excerpts.map((excerpt) => ({ source, excerpt })));
}
