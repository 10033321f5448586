import { beforeAll, describe, expect, it } from 'vitest';
import { citedPlaces } from '../../src/study/cited-places.ts';
import { knownThrough, quotedThrough } from '../../src/study/known-through.ts';
import type { Study } from '../../src/study/study.ts';
import { studyIn } from '../support/study.ts';

let study: Study;

beforeAll(async () => {
  study = await studyIn('tests/studies/kinds/content');
});

/** The parts of a source that the chapter cites, each with the numbers of its places. */
function partsOf(source: string): unknown[] {
  const numbering = study.numberings.get('chapter:kinds');
  const groups = numbering === undefined ? [] : (citedPlaces(numbering, study).get(source) ?? []);
  return groups.map(({ part, places }) => [part, places.map(({ number }) => number)]);
}

describe('the places that cite a source', () => {
  it('are grouped by what the author says is cited there, with the excerpt whose words are quoted', () => {
    expect(partsOf('film-1931')).toEqual([
      [{ kind: 'locator', locator: { label: 'timestamp', value: '12:30' }, excerpt: '1230' }, [1]],
      [{ kind: 'locator', locator: { label: 'timestamp', value: '1:02:03' } }, [2]],
    ]);
  });

  it('come first where they cite the whole, and stand under the excerpt whose words they quote', () => {
    expect(partsOf('gazette-2013')).toEqual([
      [undefined, [4]],
      [{ kind: 'excerpt', id: 'para-2' }, [1]],
      [{ kind: 'locator', locator: { label: 'paragraph', value: '4' }, excerpt: 'para-4' }, [2]],
      [{ kind: 'locator', locator: { label: 'paragraph', value: '2' } }, [3]],
      [{ kind: 'excerpt', id: 'para-4' }, [5]],
    ]);
  });

  it('name the source in which it is quoted', () => {
    expect(partsOf('dispatch-2013')).toEqual([[{ kind: 'quoted-in', source: 'gazette-2013' }, [1]]]);
    expect(partsOf('broadcast-2013')).toEqual([[{ kind: 'quoted-in', source: 'monitor-2013' }, [1]]]);
  });

  it('are all there, however many', () => {
    expect(partsOf('letter-1948').flatMap((group) => (group as [unknown, number[]])[1])).toHaveLength(41);
  });
});

describe('a source that nobody has read', () => {
  const ids = (id: string): string[] => knownThrough(id, study).map((source) => source.id);

  it('is known through who quotes it, then through who passes it on, over others that are not read either', () => {
    expect(ids('dispatch-2013')).toEqual(['gazette-2013', 'monitor-2013']);
    expect(ids('broadcast-2013')).toEqual(['monitor-2013']);
  });

  it('is quoted in excerpts of others', () => {
    expect(quotedThrough('dispatch-2013', study).map(({ source, excerpts }) => [source.id, excerpts])).toEqual([
      ['gazette-2013', ['para-2']],
    ]);
    expect(quotedThrough('gazette-2013', study)).toEqual([]);
  });
});
