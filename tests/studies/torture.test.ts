import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStudy, short } from '../support/check-study.ts';

/** All that the study cites; whatever else looks like a key in it is none. */
const CITED = ['DBLP:conf/x/Y', 'dbl-2014', 'gazette-2013', 'https://example.org/a(1)', 'пункт3', '조선-2013'];

describe('a study full of what looks wrong and is lawful', async () => {
  const { study, problems } = await checkStudy(resolve('tests/studies/torture/content'));

  it('has no error and no warning', () => {
    expect(problems.filter(({ severity }) => severity !== 'notice').map(short)).toEqual([]);
  });

  it('cites these sources and no others', () => {
    const cited = [...study.sources.values()].filter(({ citedIn }) => citedIn.length > 0).map(({ id }) => id);
    expect(cited.sort()).toEqual(CITED);
  });

  it('has its quotations read, each of which stands in an excerpt', () => {
    expect(study.quotations).toHaveLength(22);
  });
});
