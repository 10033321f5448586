import { isWebAddress } from '../bibliography/addresses.ts';
import { parseDate } from '../study/date.ts';
import type { SourceEntry } from '../study/entries.ts';
import { isMediaFile, isPage, mediaTime } from './media-address.ts';
import { type PlacedWords, textFragmentAddress } from './text-fragment.ts';

/** Where a source stands on the web, and when it was seen there. */
export interface SourceCopies {
  /** The address that the source gives, else that of its DOI. */
  readonly original: string | undefined;
  /** In the order in which the author names them. */
  readonly archived: readonly ArchivedCopy[];
  /** EDTF. */
  readonly accessed: string | undefined;
}

/** A copy in an archive. */
export interface ArchivedCopy {
  readonly url: string;
  /** EDTF: as the author gives it, else as the address of the copy has it. */
  readonly date: string | undefined;
}

/** Where quoted words stand in their source. */
export interface QuotedPlace extends PlacedWords {
  /** The heading over the excerpt: `para. 4`, `12:30`. */
  readonly locator?: string;
}

/** What is asked of a source. */
export type CopiedSource = Pick<SourceEntry, 'item' | 'evidence'>;

/** The addresses of a source and its copies. Only `http` and `https` lead anywhere. */
export function sourceCopies({ item, evidence }: CopiedSource): SourceCopies {
  const { URL: url, DOI: doi } = item.texts;
  const original = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
  return {
    original: original !== undefined && isWebAddress(original) ? original : undefined,
    archived: (evidence?.archived ?? [])
      .filter((copy) => isWebAddress(copy.url))
      .map((copy) => ({ url: copy.url, date: copy.date ?? dateInAddress(copy.url) })),
    accessed: item.dates.accessed,
  };
}

/**
 * Where a browser shows the quoted words: on a page by a text fragment, in a file of sound or film by a media fragment.
 * Nothing for a PDF, for a source that is only cited by its DOI, and for what is heard and transcribed.
 */
export function wordsAddress(source: CopiedSource, place: QuotedPlace): string | undefined {
  const url = source.item.texts.URL;
  if (url === undefined || !isWebAddress(url)) return undefined;
  if (isMediaFile(url)) return mediaTime(url, place.locator);
  if (!isPage(url) || source.evidence?.transcript !== undefined) return undefined;
  return textFragmentAddress(url, place);
}

/** What a link says of the page and its copy, so that it can be followed when either is gone (Robust Links, mementoweb.org). */
export interface RobustAttributes {
  readonly 'data-originalurl'?: string;
  readonly 'data-versionurl'?: string;
  readonly 'data-versiondate'?: string;
}

/** The attributes of the link to the original: the copy that was made first, else the day on which the source was read. */
export function originalAttributes({ original, archived, accessed }: SourceCopies): RobustAttributes {
  const [copy] = archived;
  const date = day(copy?.date) ?? day(accessed);
  if (original === undefined || (copy === undefined && date === undefined)) return {};
  return {
    'data-originalurl': original,
    ...(copy === undefined ? {} : { 'data-versionurl': copy.url }),
    ...(date === undefined ? {} : { 'data-versiondate': date }),
  };
}

/** The attributes of the link to a copy. */
export function archivedAttributes(copy: ArchivedCopy, { original }: SourceCopies): RobustAttributes {
  const date = day(copy.date);
  return {
    ...(original === undefined ? {} : { 'data-originalurl': original }),
    'data-versionurl': copy.url,
    ...(date === undefined ? {} : { 'data-versiondate': date }),
  };
}

/** Archives that follow Memento put the time into the address of a copy: `/web/20130813081522/https://…`. */
function dateInAddress(url: string): string | undefined {
  const [, year, month, date] = /\/(\d{4})(\d{2})(\d{2})\d{6}(?:[a-z]{2}_)?\/https?:/iu.exec(url) ?? [];
  const text = `${year}-${month}-${date}`;
  return year !== undefined && parseDate(text) !== undefined ? text : undefined;
}

/** Robust Links take whole days only; EDTF knows less precise ones. */
function day(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : undefined;
}
