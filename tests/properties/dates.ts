import fc from 'fast-check';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const year = fc.integer({ min: 1, max: 9998 }).map((value) => pad(value, 4));
const qualifier = fc.constantFrom('', '', '~', '?', '%');
const month = fc.integer({ min: 1, max: 12 }).map((value) => pad(value, 2));
const day = fc.integer({ min: 1, max: 28 }).map((value) => pad(value, 2));
const season = fc.integer({ min: 21, max: 41 }).map(String);

/** A year, month, day, season or decade of EDTF, which may be approximate, uncertain or both. */
export const pointText = fc
  .oneof(
    year,
    fc.tuple(year, month).map((parts) => parts.join('-')),
    fc.tuple(year, month, day).map((parts) => parts.join('-')),
    fc.tuple(year, season).map((parts) => parts.join('-')),
    year.map((text) => `${text.slice(0, 3)}X`),
    year.map((text) => `${text.slice(0, 2)}XX`),
    fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
    year.map((text) => `${text}-XX`),
  )
  .chain((text) =>
    qualifier.map((mark) => (text.includes('X') || /^\d{4}-(?:2[1-9]|[34]\d)$/u.test(text) ? text : `${text}${mark}`)),
  );

const plain = fc.tuple(year, month, day).map((parts) => parts.join('-'));

/** An interval, which may be open at an end, or may go backwards. */
export const intervalText = fc.oneof(
  fc.tuple(pointText, pointText).map((ends) => ends.join('/')),
  pointText.map((text) => `${text}/..`),
  pointText.map((text) => `../${text}`),
);

/** One of several dates, or all of them. */
export const setText = fc
  .tuple(
    fc.array(plain, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('[]', '{}'),
    fc.constantFrom('', 'earlier', 'later'),
  )
  .map(([dates, brackets, open]) => {
    const list = dates.sort().join(',');
    return `${brackets[0]}${open === 'earlier' ? '..' : ''}${list}${open === 'later' ? '..' : ''}${brackets[1]}`;
  });
