import type { Place } from '../problems/problem.ts';
import type { LockRecord } from './schema/lock.ts';

/** `excerpts.lock` as read. */
export interface Lock {
  readonly record: LockRecord;
  /** The place of an entry. */
  readonly at: (key: string) => Place;
}
