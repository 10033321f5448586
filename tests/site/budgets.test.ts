import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attribute, type Element, rawText } from '../support/dom.ts';
import { type Page, pagesOf } from '../support/pages.ts';
import { SITES, STUDY_SITES } from '../support/sites.ts';

/** What a server may send before it must wait for an answer: ten segments of 1,460 bytes (RFC 6928). */
const FIRST_ROUND = 14_600;
const CHAPTER = 40_000;
const SCRIPT = 6_000;

/** As much text as fills the first screen of a telephone, and some more. */
const FIRST_PARAGRAPHS = 2;

/** As it is built, and as it is published: addresses weigh too. */
const chapters = STUDY_SITES.flatMap((site) =>
  pagesOf(site)
    .filter(({ file }) => file.startsWith('chapters/'))
    .map((page) => ({ ...page, name: `${site.base}${page.file}` })),
);

/** Sent with gzip, as GitHub Pages does. */
const sent = (text: string): number => gzipSync(text, { level: 9 }).byteLength;

describe.each(chapters)('$name', (page) => {
  it('has the first screen of its text, and all that paints it, in the first round', () => {
    expect(sent(firstScreen(page.html))).toBeLessThanOrEqual(FIRST_ROUND);
  });

  it('is light: HTML, style sheet and scripts together', () => {
    expect(page.elements.filter(isLinkedCode)).toEqual([]);
    expect(sent(page.html)).toBeLessThanOrEqual(CHAPTER);
  });

  it('has little script', () => {
    const scripts = page.elements.filter(isScript).map(rawText);
    expect(scripts.length).toBeGreaterThan(0);
    expect(sent(scripts.join('\n'))).toBeLessThanOrEqual(SCRIPT);
  });
});

it('no page asks another origin for anything', () => {
  expect(pagesOf(SITES.root).flatMap(elsewhere)).toEqual([]);
});

/** The page up to the end of the second paragraph of its text. */
function firstScreen(html: string): string {
  let end = html.indexOf('<main');
  for (let paragraph = 0; paragraph < FIRST_PARAGRAPHS; paragraph += 1) end = html.indexOf('</p>', end) + 4;
  expect(end).toBeGreaterThan(1000);
  return html.slice(0, end);
}

const isScript = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json';

const isLinkedCode = (element: Element): boolean =>
  (element.tagName === 'script' && attribute(element, 'src') !== undefined) ||
  (element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet');

/** Addresses that a browser asks for by itself: of pictures, recordings, faces, frames and links of the head; not those that a reader follows. */
function elsewhere({ file, elements }: Page): string[] {
  const asked = elements.flatMap((element) => {
    if (element.tagName === 'style')
      return [...rawText(element).matchAll(/url\(["']?([^"')]+)|@import\s*["']([^"']+)/gu)].map(
        ([, url, sheet]) => url ?? sheet ?? '',
      );
    const names =
      element.tagName === 'link' && attribute(element, 'rel') !== 'canonical' ? ['href'] : ['src', 'srcset', 'poster'];
    return names.flatMap((name) => (attribute(element, name) ?? '').split(/,\s+/u)).filter((url) => url !== '');
  });
  return asked.filter((url) => /^(?:[a-z]+:)?\/\//iu.test(url)).map((url) => `${file}: ${url}`);
}
