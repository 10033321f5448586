import type { OfflinePackage, Pieces, SavedRecord, Stored } from '../../editions/offline/package.ts';
import type { WorkerScope } from './scope.ts';

/*
 * The worker of readers who save the study. The build writes the package in front of it, so a new deployment is a new worker. It takes
 * everything or nothing, each file only with the bytes that the build wrote; it answers from its own copy alone; and it replaces an older
 * copy when no page of that is open any more, or when the reader asks. Whatever goes wrong here, the page comes from the network.
 */

declare const PACKAGE: OfflinePackage;

const worker = self as unknown as WorkerScope;
const { registration, clients } = worker;
const { scope } = registration;
/** Other sites, also of other studies, may share the origin. */
const ours = `casebook ${scope} `;
const name = ours + PACKAGE.version;
const record = `${scope}offline/record.json`;

/** Never opens the cache, which would make an empty one where the reader has removed it. */
const inCopy = async (address: string): Promise<Response | undefined> => caches.match(address, { cacheName: name });

const fetchExactly = async ({ path, hash }: Stored, cache: RequestCache): Promise<Response> => {
  const response = await fetch(scope + path, { cache });
  const bytes = await response.arrayBuffer();
  const found = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if ([...found].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== hash)
    throw new Error(`${path} is not of this version.`);
  return new Response(bytes, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' } });
};

const typeOf = (path: string): string =>
  path.endsWith('.json') ? 'application/json' : path.endsWith('.svg') ? 'image/svg+xml' : 'text/html';

const saveInto = async (cache: Cache): Promise<void> => {
  let done = 0;
  const take = async (stored: Stored): Promise<Response> => {
    // What a failed try has left in the browser is asked for again only if it has changed.
    const response = await fetchExactly(stored, 'no-cache').catch(() => fetchExactly(stored, 'reload'));
    done += stored.bytes;
    for (const page of await clients.matchAll({ type: 'window', includeUncontrolled: true }))
      page.postMessage({ saved: done / PACKAGE.bytes });
    return response;
  };
  const shared = (await (await take(PACKAGE.shared)).json()) as string[];
  const unpack = async (pack: Stored): Promise<void> => {
    const texts = (await (await take(pack)).json()) as Record<string, Pieces>;
    for (const [path, pieces] of Object.entries(texts)) {
      const text = pieces.map((piece) => (typeof piece === 'string' ? piece : shared[piece])).join('');
      const headers = { 'Content-Type': `${typeOf(path)}; charset=utf-8` };
      await cache.put(scope + path, new Response(text, { headers }));
    }
  };
  const keep = async (file: Stored): Promise<void> => cache.put(scope + file.path, await take(file));
  const work = await Promise.allSettled([...PACKAGE.packs.map(unpack), ...PACKAGE.files.map(keep)]);
  for (const one of work) if (one.status === 'rejected') throw one.reason;
};

/** Makes the whole copy, or leaves nothing of it. */
const save = async (): Promise<void> => {
  const older = (await caches.keys()).filter((one) => one.startsWith(ours) && one !== name);
  const cache = await caches.open(name);
  try {
    await saveInto(cache);
    const saved: SavedRecord = { date: new Date().toISOString(), older };
    await cache.put(record, Response.json(saved));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
};

let isAskedFor = false;

/** Removes what this copy replaces: never all others, of which one may be on its way. */
const takeOver = async (): Promise<void> => {
  const saved = await inCopy(record);
  const { older = [] } = ((await saved?.json()) ?? {}) as Partial<SavedRecord>;
  await Promise.all(older.map((one) => caches.delete(one)));
  // Pages of the old version that are still open become pages of this one; they wait until this is done.
  if (isAskedFor) for (const page of await clients.matchAll({ type: 'window' })) void page.navigate(page.url);
};

/** A picture that is asked for in another width is the one that was saved. */
const insteadOf = (path: string): string | undefined => {
  const picture = (one: string): string => one.replace(/-\d+-([^-.]+)\.\w+$/u, '-$1');
  return PACKAGE.files.find((file) => file.path !== path && picture(file.path) === picture(path))?.path;
};

const withNotice = async (page: Response): Promise<Response> => {
  const { html, style, policy } = PACKAGE.notice;
  const told = (await page.text())
    .replace('style-src ', (directive) => `${directive}${policy} `)
    .replace('</head>', (end) => `<style>${style}</style>${end}`)
    .replace(/<a class="skip".*?<\/a>/su, (skip) => skip + html);
  return new Response(told, { headers: page.headers });
};

const answer = async (request: Request): Promise<Response> => {
  const { origin, pathname, search } = new URL(request.url);
  const address = (origin + pathname).replace(/\/index\.html$/u, '/');
  const isPage = request.mode === 'navigate';
  if (isPage && search === '?newer') {
    registration.waiting?.postMessage('take over');
    return Response.redirect(address);
  }
  const kept = await inCopy(address);
  if (kept) return isPage && registration.waiting ? withNotice(kept) : kept;
  if (isPage && (await inCopy(`${address}/`))) return Response.redirect(`${address}/${search}`);
  return fetch(request).catch(async (error: unknown) => {
    const path = isPage ? 'offline/' : insteadOf(address.slice(scope.length));
    const instead = path && (await inCopy(scope + path));
    if (instead) return instead;
    throw error;
  });
};

worker.addEventListener('install', (event) => event.waitUntil(save()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', ({ data }) => {
  if (data !== 'take over') return;
  isAskedFor = true;
  void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // Recordings are asked for in parts, and none is saved.
  if (request.method !== 'GET' || !request.url.startsWith(scope) || request.headers.has('Range')) return;
  event.respondWith(answer(request).catch(() => fetch(request)));
});
