import * as prompts from '@clack/prompts';
import type { Decided } from '../bibliography/source-text.ts';
import { READINGS, type Reading, STANDPOINTS, type Standpoint } from '../study/schema/source.ts';

/** What was decided for all sources on the command line. */
export type DecidedForAll = Partial<Decided>;

/** A source of which an author is asked. */
export interface Asked {
  readonly id: string;
  readonly title: string;
}

/**
 * Asks for the standpoint of each source and for how much of it was read, where the command line does not say. The last
 * answer is the one to begin with. Nothing if the author goes away.
 */
export async function decide(
  sources: readonly Asked[],
  given: DecidedForAll,
): Promise<Map<string, Decided> | undefined> {
  const decided = new Map<string, Decided>();
  let last: DecidedForAll = given;
  for (const { id, title } of sources) {
    const standpoint: Standpoint | undefined =
      given.standpoint ??
      (await choose(`${id}: how does “${title}” stand to what it reports?`, STANDPOINTS, last.standpoint));
    if (standpoint === undefined) return undefined;
    const read: Reading | undefined =
      given.read ?? (await choose(`${id}: how much of it have you read?`, READINGS, last.read));
    if (read === undefined) return undefined;
    last = { standpoint, read };
    decided.set(id, { standpoint, read });
  }
  return decided;
}

async function choose<Value extends string>(
  message: string,
  values: readonly Value[],
  initial: Value | undefined,
): Promise<Value | undefined> {
  const answer = await prompts.select<string>({
    message,
    options: values.map((value) => ({ value, label: value })),
    ...(initial === undefined ? {} : { initialValue: initial }),
  });
  return values.find((value) => value === answer);
}
