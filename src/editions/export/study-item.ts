import type { KeyedItem } from '../../bibliography/keyed-item.ts';
import type { CslName } from '../../study/schema/csl.ts';
import type { Author } from '../../study/schema/shared.ts';
import type { Chapter, Study } from '../../study/study.ts';
import { plainTitle } from '../title.ts';

/** The study as others cite it. `address` is that of its first page, where it is known; what is not known stays absent. */
export function studyItem({ record, slug }: Pick<Study, 'record' | 'slug'>, address: string | undefined): KeyedItem {
  return {
    id: slug,
    item: {
      type: 'webpage',
      names: { author: record.authors.map(cslName) },
      dates: optional({ issued: record.published }),
      texts: {
        title: studyTitle(record),
        ...optional({ URL: address ?? record.site }),
        abstract: record.description,
        language: record.language,
        license: record.licence,
      },
      custom: {},
    },
  };
}

/** A chapter as others cite it: a part of the study, by its own authors and of its own date where it has them. */
export function chapterItem(
  { slug, number, record: chapter }: Chapter,
  { study: { record, slug: study }, address }: { study: Study; address: string | undefined },
): KeyedItem {
  return {
    id: `${study}-${slug}`,
    item: {
      type: 'chapter',
      names: { author: (chapter.authors ?? record.authors).map(cslName) },
      dates: optional({ issued: chapter.published ?? record.published }),
      texts: {
        title: plainTitle(chapter.title),
        'container-title': studyTitle(record),
        'chapter-number': String(number),
        ...optional({ URL: address }),
        abstract: chapter.description,
        language: record.language,
        license: record.licence,
      },
      custom: {},
    },
  };
}

/** The title of a study with its subtitle. */
export function studyTitle({ title, subtitle }: Study['record']): string {
  return [plainTitle(title), subtitle].filter((part) => part !== undefined).join(': ');
}

function cslName(author: Author): CslName {
  return 'literal' in author ? { literal: author.literal } : { family: author.family, given: author.given };
}

function optional<Key extends string>(fields: Readonly<Record<Key, string | undefined>>): Partial<Record<Key, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined)) as Partial<
    Record<Key, string>
  >;
}
