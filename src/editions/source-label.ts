import { plainRichText } from '../bibliography/rich-text.ts';
import { outletName } from '../bibliography/short-name.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { parseDate } from '../study/date.ts';
import type { SourceEntry } from '../study/entries.ts';

/** A source by where it was published, what it is and when, as plain text: `The Next Web, 12 August 2013`. */
export function sourceLabel(source: SourceEntry, dictionary: Dictionary): string {
  const { list, date, reference } = dictionary;
  const name = plainRichText(outletName(source.item, { list, etAl: reference.etAl }));
  const issued = source.item.dates.issued === undefined ? undefined : parseDate(source.item.dates.issued);
  const parts = [name, source.item.texts.genre, issued && date(issued)];
  return parts.filter((part) => part !== undefined).join(', ');
}
