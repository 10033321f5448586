import { type DatePoint, dateBounds, type EdtfDate, parseDate } from './date.ts';

/** Whether the first date lies wholly before the second: its last possible day before the other's first (EVIDENCE, rule 34). Both are EDTF. */
export function isWhollyBefore(first: string, second: string): boolean {
  const latest = possibleDays(first)?.latest;
  const earliest = possibleDays(second)?.earliest;
  return latest !== undefined && earliest !== undefined && latest < earliest;
}

/** Whether the first date lies wholly more than a year after the second. Both are EDTF. */
export function isYearAfter(first: string, second: string): boolean {
  const earliest = possibleDays(first)?.earliest;
  const latest = possibleDays(second)?.latest;
  return earliest !== undefined && latest !== undefined && earliest > yearLater(latest);
}

/** First and last day that a date may mean; nothing where an end is open or unknown. */
function possibleDays(text: string): { earliest?: string | undefined; latest?: string | undefined } | undefined {
  const date = parseDate(text);
  if (date === undefined) return undefined;
  const { earliest, latest } = dateBounds(date);
  const slack = slackOf(date);
  return { earliest: earliest && shift(earliest, -slack), latest: latest && shift(latest, slack) };
}

/** In days: a date that is about or uncertain may miss by one of its own units. */
function slackOf(date: EdtfDate): number {
  if (date.kind === 'interval') return Math.max(date.from ? slackOf(date.from) : 0, date.to ? slackOf(date.to) : 0);
  if (date.kind === 'set') return Math.max(...date.members.map(slackOf));
  return date.approximate || date.uncertain ? unitOf(date) : 0;
}

function unitOf(date: DatePoint): number {
  if (date.day !== undefined) return 1;
  if (date.month !== undefined) return 31;
  return date.season === undefined ? 366 * 10 ** date.unspecifiedYears : 92;
}

/** Moves an ISO day. Days that ISO's four digits do not hold stay where they are. */
function shift(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (days === 0 || Number.isNaN(time)) return day;
  const moved = new Date(time + days * 86_400_000).toISOString();
  return moved.startsWith('-') || moved.startsWith('+') ? day : moved.slice(0, 10);
}

function yearLater(day: string): string {
  const year = Number(day.slice(0, 4));
  return Number.isNaN(year) ? day : `${String(year + 1).padStart(4, '0')}${day.slice(4)}`;
}
