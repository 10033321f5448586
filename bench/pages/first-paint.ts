import type { Browser } from 'playwright-core';

/** The line and the telephone of a reader whom nobody waits for: slow 3G, and a processor four times slower than this one. */
const LATENCY_MS = 400;
const BYTES_PER_SECOND = 400_000 / 8;
const CPU_SLOWDOWN = 4;

/** First contentful paint of two pages in milliseconds, one number a round. */
export interface FirstPaints {
  readonly page: readonly number[];
  readonly plain: readonly number[];
}

/** Opens two pages in turn, each time with an empty cache and a new connection, and notes when the first text is painted. */
export async function firstPaints(
  browser: Browser,
  { page, plain, rounds }: { page: string; plain: string; rounds: number },
): Promise<FirstPaints> {
  const paints = { page: [] as number[], plain: [] as number[] };
  // The first page that a browser opens pays for its start.
  await firstPaint(browser, plain);
  for (let round = 0; round < rounds; round += 1) {
    paints.page.push(await firstPaint(browser, page));
    paints.plain.push(await firstPaint(browser, plain));
  }
  return paints;
}

async function firstPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await tab.goto(url, { waitUntil: 'load' });
  const paint = await tab.evaluate(paintTime);
  await context.close();
  return paint;
}

/** Runs in the browser. */
function paintTime(): Promise<number> {
  return new Promise((done) => {
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (paint !== undefined) done(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}
