import type { WordedDate, WordedPoint } from './dictionary.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS: Readonly<Record<number, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  25: 'spring',
  26: 'summer',
  27: 'autumn',
  28: 'winter',
  29: 'spring',
  30: 'summer',
  31: 'autumn',
  32: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
  37: 'first third of',
  38: 'second third of',
  39: 'last third of',
  40: 'first half of',
  41: 'second half of',
};

/** A date as a newspaper prints it: “12 August 2013”, “about August 2013”, “10–11 August 2013”. */
export function englishDate(date: WordedDate): string {
  if (date.kind === 'point') return point(date);
  if (date.kind === 'interval') return interval(date.from, date.to);
  return set(date);
}

function set(date: Extract<WordedDate, { kind: 'set' }>): string {
  const joint = date.choice === 'one' ? 'or' : 'and';
  const words = date.members.map((member) =>
    member.kind === 'interval' && date.choice === 'one' ? between(member) : englishDate(member),
  );
  const last = words.length - 1;
  if (date.earlier) words[0] = `${words[0]} ${joint} earlier`;
  if (date.later) words[last] = `${words[last]} ${joint} later`;
  if (last === 0) return words[0] ?? '';
  if (date.earlier || date.later) return words.join(`, ${joint} `);
  return `${shortened(date, words.slice(0, last))} ${joint} ${words[last]}`;
}

/** A day somewhere in an interval, not all of it. */
function between(interval: Extract<WordedDate, { kind: 'interval' }>): string {
  return interval.from && interval.to
    ? `between ${point(interval.from)} and ${point(interval.to)}`
    : englishDate(interval);
}

function point(date: WordedPoint): string {
  const words = `${date.approximate ? 'about ' : ''}${bare(date)}`;
  return date.uncertain ? `${words} (uncertain)` : words;
}

function bare(date: WordedPoint): string {
  const month = date.month === undefined ? undefined : MONTHS[date.month - 1];
  const season = date.season === undefined ? undefined : SEASONS[date.season];
  if (date.unspecifiedYears > 0 && month !== undefined)
    return `${[date.day, month].filter((part) => part !== undefined).join(' ')} of a year in the ${year(date)}`;
  return [date.day, month ?? season, year(date)].filter((part) => part !== undefined).join(' ');
}

function year(date: WordedPoint): string {
  if (date.unspecifiedYears === 1) return `${date.year}s`;
  if (date.unspecifiedYears > 1) return `years ${date.year} to ${date.year + 10 ** date.unspecifiedYears - 1}`;
  return date.year <= 0 ? `${1 - date.year} BC` : String(date.year);
}

function interval(from: WordedPoint | undefined, to: WordedPoint | undefined): string {
  if (from === undefined) return to === undefined ? '' : `until ${point(to)}`;
  if (to === undefined) return `from ${point(from)}`;
  const sure = !(from.approximate || from.uncertain || to.approximate || to.uncertain);
  const sameYear = from.year === to.year;
  if (sure && sameYear && from.month === to.month && from.day !== undefined && to.day !== undefined) {
    const { day, ...month } = to;
    return `${from.day}–${day} ${bare(month)}`;
  }
  if (sure && sameYear && from.month !== undefined && to.month !== undefined) {
    const start = [from.day, MONTHS[from.month - 1]].filter((part) => part !== undefined).join(' ');
    return `${start} to ${bare(to)}`;
  }
  const plain = (date: WordedPoint): boolean => date.month === undefined && date.season === undefined;
  return sure && plain(from) && plain(to) ? `${year(from)}–${year(to)}` : `${point(from)} to ${point(to)}`;
}

/** “10 or 11 August 2013”: what two days of one month share is said once. */
function shortened(date: Extract<WordedDate, { kind: 'set' }>, words: readonly string[]): string {
  const points = date.members.filter((member) => member.kind === 'point');
  const [first] = points;
  const oneMonth =
    points.length === date.members.length &&
    points.every((one) => one.day !== undefined && one.month === first?.month && one.year === first?.year);
  return oneMonth
    ? points
        .slice(0, -1)
        .map((one) => String(one.day))
        .join(', ')
    : words.join(', ');
}
