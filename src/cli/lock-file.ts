import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printLock, type Taken, takeExcerpts } from '../study/excerpt-lock.ts';
import type { LoadedStudy } from './load.ts';

/** Writes `excerpts.lock` with what was taken, and says what that was. */
export async function writeLock(
  folder: string,
  { study, lock }: LoadedStudy,
  options: { today: string; reason?: string | undefined },
): Promise<Taken> {
  const taken = takeExcerpts(study.sources, lock?.record ?? {}, options);
  await writeFile(join(folder, 'excerpts.lock'), printLock(taken.record));
  return taken;
}

/** The day it is where the author sits, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
