import type { Dictionary } from '../../i18n/dictionary.ts';
import { parseDate } from '../../study/date.ts';
import type { CslItem } from '../../study/schema/csl.ts';

/** A source in full as plain text: its reference, then its address and the day it was read, where the reference lacks them. */
export function citationText(
  reference: string,
  { texts, dates }: CslItem,
  { date, reference: words }: Dictionary,
): string {
  const address = texts.URL ?? (texts.DOI === undefined ? undefined : `https://doi.org/${texts.DOI}`);
  if (address === undefined || reference.includes(address)) return reference;
  const day = dates.accessed === undefined ? undefined : parseDate(dates.accessed);
  return `${reference} ${address}${day === undefined ? '' : `, ${words.accessed(date(day))}`}`;
}
