import { describe, expect, it } from 'vitest';
import type { SourceEntry } from '../../src/study/entries.ts';
import { relayedBy, relayProblems, relaysThrough } from '../../src/study/relays.ts';

/** Sources by what they relay. The place of a relay is its number in the list, as a column. */
function relays(graph: Readonly<Record<string, readonly string[]>>): Map<string, SourceEntry> {
  return new Map(
    Object.entries(graph).map(([id, passed]) => [
      id,
      {
        id,
        file: `content/sources/${id}.md`,
        item: { type: 'webpage', names: {}, dates: {}, texts: { title: id }, custom: {} },
        evidence: { standpoint: 'wire', read: 'whole', relays: [...passed] },
        excerpts: [],
        at: (...path) => ({ file: `content/sources/${id}.md`, line: 1, column: Number(path.at(-1)) + 1 }),
      },
    ]),
  );
}

function problems(graph: Readonly<Record<string, readonly string[]>>): string[] {
  const sources = relays(graph);
  return relayProblems(sources, new Set(sources.keys())).map(
    ({ code, place, message }) => `${place.file.slice(16)}:${place.column} ${code} ${message}`,
  );
}

describe('who relays a source', () => {
  it('is known to it, once and in order', () => {
    const graph = relays({ tnw: ['kcna', 'nkt', 'kcna'], nkt: ['kcna'], kcna: [], ap: ['kcna'] });
    expect(Object.fromEntries(relayedBy(graph))).toEqual({ kcna: ['ap', 'nkt', 'tnw'], nkt: ['tnw'] });
  });

  it('may relay it through others', () => {
    const graph = relays({ tnw: ['nkt'], nkt: ['kcna'], kcna: [], ap: [] });
    expect(relaysThrough('tnw', 'kcna', graph)).toBe(true);
    expect(relaysThrough('kcna', 'tnw', graph)).toBe(false);
    expect(relaysThrough('ap', 'kcna', graph)).toBe(false);
    expect(relaysThrough('kcna', 'kcna', graph)).toBe(false);
  });
});

describe('relays', () => {
  it('that meet again are no circle', () => {
    expect(problems({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
  });

  it('of an unknown source are told where they stand', () => {
    expect(problems({ a: ['b', 'zz'], b: [] })).toEqual(['a.md:2 unknown-relay There is no source `zz` to relay.']);
  });

  it('of itself are a circle', () => {
    expect(problems({ a: ['a'] })).toEqual(['a.md:1 circular-relay This relay closes a circle: `a` → `a`.']);
  });

  it('in a circle are told once, with the whole circle', () => {
    expect(problems({ c: ['a'], b: ['c'], a: ['b'], z: ['a'] })).toEqual([
      'a.md:1 circular-relay This relay closes a circle: `a` → `b` → `c` → `a`.',
    ]);
  });

  it('in two circles are told twice', () => {
    expect(problems({ a: ['b', 'c'], b: ['a'], c: ['a'] })).toEqual([
      'a.md:1 circular-relay This relay closes a circle: `a` → `b` → `a`.',
      'a.md:2 circular-relay This relay closes a circle: `a` → `c` → `a`.',
    ]);
  });

  it('in a long chain are followed to its end', () => {
    const length = 400;
    const chain = Object.fromEntries(Array.from({ length }, (_, index) => [`s${index}`, [`s${(index + 1) % length}`]]));
    expect(problems(chain)).toHaveLength(1);
  });
});
