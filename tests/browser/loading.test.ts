import type { Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTabs, type Visit, visit } from '../support/browse.ts';
import { kindsOfPages, pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

/** The telephone in most hands. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

/** A chapter with everything that is loaded for it at 390 px: text, faces, pictures. */
const MOST_BYTES = 300_000;

let site: Visit;

beforeAll(async () => {
  site = await visit(SITES.root);
});

afterAll(() => site.close());

describe('a reader on a slow line', () => {
  it('is sent the faces when all else is there, reads on in those of the device, and is set in them from the next page on', async () => {
    const context = await site.browser.newContext(PHONE);
    await context.addInitScript(noteShifts);
    await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { rtt: 400 } }));
    const tab = await context.newPage();
    await tab.goto(site.url('/chapters/the-visit/'), { waitUntil: 'networkidle' });
    const asked = await tab.evaluate(facesAfterAllElse);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked).not.toContain(false);
    expect(await tab.evaluate(() => Reflect.get(window, 'shifts') as string[])).toEqual([]);
    expect(await tab.evaluate(isInFaceOfDevice)).toBe(true);

    await tab.locator('.next-previous [rel=next]').click();
    await tab.waitForURL('**/the-device/');
    await tab.waitForLoadState('networkidle');
    expect(await tab.evaluate(facesAfterAllElse)).toContain(false);
    await context.close();
  });
});

describe('a page on a telephone', () => {
  it.each([0, 400])(
    'moves nothing while it loads, with faces that come %i ms late, nor while it is read',
    async (late) => {
      const moved = await onPhone(kindsOfPages(SITES.root), async (tab, address) => {
        await tab.route('**/*.woff2', async (route) => {
          await new Promise((done) => setTimeout(done, late));
          await route.continue();
        });
        await tab.goto(site.url(address), { waitUntil: 'networkidle' });
        await readToTheEnd(tab);
        return tab.evaluate(() => Reflect.get(window, 'shifts') as string[]);
      });
      expect(moved.filter(({ found }) => found.length > 0)).toEqual([]);
    },
  );

  it('asks only the site for anything, and a chapter with its faces and pictures is light', async () => {
    const chapters = pagesOf(SITES.root).filter(({ file }) => file.startsWith('chapters/'));
    const loaded = await onPhone(chapters, async (tab, address) => {
      const asked = new Map<string, number>();
      const sizes: Promise<void>[] = [];
      tab.on('requestfinished', (request) => {
        sizes.push(request.sizes().then(({ responseBodySize }) => void asked.set(request.url(), responseBodySize)));
      });
      await tab.goto(site.url(address), { waitUntil: 'networkidle' });
      await readToTheEnd(tab);
      await tab.waitForLoadState('networkidle');
      await Promise.all(sizes);
      return asked;
    });
    const origin = site.url('/');
    for (const { file, found } of loaded) {
      const urls = [...found.keys()].filter((url) => !url.startsWith('data:'));
      expect(
        urls.filter((url) => !url.startsWith(origin)),
        file,
      ).toEqual([]);
      expect(urls.filter((url) => url.endsWith('.woff2')).length, file).toBeGreaterThan(0);
      expect(
        [...found.values()].reduce((sum, size) => sum + size, 0),
        file,
      ).toBeLessThanOrEqual(MOST_BYTES);
    }
  });
});

async function onPhone<T>(
  pages: readonly { file: string; address: string }[],
  look: (tab: Tab, address: string) => Promise<T>,
): Promise<{ file: string; found: T }[]> {
  const context = await site.browser.newContext(PHONE);
  await context.addInitScript(noteShifts);
  const found = await inTabs(context, pages, async (tab, { file, address }) => {
    tab.removeAllListeners();
    await tab.unrouteAll();
    return { file, found: await look(tab, address) };
  });
  await context.close();
  return found;
}

async function readToTheEnd(tab: Tab): Promise<void> {
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 800) {
    await tab.evaluate((to) => window.scrollTo(0, to), y);
    await tab.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Runs in the browser: of each face that was asked for but that for Hangul, whether the page had loaded by then. */
function facesAfterAllElse(): boolean[] {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const faces = performance
    .getEntriesByType('resource')
    .filter(({ name }) => /(?:archivo|literata)[^/]*\.woff2$/u.test(name));
  return faces.map(({ startTime }) => startTime >= (page?.loadEventStart ?? Number.POSITIVE_INFINITY));
}

/** Runs in the browser: the first paragraph is as wide as in a face of the device. */
function isInFaceOfDevice(): boolean {
  const words = document.createElement('span');
  words.textContent = document.querySelector('.prose > p')?.textContent ?? '';
  document.querySelector('.prose')?.append(words);
  const [own, device] = ['var(--serif)', 'var(--device-serif)'].map((face) => {
    words.style.cssText = `position: absolute; white-space: nowrap; font-family: ${face}`;
    return words.getBoundingClientRect().width;
  });
  words.remove();
  return own === device;
}

/** Runs in the browser, before the page. Shifts are those that count (Layout Instability, 2): not what a reader has just asked for. */
function noteShifts(): void {
  const shifts: string[] = [];
  Reflect.set(window, 'shifts', shifts);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Node }[] };
      const [first] = sources;
      const place = first?.node?.parentElement?.outerHTML.slice(0, 80);
      if (value > 0) shifts.push(`${value.toFixed(4)} at ${place}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
