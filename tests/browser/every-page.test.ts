import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenPictures, complaintsOf, inTabs, type Visit, visit, widerThan } from '../support/browse.ts';
import { pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

/** The telephone in most hands. */
const WIDTH = 390;
const HEIGHT = 844;

/** What a reader meets on a page. */
interface Met {
  readonly file: string;
  readonly complaints: readonly string[];
  readonly tooWide: readonly string[];
  readonly headingInView: boolean;
  readonly words: string;
  /** Pictures that did not arrive, and drawings without a size. */
  readonly unseen: readonly string[];
}

let site: Visit;
let withScript: readonly Met[];
let without: readonly Met[];

beforeAll(async () => {
  site = await visit(SITES.root);
  withScript = await openAll(true);
  without = await openAll(false);
}, 180_000);

afterAll(() => site.close());

describe.each([
  ['with JavaScript', () => withScript],
  ['without JavaScript', () => without],
])(`every page, ${WIDTH} px wide, %s,`, (_name, met) => {
  it('opens without a complaint: no error, nothing refused by its policy, nothing missing', () => {
    expect(met()).toHaveLength(pagesOf(SITES.root).length);
    expect(
      met()
        .filter(({ complaints }) => complaints.length > 0)
        .map(({ file, complaints }) => ({ file, complaints })),
    ).toEqual([]);
  });

  it('is no wider than the window', () => {
    expect(
      met()
        .filter(({ tooWide }) => tooWide.length > 0)
        .map(({ file, tooWide }) => ({ file, tooWide })),
    ).toEqual([]);
  });

  it('shows its heading at once', () => {
    expect(
      met()
        .filter(({ headingInView }) => !headingInView)
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it('shows its pictures', () => {
    expect(met().flatMap(({ file, unseen }) => unseen.map((picture) => `${file}: ${picture}`))).toEqual([]);
  });
});

it('without JavaScript, no word is missing', () => {
  expect(without.every(({ words }) => words.length > 100)).toBe(true);
  expect(without.map(({ file, words }) => ({ file, words }))).toEqual(
    withScript.map(({ file, words }) => ({ file, words })),
  );
});

async function openAll(javaScriptEnabled: boolean): Promise<readonly Met[]> {
  const context = await site.browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
    hasTouch: true,
    javaScriptEnabled,
  });
  const met = await inTabs(context, pagesOf(SITES.root), async (tab, { file, address }): Promise<Met> => {
    tab.removeAllListeners();
    const complaints = complaintsOf(tab);
    await tab.goto(site.url(address));
    const tooWide = await tab.evaluate(widerThan, WIDTH);
    const around = await tab.evaluate(lookAround);
    const unseen = [...around.unseenDrawings, ...(await tab.evaluate(brokenPictures))];
    return { file, complaints, tooWide, unseen, ...around };
  });
  await context.close();
  return met;
}

/** Runs in the browser. */
function lookAround(): Pick<Met, 'headingInView' | 'words'> & { unseenDrawings: string[] } {
  // What only a script can do.
  const tools = document.querySelectorAll<HTMLElement>('[data-copy], [data-offline], [data-print], search');
  for (const tool of tools) tool.hidden = true;
  const heading = document.querySelector('h1');
  const { top, bottom, height } = heading?.getBoundingClientRect() ?? { top: -1, bottom: -1, height: 0 };
  const drawings = [...document.querySelectorAll('svg[role="img"]')].filter(
    (drawing) => drawing.getBoundingClientRect().height < 40,
  );
  return {
    headingInView:
      heading?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true &&
      height > 0 &&
      top >= 0 &&
      bottom <= window.innerHeight,
    words: document.body.innerText,
    unseenDrawings: drawings.map((drawing) => drawing.outerHTML.slice(0, 80)),
  };
}
