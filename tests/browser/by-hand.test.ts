import type { Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from '../support/browse.ts';
import { pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const chapters = pagesOf(SITES.base).filter(({ file }) => file.startsWith('chapters/'));
const chapter = chapters[0];
const next = chapters.at(-1);

let site: Visit;
let tab: Tab;

beforeAll(async () => {
  site = await visit(SITES.base);
});

afterAll(() => site.close());

describe.each([
  ['a telephone', { width: 390, height: 844 }],
  ['a desk', { width: 1280, height: 800 }],
])('a reader at %s, without JavaScript,', (_name, viewport) => {
  beforeEach(async () => {
    tab = await site.browser.newPage({ viewport, javaScriptEnabled: false });
    await tab.goto(site.url(chapter?.address ?? ''));
  });

  afterEach(() => tab.close());

  it('opens the contents with their button, and closes them with theirs', async () => {
    expect(await contents().isVisible()).toBe(false);
    await button().click();
    expect(await contents().isVisible()).toBe(true);
    expect(await insideWindow('#contents')).toBe(true);
    await tab.getByRole('button', { name: 'Close' }).click();
    expect(await contents().isVisible()).toBe(false);
  });

  it('does the same with the keyboard, goes on inside, and is back at the button after Escape', async () => {
    await button().focus();
    await tab.keyboard.press('Enter');
    expect(await contents().isVisible()).toBe(true);
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.closest('#contents') !== null)).toBe(true);
    await tab.keyboard.press('Escape');
    expect(await contents().isVisible()).toBe(false);
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toBe('contents');
  });

  it('goes to another chapter from the contents', async () => {
    await button().click();
    await contents().locator(`a[href="${next?.address}"]`).click();
    await tab.waitForURL(site.url(next?.address ?? ''));
    expect(await contents().isVisible()).toBe(false);
  });

  it('skips to the text with the first Tab', async () => {
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.className)).toBe('skip');
    expect(await insideWindow('.skip')).toBe(true);
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.closest('#text') !== null)).toBe(true);
    // The text is led to, and not marked as a whole.
    expect(await tab.locator('#text').evaluate((text) => getComputedStyle(text).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
  });

  it('follows a citation to its reference, and the reference back to the words', async () => {
    const marker = tab.locator('a.cite').first();
    const id = await marker.getAttribute('id');
    const reference = (await marker.getAttribute('href')) ?? '';
    await marker.click();
    expect(await tab.evaluate(() => location.hash)).toBe(reference);
    expect(await insideWindow(reference)).toBe(true);
    await tab.locator(`${reference} .back a[href="#${id}"]`).click();
    expect(await tab.evaluate(() => location.hash)).toBe(`#${id}`);
    expect(await insideWindow(`#${id}`)).toBe(true);
  });

  it('finds nothing covered by the bar when led to a place', async () => {
    const heading = tab.locator('main h2').first();
    await tab.goto(`${site.url(chapter?.address ?? '')}#${await heading.getAttribute('id')}`);
    const covered = await heading.evaluate((element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + 2, top + height / 2)?.closest('.bar') !== null;
    });
    expect(covered).toBe(false);
  });
});

function button(): ReturnType<Tab['locator']> {
  return tab.locator('button.here');
}

function contents(): ReturnType<Tab['locator']> {
  return tab.locator('#contents');
}

/** Whether the beginning of an element is in the window. */
async function insideWindow(selector: string): Promise<boolean> {
  return tab.locator(selector).evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return left >= 0 && top >= 0 && left < window.innerWidth && top < window.innerHeight;
  });
}
