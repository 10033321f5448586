import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../src/drawings/spread.ts';

const blocks = fc.array(
  fc.record({ wanted: fc.integer({ min: 0, max: 900 }), size: fc.integer({ min: 1, max: 60 }) }),
  {
    minLength: 1,
    maxLength: 30,
  },
);

describe('labels that are spread', () => {
  it('keep their order, cover none, and stay in their range', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const all = [...given].sort((a, b) => a.wanted - b.wanted);
        const total = all.reduce((sum, { size }) => sum + size, 0);
        const starts = spread(all, [0, 900 + total]);
        starts.forEach((start, index) => {
          expect(start).toBeGreaterThanOrEqual(0);
          const next = starts[index + 1] ?? 900 + total;
          expect(start + (all[index]?.size ?? 0)).toBeLessThanOrEqual(next + 1e-6);
        });
      }),
    );
  });

  it('stand where they are wanted if they have room there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }), (sizes) => {
        const wanted = sizes.map((_, index) => index * 50);
        const all = sizes.map((size, index) => ({ size, wanted: wanted[index] ?? 0 }));
        spread(all, [0, 5000]).forEach((start, index) => void expect(start).toBeCloseTo(wanted[index] ?? 0));
      }),
    );
  });
});
