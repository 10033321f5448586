import type { Browser, BrowserContext, Page as Tab } from 'playwright-core';
import { serve } from '../../scripts/serve.ts';
import { launchChromium } from './chromium.ts';
import type { TestSite } from './sites.ts';

/** A browser before a served site. */
export interface Visit {
  readonly browser: Browser;
  /** The address of one of the site’s pages in the browser. */
  readonly url: (address: string) => string;
  readonly close: () => Promise<void>;
}

/** Serves a site as GitHub Pages would, and starts a browser, with further switches if any. */
export async function visit(site: Pick<TestSite, 'dist' | 'base'>, switches: readonly string[] = []): Promise<Visit> {
  const [server, browser] = await Promise.all([
    serve({ root: site.dist, base: site.base, port: 0 }),
    launchChromium(switches),
  ]);
  const { origin } = new URL(server.url);
  return {
    browser,
    url: (address) => origin + address,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Notes everything that a page complains of from now on: errors and warnings in the console (where violations of its
 * policy are told), exceptions, requests that fail, and requests that leave the site.
 */
export function complaintsOf(tab: Tab): string[] {
  const complaints: string[] = [];
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('requestfailed', (request) => {
    const error = request.failure()?.errorText;
    // Given up because the tab went on to another page.
    if (error !== 'net::ERR_ABORTED') complaints.push(`${request.url()} failed: ${error}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} answered ${response.status()}`);
  });
  tab.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:)/u.test(request.url())) complaints.push(`${request.url()} was asked for`);
  });
  return complaints;
}

/** Does some work for each of many things, in as many tabs of one context as a small machine bears. */
export async function inTabs<T, R>(
  context: BrowserContext,
  things: readonly T[],
  work: (tab: Tab, thing: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = things.entries();
  const worker = async (): Promise<void> => {
    const tab = await context.newPage();
    for (const [at, thing] of queue) results[at] = await work(tab, thing);
    await tab.close();
  };
  await Promise.all([worker(), worker(), worker()]);
  return results;
}

/** What is wider than the window, by the window’s width in CSS pixels: nothing on a page that fits. */
export function widerThan(width: number): string[] {
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5,
  );
  return [
    `${document.documentElement.scrollWidth} px`,
    ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 80)),
  ];
}

/** Runs in the browser: fetches every picture of the page, also those that wait below the window, and gives those that cannot be shown. */
export async function brokenPictures(): Promise<string[]> {
  const tried = [...document.images].map((image) => {
    image.loading = 'eager';
    return image.decode().then(
      () => [],
      () => [image.currentSrc],
    );
  });
  return (await Promise.all(tried)).flat();
}
