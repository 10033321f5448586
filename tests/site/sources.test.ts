import { describe, expect, it } from 'vitest';
import { around, attribute, type Element, elementsIn, hasClass, textOf } from '../support/dom.ts';
import { type Page, pageAt } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const chapter = pageAt(SITES.kinds, 'chapters/kinds/index.html');

/** The reference of a source. */
function reference(id: string): Element {
  const found = chapter.elements.find((element) => attribute(element, 'id') === `ref-${id}`);
  if (found === undefined) throw new Error(`The chapter has no reference of ${id}.`);
  return found;
}

/** Links by their words, with what else they say of themselves. */
function links(elements: readonly Element[]): Map<string, Record<string, string>> {
  return new Map(
    elements
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => [textOf(link), Object.fromEntries(link.attrs.map(({ name, value }) => [name, value]))]),
  );
}

const source = (id: string): Page => pageAt(SITES.kinds, `sources/${id}/index.html`);

describe('a reference', () => {
  it('has the archived copies beside the original, each as a robust link, and the day of reading', () => {
    const post = reference('post-2012');
    const original = 'https://social.example.org/@someone/1#thread';
    const copy = 'https://archive.example.org/web/20130813081522/https://social.example.org/@someone/1';
    const robust = { 'data-originalurl': original, 'data-versionurl': copy, 'data-versiondate': '2013-08-13' };
    const found = links(elementsIn(post));
    expect(found.get('Original address')).toEqual({ href: original, rel: 'noreferrer', ...robust });
    expect(found.get('archived 13 August 2013')).toEqual({ href: copy, rel: 'noreferrer', ...robust });
    expect(found.get('archived January 2014')).toEqual({
      href: 'https://copies.example.org/AbC12',
      rel: 'noreferrer',
      'data-originalurl': original,
      'data-versionurl': 'https://copies.example.org/AbC12',
    });
    expect(textOf(post)).toContain('Original address, accessed 23 November 2026 · archived 13 August 2013');
  });

  it('groups the places that cite one part of the source, in the order of the parts', () => {
    const back = (id: string): string | undefined =>
      elementsIn(reference(id))
        .filter((element) => hasClass(element, 'back'))
        .map(textOf)[0];
    expect(back('film-1931')).toBe('Cited above: at 12:30: a at 1:02:03: b');
    expect(back('gazette-2013')).toBe('Cited above: d para. 2: a c para. 4: b e');
    expect(back('dispatch-2013')).toBe('Cited above: quoted in Hong: a');
    expect(back('letter-1948')).toMatch(/^Cited above: a p\. 1: f k p u z ae aj ao p\. 2: b g l q v aa af ak p\. 3: /u);
  });

  it('leads to the part: the excerpt, the moment in the film, the source that quotes it', () => {
    expect(links(elementsIn(reference('gazette-2013'))).get('para. 2')?.['href']).toBe(
      '/sources/gazette-2013/#excerpt-para-2',
    );
    const film = links(elementsIn(reference('film-1931')));
    expect(film.get('at 12:30')?.['href']).toBe('/sources/film-1931/#excerpt-1230');
    expect(film.get('at 1:02:03')?.['href']).toBe('https://media.example.org/factory.mp4#t=3723');
    expect(links(elementsIn(reference('dispatch-2013'))).get('quoted in Hong')?.['href']).toBe('#ref-gazette-2013');
  });
});

describe('a source that nobody has read', () => {
  it('is known through others, linked, in the references and on the list of sources', () => {
    const list = pageAt(SITES.kinds, 'sources/index.html');
    const item = list.elements.find(
      (element) => element.tagName === 'li' && textOf(element).includes('A leader visits an invented factory'),
    );
    for (const element of [reference('dispatch-2013'), item]) {
      if (element === undefined) throw new Error('The list of sources has no dispatch.');
      expect(textOf(element)).toContain('Not read; known through Hong and Example Monitoring.');
      expect(links(elementsIn(element)).get('Hong')?.['href']).toBe('/sources/gazette-2013/');
    }
  });

  it('says so on its page, with the excerpts of others that have its words', () => {
    const { elements } = source('dispatch-2013');
    const intro = elements.filter((element) => hasClass(element, 'intro')).map(textOf);
    expect(intro).toContain(
      'Not read; known through The Example Gazette, 12 August 2013 and Example Monitoring, transcript, August 2013.',
    );
    const section = elements.filter((element) =>
      around(element, (one) => attribute(one, 'aria-labelledby') === 'quoted-by'),
    );
    expect(links(section).get('para. 2')?.['href']).toBe('/sources/gazette-2013/#excerpt-para-2');
  });
});

describe('the page of a source', () => {
  const there = (id: string): (string | undefined)[] =>
    source(id)
      .elements.filter((element) => element.tagName === 'a' && around(element, (one) => hasClass(one, 'there')))
      .map((link) => `${textOf(link)}: ${attribute(link, 'href')}`);

  it('leads to the words of each excerpt on the web, and to the time in a film', () => {
    expect(there('post-2012')).toEqual([
      'Read it there: https://social.example.org/@someone/1#thread:~:text=The%20invented%20phone%20has%20an,name%2C%20and%20it%20is%20Example',
    ]);
    expect(there('film-1931')).toEqual([
      'Go to this time: https://media.example.org/factory.mp4#t=750',
      'Go to this time: https://media.example.org/factory.mp4#t=3723',
    ]);
  });

  it('leads to no words in a PDF', () => {
    expect(there('monitor-2013')).toEqual([]);
  });

  it('says when the source was read and when each copy was made', () => {
    const facts = source('gazette-2013').elements.find((element) => hasClass(element, 'facts'));
    expect(facts && textOf(facts)).toContain('gazette.example.org, accessed 23 November 2026');
    expect(facts && textOf(facts)).toContain('copies.example.org, archived 13 August 2013');
  });
});
