import { parseDate } from '../study/date.ts';

/**
 * The many ways in which libraries write a date, as EDTF (ISO 8601-2, levels 0 to 2): EDTF itself, the drafts of it that
 * BibLaTeX and Better BibTeX knew (`199u`, `y52000`, `1723?~`, `unknown/2006`), `2013/8/1`, `1984--1986`, `c. 1850`,
 * `12 August 2013`, `Summer 2013`. Nothing for what is no date, and for what could mean two days (`08/12/2013`).
 */
export function readDate(text: string): string | undefined {
  const date = text.trim().replace(/\s+/gu, ' ');
  return (
    wholeDate(date) ??
    interval(date) ??
    circa(date) ??
    edtfOf(date.replace(/^(-?\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?\/?$/u, joinParts)) ??
    wordedDate(date)
  );
}

/** A year, and within it a month (`8`, `Aug.`, `July--August`, `12 August`, `Spring`) and a day, as BibTeX keeps them. */
export function readYearMonthDay(year: string, month: string, day = ''): string | undefined {
  const date = readDate(year);
  if (month.trim() === '' || date === undefined) return date;
  if (!/^-?\d{4}$/u.test(date)) return undefined;
  const months = month.split(/\s*(?:\/|[-–—]+|\s(?:and|to|&)\s)\s*/u).filter((part) => part !== '');
  const [first, second, ...more] = months.map((part) => within(date, part, months.length === 1 ? day : ''));
  if (first === undefined || more.length > 0 || (months.length > 1 && second === undefined)) return undefined;
  return second === undefined ? first : edtfOf(`${first}/${second}`);
}

/** EDTF as it stands, or with one of its older spellings made new. */
function wholeDate(date: string): string | undefined {
  // To EDTF level 2, `876` is a decade; a library means a year. Two digits could be a century or a lazy year.
  if (/^-?\d{3}$/u.test(date)) return edtfOf(date.replace(/(\d{3})$/u, '0$1'));
  if (/^-?\d{1,2}$/u.test(date)) return undefined;
  return edtfOf(date) ?? edtfOf(renewed(date));
}

function renewed(date: string): string {
  return date
    .replace(/\?~|~\?/gu, '%')
    .replace(/^y(-?)(\d+)/iu, (_whole, minus: string, digits: string) =>
      digits.length > 4 ? `Y${minus}${digits}` : minus + digits.padStart(4, '0'),
    )
    .replace(/^[\du]{4}(?:-[\du]{2}){0,2}$/u, (digits) => digits.replaceAll('u', 'X'))
    .replace(/^(-?\d{4}-\d{1,2}-\d{1,2}) (\d{2}:\d{2})/u, '$1T$2')
    .replace(/^(-?\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?=$|T|[~?%])/u, joinParts);
}

function joinParts(_: string, year: string, month: string, day = ''): string {
  const parts = [year, month, day].filter((part) => !/^0*$/u.test(part));
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

const NO_END = new Map([
  ['unknown', ''],
  ['open', '..'],
  ['..', '..'],
  ['', ''],
]);

function interval(date: string): string | undefined {
  const years = /^(\d{4}) ?[-–—]{1,3} ?(\d{4})$/u.exec(date);
  if (years !== null) return Number(years[1]) <= Number(years[2]) ? edtfOf(`${years[1]}/${years[2]}`) : undefined;
  const ends = date.split('/');
  if (ends.length !== 2) return undefined;
  const [from, to] = ends.map((end) => NO_END.get(end.trim()) ?? wholeDate(end.trim()));
  return from === undefined || to === undefined ? undefined : edtfOf(`${from}/${to}`);
}

function circa(date: string): string | undefined {
  const year = /^(?:ca?\.?|circa) ?(\d{3,4})$/iu.exec(date)?.[1];
  return year === undefined ? undefined : edtfOf(`${year.padStart(4, '0')}~`);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;
/** EDTF's codes of the seasons. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/u;

/** English words: `12 August 2013`, `Aug. 12, 2013`, `Summer 2013`. Each part must stand there once, and nothing else. */
function wordedDate(date: string): string | undefined {
  const found: { year?: string; month?: string; day?: string } = {};
  for (const word of date.toLowerCase().split(/[\s,.]+/u)) {
    if (word === '' || WEEKDAY.test(word)) continue;
    const [part, value] = wordPart(word);
    if (part === undefined || found[part] !== undefined) return undefined;
    found[part] = value ?? '';
  }
  if (found.year === undefined || (found.day !== undefined && found.month === undefined)) return undefined;
  return edtfOf([found.year, found.month, found.day].filter((part) => part !== undefined).join('-'));
}

function wordPart(word: string): ['year' | 'month' | 'day', string] | [] {
  if (/^\d{4}$/u.test(word)) return ['year', word];
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word)?.[1];
  if (day !== undefined) return ['day', day.padStart(2, '0')];
  const month = monthNumber(word);
  return month === undefined ? [] : ['month', month];
}

/** `8`, `aug`, `August` → `08`; `spring` → `21`. */
function monthNumber(word: string): string | undefined {
  const name = word.toLowerCase().replace(/\.$/u, '');
  if (/^(?:0?[1-9]|1[0-2])$/u.test(name)) return name.padStart(2, '0');
  if (MONTH_NAME.test(name)) return String(MONTHS.indexOf(name.slice(0, 3)) + 1).padStart(2, '0');
  return SEASONS.get(name)?.toString();
}

/** A month of a year, with its day before, behind or beside it. */
function within(year: string, text: string, day: string): string | undefined {
  const month = monthNumber(text);
  if (month !== undefined)
    return edtfOf([year, month, ...(/^\d{1,2}$/u.test(day.trim()) ? [day.trim().padStart(2, '0')] : [])].join('-'));
  return wordedDate(`${text} ${year}`);
}

/** A text that is EDTF, else nothing. */
export function edtfOf(text: string): string | undefined {
  return text !== '' && parseDate(text) !== undefined ? text : undefined;
}
