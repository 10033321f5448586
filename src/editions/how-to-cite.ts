import type { Dictionary } from '../i18n/dictionary.ts';
import { parseDate } from '../study/date.ts';
import type { Study } from '../study/study.ts';
import { plainTitle } from './title.ts';

/** The study as others should cite it: authors, title, date, address. What is not known is left out. */
export function howToCite(
  study: Study,
  { dictionary, address }: { dictionary: Dictionary; address: string | undefined },
): string {
  const { record } = study;
  const authors = record.authors.map((author) =>
    'literal' in author ? author.literal : `${author.given} ${author.family}`,
  );
  const title = [plainTitle(record.title), record.subtitle].filter((part) => part !== undefined).join(': ');
  const date = record.published === undefined ? undefined : parseDate(record.published);
  const parts = [dictionary.list(authors), title, date && dictionary.date(date), address ?? record.site];
  return `${parts.filter((part) => part !== undefined).join('. ')}.`;
}
