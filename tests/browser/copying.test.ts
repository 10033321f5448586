import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { complaintsOf, type Visit, visit } from '../support/browse.ts';
import { SITES } from '../support/sites.ts';

let site: Visit;

beforeAll(async () => {
  site = await visit(SITES.root);
});

afterAll(() => site.close());

describe('how to cite the study', () => {
  it('is copied whole with a button, which says so politely', async () => {
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const tab = await context.newPage();
    const complaints = complaintsOf(tab);
    await tab.goto(site.url('/about/'));
    const button = tab.getByRole('button', { name: 'Copy', exact: true });
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await button.press('Enter');
    await vi.waitFor(async () => expect(await tab.locator('.copy [role=status]').innerText()).toBe('Copied'));
    const text = await tab.locator('#cite-as').innerText();
    expect(text.length).toBeGreaterThan(20);
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(text);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('has no button without JavaScript', async () => {
    const tab = await site.browser.newPage({ javaScriptEnabled: false });
    await tab.goto(site.url('/about/'));
    expect(await tab.locator('[data-copy]').isVisible()).toBe(false);
    await tab.close();
  });
});
