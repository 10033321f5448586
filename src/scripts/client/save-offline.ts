export {};

/*
 * The button that saves the study for reading offline, says how far that is, and removes what was saved. A start page may save by
 * itself: where the browser tells that the line is good, nobody has asked to save data, and the reader has never removed the copy.
 */

interface Line {
  readonly saveData: boolean;
  readonly effectiveType: string;
}

const place = document.querySelector<HTMLElement>('[data-offline]');
const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;

if (place && workers) {
  const { offline: base = '', byItself, days, saving = '', saved = '', failed = '', remove = '' } = place.dataset;
  const scope = new URL(base, location.href).href;
  const [button, told] = place.querySelectorAll<HTMLElement>('button,[role=status]') as unknown as [
    HTMLElement,
    HTMLElement,
  ];
  const offer = button.textContent;
  const refusal = `offline ${base}`;
  let isSaved = false;
  let isSaving = false;
  /** Whether the reader has asked; who has not is not told of every step. */
  let isAsked = false;

  /** Another site may have a worker for the whole origin. */
  const registered = async (): Promise<ServiceWorkerRegistration | undefined> =>
    (await workers.getRegistrations()).find((one) => one.scope === scope);

  const show = async (words = ''): Promise<void> => {
    const record = await caches.match(`${scope}offline/record.json`);
    const day = record && new Date(((await record.json()) as { date: string }).date);
    isSaved = !!day;
    button.textContent = day ? remove : offer;
    told.textContent = day ? saved.replace('#', day.toLocaleDateString(days, { dateStyle: 'long' })) : words;
    place.hidden = false;
  };

  /** In tens, for it is read out. */
  const tell = (share: number): void => {
    if (isSaving && isAsked) told.textContent = saving.replace('#', String(Math.floor(share * 10) * 10));
  };

  const save = async (): Promise<void> => {
    if (isSaving) return;
    isSaving = true;
    tell(0);
    try {
      // A worker that has lost its copy would not make it again.
      await (await registered())?.unregister();
      const options = { scope: base, updateViaCache: 'none' } as const;
      const { installing } = await workers.register(`${base}offline-worker.js`, options);
      await new Promise<unknown>((done, fail) => {
        if (installing) installing.onstatechange = () => (installing.state === 'redundant' ? fail() : done(0));
        else done(0);
      });
      await show();
    } catch {
      await show(isAsked ? failed : '');
    }
    isSaving = false;
  };

  const drop = async (): Promise<void> => {
    await (await registered())?.unregister();
    for (const name of await caches.keys()) if (name.startsWith(`casebook ${scope} `)) await caches.delete(name);
    await show();
    localStorage.setItem(refusal, '1');
  };

  const mayByItself = (): boolean => {
    const { connection } = navigator as { connection?: Line };
    return (
      byItself !== undefined &&
      // Who previews a study must see the newest.
      !/^(?:localhost|127\.)/u.test(location.hostname) &&
      connection?.saveData === false &&
      !/2g/u.test(connection.effectiveType) &&
      document.documentElement.dataset['pictures'] !== 'tap' &&
      localStorage.getItem('pictures') !== 'tap' &&
      localStorage.getItem(refusal) === null &&
      !matchMedia('(prefers-reduced-data: reduce)').matches
    );
  };

  button.onclick = () => {
    isAsked = true;
    void (isSaved ? drop() : save());
  };
  workers.onmessage = ({ data }: MessageEvent<{ saved: number }>) => tell(data.saved);
  // Where the browser keeps nothing, as in some private windows, nothing is offered.
  void show().then(
    () => {
      if (isSaved || !mayByItself()) return;
      const start = (): void => void save();
      // Safari, which never comes here, is the last that lacks it.
      const later = (): number => requestIdleCallback(start, { timeout: 9000 });
      if (document.readyState === 'complete') later();
      else addEventListener('load', later);
    },
    () => undefined,
  );
}
