import type { PageId } from '../../study/page.ts';
import type { Chapter } from '../../study/study.ts';
import { plainTitle } from '../title.ts';
import type { LdContext } from './context.ts';
import { isoDate, licence, listed, pageAddress, people, type Thing } from './node.ts';
import { studyReference } from './study.ts';

/** A chapter. What it cites is told by the page of each work, from there: told here, a hundred citations would be a fiftieth of a chapter. */
export function chapterThing(chapter: Chapter, images: readonly Thing[], context: LdContext): Thing {
  const { study, addresses } = context;
  const { record } = chapter;
  const page: PageId = { kind: 'chapter', id: chapter.slug };
  const address = pageAddress(addresses, page);
  return {
    '@type': 'Article',
    '@id': address,
    url: address,
    headline: plainTitle(record.title),
    abstract: record.description,
    position: chapter.number,
    author: people(record.authors ?? study.record.authors),
    datePublished: isoDate(record.published ?? study.record.published),
    dateModified: isoDate(record.updated),
    inLanguage: study.record.language,
    license: licence(study.record.licence),
    isPartOf: studyReference(context),
    image: listed(images),
  };
}
