import type { BrowserContextOptions, Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { complaintsOf, type Visit, visit, widerThan } from '../support/browse.ts';
import { SITES } from '../support/sites.ts';

const CHAPTER = `${SITES.root.base}chapters/the-visit/`;

/** What is quoted in Korean, with our translation. */
const KOREAN = 'a.cite[href="#ref-nocut-2013-08"]';
/** The first citation of the chapter: a dispatch that we have not read, quoted in an article that we have. */
const UNREAD = '#cite-1';
const THROUGH = '#cite-2';

let site: Visit;
let tab: Tab;
let complaints: string[];

beforeAll(async () => {
  site = await visit(SITES.root);
});

afterAll(() => site.close());

const open = async (options: BrowserContextOptions, address = CHAPTER): Promise<void> => {
  tab = await site.browser.newPage(options);
  complaints = complaintsOf(tab);
  await tab.goto(site.url(address));
};

const preview = (): ReturnType<Tab['locator']> => tab.locator('#preview');
const isOpen = (): Promise<boolean> => preview().evaluate((element) => element.matches(':popover-open'));
/** What it shows may come from another page of the site. */
const opened = (): Promise<void> => vi.waitFor(async () => expect(await isOpen()).toBe(true));
/** What closes the popover takes its entry of the history away a moment later. */
const settled = (): Promise<void> => vi.waitFor(async () => expect(await tab.evaluate(() => history.state)).toBeNull());
const focused = (): Promise<string> =>
  tab.evaluate(() => document.activeElement?.id || document.activeElement?.className || '');

const READERS = [
  ['a telephone', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }],
  ['a desk', { viewport: { width: 1280, height: 800 } }],
] as const;

