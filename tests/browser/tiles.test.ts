import axe from 'axe-core';
import type { Page as Tab } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SHEET } from '../fixtures/photographs/draw.ts';
import { complaintsOf, type Visit, visit } from '../support/browse.ts';
import { SITES } from '../support/sites.ts';

const PAGE = `${SITES.photographs.base}chapters/the-sheet/`;
const TILE = /\/figures\/[\w-]+\/[\w,]+\/\d+,\d+\/0\/default\.jpg$/u;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

let site: Visit;
let tab: Tab;
let complaints: string[];
let asked: string[];

beforeAll(async () => {
  site = await visit(SITES.photographs);
});

afterAll(() => site.close());
afterEach(() => tab.close());

async function open(options: Parameters<Visit['browser']['newPage']>[0]): Promise<void> {
  tab = await site.browser.newPage(options);
  complaints = complaintsOf(tab);
  asked = [];
  tab.on('request', (request) => asked.push(request.url()));
  await tab.goto(site.url(PAGE));
}

const look = (): ReturnType<Tab['locator']> => tab.locator('#closer .look');
const tiles = (): string[] => asked.filter((url) => TILE.test(url));
const wide = async (): Promise<number> => (await look().locator('.frame').boundingBox())?.width ?? 0;

async function enlarge(): Promise<void> {
  await tab.locator('#fig-sheet .enlarge').click();
  await settled();
}

/** Waits until the tiles of where the reader has come to rest are asked for and there. */
async function settled(): Promise<void> {
  await tab.waitForTimeout(250);
  await tab.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.tiles img')].every((one) => one.complete),
  );
}

