import { describe, expect, it } from 'vitest';
import { attribute, elementsIn, textOf } from '../support/dom.ts';
import { pageAt } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const FILE = 'corrections/index.html';

describe('the page of corrections', () => {
  const { elements, ids } = pageAt(SITES.photographs, FILE);
  const articles = elements.filter(({ tagName }) => tagName === 'article');

  it('says of each what was changed, when, how and why, the newest first', () => {
    expect(articles.map((article) => textOf(article))).toEqual([
      'The gate Date 2 March 2027 Was Two wings. Now One wing. Why The other is painted.',
      'Figure 1 Date 2 March 2027 Was Seen from the street. Now Seen from the yard. Why The caption named the wrong side.',
      'The gate Date 1 March 2027 Was The gate is of iron. Now The gate is of wood. Why The one who made the fixture had not looked.',
      'Jane Roe, November 2026 Date February 2027 Was Written in October. Now Written in November. Why The month was misread.',
    ]);
  });

  it('leads to what was corrected', () => {
    const links = articles.map((article) => elementsIn(article).find(({ tagName }) => tagName === 'a'));
    expect(links.map((link) => link && attribute(link, 'href'))).toEqual([
      '/pictures/chapters/the-gate/',
      '/pictures/chapters/the-gate/#fig-gate',
      '/pictures/chapters/the-gate/',
      '/pictures/sources/roe-2026/',
    ]);
  });

  it.each([
    ['chapters/the-gate/index.html', 'chapter-the-gate', 'Two corrections'],
    ['sources/roe-2026/index.html', 'source-roe-2026', 'One correction'],
    ['figures/index.html', 'figure-gate', 'One correction'],
  ])('is led to from %s', (file, fragment, words) => {
    const link = pageAt(SITES.photographs, file).elements.find(
      (element) => attribute(element, 'href') === `/pictures/corrections/#${fragment}`,
    );
    expect(link && textOf(link)).toBe(words);
    expect(ids).toContain(fragment);
  });

  it('says of a study without any that nothing has been corrected', () => {
    expect(pageAt(SITES.root, FILE).html).toContain('Nothing has been corrected since publication.');
  });
});