describe.each(READERS)('a reader at %s', (name, options) => {
  const touches = name === 'a telephone';
  const press = (selector: string): Promise<void> => {
    const marker = tab.locator(selector).first();
    return touches ? marker.tap() : marker.click();
  };

  beforeEach(() => open(options));

  afterEach(async () => {
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it('sees what a marker leads to, without leaving the place', async () => {
    await tab.locator(THROUGH).scrollIntoViewIfNeeded();
    const before = await tab.evaluate(() => scrollY);
    await press(THROUGH);
    await opened();
    const words = await preview().innerText();
    expect(words).toMatch(/^Trade press\. Read whole\.\s+The Next Web\. Kaylene Hong/u);
    expect(words).toContain('He learned in detail about the performance, quality and packing');
    expect(words).not.toContain('high pixels');
    expect(await tab.evaluate(() => [scrollY, location.hash])).toEqual([before, '']);
    expect(await tab.evaluate(widerThan, options.viewport.width)).toEqual([]);
  });

  it('sees the original and the translation, each in its language, and who translated', async () => {
    await press(KOREAN);
    await opened();
    expect(await preview().locator('blockquote[lang="ko"]').innerText()).toContain('형태와 색깔을');
    expect(await preview().locator('.translation[lang="en"]').innerText()).toContain('Shapes and colours');
    expect(await preview().innerText()).toContain('Our translation into English');
  });

  it('is told where a source is not read, and shows its words where they stand', async () => {
    await press(UNREAD);
    await opened();
    expect(await preview().innerText()).toMatch(/^State media\. Not read; known through\s/u);
    expect(await preview().innerText()).toMatch(/quoted\sin\sHong, para\.\s5\s+He learned in detail/u);
    expect(await preview().innerText()).toContain('known through');
  });

  it('goes from there to the source and to its quoted words, and back to where it was', async () => {
    await press(KOREAN);
    await opened();
    const links = await preview()
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links).toContain('/sources/nocut-2013-08/');
    expect(links.some((link) => link.startsWith('/sources/nocut-2013-08/#excerpt-'))).toBe(true);
    await preview().getByRole('link', { name: 'Full entry' }).click();
    await tab.waitForURL(site.url(`${SITES.root.base}sources/nocut-2013-08/`));
    expect(await tab.locator('main a[href^="https://nocutnews.co.kr/"]').count()).toBeGreaterThan(0);
    await tab.goBack();
    await vi.waitFor(async () => expect(tab.url()).toBe(site.url(CHAPTER)));
  });

  it('closes it with Back, and is where it was opened', async () => {
    await tab.locator(KOREAN).first().scrollIntoViewIfNeeded();
    const before = await tab.evaluate(() => scrollY);
    await press(KOREAN);
    await opened();
    await tab.goBack();
    await vi.waitFor(async () => expect(await isOpen()).toBe(false));
    expect(tab.url()).toBe(site.url(CHAPTER));
    expect(await tab.evaluate(() => scrollY)).toBe(before);
  });

  it('closes it with the button, with a second tap, and with a tap outside, and leaves nothing in the history', async () => {
    const length = await tab.evaluate(() => history.length);
    const closings = [
      () => preview().getByRole('button', { name: 'Close' }).click(),
      () => (touches ? tab.touchscreen.tap(160, 40) : tab.mouse.click(20, 300)),
      ...(touches ? [] : [() => press(KOREAN)]),
    ];
    for (const close of closings) {
      await press(KOREAN);
      await opened();
      await close();
      await vi.waitFor(async () => expect(await isOpen()).toBe(false));
      await settled();
      expect(await isOpen()).toBe(false);
    }
    // One entry lies ahead, which Forward would lead to.
    expect(await tab.evaluate(() => history.length)).toBe(length + 1);
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#ref-nocut-2013-08');
  });

  it('moves nothing on the page by opening it', async () => {
    await tab.evaluate(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.title += ` shift ${(entry as unknown as { value: number }).value}`;
      }).observe({ type: 'layout-shift' });
    });
    await press(KOREAN);
    await tab.waitForTimeout(400);
    await preview().getByRole('button', { name: 'Close' }).click();
    await settled();
    expect(await tab.title()).not.toContain('shift');
  });

  it('sees the words of a term, and a figure with its caption', async () => {
    await press('a.term[href$="#term-kcna"]');
    await opened();
    expect(await preview().innerText()).toMatch(/^KCNA\s+The state news agency of North Korea/u);
    await preview().getByRole('button', { name: 'Close' }).click();
    await settled();
    await press('a.xref');
    await opened();
    expect(await preview().locator('svg').isVisible()).toBe(true);
    expect(await preview().innerText()).toMatch(/Figure\s1\./u);
    expect(await preview().locator('[id]:not([id=""])').count()).toBe(0);
  });

  it('is fetched what stands on another page, once, and what cannot be had opens without its words, until it can', async () => {
    const asked: string[] = [];
    tab.on('request', (request) => {
      if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname);
    });
    for (const term of ['kcna', 'hand-phone']) {
      await press(`a.term[href$="#term-${term}"]`);
      await opened();
      await preview().getByRole('button', { name: 'Close' }).click();
      await settled();
    }
    expect(asked).toEqual(['/glossary/']);
    await press(THROUGH);
    await preview().locator('blockquote').waitFor();
    await preview().getByRole('button', { name: 'Close' }).click();
    await settled();
    expect(asked).toEqual(['/glossary/', '/sources/tnw-2013/']);
    await tab.route('**/sources/**', (route) => route.abort());
    await press(KOREAN);
    await opened();
    expect(await preview().locator('blockquote').count()).toBe(0);
    await preview().getByRole('button', { name: 'Close' }).click();
    await settled();
    await tab.unroute('**/sources/**');
    await press(KOREAN);
    await preview().locator('blockquote').waitFor();
    complaints = complaints.filter((one) => !one.includes('ERR_FAILED'));
  });

  it('has buttons and links that can be hit', async () => {
    await press(THROUGH);
    const close = await preview().getByRole('button', { name: 'Close' }).boundingBox();
    expect(close?.height).toBeGreaterThanOrEqual(44);
    const low = await preview()
      .locator('a')
      .evaluateAll((all) =>
        all
          .filter((link) => {
            const { width, height } = link.getBoundingClientRect();
            return link.checkVisibility() && (width < 24 || height < 24);
          })
          .map((link) => link.outerHTML),
      );
    expect(low).toEqual([]);
  });
});

