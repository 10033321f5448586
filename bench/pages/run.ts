import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../tests/support/chromium.ts';
import { measure } from '../measure.ts';
import { writeCasebookSite } from '../sites.ts';
import { type FirstPaints, firstPaints } from './first-paint.ts';
import { type Report, reportOn } from './lighthouse.ts';
import { type Load, loadPage } from './load.ts';
import { plainPage } from './plain-page.ts';
import { freePort, type Pages, servePages } from './serve.ts';
import { type PagesMeasured, reportPages } from './table.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(PROJECT, '.cache', 'bench', 'pages');
const ASTRO = join(PROJECT, 'node_modules', 'astro', 'bin', 'astro.mjs');

const USAGE = `npm run bench:pages [-- --rounds 5] [--runs 3] [--only lighthouse,paint,load] [--json]

Builds the study, serves it as GitHub Pages would, and measures its pages in Chromium: Lighthouse for a mobile device,
the first paint of each chapter beside a page of the same text alone, and what each kind of page loads.
A goal that is not reached is said, and fails nothing.`;

/** Runs the benchmark of the pages and prints its tables. */
async function benchPages(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: 'lighthouse,paint,load' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const parts = values.only.split(',');
  const [port, debuggingPort] = [await freePort(), await freePort()];
  const pages = await servePages(await buildFor(`http://localhost:${port}`), port);
  const browser = await launchChromium([`--remote-debugging-port=${debuggingPort}`]);
  const paths = await pathsToMeasure();
  const runs = { port: debuggingPort, runs: atLeastOne(values.runs) };
  const measured: PagesMeasured = {
    reports: parts.includes('lighthouse') ? await allReports(pages, paths.reported, runs) : [],
    paints: parts.includes('paint')
      ? await allPaints(pages, { ...paths, browser, rounds: atLeastOne(values.rounds) })
      : {},
    loads: parts.includes('load') ? await allLoads(pages, paths.kinds, browser) : [],
  };
  await browser.close();
  await pages.close();
  process.stdout.write(`${values.json ? JSON.stringify(measured, null, 2) : reportPages(measured)}\n`);
}

/** Builds the study as it is published at an address, so that pages name their own, and gives the folder. */
async function buildFor(site: string): Promise<string> {
  await writeCasebookSite(FOLDER);
  await cp(join(PROJECT, 'content'), join(FOLDER, 'content'), { recursive: true });
  await measure({ args: [ASTRO, 'build', '--silent', '--site', site], cwd: FOLDER });
  return join(FOLDER, 'dist');
}

interface Paths {
  readonly chapters: readonly string[];
  /** What Lighthouse reports on. */
  readonly reported: readonly string[];
  /** A page of each kind, and every chapter. */
  readonly kinds: readonly string[];
}

async function pathsToMeasure(): Promise<Paths> {
  const inside = async (folder: string): Promise<string[]> =>
    (await readdir(join(FOLDER, 'dist', folder), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `/${folder}${folder && '/'}${name}/`)
      .sort();
  const chapters = await inside('chapters');
  const lists = (await inside('')).filter((path) => !['/chapters/', '/data/', '/fonts/'].includes(path));
  const pages = await Promise.all(lists.map(async (path) => ({ path, isPage: await hasPage(path) })));
  const kinds = ['/', ...pages.filter(({ isPage }) => isPage).map(({ path }) => path)];
  const [source] = await inside('sources');
  return {
    chapters,
    reported: ['/', ...chapters.slice(-1), '/evidence/', '/sources/'],
    kinds: [...kinds, ...chapters, ...(source === undefined ? [] : [source])],
  };
}

async function hasPage(path: string): Promise<boolean> {
  return readFile(join(FOLDER, 'dist', path, 'index.html')).then(
    () => true,
    () => false,
  );
}

async function allReports(
  { origin }: Pages,
  paths: readonly string[],
  options: { port: number; runs: number },
): Promise<Report[]> {
  const reports: Report[] = [];
  for (const path of paths) {
    reports.push(await reportOn({ origin, path }, options));
    process.stderr.write(`Lighthouse: ${path}\n`);
  }
  return reports;
}

async function allPaints(
  { origin, put }: Pages,
  { browser, chapters, rounds }: { browser: Browser; chapters: readonly string[]; rounds: number },
): Promise<Record<string, FirstPaints>> {
  const paints: Record<string, FirstPaints> = {};
  for (const path of chapters) {
    const plain = `${path}text-alone/`;
    put(plain, plainPage(await readFile(join(FOLDER, 'dist', path, 'index.html'), 'utf8')));
    paints[path] = await firstPaints(browser, { page: origin + path, plain: origin + plain, rounds });
    process.stderr.write(`first paint: ${path}\n`);
  }
  return paints;
}

async function allLoads({ origin }: Pages, paths: readonly string[], browser: Browser): Promise<Load[]> {
  const loads: Load[] = [];
  for (const path of paths) loads.push(await loadPage(browser, { origin, path }));
  return loads;
}

function atLeastOne(text: string): number {
  return Math.max(1, Number(text) || 1);
}

await benchPages();
