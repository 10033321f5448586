import { describe, expect, test } from 'vitest';
import { readCslDate } from '../../src/bibliography/csl-dates.ts';
import { readDate, readYearMonthDay } from '../../src/bibliography/dates.ts';
import { parseDate } from '../../src/study/date.ts';

describe('a date of a library becomes EDTF', () => {
  test.each([
    ['2013', '2013'],
    ['2013-08', '2013-08'],
    ['2013-08-12', '2013-08-12'],
    ['1984~', '1984~'],
    ['1984?', '1984?'],
    ['1984%', '1984%'],
    ['2004-22', '2004-22'],
    ['201X', '201X'],
    ['1999-XX', '1999-XX'],
    ['-0043-03-15', '-0043-03-15'],
    ['Y52000', 'Y52000'],
    ['2016-07-18T20:26:06+10:00', '2016-07-18T20:26:06+10:00'],
    ['2013/2014', '2013/2014'],
    ['../2013', '../2013'],
    ['2013-08-10/..', '2013-08-10/..'],
    ['2011-05-25~/2012-06-26', '2011-05-25~/2012-06-26'],
    ['[2011,2013]', '[2011,2013]'],
    // The drafts of EDTF that BibLaTeX and Better BibTeX knew.
    ['199u', '199X'],
    ['1999-01-uu', '1999-01-XX'],
    ['1999-uu-uu', '1999-XX-XX'],
    ['y-51234', 'Y-51234'],
    ['1273?~', '1273%'],
    ['unknown/2006', '/2006'],
    ['2004-06-01/unknown', '2004-06-01/'],
    ['2004/open', '2004/..'],
    // What people write.
    ['2013-8-1', '2013-08-01'],
    ['2013/08/11', '2013-08-11'],
    ['2013/8', '2013-08'],
    ['2013-00-00', '2013'],
    ['2014-10-02 12:00:00', '2014-10-02T12:00:00'],
    ['876', '0876'],
    ['1984--1986', '1984/1986'],
    ['1984–1986', '1984/1986'],
    ['c. 1850', '1850~'],
    ['circa 1850', '1850~'],
    ['12 August 2013', '2013-08-12'],
    ['Aug. 12th, 2013', '2013-08-12'],
    ['Monday, 12 Aug 2013', '2013-08-12'],
    ['August 2013', '2013-08'],
    ['Summer 2013', '2013-22'],
    [' 2013 ', '2013'],
  ])('%s → %s', (text, edtf) => {
    expect(readDate(text)).toBe(edtf);
    expect(parseDate(edtf)).toBeDefined();
  });

  test.each([
    '',
    'n.d.',
    'forthcoming',
    '99',
    '08/12/2013',
    '2013-02-30',
    '30 February 2013',
    '1986-1984',
    '12 2013',
    'August',
    'YEAR/MONTH/DAY',
    '13th cent',
    '2013/14/15/16',
  ])('no date, or more than one: %s', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  test.each([
    ['2013', '8', '12', '2013-08-12'],
    ['2013', 'aug', '', '2013-08'],
    ['2013', 'August', '3', '2013-08-03'],
    ['2013', '12 August', '', '2013-08-12'],
    ['2013', 'August 12', '', '2013-08-12'],
    ['2013', 'July/August', '', '2013-07/2013-08'],
    ['2013', '7--8', '', '2013-07/2013-08'],
    ['2013', 'Spring', '', '2013-21'],
    ['2013', '', '', '2013'],
    ['c. 1850', '', '', '1850~'],
    ['2013', '13', '', undefined],
    ['2013', 'Floréal', '', undefined],
    ['199X', 'May', '', undefined],
    ['soon', 'May', '', undefined],
    ['2013', 'Spring/Summer', '', undefined],
  ])('year %s, month %s, day %s → %s', (year, month, day, edtf) => {
    expect(readYearMonthDay(year, month, day)).toBe(edtf);
  });
});

describe('a date of CSL-JSON becomes EDTF', () => {
  test.each<[unknown, string]>([
    [{ 'date-parts': [[2013, 8, 12]] }, '2013-08-12'],
    [{ 'date-parts': [['2013', '8']] }, '2013-08'],
    [
      {
        'date-parts': [
          [2013, 8, 10],
          [2013, 8, 11],
        ],
      },
      '2013-08-10/2013-08-11',
    ],
    [{ 'date-parts': [[2014, 12, 31], [0]] }, '2014-12-31/..'],
    [{ 'date-parts': [[2011, 5]], circa: true }, '2011-05~'],
    [{ 'date-parts': [[2011], [2012]], circa: 1 }, '2011~/2012~'],
    [{ 'date-parts': [[2011]], circa: 'false' }, '2011'],
    [{ 'date-parts': [[1985]], season: 1 }, '1985-21'],
    [{ 'date-parts': [[1985]], season: 'Summer' }, '1985-22'],
    [
      {
        'date-parts': [
          [-100, 7, 12],
          [-44, 3, 15],
        ],
      },
      '-0099-07-12/-0043-03-15',
    ],
    [{ 'date-parts': [[-1]] }, '0000'],
    [{ 'date-parts': [[99]] }, '0099'],
    [{ 'date-parts': [[52000]] }, 'Y52000'],
    [{ raw: '12 August 2013' }, '2013-08-12'],
    [{ literal: '2013' }, '2013'],
    [{ year: 2013, month: 1, day: 19 }, '2013-01-19'],
    [[{ year: 2013, month: 1 }, { year: 2014 }], '2013-01/2014'],
    [[{ year: 1994 }], '1994'],
    ['2013-08-12', '2013-08-12'],
    [2013, '2013'],
  ])('%j → %s', (value, edtf) => {
    expect(readCslDate(value)).toEqual({ edtf, rest: undefined });
    expect(parseDate(edtf)).toBeDefined();
  });

  test.each<[unknown, object]>([
    [{ literal: '13th cent' }, { rest: '13th cent' }],
    [
      { 'date-parts': [[2013]], literal: 'mid-2013' },
      { edtf: '2013', rest: 'mid-2013' },
    ],
    // EDTF has no sign for a season that is only about right.
    [
      { 'date-parts': [[2017]], season: 4, circa: true },
      { edtf: '2017~', rest: 'season: 4' },
    ],
    [{ 'date-parts': [[2013, 13, 40]] }, { rest: '{"date-parts":[[2013,13,40]]}' }],
    [[{ year: 1 }, { year: 2 }, { year: 3 }], { rest: '[{"year":1},{"year":2},{"year":3}]' }],
    [{ 'date-parts': [[null]] }, {}],
    [{}, {}],
    [null, {}],
  ])('%j keeps what is no EDTF', (value, expected) => {
    expect(readCslDate(value)).toEqual(expected);
  });
});
