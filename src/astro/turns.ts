import { setTimeout as wait } from 'node:timers/promises';

/** Work that is done again and again, whenever something has changed. */
export interface Turns {
  /** Something has changed: the work is due. */
  readonly due: () => void;
  /** Resolves when nothing is due or under way. */
  readonly settled: () => Promise<void>;
}

/**
 * Several files often change at once: waits until it is quiet. What changes during a run is seen by another one after
 * it, never beside it, so that the last to end has read the last state. A failure is logged, not fatal.
 */
export function inTurns(run: () => Promise<void>, milliseconds = 80): Turns {
  let timer: NodeJS.Timeout | undefined;
  let under = 0;
  let last: Promise<void> = Promise.resolve();
  const start = (): void => {
    timer = undefined;
    under += 1;
    last = last
      .then(run)
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        under -= 1;
      });
  };
  return {
    due() {
      clearTimeout(timer);
      timer = setTimeout(start, milliseconds);
    },
    async settled() {
      while (timer !== undefined || under > 0) await wait(20);
    },
  };
}
