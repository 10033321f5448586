import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withdrawOffline } from '../../src/astro/offline.ts';
import { brokenPictures } from '../support/browse.ts';
import { launchChromium } from '../support/chromium.ts';
import { nextDeployment, openPlace, type Place } from '../support/deployments.ts';
import { pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

/** Under a base path; every test has a place and a reader of its own. */
const site = SITES.base;
const chapters = pagesOf(site)
  .map(({ file }) => file.replace(/index\.html$/u, ''))
  .filter((path) => path.startsWith('chapters/'));
const [first = ''] = chapters;

let browser: Browser;
let place: Place;
let reader: BrowserContext;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  place = await openPlace(site);
  reader = await browser.newContext({ viewport: { width: 390, height: 800 } });
});

afterEach(async () => {
  await reader.close();
  await place.close();
});

const button = (tab: Tab) => tab.locator('.save-offline button');
const told = (tab: Tab): Promise<string> => tab.locator('.save-offline [role=status]').innerText();
const waitFor = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 100 });

/** Opens a page of the study. */
async function open(path: string): Promise<Tab> {
  const tab = await reader.newPage();
  await tab.goto(place.url(path));
  return tab;
}

/** Saves the study with the button on the page about it. */
async function save(): Promise<void> {
  const tab = await open('about/');
  await button(tab).click();
  await waitFor(async () => expect(await told(tab)).toMatch(/^Saved for reading offline on \d{1,2} \p{L}+ \d{4}\.$/u));
  await tab.close();
}

const isControlled = (tab: Tab): Promise<boolean> => tab.evaluate(() => navigator.serviceWorker.controller !== null);

/** How many workers the reader has, and how many copies. */
const kept = (tab: Tab): Promise<{ workers: number; copies: number }> =>
  tab.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    copies: (await caches.keys()).length,
  }));

/** Waits until a page has nothing left to do; some browsers call nothing idle while nothing is drawn. */
async function idle(tab: Tab): Promise<void> {
  await button(tab).waitFor();
  await tab.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
  await tab.waitForTimeout(500);
}

describe('saved with one click,', () => {
  it('the whole study can be read without a connection, with its faces, its previews, its search and its sources', async () => {
    await save();
    await place.cut();
    const tab = await open('');
    expect(await isControlled(tab)).toBe(true);
    for (const chapter of chapters) {
      await tab.goto(place.url(chapter));
      expect(await tab.locator('h1').innerText()).not.toBe('');
      const faces = await tab.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
      });
      expect(faces).toEqual(expect.arrayContaining(['Archivo', 'Literata']));
    }
    // However slow the line was: the faces are named before the page has loaded.
    await tab.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { rtt: 400 } }));
    await tab.goto(place.url(first), { waitUntil: 'networkidle' });
    const early = await tab.evaluate(() => {
      const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return performance
        .getEntriesByType('resource')
        .filter(
          ({ name, startTime }) => /literata[^/]*\.woff2$/u.test(name) && startTime < (page?.loadEventStart ?? 0),
        );
    });
    expect(early.length).toBeGreaterThan(0);
    const term = tab.locator('main a.term').first();
    await term.click();
    await waitFor(async () => expect(await tab.locator('#preview').innerText()).toContain(await term.innerText()));
    await tab.goto(place.url('search/'));
    await tab.getByRole('searchbox').fill('손전화기');
    await waitFor(async () => expect(await tab.locator('search [role=status]').innerText()).toMatch(/places found/u));
    await tab.goto(place.url('sources/'));
    await tab.locator('main a[href*="/sources/"]').first().click();
    await tab.waitForURL(/\/sources\/[^/]+\/$/u);
    expect(await tab.locator('h1').innerText()).not.toBe('');
  });

  it('every page is, to the letter, the one that is published', async () => {
    await save();
    await place.cut();
    const tab = await open(first);
    const pages = pagesOf(site).filter(({ file }) => file !== '404.html');
    const addresses = pages.map(({ file }) => place.url(file.replace(/index\.html$/u, '')));
    const saved = await tab.evaluate(
      (urls) => Promise.all(urls.map(async (url) => (await caches.match(url))?.text())),
      addresses,
    );
    expect(pages.filter(({ html }, at) => html !== saved[at]).map(({ file }) => file)).toEqual([]);
  });

  it('addresses without the slash or with index.html lead to the same page, and a page that is not saved is told to be', async () => {
    await save();
    await place.cut();
    const tab = await open(first.slice(0, -1));
    expect(tab.url()).toBe(place.url(first));
    const heading = await tab.locator('h1').innerText();
    await tab.goto(place.url(`${first}index.html`));
    expect(await tab.locator('h1').innerText()).toBe(heading);
    await tab.goto(place.url('data/study.json'));
    expect(await tab.locator('h1').innerText()).toBe('Not in your saved copy');
    await tab.getByRole('link', { name: 'Glossary' }).first().click();
    await tab.waitForURL(place.url('glossary/'));
  });

  it('a page that is loaded anew past every cache comes from the network, and the next one from the copy again', async () => {
    await save();
    const tab = await open(first);
    const protocol = await reader.newCDPSession(tab);
    await Promise.all([tab.waitForEvent('load'), protocol.send('Page.reload', { ignoreCache: true })]);
    expect(await isControlled(tab)).toBe(false);
    expect(await tab.locator('h1').innerText()).not.toBe('');
    await tab.goto(place.url('glossary/'));
    expect(await isControlled(tab)).toBe(true);
  });

  it('it can be removed again, with nothing of other sites', async () => {
    await save();
    const tab = await open('about/');
    await tab.evaluate(() => caches.open('casebook https://example.org/another/ 1'));
    expect(await button(tab).innerText()).toBe('Remove the saved copy');
    await button(tab).click();
    await waitFor(async () => expect(await button(tab).innerText()).toMatch(/^Save for reading offline/u));
    expect(await kept(tab)).toEqual({ workers: 0, copies: 1 });
  });
});

