import type { Addresses } from '../addresses.ts';
import { escapeHtml } from '../bibliography/rich-text.ts';
import { LIST_PAGES, type PageId } from '../study/page.ts';
import type { Study } from '../study/study.ts';

/** Every page of the site, in reading order. */
function sitePages(study: Study): PageId[] {
  return [
    { kind: 'home' },
    ...study.chapters.map((chapter): PageId => ({ kind: 'chapter', id: chapter.slug })),
    ...LIST_PAGES.filter((kind) => kind !== 'home').map((kind): PageId => ({ kind })),
    ...[...study.sources.keys()].sort().map((id): PageId => ({ kind: 'source', id })),
  ];
}

/** `sitemap.xml` (sitemaps.org, protocol 0.9). Addresses in it are absolute: without a site it lists nothing. */
export function sitemap(study: Study, addresses: Addresses): string {
  const urls = sitePages(study)
    .map((page) => addresses.absolute(page))
    .filter((url) => url !== undefined);
  const entries = urls.map((url) => `  <url><loc>${escapeHtml(url)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}

/** `robots.txt` (RFC 9309): everything may be read. */
export function robots(addresses: Addresses): string {
  const map = addresses.site === undefined ? '' : `\nSitemap: ${new URL('sitemap.xml', addresses.site).href}\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}
