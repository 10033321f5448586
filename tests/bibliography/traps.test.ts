import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { accountOf } from '../../src/bibliography/account.ts';
import { readLibrary } from '../../src/bibliography/library.ts';
import type { CslItem } from '../../src/study/schema/csl.ts';

const text = readFileSync(new URL('fixtures/traps.bib', import.meta.url), 'utf8');
const library = await readLibrary(text, 'sources/traps.bib');
const item = (id: string): CslItem => {
  const entry = library.entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`\`${id}\` was not read`);
  return entry.item;
};

describe('names of all scripts', () => {
  test.each<[string, string, CslItem['names']]>([
    ['Arabic, family name first', 'mahfouz:1956', { author: [{ family: 'محفوظ', given: 'نجيب' }] }],
    ['Hebrew, given names first', 'agnon-1931', { author: [{ family: 'עגנון', given: 'שמואל יוסף' }] }],
    [
      'institutions in braces, Korean and Chinese beside Latin',
      'DBLP:conf/who/2013',
      {
        author: [
          { literal: 'World Health Organization' },
          { literal: '조선중앙통신' },
          { family: 'Kim', given: 'Yong-nam' },
          { family: '金', given: '永男' },
        ],
      },
    ],
  ])('%s', (_, id, names) => {
    expect(item(id).names).toEqual(names);
  });
});

describe('dates', () => {
  test.each([
    ['a season as EDTF', 'DBLP:conf/who/2013', '2013-22'],
    ['a season in words', 'season-words', '2013-22'],
    ['about a year', 'untitled', '1984~'],
  ])('%s', (_, id, issued) => {
    expect(item(id).dates).toEqual({ issued });
  });

  it('that say no day are kept in words', () => {
    expect(item('no-date')).toMatchObject({ dates: {}, custom: { date: 'when it is done', shelf: '7, upper row' } });
  });
});

describe('entries that lean on others', () => {
  it('have what their xdata lends them', () => {
    expect(item('heir').texts).toEqual({ title: 'A book', publisher: 'A Press', 'publisher-place': 'Pyongyang' });
  });

  it('have what their crossref lends them, once, where it leads back', () => {
    expect(item('hen').texts).toEqual({ title: 'The hen', 'container-title': 'The egg', publisher: 'A Farm' });
    expect(item('egg').texts).toEqual({ title: 'The egg', publisher: 'A Farm' });
    expect(item('narcissus').texts).toEqual({ title: 'Myself' });
  });
});

it('every entry is read, or named with its line and its id', () => {
  const { entries, items, problems } = accountOf(library, text);
  expect(entries).toBe(15);
  expect(items.map(({ id }) => id)).toEqual([
    'mahfouz:1956',
    'agnon-1931',
    'DBLP:conf/who/2013',
    'season-words',
    'no-date',
    'heir',
    'hen',
    'egg',
    'narcissus',
    'untitled',
    'Heir',
  ]);
  const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
  expect(problems.map(({ line, id, code }) => [line, id, code])).toEqual([
    [lineOf('date    = {when'), 'no-date', 'unreadable-date'],
    [lineOf('@xdata{'), 'pyongyang', 'uncitable-entry'],
    [lineOf('@book{heir, title = {A book}'), 'heir', 'unknown-parent-entry'],
    [lineOf('@set{'), 'both', 'uncitable-entry'],
    [lineOf('@book{egg'), 'egg', 'unknown-parent-entry'],
    [lineOf('@book{narcissus'), 'narcissus', 'unknown-parent-entry'],
    [lineOf('@book{heir, title = {Another'), 'heir', 'repeated-key'],
    [lineOf('@misc{,'), null, 'unkeyed-entry'],
  ]);
});
