import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenPictures, complaintsOf, inTabs, type Visit, visit, widerThan } from '../support/browse.ts';
import { kindsOfPages } from '../support/pages.ts';
import { SITES, type TestSite } from '../support/sites.ts';

const WIDTHS = [320, 768, 1280];

describe.each(Object.entries(SITES))('each kind of page of the site %s', (_name, site: TestSite) => {
  let visited: Visit;

  beforeAll(async () => {
    visited = await visit(site);
  });

  afterAll(() => visited.close());

  it.each(WIDTHS)('fits a window of %i px and complains of nothing', async (width) => {
    const context = await visited.browser.newContext({ viewport: { width, height: 720 } });
    const faults = await inTabs(context, kindsOfPages(site), async (tab, { file, address }) => {
      tab.removeAllListeners();
      const complaints = complaintsOf(tab);
      await tab.goto(visited.url(address));
      const broken = await tab.evaluate(brokenPictures);
      return [...complaints, ...broken, ...(await tab.evaluate(widerThan, width))].map((fault) => `${file}: ${fault}`);
    });
    await context.close();
    expect(faults.length).toBeGreaterThan(7);
    expect(faults.flat()).toEqual([]);
  });
});

describe('a photograph', () => {
  let visited: Visit;

  beforeAll(async () => {
    visited = await visit(SITES.photographs);
  });

  afterAll(() => visited.close());

  it('is shown from the AVIF that suits the window, and moves nothing when it arrives', async () => {
    const tab = await visited.browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
    await tab.goto(visited.url(`${SITES.photographs.base}chapters/the-gate/`));
    const picture = tab.locator('#fig-gate img');
    await picture.scrollIntoViewIfNeeded();
    const { source, shape, loaded } = await picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return {
        source: image.currentSrc,
        shape: image.width / image.height,
        loaded: image.naturalWidth / image.naturalHeight,
      };
    });
    expect(source).toMatch(/-(?:768|1184)-[0-9a-f]+\.avif$/u);
    expect(shape).toBeCloseTo(loaded, 1);
    await tab.close();
  });
});
