import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishDate } from '../../src/i18n/en-date.ts';
import { dateBounds, dateOrder, parseDate } from '../../src/study/date.ts';
import { intervalText, pointText, setText } from './dates.ts';

const dateText = fc.oneof(pointText, intervalText, setText);

describe('the days that a date may mean', () => {
  it('end no sooner than they begin', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const date = parseDate(text);
        if (date === undefined) return;
        const { earliest, latest } = dateBounds(date);
        if (earliest !== undefined && latest !== undefined)
          expect(earliest <= latest, `${earliest} ≤ ${latest}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('are days of the calendar', () => {
    fc.assert(
      fc.property(pointText, (text) => {
        const date = parseDate(text);
        expect(date).toBeDefined();
        for (const bound of Object.values(date === undefined ? {} : dateBounds(date))) {
          expect(new Date(`${bound}T00:00:00Z`).toISOString().slice(0, 10)).toBe(bound);
        }
      }),
    );
  });

  it('hold those of an end of an interval', () => {
    fc.assert(
      fc.property(pointText, pointText, (from, to) => {
        const [interval, first, last] = [parseDate(`${from}/${to}`), parseDate(from), parseDate(to)];
        if (interval === undefined || first === undefined || last === undefined) return;
        expect(dateBounds(interval)).toEqual({ earliest: dateBounds(first).earliest, latest: dateBounds(last).latest });
      }),
    );
  });
});

describe('dates', () => {
  it('that are surely one before the other are ordered so', () => {
    fc.assert(
      fc.property(pointText, pointText, (a, b) => {
        const [one, other] = [parseDate(a), parseDate(b)];
        if (one === undefined || other === undefined) return;
        if ((dateBounds(one).latest ?? '') < (dateBounds(other).earliest ?? ''))
          expect(dateOrder(one) < dateOrder(other)).toBe(true);
      }),
    );
  });

  it('have words in English, and nothing that was no date has leaked into them', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const date = parseDate(text);
        if (date !== undefined) expect(englishDate(date)).toMatch(/^(?!.*(?:undefined|NaN|null|object)).*\d/u);
      }),
      { numRuns: 500 },
    );
  });
});
