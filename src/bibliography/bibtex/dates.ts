import { unreadableDate } from '../../problems/codes/unreadable-date.ts';
import { readDate, readYearMonthDay } from '../dates.ts';
import { keep, setDate } from '../draft.ts';
import { type CslDate, isDateVariable, targetOf } from '../fields.ts';
import { type Entry, take } from './entry.ts';
import { verbatim } from './tex-commands.ts';

/** BibLaTeX's date fields and the word before `year`, `month` and `day` in the older form of each. */
const DATES: readonly (readonly [CslDate, string])[] = [
  ['issued', ''],
  ['event-date', 'event'],
  ['original-date', 'orig'],
  ['accessed', 'url'],
];

/** Takes all dates, in the new form (`date`), in the old (`year`, `month`, `day`), and under CSL's own names. */
export function takeDates(entry: Entry): void {
  for (const [variable, prefix] of DATES) {
    takeDate(entry, variable, `${prefix}date`);
    takeYear(entry, variable, prefix);
  }
  for (const name of [...entry.left.keys()]) {
    const target = targetOf('bibtex', name, entry.draft.type);
    if (target !== undefined && isDateVariable(target.csl)) takeDate(entry, target.csl, name);
  }
}

function takeDate(entry: Entry, variable: CslDate, name: string): void {
  const value = take(entry, name);
  if (value === undefined) return;
  const text = dateText(value.tex);
  const edtf = readDate(text);
  if (edtf !== undefined) setDate(entry.draft, variable, edtf, name);
  else if (text !== '') {
    keep(entry.draft, name, text);
    unreadable(entry, name, text, value.offset);
  }
}

function takeYear(entry: Entry, variable: CslDate, prefix: string): void {
  const names = [`${prefix}year`, `${prefix}month`, `${prefix}day`] as const;
  const [year, month, day] = names.map((name) => entry.left.get(name));
  if (year === undefined) return;
  const text = dateText(year.tex);
  const whole = readYearMonthDay(text, monthText(month?.tex ?? ''), dateText(day?.tex ?? ''));
  const date = whole ?? readDate(text);
  const before = entry.draft.dates[variable];
  if (date === undefined) {
    take(entry, names[0]);
    keep(entry.draft, names[0], text);
    if (text !== '') unreadable(entry, names[0], text, year.offset);
    return;
  }
  // What a `date` already says need not be kept twice.
  if (before !== undefined && !before.startsWith(date)) return;
  setDate(entry.draft, variable, before ?? date, names[0]);
  take(entry, names[0]);
  if (whole !== undefined) for (const name of names) take(entry, name);
  else if (month !== undefined && monthText(month.tex) !== '')
    unreadable(entry, names[1], monthText(month.tex), month.offset);
}

function unreadable({ context }: Entry, field: string, text: string, offset: number): void {
  context.problems.push(unreadableDate(context.place(offset), { text, field }));
}

/** In a date, `~` is EDTF's sign of about, not a space. */
function dateText(tex: string): string {
  return verbatim(tex.replace(/\\(?:textasciitilde|sim)\b(?:\s*\{\})?/gu, '~'))
    .replace(/[{}$]/gu, '')
    .trim();
}

function monthText(tex: string): string {
  return dateText(tex).replaceAll('~', ' ');
}
