import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit } from '../support/browse.ts';
import { SITES } from '../support/sites.ts';

/** More stops than these are more of the same. */
const STOPS = 150;

let site: Visit;

beforeAll(async () => {
  site = await visit(SITES.root);
});

afterAll(() => site.close());

describe.each([320, 1280])('who walks with the Tab key, in a window of %s px,', (width) => {
  it.each(['', 'chapters/the-manufacturing-question/', 'evidence/', 'sources/', 'search/'])(
    'sees where on every stop of /%s, and none is under the bar (WCAG 2.4.7, 2.4.11)',
    async (address) => {
      const tab = await site.browser.newPage({ viewport: { width, height: 700 }, reducedMotion: 'reduce' });
      await tab.goto(site.url(SITES.root.base + address));
      const faults: string[] = [];
      let stops = 0;
      for (; stops < STOPS; stops += 1) {
        await tab.keyboard.press('Tab');
        const told = await tab.evaluate(faultOfFocus);
        if (told === 'none') break;
        if (told !== '') faults.push(told);
      }
      await tab.close();
      expect(stops).toBeGreaterThan(5);
      expect(faults).toEqual([]);
    },
  );
});

/** Runs in the browser: what is wrong with what has the focus; `none` where nothing has it any more. */
function faultOfFocus(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'none';
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
  const isMarked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 1) || boxShadow !== 'none';
  const name = focused.outerHTML.slice(0, 100);
  if (!isMarked) return `not marked: ${name}`;
  const bar = document.querySelector('.bar');
  if (!bar || bar.contains(focused) || focused.classList.contains('skip')) return '';
  const [own, over] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
  const isInside = own.bottom > 0 && own.top < innerHeight;
  const isUnder = own.top >= over.top && own.bottom <= over.bottom;
  return isInside && !isUnder ? '' : `hidden: ${name}`;
}
