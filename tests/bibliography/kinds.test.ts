import { beforeAll, describe, expect, it } from 'vitest';
import { createSite, type Site } from '../../src/astro/site.ts';
import { studyIn } from '../support/study.ts';

let site: Site;

beforeAll(async () => {
  const study = await studyIn('tests/studies/kinds/content');
  site = createSite({ study, base: '/', cache: '.cache/pictures' });
});

/** What the reference of each source must say of it, whatever the order and the signs between. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'film-1931': ['The invented factory', 'Jane Roe', 'film', '52 min', 'Example Films', 'Exampleton', '1931'],
  'radio-1952': ['Voices that nobody heard', 'The Example Hour', 'John Doe', 'radio', 'episode 12', '4 March 1952'],
  'interview-2001': ['Ann Smith', 'I never worked there', 'interviewed by Ada Kim', 'telephone', '6 May 2001'],
  'post-2012': ['@someone', 'The invented phone has an invented name', 'Example Social', 'post', '21 December 2012'],
  'photograph-1938': [
    'Carl Lens',
    'Women at an invented conveyor',
    'photograph',
    'gelatin silver print',
    '18 × 24 cm',
    'Example Museum',
    'Invented Industry',
    'box 7, folder 3',
    'EM 1938.12',
    '1938',
  ],
  'minutes-1947': [
    'Example Works',
    'Minutes of a board that never met',
    'minutes',
    'February 1947',
    'Example State Archives',
    'Exampleton',
    'Papers of the Example Works',
    'box 2',
    'MS 1947/2',
  ],
  'dispatch-2013': [
    'Example State News Agency',
    'A leader visits an invented factory',
    'dispatch',
    'Exampleton',
    '11 August 2013',
  ],
  'gazette-2013': ['Kay Hong', 'The Example Gazette', 'World', 'pp. 3–4', '12 August 2013'],
  'monitor-2013': ['Example Monitoring', 'Bulletins of August', 'transcript', '44/2013', 'August 2013'],
  'letter-1948': ['Ann Smith', 'On the board that never met', 'letter', 'to John Doe', '2 January 1948'],
  'speech-1960': ['Jane Roe', 'Congress of Things That Are Not', 'Exampleton', 'October 1960'],
};

describe('a reference says what a source is', () => {
  it.each(Object.entries(EXPECTED))('%s', (id, parts) => {
    const source = site.study.sources.get(id);
    if (source === undefined) throw new Error(`There is no ${id}.`);
    const text = site
      .referenceHtml(source, false)
      .replace(/<[^>]*>/gu, '')
      .replace(/&amp;/gu, '&');
    expect(
      parts.filter((part) => !text.includes(part)),
      text,
    ).toEqual([]);
    expect(site.dictionary.source.types[source.item.type], `a name for ${source.item.type}`).toBeTruthy();
  });
});
