import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/bibliography/library.ts';
import { complaintsOf, type Visit, visit } from '../support/browse.ts';
import { SITES } from '../support/sites.ts';
import { studyIn } from '../support/study.ts';

let site: Visit;

beforeAll(async () => {
  site = await visit(SITES.base);
});

afterAll(() => site.close());

describe.each([
  ['BibTeX', 'tnw-2013.bib'],
  ['RIS', 'tnw-2013.ris'],
  ['CSL-JSON', 'tnw-2013.json'],
])('a reader who clicks %s on the page of a source', (name, file) => {
  it('has the source as a file, under the policy of the page, without script', async () => {
    const { sources } = await studyIn(SITES.base.content);
    const tab = await site.browser.newPage({ javaScriptEnabled: false });
    const complaints = complaintsOf(tab);
    await tab.goto(site.url('/x/y/sources/tnw-2013/'));
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
    const { entries } = await readLibrary(readFileSync(await download.path(), 'utf8'), file);
    expect(entries.map(({ id, item }) => ({ id, item }))).toEqual([
      { id: 'tnw-2013', item: sources.get('tnw-2013')?.item },
    ]);
    expect(complaints).toEqual([]);
    await tab.close();
  });
});

it('the citation is selected whole by one click', async () => {
  const tab = await site.browser.newPage();
  await tab.goto(site.url('/x/y/sources/tnw-2013/'));
  await tab.locator('.cite-as').click();
  const selected = await tab.evaluate(() => getSelection()?.toString().trim());
  expect(selected).toBe(await tab.locator('.cite-as').innerText());
  await tab.close();
});

it('linked data is no script to the policy: nothing is refused', async () => {
  const tab = await site.browser.newPage();
  const complaints = complaintsOf(tab);
  for (const page of ['', 'chapters/the-visit/', 'evidence/', 'figures/', 'sources/tnw-2013/']) {
    await tab.goto(site.url(`/x/y/${page}`));
    const texts = await tab.locator('script[type="application/ld+json"]').allTextContents();
    expect(
      texts.map((text) => typeof JSON.parse(text)),
      page,
    ).toEqual(['object']);
  }
  expect(complaints).toEqual([]);
  await tab.close();
});
