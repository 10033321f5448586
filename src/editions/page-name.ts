import type { Dictionary } from '../i18n/dictionary.ts';
import type { PageId } from '../study/page.ts';
import type { Study } from '../study/study.ts';
import { plainTitle } from './title.ts';

/** What a page is called: a chapter by its title, a source by its id. */
export function pageName(page: PageId, study: Pick<Study, 'chapters'>, dictionary: Dictionary): string {
  if (page.kind === 'chapter')
    return plainTitle(study.chapters.find((chapter) => chapter.slug === page.id)?.record.title ?? page.id);
  return page.kind === 'source' ? page.id : dictionary.page[page.kind];
}
