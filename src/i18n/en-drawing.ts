import type { DrawingWords } from './drawing-words.ts';
import { figures, number } from './en-count.ts';
import { englishDate } from './en-date.ts';

const FACTORS: Readonly<Record<number, string>> = { 1000: ', in thousands', 1000000: ', in millions' };
const FORMS = { line: 'A line chart', dot: 'A dot chart', bar: 'A bar chart' } as const;

/** English words of charts, timelines and maps. */
export const enDrawing: DrawingWords = {
  value: number,
  axis: (label, factor) => `${label}${FACTORS[factor] ?? ''}`,
  tick: ({ year, month, day }, withYear) => {
    const point = { kind: 'point', year, approximate: false, uncertain: false, unspecifiedYears: 0 } as const;
    if (month === undefined) return englishDate(point);
    const name = englishDate({ ...point, month }).split(' ')[0] ?? '';
    const short = name.length > 4 ? name.slice(0, 3) : name;
    return [day, short, withYear ? year : undefined].filter((part) => part !== undefined).join(' ');
  },
  kinds: { measured: 'measured', reported: 'said', estimated: 'estimated' },
  range: 'from lowest to highest',
  chart: ({ form, title, values, sources, first, last, lowest, highest }) =>
    `${FORMS[form]}: ${title}. It shows ${figures(values, 'value')} from ${figures(sources, 'source')}, from ${first} to ${last}; the lowest is ${lowest}, the highest ${highest}. The table below has them all.`,
  table: (rows) => `The numbers as a table: ${figures(rows, 'row')}`,
  source: 'Source',
  sameNumbers: 'Part of the numbers of',
  download: 'Download the numbers (CSV)',
  credit: (licence) => `Drawn from data when the study is built. ${licence}.`,
  timeline: {
    title: 'Timeline',
    described: (events, first, last) =>
      `A vertical timeline of ${figures(events, 'event')}, from ${first} to ${last}. The list below has them all.`,
    whole: (events) => `How ${figures(events, 'event')} lie in time`,
    caption: 'Each date is drawn no more precisely than it is known.',
    events: (count) => `The timeline as a list: ${figures(count, 'event')}`,
    day: 'the day is known',
    span: 'some time in this span',
    open: 'no beginning or end is known',
  },
  map: {
    described: (title, places) => `A map: ${title}. It shows ${places.join('; ')}. The list below has them all.`,
    places: (count) => `The map as a list: ${figures(count, 'place')}`,
    precisions: { place: 'to the place', city: 'to the city', region: 'to the region', country: 'to the country' },
    ring: 'a city, no more exactly',
    field: 'a country, no more exactly',
    spot: 'a place',
    kinds: { measured: 'seen', reported: 'said', estimated: 'inferred' },
    credit: 'Land: Natural Earth, public domain; borders as it draws them.',
  },
};
