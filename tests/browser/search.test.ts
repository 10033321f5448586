import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { complaintsOf, type Visit, visit } from '../support/browse.ts';
import { SITES } from '../support/sites.ts';

let site: Visit;

beforeAll(async () => {
  site = await visit(SITES.base);
});

afterAll(() => site.close());

describe('the search', () => {
  it('loads what can be searched only when asked, finds Korean inside words, and comes back with Back', async () => {
    const tab = await site.browser.newPage({ viewport: { width: 320, height: 700 } });
    const complaints = complaintsOf(tab);
    const asked: string[] = [];
    tab.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await tab.goto(site.url('/x/y/search/'));
    expect(asked).not.toContain('/x/y/search.json');
    await tab.getByRole('searchbox').fill('손전화');
    await vi.waitFor(async () => expect(await tab.getByRole('status').innerText()).toMatch(/^\d+ places found\.$/u));
    expect(asked).toContain('/x/y/search.json');
    const hits = tab.getByRole('search').getByRole('listitem');
    expect(await hits.count()).toBeGreaterThan(1);
    for (const words of await hits.allInnerTexts()) expect(words).toContain('손전화');
    expect(new Set(await hits.locator('mark').allInnerTexts())).toEqual(new Set(['손전화']));
    expect(await tab.locator('#everything').isVisible()).toBe(false);
    await hits.first().getByRole('link').click();
    expect(new URL(tab.url()).pathname).toMatch(/^\/x\/y\/(?:chapters|glossary|sources|evidence)\//u);
    await tab.goBack();
    await vi.waitFor(async () => expect(await hits.count()).toBeGreaterThan(1));
    expect(await tab.getByRole('searchbox').inputValue()).toBe('손전화');
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it('says when there is nothing, and shows everything again when the field is empty', async () => {
    const tab = await site.browser.newPage();
    await tab.goto(site.url('/x/y/search/'));
    await tab.getByRole('searchbox').fill('xylophone');
    await vi.waitFor(async () => expect(await tab.getByRole('status').innerText()).toBe('Nothing found.'));
    await tab.getByRole('searchbox').fill('');
    await vi.waitFor(async () => expect(await tab.locator('#everything').isVisible()).toBe(true));
    expect(await tab.getByRole('status').innerText()).toBe('');
    await tab.close();
  });

  it('is a list of everything where its file cannot be had', async () => {
    const tab = await site.browser.newPage();
    await tab.route('**/search.json', (route) => route.abort());
    await tab.goto(site.url('/x/y/search/'));
    await tab.getByRole('searchbox').fill('phone');
    await vi.waitFor(async () => expect(await tab.getByRole('status').innerText()).toMatch(/could not be loaded/u));
    expect(await tab.locator('#everything').isVisible()).toBe(true);
    await tab.close();
  });

  it('without JavaScript is a list of everything', async () => {
    const tab = await site.browser.newPage({ javaScriptEnabled: false });
    await tab.goto(site.url('/x/y/search/'));
    expect(await tab.getByRole('searchbox').isVisible()).toBe(false);
    const links = tab.locator('#everything a');
    expect(await links.count()).toBeGreaterThan(250);
    await links.first().click();
    expect(new URL(tab.url()).pathname).toMatch(/^\/x\/y\/chapters\//u);
    await tab.close();
  });
});
