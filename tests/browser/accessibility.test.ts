import axe from 'axe-core';
import type { Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTabs, type Visit, visit } from '../support/browse.ts';
import { pagesOf } from '../support/pages.ts';
import { pagesToTry, TRIES_ALL } from '../support/sample.ts';
import { SITES } from '../support/sites.ts';

/** WCAG 2.2 up to AA, and what axe thinks good besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What of that a colour scheme can change. The others are asked once for each width. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** How a device asks for colours. In forced colours every colour is the system’s. */
const COLOURS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const;

const WIDTHS = [320, 1280];

const WINDOWS = WIDTHS.flatMap((width) => COLOURS.map((colours) => ({ width, colours, name: colours.name })));

/** A chapter with nearly everything that may be in one. */
const [longestChapter] = pagesOf(SITES.root)
  .filter(({ file }) => file.startsWith('chapters/'))
  .sort((a, b) => b.html.length - a.html.length);

let site: Visit;

beforeAll(async () => {
  site = await visit(SITES.root);
});

afterAll(() => site.close());

describe.each(WIDTHS)('axe, in a window of %i px,', (width) => {
  it(
    'has nothing to say about any page, in light, dark or forced colours',
    async () => {
      const context = await site.browser.newContext({ ...windowOf(width), bypassCSP: true, reducedMotion: 'reduce' });
      const pages = pagesToTry(SITES.root);
      const found = await inTabs(context, pages, async (tab, { file, address }) => {
        await tab.emulateMedia(COLOURS[0]);
        await tab.goto(site.url(address));
        const faults: string[] = [];
        for (const { name, ...media } of COLOURS) {
          await tab.emulateMedia(media);
          const rules = name === 'light' ? RULES : RULES_OF_COLOUR;
          faults.push(...(await violations(tab, rules)).map((violation) => `${file}, ${name}: ${violation}`));
        }
        return faults;
      });
      await context.close();
      expect(pages.length).toBeGreaterThan(20);
      expect(found.flat()).toEqual([]);
    },
    TRIES_ALL ? 1_800_000 : 180_000,
  );
});

describe.each(WINDOWS)('axe, in $name and a window of $width px,', ({ width, colours }) => {
  it('has nothing to say about the contents when they are open, and figures with their records unfolded', async () => {
    const tab = await openChapter(longestChapter?.address ?? '', { width, colours });
    for (const summary of await tab.locator('summary').all()) await summary.click();
    const unfolded = await violations(tab);
    await tab.locator('button.here').click();
    const opened = await violations(tab);
    await tab.close();
    expect({ unfolded, opened }).toEqual({ unfolded: [], opened: [] });
  });

  it.each([
    ['a citation', 'a.cite[href="#ref-tnw-2013"]'],
    ['a quotation in Korean', 'a.cite[href="#ref-nocut-2013-08"]'],
    ['a term', 'a.term'],
    ['a figure', 'a.xref'],
    ['a note', 'a.note-mark'],
  ])('has nothing to say about %s whose preview is open', async (_name, marker) => {
    const tab = await openChapter(`${SITES.root.base}chapters/the-visit/`, { width, colours });
    await tab.locator(marker).first().press('Enter');
    // A note stands in the margin of a wide window, in sight.
    if (marker !== 'a.note-mark' || width < 1080) await tab.locator('#preview').waitFor();
    const found = await violations(tab);
    await tab.close();
    expect(found).toEqual([]);
  });
});

const windowOf = (width: number): { viewport: { width: number; height: number } } => ({
  viewport: { width, height: 800 },
});

async function openChapter(
  address: string,
  { width, colours: { name: _name, ...media } }: { width: number; colours: (typeof COLOURS)[number] },
): Promise<Tab> {
  const options = { ...windowOf(width), ...media, bypassCSP: true, reducedMotion: 'reduce' } as const;
  const tab = await site.browser.newPage(options);
  await tab.goto(site.url(address));
  return tab;
}

/** What axe finds wrong with a page as it stands: a line for each of its rules. They are named, or the tags that they have. */
async function violations(tab: Tab, rules: readonly string[] = RULES): Promise<string[]> {
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(axe.source);
  return tab.evaluate(async (runOnly) => {
    const { violations: found } = await window.axe.run({ runOnly: [...runOnly], resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => {
      const [first] = nodes;
      return `${id}, ${nodes.length} times, first at ${first?.target.join(' ')}: ${first?.failureSummary?.replace(/\s+/gu, ' ')}`;
    });
  }, rules);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