describe('on a telephone', () => {
  beforeEach(() => open(READERS[0][1]));
  afterEach(() => tab.close());

  it('it is a sheet at the lower edge, as wide as the window, that scrolls by itself', async () => {
    await tab.locator(UNREAD).tap();
    await opened();
    await tab.waitForTimeout(400);
    const box = await preview().boundingBox();
    expect(box).toMatchObject({ x: 0, width: 320 });
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(640, 0);
    expect(box?.y).toBeGreaterThan(120);
    expect(
      await preview()
        .locator('> div')
        .evaluate((words) => words.scrollHeight > words.clientHeight),
    ).toBe(true);
    expect(await preview().getByRole('button', { name: 'Close' }).isVisible()).toBe(true);
  });

  it('a note is shown in it, and its citations lead on', async () => {
    await tab.locator('a.note-mark').first().tap();
    await opened();
    expect(await preview().innerText()).toMatch(/^An old revision of the Wikipedia article/u);
    await preview().locator('a.cite').tap();
    expect(await tab.evaluate(() => location.hash)).toBe('#ref-wikipedia-arirang-old');
  });

  it('a tap on another marker shows that one, and Back closes it', async () => {
    await tab.locator('#cite-4').evaluate((marker) => marker.scrollIntoView({ block: 'start' }));
    const other = tab.locator('#cite-3');
    await tab.locator('#cite-4').tap();
    await other.evaluate((marker) => window.scrollBy(0, marker.getBoundingClientRect().top - 120));
    await other.tap();
    await tab.waitForTimeout(300);
    await opened();
    expect(await other.getAttribute('aria-expanded')).toBe('true');
    expect(await tab.locator('[aria-expanded="true"]').count()).toBe(1);
    await tab.goBack();
    await vi.waitFor(async () => expect(await isOpen()).toBe(false));
    expect(tab.url()).toBe(site.url(CHAPTER));
  });
});

