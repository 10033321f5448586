import { describe, expect, it } from 'vitest';
import { itemKey, numberCitations, type PlacedCitation } from '../../src/study/numbering.ts';

/** Citations of one prose, each a list of keys, ten characters apart. */
function placed(prose: string, ...clusters: readonly (readonly string[])[]): PlacedCitation[] {
  return clusters.map((keys, cluster) => ({
    prose,
    citation: {
      kind: 'citation',
      mode: 'bracket',
      start: cluster * 100,
      end: cluster * 100 + 50,
      items: keys.map((key, index) => ({
        key,
        start: cluster * 100 + index * 10,
        end: cluster * 100 + index * 10 + 5,
        suppressAuthor: false,
        secondHand: false,
      })),
    },
  }));
}

const known = (key: string): string | undefined => (key.startsWith('?') ? undefined : (key.split('#')[0] ?? key));

describe('the citations of a page', () => {
  it('give a citation that names its source a place, and neither number nor reference', () => {
    const row = placed('row', ['kcna']).map((one) => ({ ...one, named: true }));
    const numbering = numberCitations([...row, ...placed('one', ['nkt']), ...row], known);
    expect(numbering.sources).toEqual(['nkt']);
    expect(numbering.anchors.get('kcna')).toEqual(['cite-1']);
    expect(numbering.citations.map(({ prose }) => prose)).toEqual(['one']);
  });

  it('are numbered in the order in which their sources are first cited', () => {
    const { sources, numbers } = numberCitations(placed('one', ['nkt'], ['kcna', 'tnw'], ['nkt', 'dawn']), known);
    expect(sources).toEqual(['nkt', 'kcna', 'tnw', 'dawn']);
    expect([...numbers]).toEqual([
      ['nkt', 1],
      ['kcna', 2],
      ['tnw', 3],
      ['dawn', 4],
    ]);
  });

  it('each have a fragment, and a source knows all of its own', () => {
    const { anchors, anchorOf } = numberCitations(placed('one', ['nkt'], ['kcna', 'nkt']), known);
    expect(anchors.get('nkt')).toEqual(['cite-1', 'cite-3']);
    expect(anchors.get('kcna')).toEqual(['cite-2']);
    expect(anchorOf.get(itemKey('one', { start: 110 }))).toBe('cite-3');
  });

  it('of a source and of its excerpts have one number', () => {
    const { sources } = numberCitations(placed('one', ['nkt#caption'], ['nkt'], ['nkt#the-test']), known);
    expect(sources).toEqual(['nkt']);
  });

  it('of an unknown source have neither number nor fragment, and leave no gap', () => {
    const { numbers, anchorOf } = numberCitations(placed('one', ['?who', 'nkt']), known);
    expect(numbers.get('nkt')).toBe(1);
    expect([...anchorOf]).toEqual([['one#10', 'cite-1']]);
  });

  it('of two texts at the same offset are two', () => {
    const { anchorOf } = numberCitations([...placed('one', ['nkt']), ...placed('caption', ['nkt'])], known);
    expect([...anchorOf]).toEqual([
      ['one#0', 'cite-1'],
      ['caption#0', 'cite-2'],
    ]);
  });

  it('that are shown twice keep their first fragment', () => {
    const caption = placed('caption', ['nkt']);
    const { anchors } = numberCitations([...caption, ...placed('one', ['kcna']), ...caption], known);
    expect(anchors.get('nkt')).toEqual(['cite-1']);
  });

  it('may be none', () => {
    expect(numberCitations([], known).sources).toEqual([]);
  });
});
