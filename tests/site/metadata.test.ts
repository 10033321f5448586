import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, type Element, textOf } from '../support/dom.ts';
import { filesIn, type Page, pagesOf } from '../support/pages.ts';
import { SITES, STUDY_SITES } from '../support/sites.ts';
import { studyIn } from '../support/study.ts';

const { root, base } = SITES;

describe.each(STUDY_SITES)('what machines read in $folder', (site) => {
  it('every page has a title, a description, and a card for those who pass it on', () => {
    for (const page of pagesOf(site)) {
      const titles = page.elements.filter(
        ({ tagName, parentNode }) => tagName === 'title' && parentNode?.nodeName === 'head',
      );
      expect(titles.map(textOf), page.file).toEqual([expect.stringMatching(/\S/u)]);
      for (const name of ['description', 'og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale']) {
        expect(metaOf(page, name), `${page.file}: ${name}`).toEqual([expect.stringMatching(/\S/u)]);
      }
      expect(metaOf(page, 'og:description'), page.file).toEqual(metaOf(page, 'description'));
    }
  });

  it('titles tell the pages apart', () => {
    const chapters = pagesOf(site).filter(({ file }) => !file.startsWith('sources/') || file === 'sources/index.html');
    const titles = chapters.map((page) => metaOf(page, 'og:title').join());
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('chapters are articles, other pages are not', () => {
    for (const page of pagesOf(site)) {
      expect(metaOf(page, 'og:type'), page.file).toEqual([page.file.startsWith('chapters/') ? 'article' : 'website']);
    }
  });

  it('a robot may read everything but the pages for what is not found, one of them in a saved copy', () => {
    expect(textFile(site.dist, 'robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\n/u);
    const hidden = pagesOf(site).filter((page) => metaOf(page, 'robots').some((value) => value.includes('noindex')));
    expect(hidden.map(({ file }) => file)).toEqual(['404.html', 'offline/index.html']);
  });

  it('GitHub Pages is told to leave the files as they are', () => {
    expect(filesIn(site.dist)).toContain('.nojekyll');
  });
});

describe('where the address of the site is known', () => {
  const isMissing = ({ file }: { file: string }): boolean => ['404.html', 'offline/index.html'].includes(file);
  const found = pagesOf(base).filter((page) => !isMissing(page));

  it('every page names its own address, once for search engines and once for cards', () => {
    for (const page of found) {
      const address = `https://example.org${page.address}`;
      expect(canonicalOf(page), page.file).toEqual([address]);
      expect(metaOf(page, 'og:url'), page.file).toEqual([address]);
    }
  });

  it('a page for what is not found has none', () => {
    const missing = pagesOf(base).filter(isMissing);
    expect(missing.map(canonicalOf)).toEqual([[], []]);
  });

  it('the sitemap lists every page once, and nothing else', () => {
    const listed = [...textFile(base.dist, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/gu)].map(
      ([, address]) => address,
    );
    expect(listed.sort()).toEqual(found.map(({ address }) => `https://example.org${address}`).sort());
  });

  it('robots are told where the sitemap is', () => {
    expect(textFile(base.dist, 'robots.txt')).toContain('\nSitemap: https://example.org/x/y/sitemap.xml\n');
  });
});

it('where the address of the site is not known, nothing pretends to know it', async () => {
  const { record } = await studyIn(root.content);
  if (record.site !== undefined) return;
  expect(pagesOf(root).flatMap((page) => [...canonicalOf(page), ...metaOf(page, 'og:url')])).toEqual([]);
  expect(textFile(root.dist, 'robots.txt')).not.toContain('Sitemap');
});

function metaOf(page: Page, name: string): string[] {
  const isNamed = (element: Element): boolean =>
    element.tagName === 'meta' && [attribute(element, 'name'), attribute(element, 'property')].includes(name);
  return page.elements.filter(isNamed).map((element) => attribute(element, 'content') ?? '');
}

function canonicalOf(page: Page): string[] {
  return page.elements
    .filter((element) => attribute(element, 'rel') === 'canonical')
    .map((element) => attribute(element, 'href') ?? '');
}

function textFile(dist: string, file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}
