import type { Browser, Page as Tab } from 'playwright-core';

/** What a page asks for and how it moves while it loads. */
export interface Load {
  readonly path: string;
  /** Cumulative layout shift, from the first paint until all of the page was scrolled through. */
  readonly shift: number;
  readonly requests: number;
  /** As sent, heads not counted. */
  readonly bytes: number;
  /** Addresses that are not of the site. */
  readonly elsewhere: readonly string[];
}

/** Opens a page at the width of a telephone, with fonts that come late, and reads it to its end. */
export async function loadPage(browser: Browser, { origin, path }: { origin: string; path: string }): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
  });
  const tab = await context.newPage();
  const asked = new Map<string, number>();
  tab.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes();
    asked.set(request.url(), responseBodySize);
  });
  await tab.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  await tab.addInitScript(noteShifts);
  await tab.goto(origin + path, { waitUntil: 'networkidle' });
  await readToTheEnd(tab);
  const shift = await tab.evaluate(() => Reflect.get(window, 'shift') as number);
  await context.close();
  const urls = [...asked.keys()].filter((url) => !url.startsWith('data:'));
  return {
    path,
    shift,
    requests: urls.length,
    bytes: [...asked.values()].reduce((sum, size) => sum + size, 0),
    elsewhere: urls.filter((url) => !url.startsWith(`${origin}/`)),
  };
}

async function readToTheEnd(tab: Tab): Promise<void> {
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await tab.evaluate((to) => window.scrollTo(0, to), y);
    await tab.waitForTimeout(40);
  }
  await tab.waitForLoadState('networkidle');
}

/** Runs in the browser, before the page. */
function noteShifts(): void {
  let sum = 0;
  Reflect.set(window, 'shift', 0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (Reflect.get(entry, 'hadRecentInput') === true) continue;
      sum += Number(Reflect.get(entry, 'value'));
      Reflect.set(window, 'shift', sum);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
