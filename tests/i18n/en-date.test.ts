import { describe, expect, it } from 'vitest';
import { englishDate } from '../../src/i18n/en-date.ts';
import { parseDate } from '../../src/study/date.ts';

/** EDTF as a newspaper would print it, never more precise than it is. */
const WORDS: Readonly<Record<string, string>> = {
  '2013': '2013',
  '2013-08': 'August 2013',
  '2013-08-12': '12 August 2013',
  '2013-08-01': '1 August 2013',
  '2013~': 'about 2013',
  '2013-08~': 'about August 2013',
  '2013-08-12?': '12 August 2013 (uncertain)',
  '2013%': 'about 2013 (uncertain)',
  '2013-?08': 'August 2013 (uncertain)',
  '2013-08-XX': 'August 2013',
  '2013-XX-12': '2013',
  '201X': '2010s',
  '20XX': 'years 2000 to 2099',
  '1XXX': 'years 1000 to 1999',
  '201X-05': 'May of a year in the 2010s',
  '1950S2': 'about 1950',
  '2013-21': 'spring 2013',
  '2013-24': 'winter 2013',
  '2013-30': 'summer 2013',
  '2013-33': 'first quarter of 2013',
  '2013-41': 'second half of 2013',
  '0000': '1 BC',
  '-0005': '6 BC',
  '2013/2014': '2013–2014',
  '2013/2013-08': '2013 to August 2013',
  '2013-08-10/2013-08-11': '10–11 August 2013',
  '2013-07-31/2013-08-02': '31 July to 2 August 2013',
  '2013-07/2013-09': 'July to September 2013',
  '2013-12-30/2014-01-02': '30 December 2013 to 2 January 2014',
  '2013-12/2014-01': 'December 2013 to January 2014',
  '2013-08-10~/2013-08-11': 'about 10 August 2013 to 11 August 2013',
  '2013~/2014': 'about 2013 to 2014',
  '2013-05-XX/2013-06': 'May to June 2013',
  '2013-08/..': 'from August 2013',
  '2013-08/': 'from August 2013',
  '../2013-08': 'until August 2013',
  '[2013-08-10,2013-08-11]': '10 or 11 August 2013',
  '[2013-08-10,2013-08-11,2013-08-12]': '10, 11 or 12 August 2013',
  '[2013-07-31,2013-08-01]': '31 July 2013 or 1 August 2013',
  '[2013,2015]': '2013 or 2015',
  '{2013-08,2013-10}': 'August 2013 and October 2013',
  '{2013-08-10,2013-08-12}': '10 and 12 August 2013',
  '[..2013-03-26]': '26 March 2013 or earlier',
  '[2013-08..]': 'August 2013 or later',
  '{..2013}': '2013 and earlier',
  '[2013,2015..]': '2013, or 2015 or later',
  '[..2013,2015]': '2013 or earlier, or 2015',
  '[2013..2015]': 'between 2013 and 2015',
  '{2013..2015}': '2013–2015',
  '[2012,2014..2015]': '2012 or between 2014 and 2015',
};

describe('a date in English', () => {
  it.each(Object.entries(WORDS))('%s is “%s”', (text, words) => {
    const date = parseDate(text);
    expect(date === undefined ? undefined : englishDate(date)).toBe(words);
  });
});