describe('saved by itself', () => {
  /** Opens the start page as one that is published: browsers take any such name for this machine, and trust it. */
  const openPublished = async (): Promise<Tab> => {
    const tab = await reader.newPage();
    await tab.goto(place.url('').replace('127.0.0.1', 'study.localhost'));
    return tab;
  };

  it('from the start page, where the line is good', async () => {
    const tab = await openPublished();
    await waitFor(async () =>
      expect(await told(tab)).toMatch(/^Saved for reading offline on \d{1,2} \p{L}+ \d{4}\.$/u),
    );
    await place.cut();
    await tab.locator('.chapters a').first().click();
    await tab.waitForURL(/\/chapters\//u);
    expect(await tab.locator('h1').innerText()).not.toBe('');
  });

  it('but not again for who has removed it', async () => {
    const tab = await openPublished();
    await waitFor(async () => expect(await button(tab).innerText()).toBe('Remove the saved copy'));
    await button(tab).click();
    await waitFor(async () => expect(await kept(tab)).toEqual({ workers: 0, copies: 0 }));
    await tab.reload();
    await idle(tab);
    expect(await kept(tab)).toEqual({ workers: 0, copies: 0 });
  });

  it('but not where its author previews it', async () => {
    const tab = await open('');
    await idle(tab);
    expect(await kept(tab)).toEqual({ workers: 0, copies: 0 });
  });

  it.each([
    ['the browser is to save data', { saveData: true, effectiveType: '4g' }, null],
    ['the line is slow', { saveData: false, effectiveType: 'slow-2g' }, null],
    ['the browser does not tell', undefined, null],
    ['pictures are loaded with a tap', { saveData: false, effectiveType: '4g' }, 'tap'],
  ])('but not where %s', async (_why, connection, pictures) => {
    await reader.addInitScript(
      ([line, choice]) => {
        Object.defineProperty(navigator, 'connection', { value: line });
        if (choice !== null) localStorage.setItem('pictures', choice as string);
      },
      [connection, pictures] as const,
    );
    const tab = await openPublished();
    await idle(tab);
    expect(await kept(tab)).toEqual({ workers: 0, copies: 0 });
  });
});

describe('a new deployment', () => {
  const changed = (html: string): string => html.replaceAll('</title>', ' (second)</title>');
  const isSecond = async (tab: Tab): Promise<boolean> => (await tab.title()).endsWith('(second)');

  it('replaces the old one when no page of that is open; until then pages are wholly of the old one', async () => {
    await save();
    const second = await nextDeployment(site, changed);
    const tab = await open(first);
    place.publish(second);
    await tab.reload();
    await waitFor(async () => expect(await waits(tab)).toBe(true));
    for (const path of ['', ...chapters, 'sources/']) {
      await tab.goto(place.url(path));
      expect(await isSecond(tab), path).toBe(false);
    }
    await tab.close();
    const next = await reader.newPage();
    await waitFor(async () => {
      await next.goto('about:blank');
      await next.goto(place.url(first));
      expect(await isSecond(next)).toBe(true);
    });
    await place.cut();
    for (const path of ['', ...chapters, 'sources/']) {
      await next.goto(place.url(path));
      expect(await isSecond(next), path).toBe(true);
    }
    expect(await kept(next)).toEqual({ workers: 1, copies: 1 });
    rmSync(second, { recursive: true });
  });

  it('is told of, and comes at once when asked for, in every page that is open', async () => {
    await save();
    const second = await nextDeployment(site, changed);
    const [tab, other] = [await open(first), await open('sources/')];
    place.publish(second);
    await tab.reload();
    await waitFor(async () => expect(await waits(tab)).toBe(true));
    expect(await tab.locator('.newer').count()).toBe(0);
    await tab.goto(place.url(chapters[1] ?? ''));
    expect(await tab.locator('.newer').innerText()).toBe('A newer version is ready. Reload');
    const colour = tab.locator('.newer').evaluate((notice) => getComputedStyle(notice).backgroundColor);
    expect(await colour).toBe('rgb(255, 210, 31)');
    await tab.locator('.newer a').click();
    await waitFor(async () => expect([await isSecond(tab), await isSecond(other)]).toEqual([true, true]));
    expect(tab.url()).toBe(place.url(chapters[1] ?? ''));
    expect(await tab.locator('.newer').count()).toBe(0);
    expect(await kept(tab)).toEqual({ workers: 1, copies: 1 });
    rmSync(second, { recursive: true });
  });

  it('that changes half-way is refused, and the old one stays', async () => {
    await save();
    const second = await nextDeployment(site, changed);
    const tab = await open(first);
    place.publish(second);
    const [pack = ''] = /offline\/[0-9a-f]+\.json/u.exec(readFileSync(place.file('offline-worker.js'), 'utf8')) ?? [];
    writeFileSync(place.file(pack), '[]');
    const outcome = await tab.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise<string>((done) => {
        registration.onupdatefound = () => {
          const worker = registration.installing;
          if (worker) worker.onstatechange = () => done(worker.state);
        };
      });
      await registration.update().catch(() => undefined);
      return found;
    });
    expect(outcome).toBe('redundant');
    expect(await kept(tab)).toEqual({ workers: 1, copies: 1 });
    await place.cut();
    await tab.goto(place.url(chapters[1] ?? ''));
    expect(await isSecond(tab)).toBe(false);
    rmSync(second, { recursive: true });
  });

  /** Whether a newer version waits for its turn. */
  const waits = (tab: Tab): Promise<boolean> =>
    tab.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
});

