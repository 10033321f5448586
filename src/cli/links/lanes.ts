/** Waiting, which tests replace. */
export type Sleep = (milliseconds: number) => Promise<void>;

/** Lets requests out: one at a time to a host with a pause between two, and not too many at once in all. */
export interface Lanes {
  /** Runs a request when its host is free. */
  readonly run: <T>(host: string, request: () => Promise<T>) => Promise<T>;
  /** Keeps a host waiting, as it asked to. Within a request to it. */
  readonly rest: (milliseconds: number) => Promise<void>;
}

/** Makes lanes. `pause` is in milliseconds, `most` is how many requests may be under way together. */
export function createLanes({ pause, most, sleep }: { pause: number; most: number; sleep: Sleep }): Lanes {
  const last = new Map<string, Promise<unknown>>();
  const seats = createSeats(most);
  return {
    rest: sleep,
    run: (host, request) => {
      const before = last.get(host);
      const turn = (async () => {
        await before?.catch(() => undefined);
        if (before !== undefined) await sleep(pause);
        return seats(request);
      })();
      last.set(host, turn);
      return turn;
    },
  };
}

/** At most so many run at once; the others wait in order. */
function createSeats(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return async (task) => {
    if (taken >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else taken += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) taken -= 1;
      else next();
    }
  };
}
