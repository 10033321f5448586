import { describe, expect, it } from 'vitest';
import { isWhollyBefore, isYearAfter } from '../../src/study/date-order.ts';

describe('wholly before (rule 34)', () => {
  it.each([
    ['2013-08-11', '2013-08-12'],
    ['2013-07', '2013-08'],
    ['2012', '2013-01-01'],
    ['2013-08-10/2013-08-11', '2013-08-12'],
    ['../2013-07', '2013-08'],
    ['2013-07~', '2013-09-01'],
    ['2011~', '2013'],
  ])('%s lies before %s', (first, second) => {
    expect(isWhollyBefore(first, second)).toBe(true);
    expect(isWhollyBefore(second, first)).toBe(false);
  });

  it.each([
    ['2013-08-12', '2013-08-12', 'the same day'],
    ['2013-08', '2013-08-12', 'a month and a day in it'],
    ['2013', '2013-08', 'a year and a month in it'],
    ['2013-08-01/..', '2013-09', 'an open end'],
    ['2013-08~', '2013-09-15', 'about August may be September'],
    ['2012?', '2013-06', 'an uncertain year'],
    ['201X', '2013', 'a decade'],
    ['no date', '2013', 'what is no date'],
  ])('%s does not lie before %s: %s', (first, second) => {
    expect(isWhollyBefore(first, second)).toBe(false);
  });
});

describe('more than a year after', () => {
  it.each([
    ['2015-01-01', '2013'],
    ['2014-08-13', '2013-08-12'],
    ['2016-04', '2013-12'],
  ])('%s is to %s', (first, second) => {
    expect(isYearAfter(first, second)).toBe(true);
  });

  it.each([
    ['2014-08-12', '2013-08-12'],
    ['2014', '2013'],
    ['2014-12', '2013'],
    ['2013-01-15', '2013-12'],
    ['2015~', '2013'],
  ])('%s is not to %s', (first, second) => {
    expect(isYearAfter(first, second)).toBe(false);
  });
});
