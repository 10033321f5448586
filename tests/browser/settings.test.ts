import type { BrowserContext, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Visit, visit } from '../support/browse.ts';
import { pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const DARK = 'rgb(19, 24, 22)';
const LIGHT = 'rgb(244, 246, 243)';

let site: Visit;
let photographs: Visit;

beforeAll(async () => {
  [site, photographs] = await Promise.all([visit(SITES.root), visit(SITES.photographs)]);
});

afterAll(() => Promise.all([site.close(), photographs.close()]));

const chapter = (): string => site.url(`${SITES.root.base}chapters/the-visit/`);
const paper = (tab: Tab): Promise<string> => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Opens the contents, where the settings are, and chooses. */
async function choose(tab: Tab, name: string): Promise<void> {
  await tab.locator('.bar .here').click();
  await tab.getByRole('radio', { name, exact: true }).check();
  await tab.keyboard.press('Escape');
}

async function inContext(
  options: Parameters<Visit['browser']['newContext']>[0],
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 780 }, ...options });
  await use(context);
  await context.close();
}

describe('light or dark', () => {
  it('is the system’s until the reader chooses, and follows it', () =>
    inContext({ colorScheme: 'dark' }, async (context) => {
      const tab = await context.newPage();
      await tab.goto(chapter());
      expect(await paper(tab)).toBe(DARK);
      await tab.emulateMedia({ colorScheme: 'light' });
      expect(await paper(tab)).toBe(LIGHT);
    }));

  it('is what the reader chose, on this page, on the next and in another tab, whatever the system says', () =>
    inContext({ colorScheme: 'light' }, async (context) => {
      const [tab, other] = [await context.newPage(), await context.newPage()];
      await Promise.all([tab.goto(chapter()), other.goto(site.url(SITES.root.base))]);
      await choose(tab, 'Dark');
      expect(await paper(tab)).toBe(DARK);
      await vi.waitFor(async () => expect(await paper(other)).toBe(DARK));
      await tab.reload();
      expect(await paper(tab)).toBe(DARK);
      await tab.locator('.bar .here').click();
      expect(await tab.getByRole('radio', { name: 'Dark', exact: true }).isChecked()).toBe(true);
      await tab.keyboard.press('Escape');
      await choose(tab, 'System');
      expect(await paper(tab)).toBe(LIGHT);
    }));

  it('is there before anything is painted', () =>
    inContext({ colorScheme: 'light' }, async (context) => {
      await context.addInitScript(() => {
        localStorage.setItem('casebook-theme', 'dark');
        const seen: string[] = [];
        Object.assign(globalThis, { seen });
        const look = (): void => {
          if (document.body) seen.push(getComputedStyle(document.body).backgroundColor);
          if (document.readyState !== 'complete') requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      const tab = await context.newPage();
      await tab.goto(chapter());
      const seen = await tab.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
      expect(seen.length).toBeGreaterThan(0);
      expect(new Set(seen)).toEqual(new Set([DARK]));
    }));

  it('is chosen for a page even where storage is blocked', () =>
    inContext({ colorScheme: 'light' }, async (context) => {
      await context.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get() {
            throw new DOMException('Blocked', 'SecurityError');
          },
        });
      });
      const tab = await context.newPage();
      const errors: unknown[] = [];
      tab.on('pageerror', (error) => errors.push(error));
      await tab.goto(chapter());
      await choose(tab, 'Dark');
      expect(await paper(tab)).toBe(DARK);
      expect(errors).toEqual([]);
    }));

  it('is the paper’s in print', () =>
    inContext({ colorScheme: 'dark' }, async (context) => {
      const tab = await context.newPage();
      await tab.goto(chapter());
      await choose(tab, 'Dark');
      await tab.emulateMedia({ media: 'print' });
      expect(await paper(tab)).toBe('rgb(255, 255, 255)');
    }));

  it('is no choice where no script runs', () =>
    inContext({ javaScriptEnabled: false }, async (context) => {
      const tab = await context.newPage();
      await tab.goto(chapter());
      await tab.locator('.bar .here').click();
      expect(await tab.locator('#contents').isVisible()).toBe(true);
      expect(await tab.locator('#settings').isVisible()).toBe(false);
    }));
});

describe('a reader who saves data', () => {
  const gate = (): string => photographs.url(`${SITES.photographs.base}chapters/the-gate/`);
  const isHeavy = (address: string): boolean => /\.(?:avif|jpg|png|woff2|mp4|webm|mp3)$/u.test(address);

  /** What is asked for, when the page has been read to its end. */
  async function askedFor(
    context: BrowserContext,
    then: (tab: Tab) => Promise<void> = async () => {},
  ): Promise<string[]> {
    const tab = await context.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await tab.goto(gate());
    await tab.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 300) {
        scrollTo(0, y);
        await new Promise((next) => setTimeout(next, 30));
      }
    });
    await tab.waitForTimeout(200);
    await then(tab);
    return asked.filter(isHeavy);
  }

  it('is sent pictures and faces without having asked not to be', () =>
    inContext({}, async (context) => {
      const asked = await askedFor(context);
      expect(asked.filter((address) => address.endsWith('.avif')).length).toBeGreaterThan(0);
      expect(asked.some((address) => address.endsWith('.woff2'))).toBe(true);
    }));

  it.each(['the device', 'the reader'])('as %s wishes is sent neither before a tap, and then that one picture', (who) =>
    inContext({}, async (context) => {
      await context.addInitScript((isDevice) => {
        if (isDevice) Object.defineProperty(navigator, 'connection', { value: { saveData: true, rtt: 0 } });
        else localStorage.setItem('casebook-pictures', 'tap');
      }, who === 'the device');
      const asked = await askedFor(context, async (tab) => {
        const button = tab.locator('.waiting button').first();
        expect(await button.innerText()).toMatch(/\d\skB|\d\sKB/iu);
        await button.click();
        await tab.waitForTimeout(600);
        expect(await tab.locator('.raster.shown img').first().isVisible()).toBe(true);
      });
      expect(asked.filter((address) => address.endsWith('.avif'))).toHaveLength(1);
      expect(asked.filter((address) => address.endsWith('.woff2'))).toEqual([]);
    }),
  );

  it('is sent no face for the words of a drawing either', () =>
    inContext({}, async (context) => {
      await context.addInitScript(() => localStorage.setItem('casebook-pictures', 'tap'));
      const asked: string[] = [];
      context.on('request', (request) => void asked.push(request.url()));
      for (const { file, address } of pagesOf(SITES.root).filter(isDrawn)) {
        const tab = await context.newPage();
        await tab.goto(site.url(address), { waitUntil: 'networkidle' });
        expect(asked.filter(isFace), file).toEqual([]);
        await tab.close();
      }
    }));
});

/** The cover and the chapters: the drawings of the figures stand in them. */
const isDrawn = ({ file }: { file: string }): boolean => file === 'index.html' || file.startsWith('chapters/');

const isFace = (address: string): boolean => address.endsWith('.woff2');
