import type { Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { complaintsOf, type Visit, visit } from '../support/browse.ts';
import { SITES } from '../support/sites.ts';

const GATE = `${SITES.photographs.base}chapters/the-gate/`;
const VIEWS = `${SITES.photographs.base}chapters/the-stamp/`;
const PHONE = { width: 390, height: 844 };

let site: Visit;
let tab: Tab;
let complaints: string[];

beforeAll(async () => {
  site = await visit(SITES.photographs);
});

afterAll(() => site.close());

async function open(address: string, options: Parameters<Visit['browser']['newPage']>[0] = {}): Promise<void> {
  tab = await site.browser.newPage({ viewport: PHONE, ...options });
  complaints = complaintsOf(tab);
  await tab.goto(site.url(address));
}

const dialog = (): ReturnType<Tab['locator']> => tab.locator('#closer');
const enlarge = (id: string): ReturnType<Tab['locator']> => tab.locator(`#fig-${id} .enlarge`);
const focused = (): Promise<string | undefined> => tab.evaluate(() => document.activeElement?.closest('figure')?.id);

describe('“Enlarge” under a picture', () => {
  beforeEach(() => open(GATE));
  afterEach(() => tab.close());

  it('shows it as large as the window allows, from its widest file, with its caption and its credit', async () => {
    await enlarge('gate').click();
    expect(await dialog().isVisible()).toBe(true);
    const image = dialog().locator('img');
    await image.evaluate((element: HTMLImageElement) => element.decode());
    expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1500);
    const said = (await dialog().locator('.telling').innerText()).replaceAll('\u00A0', ' ');
    expect(said).toContain('Figure 1. The gate, upright.');
    expect(said).toContain('Jürgen Müller (drawn by a program)');
    const box = await image.boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1500 / 2000, 2);
    expect(complaints).toEqual([]);
  });

  it('magnifies with a tap and with its button, and shows the whole again', async () => {
    await enlarge('gate').click();
    const width = async (): Promise<number> => (await dialog().locator('.frame').boundingBox())?.width ?? 0;
    const whole = await width();
    await dialog()
      .locator('.look')
      .click({ position: { x: 200, y: 200 } });
    expect(await width()).toBeCloseTo(whole * 2.5, 0);
    expect(
      await dialog()
        .locator('.look')
        .evaluate((look) => look.scrollLeft),
    ).toBeGreaterThan(0);
    await dialog().getByRole('button', { name: 'Zoom' }).click();
    expect(await width()).toBeCloseTo(whole, 0);
  });

  it('closes with Escape, its button and Back, and gives the focus back', async () => {
    const ways = [
      () => tab.keyboard.press('Escape'),
      () => dialog().getByRole('button', { name: 'Close' }).click(),
      () => tab.goBack(),
    ];
    const before = await tab.evaluate(() => history.length);
    for (const way of ways) {
      await enlarge('gate').focus();
      await tab.keyboard.press('Enter');
      expect(await dialog().isVisible()).toBe(true);
      await way();
      await dialog().waitFor({ state: 'hidden' });
      await tab.waitForFunction(() => history.state === null);
      expect(tab.url()).toBe(site.url(GATE));
      expect(await focused()).toBe('fig-gate');
    }
    // One entry at most stays, to go forward to; none piles up.
    expect(await tab.evaluate(() => history.length)).toBeLessThanOrEqual(before + 1);
  });

  it('opens with a tap on the picture too, and leaves the markers to their lines', async () => {
    await tab.locator('#fig-gate picture').click({ position: { x: 200, y: 250 } });
    expect(await dialog().isVisible()).toBe(true);
    await tab.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await tab.locator('#fig-gate-marker-1').click();
    expect(new URL(tab.url()).hash).toBe('#fig-gate-note-1');
    expect(await dialog().isVisible()).toBe(false);
    await tab.locator('#fig-gate-note-1 > a').first().click();
    expect(new URL(tab.url()).hash).toBe('#fig-gate-marker-1');
  });

  it('has no two elements of one id while it is open', async () => {
    await enlarge('gate').click();
    const ids = await tab.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id).filter(Boolean));
    expect(ids.length).toBe(new Set(ids).size);
  });
});

describe('Without a script', () => {
  it('“Enlarge” leads to the file, and the two pictures of a comparison stand side by side', async () => {
    await open(GATE, { javaScriptEnabled: false });
    expect(await enlarge('gate').getAttribute('href')).toMatch(/-1500-[0-9a-f]+\.avif$/u);
    expect(await dialog().isVisible()).toBe(false);
    await tab.goto(site.url(VIEWS));
    expect(await tab.locator('.slider').isVisible()).toBe(false);
    expect(await tab.locator('.compare figcaption').count()).toBe(2);
    await tab.close();
  });

  it('a picture too small to show more has no “Enlarge”', async () => {
    await open(`${SITES.photographs.base}chapters/the-stamp/`, { javaScriptEnabled: false });
    expect(await enlarge('stamp').count()).toBe(0);
    expect((await tab.locator('#fig-stamp img').boundingBox())?.width).toBe(240);
    await tab.close();
  });
});

describe('A comparison', () => {
  beforeEach(() => open(VIEWS));
  afterEach(() => tab.close());

  const second = (): ReturnType<Tab['locator']> =>
    tab.locator('.compare .frame:has(img[alt*="after"]):not(:has(.frame))');

  it('lays one picture over the other, and a slider that the keyboard moves uncovers it', async () => {
    await tab.getByRole('button', { name: 'Lay one over the other' }).click();
    const [under, over] = [await tab.locator('#fig-before img').first().boundingBox(), await second().boundingBox()];
    expect(over).toEqual(under);
    const slider = tab.getByRole('slider');
    await slider.focus();
    await tab.keyboard.press('Home');
    expect(await second().evaluate((frame) => getComputedStyle(frame).clipPath)).toMatch(/inset\(0px/u);
    await tab.keyboard.press('End');
    expect(await second().evaluate((frame) => getComputedStyle(frame).clipPath)).toContain('100%');
    expect(await tab.locator('.compare figcaption').allInnerTexts()).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  it('puts them side by side again', async () => {
    const button = tab.getByRole('button', { name: 'Lay one over the other' });
    await button.click();
    await button.click();
    expect(await tab.locator('#fig-after img').isVisible()).toBe(true);
    expect(await tab.getByRole('slider').isVisible()).toBe(false);
  });
});

describe('At device pixel ratio 3', () => {
  it('a window of 390 pixels is sent a file as wide as its pixels', async () => {
    await open(GATE, { deviceScaleFactor: 3 });
    const image = tab.locator('#fig-gate img');
    await image.evaluate((element: HTMLImageElement) => element.decode());
    expect(await image.evaluate((element: HTMLImageElement) => element.currentSrc)).toMatch(/-1184-[0-9a-f]+\.avif$/u);
    await tab.close();
  });
});
