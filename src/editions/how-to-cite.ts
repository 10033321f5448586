import type { Dictionary } from '../i18n/dictionary.ts';
import { parseDate } from '../study/date.ts';
import type { Author } from '../study/schema/shared.ts';
import type { Chapter, Study } from '../study/study.ts';
import { studyTitle } from './export/study-item.ts';
import { plainTitle } from './title.ts';

/** The study as others should cite it: authors, title, date, address. What is not known is left out. */
export function howToCite(
  study: Study,
  { dictionary, address }: { dictionary: Dictionary; address: string | undefined },
): string {
  const { record } = study;
  return sentences([
    authorNames(record.authors, dictionary),
    studyTitle(record),
    dateText(record.published, dictionary),
    address ?? record.site,
  ]);
}

/** A chapter as others should cite it: its authors and date where it has its own, and the study that it stands in. */
export function howToCiteChapter(
  { record: chapter }: Pick<Chapter, 'record'>,
  { study, dictionary, address }: { study: Study; dictionary: Dictionary; address: string | undefined },
): string {
  const { record } = study;
  return sentences([
    authorNames(chapter.authors ?? record.authors, dictionary),
    plainTitle(chapter.title),
    dictionary.cite.within(studyTitle(record)),
    dateText(chapter.published ?? record.published, dictionary),
    address,
  ]);
}

function authorNames(authors: readonly Author[], { list }: Dictionary): string {
  return list(authors.map((author) => ('literal' in author ? author.literal : `${author.given} ${author.family}`)));
}

function dateText(edtf: string | undefined, dictionary: Dictionary): string | undefined {
  const date = edtf === undefined ? undefined : parseDate(edtf);
  return date && dictionary.date(date);
}

/** Parts as sentences; one that ends in a mark of its own needs no other, and an address would take it in. */
function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => (/[.!?…]$|^https?:/u.test(part) ? part : `${part}.`))
    .join(' ');
}