describe('a study that is offered to nobody any more', () => {
  it('frees the readers who saved it', async () => {
    await save();
    const last = await nextDeployment(site, (html) => html);
    await withdrawOffline(last);
    const tab = await open(first);
    place.publish(last);
    await tab.reload();
    await waitFor(async () => expect(await kept(tab)).toEqual({ workers: 0, copies: 0 }));
    await tab.reload();
    expect(await tab.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
    expect(await tab.locator('h1').innerText()).not.toBe('');
    rmSync(last, { recursive: true });
  });
});

describe('a worker that fails', () => {
  it('in what it does, lets every page come from the network', async () => {
    const worker = place.file('offline-worker.js');
    const broken = 'Cache.prototype.match=CacheStorage.prototype.match=()=>{throw new Error("broken")};';
    writeFileSync(worker, broken + readFileSync(worker, 'utf8'));
    await save();
    const tab = await open(first);
    expect(await isControlled(tab)).toBe(true);
    expect(await tab.locator('h1').innerText()).not.toBe('');
  });

  it('in every event, does so too', async () => {
    const fails = 'for(const name of ["fetch","message"])self.addEventListener(name,()=>{throw new Error("broken")});';
    writeFileSync(place.file('offline-worker.js'), fails);
    const tab = await open('about/');
    await button(tab).click();
    await tab.evaluate(async () => void (await navigator.serviceWorker.ready));
    await tab.goto(place.url(first));
    expect(await isControlled(tab)).toBe(true);
    expect(await tab.locator('h1').innerText()).not.toBe('');
  });

  it('at saving leaves nothing behind, says so, and can be tried again', async () => {
    const worker = readFileSync(place.file('offline-worker.js'), 'utf8');
    writeFileSync(place.file('offline-worker.js'), worker.replaceAll(/"hash":"[0-9a-f]{4}/gu, '"hash":"0000'));
    const tab = await open('about/');
    await button(tab).click();
    await waitFor(async () => expect(await told(tab)).toMatch(/^Not saved: /u));
    expect(await kept(tab)).toEqual({ workers: 0, copies: 0 });
    writeFileSync(place.file('offline-worker.js'), worker);
    await button(tab).click();
    await waitFor(async () => expect(await told(tab)).toMatch(/^Saved /u));
  });
});

it('a picture that was saved in one width is shown where another one is asked for', async () => {
  await place.close();
  const photographs = SITES.photographs;
  place = await openPlace(photographs);
  await save();
  await place.cut();
  const [chapter = ''] = pagesOf(photographs)
    .filter(({ file, html }) => file.startsWith('chapters/') && html.includes('srcset='))
    .map(({ file }) => file.replace(/index\.html$/u, ''));
  const tab = await reader.newPage();
  for (const width of [320, 1280]) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.goto(place.url(chapter));
    expect(await tab.evaluate(() => document.images.length)).toBeGreaterThan(0);
    expect(await tab.evaluate(brokenPictures)).toEqual([]);
  }
});

it('without a script nothing is said of it', async () => {
  await reader.close();
  reader = await browser.newContext({ javaScriptEnabled: false });
  const tab = await open('');
  expect(await tab.locator('.save-offline').isVisible()).toBe(false);
});
