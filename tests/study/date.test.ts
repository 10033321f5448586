import { describe, expect, it } from 'vitest';
import { dateBounds, dateOrder, type EdtfDate, parseDate } from '../../src/study/date.ts';

const read = (text: string): EdtfDate => {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is no date.`);
  return date;
};

describe('a date in EDTF', () => {
  it.each([
    ['a year', '2013', { year: 2013 }],
    ['a month', '2013-08', { year: 2013, month: 8 }],
    ['a day', '2013-08-12', { year: 2013, month: 8, day: 12 }],
    ['a leap day', '2012-02-29', { year: 2012, month: 2, day: 29 }],
    ['about a month', '2013-08~', { year: 2013, month: 8, approximate: true }],
    ['an uncertain day', '2013-08-12?', { year: 2013, month: 8, day: 12, uncertain: true }],
    ['both', '2013%', { year: 2013, approximate: true, uncertain: true }],
    ['one part that is uncertain', '2013-?08', { year: 2013, month: 8, uncertain: true }],
    ['a decade', '201X', { year: 2010, unspecifiedYears: 1 }],
    ['a century', '20XX', { year: 2000, unspecifiedYears: 2 }],
    ['a month of an unknown year of a decade', '201X-05', { year: 2010, month: 5, unspecifiedYears: 1 }],
    ['an unknown day is left out', '2013-08-XX', { year: 2013, month: 8 }],
    ['a day known to its tens is left out too', '2013-08-1X', { year: 2013, month: 8 }],
    ['an unknown month is left out with its day', '2013-XX-12', { year: 2013 }],
    ['a season', '2013-23', { year: 2013, season: 23 }],
    ['a quarter', '2013-33', { year: 2013, season: 33 }],
    ['a year of which two digits are sure', '1950S2', { year: 1950, approximate: true }],
    ['a time of the day is left out', '2013-08-12T10:00:00Z', { year: 2013, month: 8, day: 12 }],
    ['a year before Christ', '-0005', { year: -5 }],
  ])('may be %s: %s', (_, text, parts) => {
    expect(read(text)).toEqual({ kind: 'point', approximate: false, uncertain: false, unspecifiedYears: 0, ...parts });
  });

  it.each([
    ['a day that no calendar has', '2013-02-30'],
    ['a leap day of a common year', '2013-02-29'],
    ['a leap day of a century', '1900-02-29'],
    ['a month too many', '2013-13'],
    ['the month zero', '2013-00'],
    ['the day zero', '2013-08-00'],
    ['one digit for a month', '2013-8'],
    ['slashes', '2013/08/12'],
    ['words', 'August 2013'],
    ['two digits', '13-08-12'],
    ['nothing', ''],
    ['a space', ' 2013'],
    ['an interval that goes back', '2014/2013'],
    ['an interval that goes back by a day', '2013-08-12/2013-08-11'],
    ['an interval with an end that is no date', '2013-08/2013-13'],
    ['an interval that goes back within a set', '[2015..2013]'],
    ['an interval open at both ends', '../..'],
    ['a year of which nothing is known', 'XXXX'],
    ['a year with a gap', '2X13'],
  ])('is not %s: “%s”', (_, text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('may be an interval, whose ends are dates of their own', () => {
    const interval = read('2013-08~/2014?');
    expect(interval).toMatchObject({
      kind: 'interval',
      from: { year: 2013, month: 8, approximate: true },
      to: { year: 2014, uncertain: true },
    });
  });

  it('keeps an end of which the day is unknown', () => {
    expect(read('2013-05-XX/2013-06')).toMatchObject({ from: { year: 2013, month: 5 }, to: { year: 2013, month: 6 } });
    expect(read('2012/2013-XX')).toMatchObject({ from: { year: 2012 }, to: { year: 2013 } });
  });

  it.each([
    ['open', '2013-08/..', ['from']],
    ['unknown', '2013-08/', ['from']],
    ['open at its beginning', '../2013-08', ['to']],
  ])('may be an interval that is %s: %s', (_, text, ends) => {
    const { kind, ...given } = read(text);
    expect(kind).toBe('interval');
    expect(Object.keys(given)).toEqual(ends);
  });

  it.each([
    ['one of several', '[2013-08-10,2013-08-11]', { choice: 'one', earlier: false, later: false }, 2],
    ['all of several', '{2013-08,2013-10}', { choice: 'all', earlier: false, later: false }, 2],
    ['a day or earlier', '[..2013-03-26]', { choice: 'one', earlier: true, later: false }, 1],
    ['a month or later', '[2013-08..]', { choice: 'one', earlier: false, later: true }, 1],
    ['a range', '[2013..2015]', { choice: 'one', earlier: false, later: false }, 1],
  ])('may be a set: %s', (_, text, parts, count) => {
    const set = read(text);
    expect(set).toMatchObject({ kind: 'set', ...parts });
    expect(set.kind === 'set' && set.members).toHaveLength(count);
  });
});

describe('the days that a date may mean', () => {
  it.each([
    ['2013', '2013-01-01', '2013-12-31'],
    ['2013-02', '2013-02-01', '2013-02-28'],
    ['2012-02', '2012-02-01', '2012-02-29'],
    ['2013-08-12', '2013-08-12', '2013-08-12'],
    ['2013-08~', '2013-08-01', '2013-08-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2013-21', '2013-03-01', '2013-05-31'],
    ['2013-24', '2013-12-01', '2014-02-28'],
    ['2011-24', '2011-12-01', '2012-02-29'],
    ['2013-08-10/2013-08-11', '2013-08-10', '2013-08-11'],
    ['2013/2014-03', '2013-01-01', '2014-03-31'],
    ['2013-08/..', '2013-08-01', undefined],
    ['../2013-08', undefined, '2013-08-31'],
    ['[2013-08-10,2013-08-12]', '2013-08-10', '2013-08-12'],
    ['[..2013-03-26]', undefined, '2013-03-26'],
    ['[2013-03-26..]', '2013-03-26', undefined],
    ['{2013,2015-02..2015-03}', '2013-01-01', '2015-03-31'],
  ])('%s: from %s to %s', (text, earliest, latest) => {
    const bounds = dateBounds(read(text));
    expect([bounds.earliest, bounds.latest]).toEqual([earliest, latest]);
  });

  it.each([
    ['2013-25', '2013-03-01', '2013-05-31'],
    ['2013-29', '2013-09-01', '2013-11-30'],
    ['2013-30', '2013-12-01', '2014-02-28'],
    ['2013-32', '2013-06-01', '2013-08-31'],
    ['2013-33', '2013-01-01', '2013-03-31'],
    ['2013-36', '2013-10-01', '2013-12-31'],
    ['2013-37', '2013-01-01', '2013-04-30'],
    ['2013-39', '2013-09-01', '2013-12-31'],
    ['2013-40', '2013-01-01', '2013-06-30'],
    ['2013-41', '2013-07-01', '2013-12-31'],
  ])('a part of a year has its months: %s is from %s to %s', (text, earliest, latest) => {
    expect(dateBounds(read(text))).toEqual({ earliest, latest });
  });
});

describe('the order of dates', () => {
  it('goes by the first possible day, then by the last; what has no beginning goes by its end', () => {
    const dates = [
      '2013-08-10',
      '2013-08-10/2013-08-11',
      '2013-08',
      '2013',
      '2012-12-31',
      '[..2013-03-26]',
      '2013-08-12',
      '2013-08-10/..',
    ];
    expect(dates.sort((a, b) => (dateOrder(read(a)) < dateOrder(read(b)) ? -1 : 1))).toEqual([
      '2012-12-31',
      '2013',
      '[..2013-03-26]',
      '2013-08',
      '2013-08-10',
      '2013-08-10/2013-08-11',
      '2013-08-10/..',
      '2013-08-12',
    ]);
  });
});
