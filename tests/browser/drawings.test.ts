import axe from 'axe-core';
import type { Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit, widerThan } from '../support/browse.ts';
import { pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LEAST = 12;

const drawn = pagesOf(SITES.root).filter(({ html }) => html.includes('drawn-figure') || html.includes('drawn-events'));
const chart = drawn.find(({ html }) => html.includes('drawn-chart'));

let site: Visit;

beforeAll(async () => {
  site = await visit(SITES.root);
});

afterAll(() => site.close());

it('charts, timelines and maps are on several pages', () => {
  expect(drawn.length).toBeGreaterThan(3);
});

describe('a drawing on a screen of 320 px', () => {
  it(`has no words smaller than ${LEAST} px, and none outside of the window`, async () => {
    const tab = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
    for (const { file, address } of drawn) {
      await tab.goto(site.url(address));
      await tab.evaluate(() => document.fonts.ready.then(() => undefined));
      const texts = await tab.evaluate(measuredWords);
      expect(texts.length, file).toBeGreaterThan(3);
      expect(
        texts.filter(({ size }) => size < LEAST),
        file,
      ).toEqual([]);
      expect(
        texts.filter(({ left, right }) => left < 0 || right > 320).map(({ text }) => text),
        file,
      ).toEqual([]);
    }
    await tab.close();
  });

  it('unfolds its table without making the page wider', async () => {
    const tab = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
    for (const { file, address } of drawn) {
      await tab.goto(site.url(address));
      for (const summary of await tab.locator('.drawn-figure summary').all()) await summary.click();
      expect(await tab.evaluate(widerThan, 320), file).toEqual([]);
    }
    await tab.close();
  });
});

describe.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { forcedColors: 'active' }],
] as const)('axe, in %s colours,', (_name, colours) => {
  it('has nothing to say about a page with a chart, its table unfolded', async () => {
    const tab = await site.browser.newPage({
      viewport: { width: 390, height: 844 },
      bypassCSP: true,
      reducedMotion: 'reduce',
      ...colours,
    });
    await tab.goto(site.url(chart?.address ?? ''));
    for (const summary of await tab.locator('.drawn-figure summary').all()) await summary.click();
    expect(await violations(tab)).toEqual([]);
    await tab.close();
  });
});

describe('in forced colours', () => {
  it('the words of a drawing stand out from its plate', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const tab = await site.browser.newPage({ forcedColors: 'active', colorScheme });
      await tab.goto(site.url(chart?.address ?? ''));
      const contrasts = await tab.evaluate(contrastsOfWords);
      expect(contrasts.length).toBeGreaterThan(10);
      expect(Math.min(...contrasts), colorScheme).toBeGreaterThan(4.5);
      await tab.close();
    }
  });
});

/** Runs in the browser: every line of words in a drawing, its size and its edges in CSS pixels. */
function measuredWords(): { text: string; size: number; left: number; right: number }[] {
  return [...document.querySelectorAll<SVGTextElement>('svg.drawn text')].map((text) => {
    const scale = text.getScreenCTM()?.a ?? 0;
    const { left, right } = text.getBoundingClientRect();
    return {
      text: text.textContent ?? '',
      size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
      left,
      right,
    };
  });
}

/** Runs in the browser: the contrast (WCAG 2) between the fill of each line of words in a drawing and that of its plate. */
function contrastsOfWords(): number[] {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [...document.querySelectorAll('svg.drawn')].flatMap((svg) => {
    const plate = light(getComputedStyle(svg.querySelector('rect') ?? svg).fill);
    return [...svg.querySelectorAll('text')].map((text) => {
      const words = light(getComputedStyle(text).fill);
      return (Math.max(words, plate) + 0.05) / (Math.min(words, plate) + 0.05);
    });
  });
}

async function violations(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe.source);
  return tab.evaluate(async (rules) => {
    const found = await window.axe.run({ runOnly: rules, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`);
  }, RULES);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
