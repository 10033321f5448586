import axe from 'axe-core';
import type { Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTabs, type Visit, visit } from '../support/browse.ts';
import { kindsOfPages, pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

/** WCAG 2.2 up to AA, and what axe thinks good besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const WINDOWS = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Chapters are of one kind; what is in any of them is likely to be in the longest. */
const [longestChapter] = pagesOf(SITES.root)
  .filter(({ file }) => file.startsWith('chapters/'))
  .sort((a, b) => b.html.length - a.html.length);

let site: Visit;

beforeAll(async () => {
  site = await visit(SITES.root);
});

afterAll(() => site.close());

describe.each(WINDOWS)('axe, in a $colorScheme window of $width px,', ({ width, colorScheme }) => {
  it('has nothing to say about any kind of page', async () => {
    const context = await site.browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    const pages = kindsOfPages(SITES.root).filter(
      (page) => !page.file.startsWith('chapters/') || page === longestChapter,
    );
    const found = await inTabs(context, pages, async (tab, { file, address }) => {
      await tab.goto(site.url(address));
      return (await violations(tab)).map((violation) => `${file}: ${violation}`);
    });
    await context.close();
    expect(pages.length).toBeGreaterThan(10);
    expect(found.flat()).toEqual([]);
  });

  it('has nothing to say about the contents when they are open, and figures with their records unfolded', async () => {
    const tab = await site.browser.newPage({
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    await tab.goto(site.url(longestChapter?.address ?? ''));
    for (const summary of await tab.locator('summary').all()) await summary.click();
    const unfolded = await violations(tab);
    await tab.locator('button.here').click();
    const opened = await violations(tab);
    await tab.close();
    expect({ unfolded, opened }).toEqual({ unfolded: [], opened: [] });
  });
});

describe.each(WINDOWS)('axe, in a $colorScheme window of $width px, with a preview open,', ({ width, colorScheme }) => {
  it.each([
    ['a citation', 'a.cite[href="#ref-tnw-2013"]'],
    ['a quotation in Korean', 'a.cite[href="#ref-nocut-2013-08"]'],
    ['a term', 'a.term'],
    ['a figure', 'a.xref'],
    ['a note', 'a.note-mark'],
  ])('has nothing to say about %s', async (_name, marker) => {
    const tab = await site.browser.newPage({
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    await tab.goto(site.url(`${SITES.root.base}chapters/the-visit/`));
    await tab.locator(marker).first().press('Enter');
    const isOpen = await tab.locator('#preview').isVisible();
    const found = await violations(tab);
    await tab.close();
    expect({ isOpen, found }).toEqual({ isOpen: marker !== 'a.note-mark' || width < 1080, found: [] });
  });
});

/** What axe finds wrong with a page as it stands: a line for each of its rules. */
async function violations(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe.source);
  return tab.evaluate(async (rules) => {
    const { violations: found } = await window.axe.run({ runOnly: rules, resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => {
      const [first] = nodes;
      return `${id}, ${nodes.length} times, first at ${first?.target.join(' ')}: ${first?.failureSummary?.replace(/\s+/gu, ' ')}`;
    });
  }, RULES);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
