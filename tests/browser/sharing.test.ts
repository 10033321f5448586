import type { BrowserContext, Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { complaintsOf, type Visit, visit } from '../support/browse.ts';
import { type Chosen, directed, select } from '../support/passages.ts';
import { SITES } from '../support/sites.ts';

const CHAPTER = `${SITES.base.base}chapters/the-manufacturing-question/`;

let site: Visit;
let context: BrowserContext;
let tab: Tab;
let complaints: string[];

beforeAll(async () => {
  site = await visit(SITES.base);
});

afterAll(() => site.close());

const open = async (options: Parameters<Visit['browser']['newContext']>[0] = {}): Promise<void> => {
  context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  tab = await context.newPage();
  complaints = complaintsOf(tab);
};

const offer = (): ReturnType<Tab['locator']> => tab.locator('#share');

/** The paragraph that begins so. */
const paragraph = async (words: string): Promise<string> =>
  (await tab.locator('p[id^="p-"]', { hasText: words }).first().getAttribute('id')) ?? '';

const copied = async (): Promise<URL> => {
  await vi.waitFor(async () => expect(await offer().getByRole('status').innerText()).toBe('Link copied'));
  return new URL(await tab.evaluate(() => navigator.clipboard.readText()));
};

describe('a passage of a chapter', () => {
  beforeEach(async () => {
    await open();
    await tab.goto(site.url(CHAPTER));
  });

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  it.each<[string, Omit<Chosen, 'id'> & { readonly in: string }]>([
    ['words that stand there once', { in: 'Others looked too', from: 'A second pair', to: 'of eyes' }],
    ['words that stand elsewhere before', { in: 'In September 2024', from: 'the phone', to: 'phone' }],
    ['a long passage', { in: 'We have not seen the photographs', from: 'We have not', to: 'the hosts are proud' }],
    [
      'a passage that begins and ends at markers',
      { in: 'Others looked too', from: 'which distributed', to: 'on a blog' },
    ],
    ['words with hyphens and commas', { in: 'The doubters acquired', from: 'The doubters', to: 'acquired' }],
    ['words in Korean', { in: 'Others looked too', from: '공장 내', to: '돌아봤으며' }],
    ['words with a claim in them', { in: 'The best-known fact', from: 'He saw people', to: 'making one' }],
  ])('has an address: %s', async (_name, { in: beginning, ...words }) => {
    const id = await paragraph(beginning);
    const there = await tab.locator(`#${id}`).innerText();
    const from = there.includes(words.from) ? words.from : (there.split(' ')[3] ?? '');
    await tab.evaluate(select, { id, from, to: there.includes(words.from) ? words.to : from });
    await offer().getByRole('button', { name: 'Copy link to this passage' }).click();
    const { hash, pathname } = await copied();
    expect(pathname).toBe(CHAPTER);
    const [fragment, directive = ''] = hash.split(':~:text=');
    expect(fragment).toBe(`#${id}`);
    expect(directive).not.toMatch(/[&\s]/u);
    expect(await tab.evaluate(directed, directive), directive).toEqual({ begins: id, ends: id });
  });

  it('may go over several paragraphs', async () => {
    const [first, last] = [await paragraph('Others looked too'), await paragraph('We have not seen')];
    await tab.evaluate(
      ([from = '', to = '']) => {
        const [start, end] = [document.getElementById(from), document.getElementById(to)];
        if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
      },
      [first, last],
    );
    await offer().getByRole('button').click();
    const [fragment, directive = ''] = (await copied()).hash.split(':~:text=');
    expect(fragment).toBe(`#${first}`);
    expect(await tab.evaluate(directed, directive)).toEqual({ begins: first, ends: last });
  });

  it('is offered when a mouse has marked it, without taking the focus, and no more when it is unmarked', async () => {
    await tab
      .locator('main p[id^="p-"]')
      .first()
      .dblclick({ position: { x: 40, y: 12 } });
    await offer().waitFor();
    expect(await tab.evaluate(() => document.activeElement === document.body)).toBe(true);
    await tab.evaluate(() => getSelection()?.removeAllRanges());
    await offer().waitFor({ state: 'hidden' });
  });

  it('is reached with the keyboard from where it ends, and Escape puts the offer away', async () => {
    const id = await paragraph('We have not seen');
    await tab.locator(`#${id}`).dblclick({ position: { x: 60, y: 60 } });
    const word = await tab.evaluate(() => String(getSelection()));
    await tab.keyboard.press('Control+Shift+ArrowRight');
    await offer().waitFor();
    expect((await tab.evaluate(() => String(getSelection()))).length).toBeGreaterThan(word.length);
    expect(await offer().evaluate((element) => element.previousElementSibling?.id)).toBe(id);
    const isReached = (): Promise<boolean> =>
      offer()
        .getByRole('button')
        .evaluate((button) => button === document.activeElement);
    // The markers of the paragraph come first.
    const markers = await tab.locator(`#${id} a`).count();
    for (let stops = 0; stops <= markers && !(await isReached()); stops += 1) await tab.keyboard.press('Tab');
    expect(await isReached()).toBe(true);
    await tab.keyboard.press('Enter');
    expect((await copied()).hash).toContain(`#${id}:~:text=`);
    await tab.keyboard.press('Escape');
    await offer().waitFor({ state: 'hidden' });
  });

  it('is not offered where nothing of the chapter is marked', async () => {
    await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
    await tab.waitForTimeout(500);
    expect(await offer().isVisible()).toBe(false);
  });
});

it('a passage is shared on a telephone, over the bar and with room for a thumb', async () => {
  await open({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });
  await tab.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: (what: ShareData) => Object.assign(window, { shared: what }) });
  });
  await tab.goto(site.url(CHAPTER));
  const id = await paragraph('We have not seen');
  await tab.locator(`#${id}`).scrollIntoViewIfNeeded();
  await tab.evaluate(select, { id, from: 'an absence', to: 'dull cause' });
  const button = offer().getByRole('button', { name: 'Share this passage' });
  await button.waitFor();
  const [box, bar] = [await button.boundingBox(), await tab.locator('.bar').boundingBox()];
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
  await button.tap();
  const shared = await tab.evaluate(() => (window as { shared?: ShareData }).shared);
  expect(shared?.url).toContain(`#${id}:~:text=an%20absence`);
  expect(complaints).toEqual([]);
  await context.close();
});

it('every paragraph has its address, with and without a script, and nothing is offered without one', async () => {
  await open({ javaScriptEnabled: false });
  await tab.goto(site.url(CHAPTER));
  const id = await paragraph('We have not seen');
  await tab.goto(`${site.url(CHAPTER)}#${id}`);
  expect((await tab.locator(`#${id}`).boundingBox())?.y).toBeLessThan(100);
  for (const hidden of ['#share', '#go-on', '[data-print]']) expect(await tab.locator(hidden).isVisible()).toBe(false);
  await context.close();
});

it('a heading leads to itself, for a finger and for the Tab key', async () => {
  await open({ viewport: { width: 390, height: 800 }, hasTouch: true });
  await tab.goto(site.url(CHAPTER));
  const heading = tab.locator('main h2[id]').first();
  const link = tab.locator('main h2[id] + a').first();
  const id = await heading.getAttribute('id');
  expect(await link.evaluate((element: HTMLAnchorElement) => element.hash)).toBe(`#${id}`);
  const box = await link.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await link.tap();
  expect(new URL(tab.url()).hash).toBe(`#${id}`);
  expect(await tab.getByRole('heading', { level: 2 }).first().innerText()).not.toContain('#');
  await link.focus();
  expect(await link.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  await context.close();
});
