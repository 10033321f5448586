import { describe, expect, it } from 'vitest';
import { fewest } from '../../src/study/chain/fewest.ts';
import { toldBy } from '../../src/study/chain/told-by.ts';
import { endsOfItems, firsthandIn, originsOf } from '../../src/study/chain.ts';
import { relayedBy } from '../../src/study/relays.ts';
import { itemsWith, sourcesWith } from '../support/claims.ts';

/** The way of the dispatch of 2013: the agency, a specialist’s blog, and those who read either. */
const PRESS = sourcesWith({
  kcna: [],
  photos: [],
  nkt: ['kcna'],
  tnw: ['kcna', 'nkt'],
  bbc: ['millward', 'nkt'],
  millward: [],
  ieee: ['bbc', 'nkt'],
  rnz: ['bbc', 'nkt'],
});

describe('where a chain ends (rule 25)', () => {
  it('ends at a source that relays nothing', () => {
    expect(originsOf(itemsWith('kcna'), PRESS)).toMatchObject({ fewest: 1, ends: ['kcna'] });
    expect(originsOf(itemsWith('nkt'), PRESS)).toMatchObject({ fewest: 1, ends: ['kcna'] });
  });

  it('follows every relay to all its possible ends', () => {
    expect(originsOf(itemsWith('ieee'), PRESS).ends).toEqual(['kcna', 'millward']);
  });

  it('stops at the first source that is first-hand in the claim, whichever item it started from', () => {
    const origins = originsOf(itemsWith({ source: 'nkt', firsthand: true }, 'rnz', 'tnw'), PRESS);
    expect(origins).toMatchObject({ fewest: 1, example: ['nkt'], ends: ['kcna', 'millward', 'nkt'] });
  });

  it('stops there even where the first-hand item stands on the other side', () => {
    const firsthand = firsthandIn(itemsWith({ source: 'nkt', firsthand: true }));
    expect(originsOf(itemsWith('nkt'), PRESS, firsthand).ends).toEqual(['nkt']);
    expect(originsOf(itemsWith('nkt'), PRESS).ends).toEqual(['kcna']);
  });

  it('goes on past a source that is first-hand only in another claim', () => {
    expect(originsOf(itemsWith('tnw'), PRESS, new Set(['somebody-else'])).ends).toEqual(['kcna']);
  });

  it('ends somewhere even where relays run in a circle', () => {
    const circle = sourcesWith({ a: ['b'], b: ['a'], c: ['c'] });
    expect(originsOf(itemsWith('a', 'c'), circle)).toMatchObject({ fewest: 2, ends: ['a', 'c'] });
  });

  it('passes over a relay that is not there', () => {
    expect(originsOf(itemsWith('a'), sourcesWith({ a: ['gone'] })).ends).toEqual(['a']);
  });
});

describe('`via` (rule 26)', () => {
  const two = sourcesWith({ a: [], b: [], c: [], both: ['a', 'b'], wide: ['a', 'b', 'c'], behind: ['both'] });

  it('makes each source that it names count', () => {
    expect(originsOf(itemsWith({ source: 'both', via: ['a', 'b'] }), two)).toMatchObject({
      fewest: 2,
      example: ['a', 'b'],
    });
  });

  it('is missing where a source surely passes on only one', () => {
    expect(originsOf(itemsWith('both'), two)).toMatchObject({ fewest: 1, ends: ['a', 'b'] });
  });

  it('names one of several, and the others are no ends', () => {
    expect(originsOf(itemsWith({ source: 'wide', via: ['b'] }), two)).toMatchObject({ fewest: 1, ends: ['b'] });
  });

  it('of a source behind it chooses again', () => {
    expect(originsOf(itemsWith({ source: 'behind', via: ['both'] }, 'c'), two)).toMatchObject({
      fewest: 2,
      ends: ['a', 'b', 'c'],
    });
  });

  it('says nothing where the source itself is first-hand: the chain stops there', () => {
    expect(originsOf(itemsWith({ source: 'both', firsthand: true }, { source: 'both', via: ['a'] }), two).ends).toEqual(
      ['both'],
    );
  });
});

describe('what was examined (rule 27)', () => {
  it('is the end: three observers, one set of pictures', () => {
    const seen = ['nkt', 'millward', 'bbc'].map((source) => ({ source, firsthand: true, examined: 'photos' }));
    expect(originsOf(itemsWith(...seen), PRESS)).toMatchObject({
      fewest: 1,
      ends: ['photos'],
      observers: ['bbc', 'millward', 'nkt'],
    });
  });

  it('is the end beside an item on it', () => {
    expect(originsOf(itemsWith({ source: 'nkt', inference: true, examined: 'photos' }, 'photos'), PRESS)).toMatchObject(
      { fewest: 1, ends: ['photos'] },
    );
  });

  it('is the end beside an item on it that relays something itself', () => {
    const sources = sourcesWith({ camera: [], photos: ['camera'], nkt: [] });
    expect(originsOf(itemsWith({ source: 'nkt', examined: 'photos' }, 'photos'), sources)).toMatchObject({
      fewest: 1,
      ends: ['photos'],
    });
  });

  it('is the end of those who pass the observer on', () => {
    expect(
      originsOf(
        itemsWith({ source: 'nkt', inference: true, examined: 'photos' }, { source: 'tnw', via: ['nkt'] }),
        PRESS,
      ),
    ).toMatchObject({
      fewest: 1,
      ends: ['photos'],
    });
  });

  it('is one possible end of those who pass on an observer with something else to say', () => {
    const items = itemsWith({ source: 'nkt', examined: 'photos' }, 'nkt', { source: 'tnw', via: ['nkt'] });
    expect(endsOfItems(items, PRESS, new Set())).toEqual([['photos'], ['kcna'], ['kcna', 'photos']]);
  });

  it('makes an observer even of who only concludes', () => {
    expect(originsOf(itemsWith({ source: 'nkt', inference: true, examined: 'photos' }), PRESS).observers).toEqual([
      'nkt',
    ]);
  });
});

