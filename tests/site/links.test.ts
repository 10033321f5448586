import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, type Element, rawText } from '../support/dom.ts';
import { type Page, pageAt, pagesOf } from '../support/pages.ts';
import { SITES, type TestSite } from '../support/sites.ts';

/** Attributes that hold one address. */
const ADDRESSES = ['href', 'src', 'xlink:href', 'poster', 'data', 'action', 'formaction', 'cite', 'background'];

/** Attributes that name elements of the same page by their ids. */
const NAMES = [
  'popovertarget',
  'commandfor',
  'for',
  'form',
  'list',
  'headers',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'aria-activedescendant',
];

const ELSEWHERE = /^(?:https?:|mailto:)/u;

describe.each(Object.entries(SITES))('in the site %s', (_name, site: TestSite) => {
  const pages = pagesOf(site);

  it('every address inside the site leads to a page or a file, and to a place on it', () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.flatMap((page) => addressesOn(page).flatMap((address) => faultOf(address, page, site)))).toEqual([]);
  });

  it('every name of another element is the id of one on the same page', () => {
    const faults = pages.flatMap((page) => {
      const ids = new Set(page.ids);
      return namesOn(page)
        .filter(({ name }) => !ids.has(name))
        .map(({ tag, name }) => `${page.file}: ${tag} → #${name}`);
    });
    expect(faults).toEqual([]);
  });

  it('nothing is loaded from another site', () => {
    const loaded = pages.flatMap((page) =>
      page.elements.flatMap(loadedBy).map((address) => `${page.file}: ${address}`),
    );
    expect(loaded.length).toBeGreaterThan(pages.length);
    expect(
      loaded.filter((line) => /: (?:[a-z][a-z+.-]*:|\/\/)/iu.test(line.replace(': data:image/svg+xml', ': /'))),
    ).toEqual([]);
  });

  it('the page for what is not found works at any depth', () => {
    const relative = addressesOn(pageAt(site, '404.html')).filter(
      (address) => !address.startsWith(site.base) && !address.startsWith('#'),
    );
    expect(relative).toEqual([]);
  });
});

/** Every address that a page holds, as it is written: in attributes, in sets of pictures, in its style sheet. */
function addressesOn(page: Page): string[] {
  return page.elements.flatMap((element) => {
    if (attribute(element, 'rel') === 'canonical') return [];
    // A download carries its file in its link; `exports.test.ts` reads it.
    if (attribute(element, 'href')?.startsWith('data:')) return [];
    const own = ADDRESSES.map((name) => attribute(element, name)).filter((address) => address !== undefined);
    return [...own, ...sourceSet(element), ...styleAddresses(element)];
  });
}

function sourceSet(element: Element): string[] {
  const set = attribute(element, 'srcset') ?? attribute(element, 'imagesrcset') ?? '';
  return set
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/u)[0] ?? '')
    .filter((address) => address !== '');
}

/** `url(…)` in a style sheet and in the attributes of drawings. */
function styleAddresses(element: Element): string[] {
  const texts = [element.tagName === 'style' ? rawText(element) : '', ...element.attrs.map(({ value }) => value)];
  return texts.flatMap((text) =>
    [...text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/gu)].map(([, address]) => address ?? ''),
  );
}

function loadedBy(element: Element): string[] {
  const href = attribute(element, 'href') ?? attribute(element, 'xlink:href');
  const isLoaded =
    ['use', 'image', 'feImage'].includes(element.tagName) ||
    (element.tagName === 'link' && attribute(element, 'rel') !== 'canonical');
  const sources = ['src', 'poster', 'data', 'background'].map((name) => attribute(element, name));
  return [isLoaded ? href : undefined, ...sources, ...sourceSet(element), ...styleAddresses(element)].filter(
    (address) => address !== undefined,
  );
}

function namesOn(page: Page): { tag: string; name: string }[] {
  return page.elements.flatMap((element) =>
    NAMES.flatMap((attributeName) => (attribute(element, attributeName) ?? '').split(/\s+/u))
      .filter((name) => name !== '')
      .map((name) => ({ tag: element.tagName, name })),
  );
}

/** What is wrong with an address on a page, or nothing. */
function faultOf(address: string, page: Page, site: TestSite): string[] {
  if (ELSEWHERE.test(address) || address.startsWith('data:image/svg+xml')) return [];
  const fault = (what: string): string[] => [`${page.file}: ${address} ${what}`];
  const url = new URL(address, `http://site${page.address}`);
  if (url.host !== 'site') return fault('is no address of this site');
  if (!url.pathname.startsWith(site.base)) return fault(`lacks ${site.base}`);
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(site.dist, file))) return fault('leads nowhere');
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '') return [];
  const target = pagesOf(site).find((one) => one.file === file);
  return target?.ids.includes(fragment) ? [] : fault('has no such place');
}
