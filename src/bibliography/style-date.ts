import { type DatePoint, type DateSet, type EdtfDate, parseDate } from '../study/date.ts';

/** A date of CSL-JSON. */
export type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly season?: number; readonly circa?: true }
  | { readonly literal: string };

/** A date for the processor, and what its styles have no way to say of it. */
export interface StyleDate {
  readonly csl: CslDate;
  readonly approximate?: true;
  readonly uncertain?: true;
  /** What stands for it wherever more than its year is printed. */
  readonly words?: string;
}

/** What a style and its locale make of dates. */
export interface DateAbilities {
  /** The style says in its own way that a date is uncertain (`is-uncertain-date`). */
  readonly uncertain: boolean;
  /** The locale prints seasons well. */
  readonly seasons: boolean;
  /** A date in words of the study’s language, for what CSL has no way to say. */
  readonly words: (date: EdtfDate) => string;
}

/** EDTF as CSL prints it, so that no date is printed more precise than it is: in parts where it can be, else in words. */
export function styleDate(text: string, abilities: DateAbilities): StyleDate {
  const date = parseDate(text);
  if (date === undefined) return { csl: { literal: text } };
  return inParts(date, abilities) ?? { csl: { literal: abilities.words(date) } };
}

function inParts(date: EdtfDate, abilities: DateAbilities): StyleDate | undefined {
  if (date.kind === 'set') return setInParts(date, abilities);
  if (date.kind === 'interval') {
    const ends = [date.from, date.to].filter((end) => end !== undefined).filter(isSure);
    return ends.length === 2 ? { csl: { 'date-parts': ends.map(parts) } } : undefined;
  }
  if (date.unspecifiedYears > 0) return undefined;
  const season = seasonOf(date);
  const doubtful = date.approximate || date.uncertain;
  return {
    csl: {
      'date-parts': [season === undefined && date.season !== undefined ? [yearOf(date), 1] : parts(date)],
      ...(season === undefined ? {} : abilities.seasons ? { season } : {}),
      ...(doubtful && abilities.uncertain ? { circa: true } : {}),
    },
    ...(abilities.uncertain || !date.approximate ? {} : { approximate: true }),
    ...(abilities.uncertain || !date.uncertain ? {} : { uncertain: true }),
    ...(date.season === undefined || (season !== undefined && abilities.seasons)
      ? {}
      : { words: abilities.words({ ...date, approximate: false, uncertain: false }) }),
  };
}

/** Days and months of one year: the year is sure, all else is said in words. */
function setInParts(date: DateSet, { words }: DateAbilities): StyleDate | undefined {
  const members = date.members.filter((member) => member.kind === 'point');
  const [first] = members;
  const isOneYear = members.every((one) => one.year === first?.year && one.unspecifiedYears === 0);
  if (first === undefined || !isOneYear || members.length < date.members.length) return undefined;
  if (date.earlier || date.later) return undefined;
  return { csl: { 'date-parts': [[yearOf(first), first.month ?? 1]] }, words: words(date) };
}

function isSure(date: DatePoint): boolean {
  return !date.approximate && !date.uncertain && date.unspecifiedYears === 0 && date.season === undefined;
}

/** In CSL-JSON there is no year 0: EDTF’s is 1 before Christ. */
function yearOf({ year }: DatePoint): number {
  return year > 0 ? year : year - 1;
}

function parts(date: DatePoint): number[] {
  return [yearOf(date), date.month, date.day].filter((part) => part !== undefined);
}

/** The seasons of EDTF, of either hemisphere or of none (21 to 32), as CSL counts them; quarters and halves are none. */
function seasonOf({ season }: DatePoint): number | undefined {
  return season !== undefined && season <= 32 ? ((season - 21) % 4) + 1 : undefined;
}

/** What the processor printed of a date, made as precise and as sure as the date is: `circa` is the locale’s word. */
export function doubted(printed: string, { approximate, uncertain, words }: StyleDate, circa: string): string {
  const isYear = /^[^\p{L}\p{N}]*-?\d+(?:[a-z]{1,2}|[年년])?[^\p{L}\p{N}]*$/u.test(printed.replace(/<[^>]*>/gu, ''));
  const said = words === undefined || isYear ? printed : words;
  return `${approximate ? `${circa} ` : ''}${said}${uncertain ? '?' : ''}`;
}
