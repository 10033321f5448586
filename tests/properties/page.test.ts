import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOfSegment, segment } from '../../src/study/page.ts';

/** Any text without halves of surrogate pairs, and texts made to collide: case, points, underscores, what looks escaped. */
const id = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed()),
  fc.string({ unit: fc.constantFrom(...'aAbB_.-/:0123456789ef%пункт아ÅÅ'), minLength: 1, maxLength: 6 }),
);

describe('the address segment of an id', () => {
  it('leads back to the id', () => {
    fc.assert(fc.property(id, (text) => void expect(idOfSegment(segment(text))).toBe(text)));
  });

  it('is no other id’s, even on a disk that takes capitals for small letters', () => {
    fc.assert(
      fc.property(id, id, (one, other) => {
        fc.pre(one !== other);
        expect(segment(one).toLowerCase()).not.toBe(segment(other).toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });

  it('has only signs that every address and disk takes, and is no hidden or parent folder', () => {
    fc.assert(
      fc.property(id, (text) => void expect(segment(text)).toMatch(/^[a-z0-9_-](?:[a-z0-9._-]*[a-z0-9_-])?$/u)),
    );
  });

  it('is made from an id, or gives none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab_.-0123456789efABÿ') }), (text) => {
        const found = idOfSegment(text);
        if (found !== undefined) expect(segment(found)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
