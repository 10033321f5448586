import type { Backlink } from './link-back.ts';
import type { Numbering } from './numbering.ts';
import { type PageId, pageKey } from './page.ts';
import type { Chapter } from './study.ts';

/** Where each source is cited: chapters in reading order, then the pages that list things. */
export function backlinks(
  chapters: readonly Chapter[],
  numberings: ReadonlyMap<string, Numbering>,
): Map<string, Backlink[]> {
  const pages: PageId[] = [
    ...chapters.map((chapter): PageId => ({ kind: 'chapter', id: chapter.slug })),
    { kind: 'figures' },
    { kind: 'timeline' },
    { kind: 'glossary' },
    { kind: 'evidence' },
  ];
  const links = new Map<string, Backlink[]>();
  for (const page of pages) {
    for (const [id, anchors] of numberings.get(pageKey(page))?.anchors ?? []) {
      links.set(id, [...(links.get(id) ?? []), { page, anchors }]);
    }
  }
  return links;
}
