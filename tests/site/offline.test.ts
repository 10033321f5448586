import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { publishOffline } from '../../src/astro/offline.ts';
import { LARGEST, type OfflinePackage, type Pieces } from '../../src/editions/offline/package.ts';
import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import { attribute, type Element } from '../support/dom.ts';
import { filesIn, pageAt, pagesOf } from '../support/pages.ts';
import { build, copyProject } from '../support/project.ts';
import { SITES, STUDY_SITES, type TestSite } from '../support/sites.ts';

/** Files that pages lead to and that are not saved, as the page about the study says. */
const LEFT_OUT =
  /^(?:data\/|CITATION\.cff$|icons\/|manifest\.webmanifest$|figures\/[^/]+\.(?:mp4|m4a|webm|mp3|ogg|vtt)$)/u;

/** A width of a picture, and its fallback: they are replaced by the width that is saved. */
const PICTURE = /^(figures\/.+)-\d+(-[^.]+)\.(?:avif|jpg|png)$/u;

describe.each(Object.entries(SITES))('the saved copy of the site %s', (_name, site) => {
  const { shared, packs, files, bytes } = packageOf(site);
  const texts = textsOf(site);

  it('has every listed file, with that hash and that weight', () => {
    for (const { path, hash, bytes: weight } of [shared, ...packs, ...files]) {
      const content = readFileSync(join(site.dist, path));
      expect(createHash('sha256').update(content).digest('hex'), path).toBe(hash);
      expect(path.endsWith('.json') ? gzipSync(content, { level: 9 }).byteLength : content.byteLength, path).toBe(
        weight,
      );
    }
    expect(bytes).toBe([shared, ...packs, ...files].reduce((sum, one) => sum + one.bytes, 0));
  });

  it('has every page to the letter, but that for missing ones', () => {
    const pages = pagesOf(site).filter(({ file }) => file !== '404.html');
    expect(pages.filter(({ html, address }) => texts.get(address.slice(site.base.length)) !== html)).toEqual([]);
    const others = [...texts.keys()].filter((address) => address !== '' && !address.endsWith('/'));
    for (const path of others) expect(texts.get(path), path).toBe(readFileSync(join(site.dist, path), 'utf8'));
    expect(others).toEqual(expect.arrayContaining(['search.json', 'icon.svg']));
  });

  it('has everything that a page leads to or loads, but for downloads and recordings', () => {
    const saved = new Set([...texts.keys(), ...files.map(({ path }) => path)]);
    const pictures = new Set(files.map(({ path }) => pictureOf(path)));
    const missing = pagesOf(site).flatMap(({ file, elements }) =>
      elements
        .flatMap(addressesIn)
        .filter((address) => address.startsWith(site.base))
        .map((address) => address.slice(site.base.length).replace(/[?#].*$/u, ''))
        .filter((path) => !saved.has(path) && !LEFT_OUT.test(path) && !pictures.has(pictureOf(path)))
        .map((path) => `${file}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('has the weight that its pages tell', () => {
    const [, told] = /Save for reading offline \((\d+\.\d) MB\)/u.exec(pageAt(site, 'index.html').html) ?? [];
    // Rounded, and weighed before the weight itself stood in the pages.
    expect(Math.abs(Number(told) * 1e6 - bytes)).toBeLessThanOrEqual(50_100);
    expect(pageAt(site, 'about/index.html').html).toContain(`Save for reading offline (${told} MB)`);
  });
});

it('the study weighs at most 2.5 MB, all pages of its sources with it', () => {
  for (const site of STUDY_SITES) {
    expect(packageOf(site).bytes).toBeLessThanOrEqual(LARGEST);
    const sources = [...textsOf(site).keys()].filter((address) => /^sources\/[^/]+\/$/u.test(address));
    expect(sources.length).toBe(pagesOf(site).filter(({ file }) => /^sources\/[^/]+\/index/u.test(file)).length);
  }
});

it('a deployment under another address is another version', () => {
  expect(packageOf(SITES.root).version).not.toBe(packageOf(SITES.base).version);
});

it('a study with `offline: false` offers nothing, and has a worker that removes itself from readers who saved it before', async () => {
  const project = copyProject('unsaved', { content: SITES.kinds.content });
  appendFileSync(join(project.content, 'study.yaml'), '\noffline: false\n');
  const { code, output } = await build(project);
  expect(code, output).toBe(0);
  expect(filesIn(project.dist).filter((file) => file.startsWith('offline'))).toEqual(['offline-worker.js']);
  expect(readFileSync(join(project.dist, 'offline-worker.js'), 'utf8')).toMatch(/unregister\(\)/u);
  for (const { file, html } of pagesOf({ dist: project.dist, base: '/' })) {
    expect(html.includes('data-offline="'), file).toBe(false);
    expect(html.includes('offline-worker.js'), file).toBe(false);
    expect(html.includes('worker-src'), file).toBe(false);
  }
});

it('the author of a study heavier than 2.5 MB is told what that means for readers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-heavy-'));
  cpSync(SITES.kinds.dist, folder, { recursive: true });
  mkdirSync(join(folder, 'figures'), { recursive: true });
  writeFileSync(join(folder, 'figures', '9a3f-1184-c0de.avif'), Buffer.alloc(2_600_000));
  const told: string[] = [];
  const tell = (message: string): void => void told.push(message);
  await publishOffline(folder, dictionaryFor('en'), { info: tell, warn: tell });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^Saved for reading offline, the study weighs (?:2\.[6-9]|3\.\d) MB, more than 2\.5 MB: /u);
  expect(told[0]).toMatch(
    /only for readers who ask for it, never by itself\. Pictures and fonts are 2\.\d MB of it\./u,
  );
  rmSync(folder, { recursive: true });
});

describe.each(Object.entries(SITES))('the site %s can be installed:', (_name, site) => {
  const manifest = JSON.parse(readFileSync(join(site.dist, 'manifest.webmanifest'), 'utf8')) as {
    name: string;
    start_url: string;
    scope: string;
    display: string;
    icons: { src: string; sizes: string; type: string; purpose: string }[];
  };

  it('its manifest names it, begins at the cover, and stays in the site', () => {
    expect(manifest).toMatchObject({ start_url: site.base, scope: site.base, display: 'standalone' });
    const cover = pageAt(site, 'index.html').elements;
    const title = cover.find((element) => attribute(element, 'property') === 'og:site_name');
    expect(title && manifest.name.startsWith(attribute(title, 'content') ?? '-')).toBe(true);
  });

  it('its icons are there, as large as they are said to be, and opaque', async () => {
    const paths = manifest.icons.map(({ src }) => src.slice(site.base.length));
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const [path, size] of [
      ...paths.map((path, at) => [path, at === 0 ? 192 : 512] as const),
      ['icons/180.png', 180] as const,
    ]) {
      const { width, height, format, hasAlpha } = await sharp(join(site.dist, path)).metadata();
      expect({ path, width, height, format, hasAlpha }).toEqual({
        path,
        width: size,
        height: size,
        format: 'png',
        hasAlpha: false,
      });
    }
  });

  it('every page says so', () => {
    for (const { file, elements } of pagesOf(site)) {
      const links = elements.filter(({ tagName }) => tagName === 'link');
      const of = (rel: string): (string | undefined)[] =>
        links.filter((link) => attribute(link, 'rel') === rel).map((link) => attribute(link, 'href'));
      expect([...of('manifest'), ...of('apple-touch-icon')], file).toEqual([
        `${site.base}manifest.webmanifest`,
        `${site.base}icons/180.png`,
      ]);
    }
  });
});

function packageOf(site: Pick<TestSite, 'dist'>): OfflinePackage {
  const worker = readFileSync(join(site.dist, 'offline-worker.js'), 'utf8');
  const [, list = ''] = /^const PACKAGE=(\{.*?\});(?=const )/su.exec(worker) ?? [];
  return JSON.parse(list) as OfflinePackage;
}

/** The saved texts by their addresses below the base. */
function textsOf(site: Pick<TestSite, 'dist'>): ReadonlyMap<string, string> {
  const { shared: parts, packs } = packageOf(site);
  const json = (path: string): unknown => JSON.parse(readFileSync(join(site.dist, path), 'utf8'));
  const shared = json(parts.path) as string[];
  const texts = packs.flatMap(({ path }) => Object.entries(json(path) as Record<string, Pieces>));
  return new Map(
    texts.map(([address, pieces]) => [
      address,
      pieces.map((piece) => (typeof piece === 'string' ? piece : shared[piece])).join(''),
    ]),
  );
}

function addressesIn(element: Element): string[] {
  const set = attribute(element, 'srcset')?.split(',') ?? [];
  return [attribute(element, 'href'), attribute(element, 'src'), ...set.map((one) => one.trim().split(' ')[0])].filter(
    (address) => address !== undefined,
  );
}

/** What the widths of one picture have in common. */
function pictureOf(path: string): string {
  return path.replace(PICTURE, '$1$2');
}
