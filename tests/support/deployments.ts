import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { publishOffline } from '../../src/astro/offline.ts';
import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import type { TestSite } from './sites.ts';

/** A place on the web at which one site after another is published. */
export interface Place {
  /** The address of a page, by its path below the base. */
  readonly url: (path: string) => string;
  /** Publishes a folder instead of what was there. */
  readonly publish: (folder: string) => void;
  /** A file of what is published now. */
  readonly file: (path: string) => string;
  /** Nobody can reach it any more. */
  readonly cut: () => Promise<void>;
  /** It can be reached again, at the same address. */
  readonly mend: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Publishes a site at a place of its own. */
export async function openPlace(site: Pick<TestSite, 'dist' | 'base'>): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), 'casebook-place-'));
  const publish = (folder: string): void => {
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    cpSync(folder, root, { recursive: true });
  };
  publish(site.dist);
  const start = (port: number): Promise<RunningServer> => serve({ root, base: site.base, port });
  let server: RunningServer | undefined = await start(0);
  const { url } = server;
  const cut = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  return {
    url: (path) => url + path,
    publish,
    file: (path) => join(root, path),
    cut,
    mend: async () => {
      server ??= await start(Number(new URL(url).port));
    },
    close: async () => {
      await cut();
      rmSync(root, { recursive: true });
    },
  };
}

/** The same site after a change of its pages, published anew: a folder, to be removed by who asked for it. */
export async function nextDeployment(
  site: Pick<TestSite, 'dist'>,
  change: (html: string, path: string) => string,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-next-'));
  cpSync(site.dist, folder, { recursive: true });
  for (const name of readdirSync(join(folder, 'offline')))
    if (name.endsWith('.json')) rmSync(join(folder, 'offline', name));
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.html'),
  )) {
    const html = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), change(html, path.replaceAll('\\', '/')));
  }
  await publishOffline(folder, dictionaryFor('en'), { info: () => {}, warn: () => {} });
  return folder;
}
