import type { WorkerScope } from './scope.ts';

/* The worker of a study that is not saved any more: it takes the place of the one that readers have, removes their copies, and goes. */

const worker = self as unknown as WorkerScope;
const { registration } = worker;

const leave = async (): Promise<void> => {
  const names = (await caches.keys()).filter((name) => name.startsWith(`casebook ${registration.scope} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
};

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(leave()));