describe('one origin, several names (rule 27)', () => {
  it.each([
    ['one person, one dispatch', 'same-as'],
    ['one voice', 'controlled-by'],
  ])('%s: `%s`', (_, field) => {
    const sources = sourcesWith({ a: { [field]: 'x' }, b: { [field]: 'x' }, c: { [field]: 'y' } });
    expect(originsOf(itemsWith('b', 'a', 'c'), sources)).toMatchObject({
      fewest: 2,
      example: ['a', 'c'],
      ends: ['a', 'b', 'c'],
      merged: [['a', 'b']],
    });
  });

  it('joins across both labels, and through a source that is no end', () => {
    const sources = sourcesWith({
      a: { 'same-as': 'dispatch' },
      between: { 'same-as': 'dispatch', 'controlled-by': 'state' },
      b: { 'controlled-by': 'state' },
    });
    expect(originsOf(itemsWith('a', 'b'), sources).fewest).toBe(1);
  });

  it('keeps the two labels apart: a person is not a publisher of the same name', () => {
    expect(
      originsOf(itemsWith('a', 'b'), sourcesWith({ a: { 'same-as': 'x' }, b: { 'controlled-by': 'x' } })).fewest,
    ).toBe(2);
  });

  it('takes a label that is the id of a source for that source', () => {
    expect(originsOf(itemsWith('a', 'b'), sourcesWith({ a: [], b: { 'same-as': 'a' } })).fewest).toBe(1);
  });

  it('lists an observer under one of its names', () => {
    const sources = sourcesWith({ a: { 'same-as': 'tamura' }, b: { 'same-as': 'tamura' } });
    expect(
      originsOf(itemsWith({ source: 'b', firsthand: true }, { source: 'a', firsthand: true }), sources).observers,
    ).toEqual(['a']);
  });
});

describe('independent origins (rules 28 and 29)', () => {
  it('fourteen reprints of one dispatch are one', () => {
    const reprints = Array.from({ length: 14 }, (_, index) => `reprint-${index + 1}`);
    const sources = sourcesWith({
      dispatch: [],
      agency: ['dispatch'],
      ...Object.fromEntries(reprints.map((id, index) => [id, [index % 2 === 0 ? 'dispatch' : 'agency']])),
    });
    expect(originsOf(itemsWith(...reprints), sources)).toMatchObject({
      fewest: 1,
      example: ['dispatch'],
      ends: ['dispatch'],
    });
  });

  it('are the fewest that account for all, which is not one an item', () => {
    const sources = sourcesWith({ a: [], b: [], c: [], ab: ['a', 'b'], bc: ['b', 'c'], ac: ['a', 'c'] });
    expect(originsOf(itemsWith('ab', 'bc', 'ac'), sources)).toMatchObject({ fewest: 2, ends: ['a', 'b', 'c'] });
  });

  it('are not what a greedy choice finds', () => {
    // The busiest end, x, lies in four items; the best choice is a and b, three items each.
    const sources = sourcesWith({
      a: [],
      b: [],
      x: [],
      p: [],
      q: [],
      ax1: ['a', 'x'],
      ax2: ['a', 'x'],
      ap: ['a', 'p'],
      bx1: ['b', 'x'],
      bx2: ['b', 'x'],
      bq: ['b', 'q'],
    });
    expect(originsOf(itemsWith('ax1', 'ax2', 'ap', 'bx1', 'bx2', 'bq'), sources)).toMatchObject({
      fewest: 2,
      example: ['a', 'b'],
    });
  });

  it('our reasoning is none, whatever it rests on', () => {
    expect(originsOf(itemsWith({ by: 'us', from: ['kcna', 'millward'] }), PRESS)).toEqual({
      fewest: 0,
      example: [],
      ends: [],
      merged: [],
      observers: [],
    });
  });

  it('nothing has none', () => {
    expect(originsOf([], PRESS).fewest).toBe(0);
    expect(fewest([[]])).toEqual([]);
  });
});

describe('a source that nobody read (rule 30)', () => {
  const sources = sourcesWith({
    dispatch: { read: 'not-read' },
    unread: { read: 'not-read', relays: ['dispatch'] },
    near: ['unread'],
    far: ['near'],
    direct: ['dispatch'],
    lost: { read: 'not-read' },
  });
  const tellers = (id: string): string[] => toldBy(id, sources, relayedBy(sources));

  it('is told by the nearest that were read, through others that were not', () => {
    expect(tellers('dispatch')).toEqual(['direct', 'near']);
  });

  it('is told by nobody', () => {
    expect(tellers('lost')).toEqual([]);
  });

  it('needs no teller where it was read', () => {
    expect(tellers('direct')).toEqual([]);
  });
});
