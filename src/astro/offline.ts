import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { addressOf, offlineContents } from '../editions/offline/contents.ts';
import { LARGEST, type Notice, type OfflinePackage, type Stored, WORKER } from '../editions/offline/package.ts';
import { createPacker, type Packer } from '../editions/offline/packs.ts';
import { tellsWeight, withWeight } from '../editions/offline/weight.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { clientScript } from './client-scripts.ts';

const compress = promisify(gzip);

/** What is told to the author. */
interface Logger {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
}

/**
 * Makes a finished site one that can be saved for reading offline: writes its texts into packs, and the worker that saves them. Pages
 * that tell what that weighs are completed.
 */
export async function publishOffline(dist: string, dictionary: Dictionary, logger: Logger): Promise<void> {
  const contents = offlineContents(await pathsIn(dist));
  const files = await Promise.all(contents.files.map((path) => storedFile(dist, path)));
  const { shared, packs } = await writePacks(dist, contents.texts, { files, dictionary });
  const notice = noticeOf(dictionary);
  const bytes = sum([shared, ...packs, ...files]);
  await writeWorker(dist, { shared, packs, files, bytes, notice });
  tell(bytes, sum(files), logger);
}

/** Frees the readers who saved an earlier deployment: their worker is replaced by one that removes their copy and itself. */
export async function withdrawOffline(dist: string): Promise<void> {
  await rm(join(dist, 'offline'), { recursive: true });
  await writeFile(join(dist, WORKER), `${await script('farewell')}\n`);
}

/** Its own, for a page is sent no rule about what it does not have. */
const NOTICE_STYLE =
  '.newer{padding:.5rem var(--gutter);background:var(--pencil);color:#121614;font:650 var(--tiny)/1.4 var(--sans)}.newer a:hover{background:none}';

function noticeOf({ offline: { newer, reload } }: Dictionary): Notice {
  return {
    html: `<aside class="newer">${newer} <a href="?newer">${reload}</a></aside>`,
    style: NOTICE_STYLE,
    policy: `'sha256-${createHash('sha256').update(NOTICE_STYLE).digest('base64')}'`,
  };
}

/** Pages that tell the weight are weighed before it stands in them, which makes no difference as it is told. */
async function writePacks(
  dist: string,
  paths: readonly string[],
  { files, dictionary }: { files: readonly Stored[]; dictionary: Dictionary },
): Promise<{ shared: Stored; packs: readonly Stored[] }> {
  const packer = createPacker();
  const packs: Stored[] = [];
  const add = async (path: string, text: string): Promise<void> => {
    for (const body of packer.add(addressOf(path), text)) packs.push(await writePack(dist, body));
  };
  const telling = new Map<string, string>();
  for (const path of paths) {
    // One after the other: a queue of thousands costs more than it saves.
    const text = readFileSync(join(dist, path), 'utf8');
    if (tellsWeight(text)) telling.set(path, text);
    else await add(path, text);
  }
  const weight = sum([...packs, ...files]) + (await weighRest(packer.fork(), telling));
  for (const [path, text] of telling) {
    const completed = withWeight(text, { weight, size: dictionary.figure.megabytes(weight) });
    await writeFile(join(dist, path), completed);
    await add(path, completed);
  }
  packs.push(await writePack(dist, packer.last()));
  return { shared: await writePack(dist, packer.shared()), packs };
}

/** What is still to be written, with the pages that wait. */
async function weighRest(packer: Packer, waiting: ReadonlyMap<string, string>): Promise<number> {
  const full = [...waiting].flatMap(([path, text]) => packer.add(addressOf(path), text));
  const weights = await Promise.all([...full, packer.last(), packer.shared()].map(weigh));
  return weights.reduce((total, weight) => total + weight, 0);
}

/** A pack is named by what is in it, so that no server can give an older one for it. */
async function writePack(dist: string, text: string): Promise<Stored> {
  const body = Buffer.from(text);
  const hash = hashOf(body);
  const path = `offline/${hash.slice(0, 16)}.json`;
  await writeFile(join(dist, path), body);
  return { path, hash, bytes: await weigh(body) };
}

async function storedFile(dist: string, path: string): Promise<Stored> {
  const body = await readFile(join(dist, path));
  return { path, hash: hashOf(body), bytes: body.byteLength };
}

/** Two deployments never share a version, and with it a cache, even where only the worker’s code differs. */
async function writeWorker(dist: string, made: Omit<OfflinePackage, 'version'>): Promise<void> {
  const code = await script('worker');
  const version = hashOf(code + JSON.stringify(made)).slice(0, 16);
  const whole: OfflinePackage = { version, ...made };
  await writeFile(join(dist, WORKER), `const PACKAGE=${JSON.stringify(whole)};${code}\n`);
}

async function script(name: 'worker' | 'farewell'): Promise<string> {
  const file = fileURLToPath(new URL(`../scripts/offline/${name}.ts`, import.meta.url));
  return clientScript(file, await readFile(file, 'utf8'));
}

function tell(weight: number, files: number, logger: Logger): void {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  if (weight <= LARGEST) logger.info(`Saved for reading offline, the study weighs ${megabytes(weight)}.`);
  else
    logger.warn(
      `Saved for reading offline, the study weighs ${megabytes(weight)}, more than ${megabytes(LARGEST)}: it is saved only for readers who ask for it, ` +
        `never by itself. Pictures and fonts are ${megabytes(files)} of it. With \`offline: false\` in study.yaml it is offered to nobody.`,
    );
}

async function pathsIn(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

async function weigh(body: string | Buffer): Promise<number> {
  return (await compress(body, { level: 9 })).byteLength;
}

function sum(parts: readonly { readonly bytes: number }[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0);
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
