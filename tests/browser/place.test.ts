import type { BrowserContext, Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { complaintsOf, type Visit, visit } from '../support/browse.ts';
import { SITES } from '../support/sites.ts';

const { base } = SITES.base;
const DEVICE = `${base}chapters/the-device/`;

let site: Visit;
let context: BrowserContext;
let tab: Tab;
let complaints: string[];

beforeAll(async () => {
  site = await visit(SITES.base);
});

afterAll(() => site.close());

beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 390, height: 800 } });
  tab = await context.newPage();
  complaints = complaintsOf(tab);
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

/** Reads a chapter to one of its paragraphs, and goes away. */
const readTo = async (address: string, which: 'middle' | 'last'): Promise<string> => {
  await tab.goto(site.url(address));
  const id = await tab.evaluate((last) => {
    const all = [...document.querySelectorAll('main [id^="p-"]')];
    const one = all.at(last ? -1 : Math.floor(all.length / 2));
    one?.scrollIntoView();
    return one?.id ?? '';
  }, which === 'last');
  await tab.goto(site.url(base));
  return id;
};

const begin = (): ReturnType<Tab['locator']> => tab.locator('.begin');

describe('the place where a reader left off', () => {
  it('is offered on the start page, on the button that begins, and nothing moves for it', async () => {
    await tab.goto(site.url(base));
    expect(await begin().innerText()).toBe('Begin reading');
    const before = await tab.locator('.honesty').boundingBox();
    const id = await readTo(DEVICE, 'middle');
    expect(await begin().innerText()).toMatch(/^Continue reading, at [45]\d%\s+The device$/u);
    expect(await begin().getAttribute('href')).toBe(`${DEVICE}#${id}`);
    expect(await tab.locator('.honesty').boundingBox()).toEqual(before);
    await tab.reload();
    await begin().click();
    await tab.waitForURL(`**${DEVICE}#${id}`);
    expect((await tab.locator(`#${id}`).boundingBox())?.y).toBeLessThan(100);
    // Who was led there is offered nothing.
    expect(await tab.locator('#go-on').isVisible()).toBe(false);
  });

  it('is offered in the chapter to who comes anew, without going there', async () => {
    const id = await readTo(DEVICE, 'middle');
    await tab.goto(site.url(DEVICE));
    const offer = tab.locator('#go-on');
    await offer.waitFor();
    expect(await tab.evaluate(() => scrollY)).toBe(0);
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    expect(await offer.getByRole('link').evaluate((link) => link === document.activeElement)).toBe(true);
    await tab.keyboard.press('Enter');
    expect(new URL(tab.url()).hash).toBe(`#${id}`);
    expect(await offer.isVisible()).toBe(false);
    await tab.goto(site.url(DEVICE).concat('?anew'));
    await tab.keyboard.press('Escape');
    expect(await offer.isVisible()).toBe(false);
  });

  it('is the next chapter, where one is read to its end', async () => {
    await readTo(DEVICE, 'last');
    expect(await begin().innerText()).toMatch(/^Continue with the next chapter\s+The manufacturing question$/u);
    await tab.goto(site.url(DEVICE));
    expect(await tab.locator('#go-on').isVisible()).toBe(false);
  });

  it('is forgotten by who starts from the beginning', async () => {
    await readTo(DEVICE, 'middle');
    await tab.getByRole('link', { name: 'Start from the beginning' }).click();
    await tab.waitForURL('**/the-visit/');
    await tab.goto(site.url(base));
    expect(await begin().innerText()).toBe('Begin reading');
    expect(await tab.evaluate(() => localStorage.length)).toBe(0);
  });

  it.each([
    ['a word of somebody else', 'null'],
    ['a chapter that is no more', `${base}chapters/gone/ p-0000 40`],
    ['a paragraph that is no more', `${DEVICE} p-0000 40`],
  ])('is read from whatever is kept: %s', async (_name, kept) => {
    await tab.goto(site.url(base));
    await tab.evaluate(([key = '', value = '']) => localStorage.setItem(key, value), [`casebook:${base}`, kept]);
    await tab.reload();
    expect(await begin().innerText()).toContain(kept.startsWith(DEVICE) ? 'The device' : 'Begin reading');
    await tab.goto(site.url(DEVICE));
    expect(await tab.locator('#go-on').isVisible()).toBe(kept.startsWith(DEVICE));
  });

  it('is kept nowhere, and missed by nobody, where storage is blocked', async () => {
    await tab.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      });
    });
    await readTo(DEVICE, 'middle');
    expect(await begin().innerText()).toBe('Begin reading');
  });

  it('stands over the bar: the button that begins is never under it', async () => {
    for (const height of [568, 664, 844]) {
      await tab.setViewportSize({ width: 390, height });
      await tab.goto(site.url(base));
      const [button, bar] = [await begin().boundingBox(), await tab.locator('.bar').boundingBox()];
      expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
    }
  });
});

it('a chapter is printed with a button at its end', async () => {
  await tab.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true });
  });
  await tab.goto(site.url(DEVICE));
  await tab.getByRole('button', { name: 'Print this chapter' }).click();
  expect(await tab.evaluate(() => 'printed' in window)).toBe(true);
});
