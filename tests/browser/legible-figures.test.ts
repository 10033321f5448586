import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit } from '../support/browse.ts';
import { SITES } from '../support/sites.ts';

let site: Visit;

beforeAll(async () => {
  site = await visit(SITES.root);
});

afterAll(() => site.close());

describe.each([
  ['in light colours', { colorScheme: 'light' }],
  ['in dark colours', { colorScheme: 'dark' }],
  ['in print', { media: 'print' }],
  ['in forced colours', { forcedColors: 'active' }],
] as const)('The words of every picture of the study, %s,', (_how, media) => {
  it('stand out from what is painted under them', async () => {
    const tab = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await tab.emulateMedia(media);
    await tab.goto(site.url(`${SITES.root.base}figures/`));
    const words = await tab.evaluate(contrastsInPictures);
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    await tab.close();
  });
});

/** Runs in the browser: the contrast (WCAG 2) between each line of words in a picture and the uppermost shape under its middle, or else its plate. */
function contrastsInPictures(): { contrast: number; figure: string | undefined; words: string | null }[] {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isGround = (svg: Element, element: Element): boolean =>
    element !== svg && svg.contains(element) && !element.closest('text') && getComputedStyle(element).fill !== 'none';
  return [...document.querySelectorAll('.frame.svg > svg:not(.markers)')].flatMap((svg) =>
    [...svg.querySelectorAll('text')].map((text) => {
      // Only what is in the window can be asked what lies at a spot.
      text.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = text.getBoundingClientRect();
      const ground = document
        .elementsFromPoint(left + width / 2, top + height / 2)
        .find((element) => isGround(svg, element));
      const plate = getComputedStyle(svg.closest('.plate') ?? svg).backgroundColor;
      const [words, under] = [
        light(getComputedStyle(text).fill),
        light(ground === undefined ? plate : getComputedStyle(ground).fill),
      ];
      return {
        contrast: (Math.max(words, under) + 0.05) / (Math.min(words, under) + 0.05),
        figure: svg.closest('figure')?.id,
        words: text.textContent,
      };
    }),
  );
}
