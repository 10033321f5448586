import { studyTitle } from '../export/study-item.ts';
import { plainTitle } from '../title.ts';
import type { LdContext } from './context.ts';
import { isoDate, type LdValue, licence, pageAddress, people, type Thing } from './node.ts';

/** The study, with its chapters as parts. */
export function studyThing({ study, addresses }: LdContext, cover: Thing | undefined): Thing {
  const { record, chapters } = study;
  return {
    ...studyReference({ study, addresses }),
    alternativeHeadline: record.subtitle,
    abstract: record.description,
    author: people(record.authors),
    datePublished: isoDate(record.published),
    inLanguage: record.language,
    license: licence(record.licence),
    image: cover,
    hasPart: chapters.map(
      (chapter): LdValue => ({
        '@type': 'Article',
        '@id': pageAddress(addresses, { kind: 'chapter', id: chapter.slug }),
        name: plainTitle(chapter.record.title),
        position: chapter.number,
      }),
    ),
  };
}

/** The study as other pages name it. */
export function studyReference({ study, addresses }: Pick<LdContext, 'study' | 'addresses'>): Thing {
  const address = pageAddress(addresses, { kind: 'home' });
  return { '@type': 'CreativeWork', '@id': address, name: studyTitle(study.record), url: address };
}
