import type { BrowserContextOptions, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTabs, type Visit, visit, widerThan } from '../support/browse.ts';
import { kindsOfPages } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

/** Of the height of a window, what may stand before the text while it moves. */
const MOST_OF_WINDOW = 0.25;

/** WCAG 2.2, 1.4.12: what a reader may ask for. */
const TEXT_SPACING =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

/** What a reader sets in the browser: 32 px for text instead of 16. */
const LARGE_TEXT = '--blink-settings=defaultFontSize=32';

describe.each([
  // WCAG 2.2, 1.4.10: 1280 × 1024 at 400 %.
  { name: 'at 400 %', window: { width: 320, height: 256 }, scale: 4, css: '', switches: [] },
  {
    name: 'with the widest spacing of text',
    window: { width: 320, height: 568 },
    scale: 2,
    css: TEXT_SPACING,
    switches: [],
  },
  {
    name: 'with text twice as large, on a telephone',
    window: { width: 390, height: 844 },
    scale: 2,
    css: '',
    switches: [LARGE_TEXT],
  },
  {
    name: 'with text twice as large, on a desk',
    window: { width: 1280, height: 1024 },
    scale: 1,
    css: '',
    switches: [LARGE_TEXT],
  },
])('each kind of page, $name,', ({ window, scale, css, switches }) => {
  let site: Visit;

  beforeAll(async () => {
    site = await visit(SITES.root, switches);
  });

  afterAll(() => site.close());

  it('has the size of text that the reader chose', async () => {
    const tab = await site.browser.newPage();
    await tab.goto(site.url(SITES.root.base));
    const size = await tab.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    await tab.close();
    expect(size).toBe(switches.includes(LARGE_TEXT) ? '32px' : '16px');
  });

  it('is no wider than the window, cuts nothing off, and leaves the window to the text', async () => {
    const options = { viewport: window, deviceScaleFactor: scale };
    const faults = await onEachKind(site, options, async (tab) => {
      if (css !== '') await tab.addStyleTag({ content: css });
      const wide = await tab.evaluate(widerThan, window.width);
      const cut = await tab.evaluate(cutOff);
      return [...wide, ...cut, ...(await barsOf(tab))];
    });
    expect(faults.filter(({ found }) => found.length > 0)).toEqual([]);
  });
});

async function onEachKind(
  site: Visit,
  options: BrowserContextOptions,
  look: (tab: Tab) => Promise<string[]>,
): Promise<{ file: string; found: string[] }[]> {
  const context = await site.browser.newContext({ ...options, bypassCSP: true, reducedMotion: 'reduce' });
  const found = await inTabs(context, kindsOfPages(SITES.root), async (tab, { file, address }) => {
    await tab.goto(site.url(address));
    return { file, found: await look(tab) };
  });
  await context.close();
  return found;
}

/** What stands still over the text takes too much of the window: at the start, in the middle and at the end of a page. */
async function barsOf(tab: Tab): Promise<string[]> {
  const shares: string[] = [];
  for (const part of [0, 0.5, 1]) {
    shares.push(...(await tab.evaluate(takenByBars, { part, most: MOST_OF_WINDOW })));
  }
  return shares;
}

/** Runs in the browser. */
function takenByBars({ part, most }: { part: number; most: number }): string[] {
  window.scrollTo(0, part * document.documentElement.scrollHeight);
  const bars = [...document.querySelectorAll('body *')].filter((element) => {
    const { position } = getComputedStyle(element);
    const { top, bottom, height } = element.getBoundingClientRect();
    const sticks = position === 'fixed' || (position === 'sticky' && (top <= 0 || bottom >= window.innerHeight - 60));
    return sticks && height > 0 && bottom > 0 && top < window.innerHeight && element.checkVisibility();
  });
  const taken = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0) / window.innerHeight;
  if (taken <= most) return [];
  return [`${Math.round(taken * 100)} % at ${part}: ${bars.map((bar) => bar.outerHTML.slice(0, 60)).join(' and ')}`];
}

/** Runs in the browser: boxes that hide what does not fit them, and boxes out of which text runs over what follows. */
function cutOff(): string[] {
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.clientHeight > 1 &&
    element.closest('svg') === null;
  return [...document.querySelectorAll<HTMLElement>('body *')].filter(isShown).flatMap((element) => {
    const { overflowX, overflowY, fontSize, display } = getComputedStyle(element);
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const name = element.outerHTML.slice(0, 90);
    const wider = element.scrollWidth - element.clientWidth;
    const higher = element.scrollHeight - element.clientHeight;
    if ((hides(overflowX) && wider > 1) || (hides(overflowY) && higher > 1))
      return [`cut off by ${wider} × ${higher}: ${name}`];
    const runsOver = display !== 'inline' && overflowY === 'visible' && higher > 1.2 * Number.parseFloat(fontSize);
    return runsOver ? [`runs over by ${higher}: ${name}`] : [];
  });
}
