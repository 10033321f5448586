import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewest } from '../../src/study/chain/fewest.ts';
import { originsOf } from '../../src/study/chain.ts';
import type { EvidenceItem, SourceEntry } from '../../src/study/entries.ts';
import { itemsWith, sourcesWith } from '../support/claims.ts';

const member = fc.integer({ min: 0, max: 9 }).map((n) => `end-${n}`);
/** Loose ones, which fall apart, and dense ones of like size, which must be searched. */
const demands = fc.oneof(
  fc.array(fc.uniqueArray(member, { minLength: 1, maxLength: 5 }), { maxLength: 14 }),
  fc.array(fc.uniqueArray(member, { minLength: 3, maxLength: 3 }), { minLength: 10, maxLength: 40 }),
);

/** The size of the smallest set that meets all demands, by trying every set of ends. */
function smallestByTrial(given: readonly (readonly string[])[]): number {
  const ends = [...new Set(given.flat())];
  const masks = given.map((demand) => demand.reduce((mask, end) => mask | (1 << ends.indexOf(end)), 0));
  let best = ends.length;
  for (let set = 0; set < 1 << ends.length; set += 1) {
    if (masks.every((mask) => (mask & set) !== 0)) best = Math.min(best, set.toString(2).replaceAll('0', '').length);
  }
  return best;
}

describe('the fewest ends', () => {
  it('meet every demand and are as few as trying all sets finds, for up to ten ends', () => {
    fc.assert(
      fc.property(demands, (given) => {
        const chosen = new Set(fewest(given));
        expect(given.every((demand) => demand.some((end) => chosen.has(end)))).toBe(true);
        expect(chosen.size).toBe(smallestByTrial(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same in every order, down to the names', () => {
    const shuffled = demands.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(fewest(other.map((demand) => [...demand].reverse()))).toEqual(fewest(given));
      }),
    );
  });
});

/** A study without circles: each source may relay those before it. */
const study = fc
  .array(
    fc.record({
      relays: fc.array(fc.nat(30), { maxLength: 3 }),
      group: fc.option(fc.constantFrom('x', 'y'), { freq: 6, nil: undefined }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((drafts) =>
    sourcesWith(
      Object.fromEntries(
        drafts.map(({ relays, group }, index) => {
          const before = index === 0 ? [] : [...new Set(relays.map((n) => `s${n % index}`))];
          return [`s${index}`, { relays: before, ...(group === undefined ? {} : { 'controlled-by': group }) }];
        }),
      ),
    ),
  );

interface Case {
  readonly sources: Map<string, SourceEntry>;
  readonly items: readonly EvidenceItem[];
}

const claim = study.chain((sources): fc.Arbitrary<Case> => {
  const ids = [...sources.keys()];
  const item = fc
    .record({
      source: fc.constantFrom(...ids),
      firsthand: fc.boolean(),
      examined: fc.option(fc.constantFrom(...ids), { freq: 4, nil: undefined }),
      all: fc.boolean(),
    })
    .map(({ source, firsthand, examined, all }) => ({
      source,
      firsthand,
      ...(examined === undefined ? {} : { examined }),
      via: all ? (sources.get(source)?.evidence?.relays ?? []) : [],
    }));
  return fc.array(item, { minLength: 1, maxLength: 6 }).map((items) => ({ sources, items: itemsWith(...items) }));
});

describe('origins', () => {
  it('a relay never adds one', () => {
    fc.assert(
      fc.property(claim, fc.nat(), ({ sources, items }, n) => {
        const passedOn = items[n % items.length]?.source ?? '';
        const wider = new Map([...sources, ...sourcesWith({ relay: [passedOn], again: ['relay'] })]);
        const before = originsOf(items, sources).fewest;
        expect(originsOf([...items, ...itemsWith('relay', 'again')], wider).fewest).toBe(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('never lie above the number of items and what `via` adds, nor outside the possible ends', () => {
    fc.assert(
      fc.property(claim, ({ sources, items }) => {
        const origins = originsOf(items, sources);
        const most = items.reduce((sum, { via }) => sum + Math.max(1, via.length), 0);
        expect(origins.fewest).toBeLessThanOrEqual(most);
        expect(origins.fewest).toBeGreaterThan(0);
        expect(origins.ends).toEqual(expect.arrayContaining([...origins.example]));
      }),
    );
  });

  it('do not depend on the order of items or sources', () => {
    const shuffled = claim.chain(({ sources, items }) =>
      fc.record({
        sources: fc.constant(sources),
        items: fc.constant(items),
        otherItems: fc.shuffledSubarray([...items], { minLength: items.length }),
        otherSources: fc.shuffledSubarray([...sources], { minLength: sources.size }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ sources, items, otherItems, otherSources }) => {
        expect(originsOf(otherItems, new Map(otherSources))).toEqual(originsOf(items, sources));
      }),
    );
  });

  it('one more name for an origin never adds one', () => {
    fc.assert(
      fc.property(claim, fc.nat(), ({ sources, items }, n) => {
        const ids = [...sources.keys()];
        const named = new Map(sources);
        for (const id of [ids[n % ids.length] ?? '', ids[0] ?? '']) {
          const source = named.get(id);
          if (source?.evidence) named.set(id, { ...source, evidence: { ...source.evidence, 'same-as': 'one' } });
        }
        expect(originsOf(items, named).fewest).toBeLessThanOrEqual(originsOf(items, sources).fewest);
      }),
    );
  });
});

describe('forty items at once', () => {
  /** Reproducible numbers below 1 (Park and Miller). */
  function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 48271) % 0x7fffffff;
      return state / 0x7fffffff;
    };
  }

  it.each([
    [3, 30],
    [4, 40],
    [5, 60],
    [8, 80],
  ])('each with %i of %i possible ends, have an answer that meets them all, the same in any order', (width, ends) => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const random = randomFrom(seed);
      const given = Array.from({ length: 40 }, () =>
        Array.from({ length: width }, () => `end-${Math.floor(random() * ends)}`),
      );
      const found = fewest(given);
      expect(given.filter((demand) => !demand.some((end) => found.includes(end)))).toEqual([]);
      expect(fewest(given.toReversed())).toEqual(found);
    }
  });
});