/** How far black and white are apart in a square of the screen around a spot of the picture, in shares of its size. */
async function contrast(x: number, y: number): Promise<number> {
  const box = (await look().locator('.frame').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const clip = { x: box.x + x * box.width - 20, y: box.y + y * box.height - 6, width: 40, height: 12 };
  const { channels } = await sharp(await tab.screenshot({ clip })).stats();
  return channels[0]?.stdev ?? 0;
}

const STRIPES = {
  x: (SHEET.stripes.x + SHEET.stripes.width / 2) / SHEET.width,
  y: (SHEET.stripes.y + SHEET.stripes.height / 2) / SHEET.height,
};

/** Where the stripes are on the screen. */
async function stripes(): Promise<{ x: number; y: number }> {
  const box = (await look().locator('.frame').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: box.x + STRIPES.x * box.width, y: box.y + STRIPES.y * box.height };
}

describe.each([
  ['a phone', { viewport: PHONE, deviceScaleFactor: 2, hasTouch: true }],
  ['a desk', { viewport: DESK }],
] as const)('A picture in tiles, on %s', (_what, options) => {
  it('says what it loads, and loads nothing of it before the tap', async () => {
    await open(options);
    expect(await tab.locator('#fig-sheet .enlarge').innerText()).toMatch(
      /^Enlarge\s+5,400 × 3,600 pixels, loaded in parts of about \d+\u00A0KB as you zoom$/u,
    );
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await settled();
    expect(asked.filter((url) => TILE.test(url) || url.includes('-4096-'))).toEqual([]);
  });

  it('shows the whole with its caption and its credit, and never asks for its largest file', async () => {
    await open(options);
    await enlarge();
    expect(await wide()).toBeLessThanOrEqual(options.viewport.width);
    const said = await tab.locator('#closer .telling').innerText();
    expect(said).toContain('The sheet. Its middle is striped');
    expect(said).toContain('Drawn by a program');
    expect(said).not.toContain('Enlarge');
    expect(asked.filter((url) => url.includes('-4096-'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('grows sharper as the reader taps, up to its own pixels, and asks only for what is in view', async () => {
    await open(options);
    await enlarge();
    expect(await contrast(STRIPES.x, STRIPES.y)).toBeLessThan(40);
    while ((await wide()) < SHEET.width - 1) {
      const { x, y } = await stripes();
      await tab.mouse.click(x, y);
      await settled();
    }
    const before = tiles().length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(60);
    expect(new Set(tiles()).size).toBe(before);
    expect(await contrast(STRIPES.x, STRIPES.y)).toBeGreaterThan(90);
    expect(complaints).toEqual([]);
  });

  it('obeys the keys: plus, minus, arrows and zero', async () => {
    await open(options);
    await enlarge();
    const whole = await wide();
    await tab.keyboard.press('+');
    expect(await wide()).toBeCloseTo(whole * 2, 0);
    const left = (): Promise<number> => look().evaluate((element) => element.scrollLeft);
    const at = await left();
    await tab.keyboard.press('ArrowRight');
    await tab.waitForFunction((from) => (document.querySelector('.look')?.scrollLeft ?? 0) > from, at);
    await tab.keyboard.press('ArrowLeft');
    await tab.keyboard.press('-');
    expect(await wide()).toBeCloseTo(whole, 0);
    await tab.keyboard.press('=');
    await tab.keyboard.press('+');
    await tab.keyboard.press('0');
    expect(await wide()).toBeCloseTo(whole, 0);
  });

  it('has buttons for a step nearer and farther, which say when there is none', async () => {
    await open(options);
    await enlarge();
    const nearer = tab.getByRole('button', { name: 'Zoom in', exact: true });
    const farther = tab.getByRole('button', { name: 'Zoom out', exact: true });
    expect(await tab.getByRole('button', { name: 'Zoom in or out' }).isVisible()).toBe(false);
    expect(await farther.getAttribute('aria-disabled')).toBe('true');
    for (let steps = 0; steps < 6; steps += 1) await nearer.click({ force: true });
    expect(await nearer.getAttribute('aria-disabled')).toBe('true');
    expect(await farther.getAttribute('aria-disabled')).toBe('false');
    expect(Math.round(await wide())).toBe(SHEET.width);
    for (const button of [nearer, farther]) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });

  it('closes with Escape, Back and its button, and opens again from the whole', async () => {
    await open(options);
    for (const way of [
      () => tab.keyboard.press('Escape'),
      () => tab.goBack(),
      () => tab.getByRole('button', { name: 'Close' }).click(),
    ]) {
      await enlarge();
      await tab.keyboard.press('+');
      await way();
      await tab.locator('#closer').waitFor({ state: 'hidden' });
      await tab.waitForFunction(() => history.state === null);
      expect(await tab.evaluate(() => document.activeElement?.closest('figure')?.id)).toBe('fig-sheet');
    }
    await enlarge();
    expect(await wide()).toBeLessThanOrEqual(options.viewport.width);
    expect(complaints).toEqual([]);
  });
});

describe.each([
  ['light', {}, []],
  ['dark', { colorScheme: 'dark' }, []],
  // Here axe compares the colours that the style sheet asks for with the background that the reader has chosen.
  ['forced', { forcedColors: 'active' }, ['color-contrast']],
] as const)('axe, in %s colours,', (_name, colours, but) => {
  it('has nothing to say about a picture that is enlarged and magnified', async () => {
    await open({ viewport: PHONE, bypassCSP: true, reducedMotion: 'reduce', ...colours });
    await enlarge();
    for (const key of ['+', '+', '+']) await tab.keyboard.press(key);
    await settled();
    await tab.evaluate(axe.source);
    const found = await tab.evaluate(async () => {
      const { violations } = await window.axe.run('#closer', { resultTypes: ['violations'] });
      return violations.map(({ id }) => id);
    });
    expect(found.filter((id) => !but.some((one) => one === id))).toEqual([]);
  });
});

describe('With a mouse', () => {
  it('the wheel magnifies where it points, and a drag moves the picture and does not tap', async () => {
    await open({ viewport: DESK });
    await enlarge();
    const whole = await wide();
    const spot = await stripes();
    await tab.mouse.move(spot.x, spot.y);
    await tab.mouse.wheel(0, -480);
    await tab.waitForFunction(
      (width) => (document.querySelector('.look .frame')?.clientWidth ?? 0) > width * 3.9,
      whole,
    );
    const after = await stripes();
    expect(Math.hypot(after.x - spot.x, after.y - spot.y)).toBeLessThan(4);
    await tab.mouse.down();
    await tab.mouse.move(spot.x - 150, spot.y - 100, { steps: 5 });
    await tab.mouse.up();
    const moved = await stripes();
    expect([Math.round(moved.x - after.x), Math.round(moved.y - after.y)]).toEqual([-150, -100]);
    expect(await wide()).toBeCloseTo(whole * 4, 0);
  });
});

describe('With two fingers', () => {
  it('a pinch brings sharper tiles, though it is the browser that zooms', async () => {
    await open({ viewport: PHONE, deviceScaleFactor: 1, hasTouch: true, isMobile: true });
    await enlarge();
    for (const step of ['+', '+']) await tab.keyboard.press(step);
    await settled();
    const sharpest = (): number => tiles().filter((url) => /\/\d+,\d+,512,512\//u.test(url)).length;
    expect(tiles().length).toBeGreaterThan(0);
    expect(sharpest()).toBe(0);
    const session = await tab.context().newCDPSession(tab);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: apart === undefined ? [] : [195 - apart, 195 + apart].map((x, id) => ({ x, y: 300, id })),
      });
    await touch('touchStart', 15);
    for (let apart = 20; apart <= 150; apart += 10) await touch('touchMove', apart);
    await touch('touchEnd');
    await settled();
    expect(await tab.evaluate(() => visualViewport?.scale ?? 1)).toBeGreaterThan(2);
    expect(sharpest()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

describe('Without a script', () => {
  it('“Enlarge” leads to the largest file, and says nothing of tiles', async () => {
    await open({ viewport: PHONE, javaScriptEnabled: false });
    const link = tab.locator('#fig-sheet .enlarge');
    expect(await link.getAttribute('href')).toMatch(/-4096-[0-9a-f]+\.avif$/u);
    expect(await link.innerText()).toBe('Enlarge');
  });
});

describe('A page without such a picture', () => {
  it('is sent nothing for it', async () => {
    tab = await site.browser.newPage();
    await tab.goto(site.url(`${SITES.photographs.base}chapters/the-gate/`));
    const html = await tab.content();
    expect(html).toContain('id="closer"');
    expect(html).not.toMatch(/nearer|\.tiles|data-tiles/u);
  });
});

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