describe('at a desk', () => {
  beforeEach(() => open(READERS[1][1]));
  afterEach(() => tab.close());

  it('it stands beside the text, at the height of the marker, and goes with it', async () => {
    await tab.locator(KOREAN).first().scrollIntoViewIfNeeded();
    await tab.locator(KOREAN).first().click();
    await opened();
    const column = await tab.locator('main > p').first().boundingBox();
    const box = await preview().boundingBox();
    const marker = await tab.locator(KOREAN).first().boundingBox();
    expect(box?.x).toBeGreaterThan((column?.x ?? 0) + (column?.width ?? 0));
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
    expect(box?.y).toBeLessThanOrEqual(marker?.y ?? 0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThanOrEqual((marker?.y ?? 0) + (marker?.height ?? 0));
  });

  it('a note stays in the margin, where it is in sight', async () => {
    await tab.locator('a.note-mark').first().click();
    expect(await isOpen()).toBe(false);
    expect(await tab.evaluate(() => location.hash)).toBe('#note-1');
  });

  it('Enter opens it and moves into it, Tab goes on inside, Escape closes it and is back at the marker', async () => {
    await tab.locator(THROUGH).focus();
    await tab.keyboard.press('Enter');
    await opened();
    expect(await tab.evaluate(() => document.activeElement?.parentElement?.id)).toBe('preview');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/sources/tnw-2013/');
    await tab.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await focused()).toBe('cite-2');
    await settled();
    expect(await focused()).toBe('cite-2');
    await tab.keyboard.press('Enter');
    await opened();
  });

  it('another marker shows its own, with one entry of the history for both', async () => {
    const length = await tab.evaluate(() => history.length);
    await tab.locator('#cite-3').click();
    await tab.locator('#cite-4').click();
    await tab.waitForTimeout(300);
    await opened();
    expect(await preview().innerText()).toContain('Associated Press');
    expect(await tab.evaluate(() => history.length)).toBe(length + 1);
    await tab.keyboard.press('Escape');
    await settled();
    expect(tab.url()).toBe(site.url(CHAPTER));
  });

  it('comes back from the page of a source to where it was', async () => {
    const marker = tab.locator(KOREAN).first();
    await marker.scrollIntoViewIfNeeded();
    await marker.click();
    await opened();
    const before = await tab.evaluate(() => scrollY);
    await preview().getByRole('link', { name: 'Full entry' }).click();
    await tab.waitForURL(site.url(`${SITES.root.base}sources/nocut-2013-08/`));
    await tab.goBack();
    await vi.waitFor(async () => expect(tab.url()).toBe(site.url(CHAPTER)));
    // Faces that have come in the meantime may set the lines above anew.
    await vi.waitFor(async () => expect(Math.abs((await tab.evaluate(() => scrollY)) - before)).toBeLessThan(100));
    await marker.click();
    await opened();
  });

  it.each(['Control', 'Shift', 'Alt', 'Meta'] as const)('with %s held, a marker is an ordinary link', async (key) => {
    const prevented = await tab.locator(THROUGH).evaluate((marker, held) => {
      const event = new MouseEvent('click', {
        bubbles: true,
        cancelable: true,
        ctrlKey: held === 'Control',
        shiftKey: held === 'Shift',
        altKey: held === 'Alt',
        metaKey: held === 'Meta',
      });
      addEventListener('click', (late) => late.preventDefault(), { once: true });
      let own = false;
      document.addEventListener(
        'click',
        (early) => {
          own = early.defaultPrevented;
        },
        { once: true },
      );
      marker.dispatchEvent(event);
      return own;
    }, key);
    expect(prevented).toBe(false);
    expect(await isOpen()).toBe(false);
  });

  it('is told to who cannot see: a link that opens a dialogue, which is named after it', async () => {
    expect(await tab.locator(THROUGH).getAttribute('aria-haspopup')).toBe('dialog');
    expect(await tab.locator('main > p').first().ariaSnapshot()).toContain('link "2: Hong"');
    await tab.locator(THROUGH).press('Enter');
    await opened();
    expect(await tab.locator(THROUGH).getAttribute('aria-expanded')).toBe('true');
    const snapshot = await preview().ariaSnapshot();
    expect(snapshot).toMatch(/^- '?dialog \\?"2: Hong/u);
    expect(snapshot).toMatch(/- blockquote:\s+- paragraph: He learned in detail/u);
    expect(snapshot).toContain('- link "Full entry"');
    expect(snapshot).toContain('- button "Close"');
    await tab.keyboard.press('Escape');
    expect(await tab.locator(THROUGH).getAttribute('aria-expanded')).toBeNull();
  });

  it('prints no popover', async () => {
    await tab.locator(THROUGH).click();
    await opened();
    await tab.emulateMedia({ media: 'print' });
    expect(await preview().isVisible()).toBe(false);
  });
});

describe('elsewhere', () => {
  afterEach(() => tab.close());

  it.each(['glossary/', 'timeline/', 'figures/'])(
    'a marker on %s opens its reference too, within the window',
    async (path) => {
      await open({ viewport: { width: 1100, height: 700 } }, SITES.root.base + path);
      await tab.locator('main a.cite:visible').first().click();
      await opened();
      const box = await preview().boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1100);
      expect(await preview().innerText()).toContain('Full entry');
      expect(complaints).toEqual([]);
    },
  );

  it('without JavaScript nothing of it is seen, and a marker leads to its reference', async () => {
    await open({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    expect(await preview().isVisible()).toBe(false);
    await tab.locator(KOREAN).first().click();
    expect(await tab.evaluate(() => location.hash)).toBe('#ref-nocut-2013-08');
    const entry = await tab.locator('#ref-nocut-2013-08').innerText();
    expect(entry).toMatch(/^General press\. Opening read\.\s+Nocut News\./u);
    expect(entry).not.toContain('형태와');
  });
});
