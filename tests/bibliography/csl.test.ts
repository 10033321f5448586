import { describe, expect, test } from 'vitest';
import { accountsForAll, firstItem, marked, marks, read } from './reading.ts';

const JSON_FILE = 'sources/library.json';
const YAML_FILE = 'sources/library.yaml';

describe('items of CSL-JSON', () => {
  test.each([
    [
      '"title": "A", "volume": 1.10, "DOI": "https://doi.org/10.1/x"',
      { texts: { title: 'A', volume: '1.10', DOI: '10.1/x' } },
    ],
    ['"shortTitle": "A", "journalAbbreviation": "J"', { texts: { 'title-short': 'A', 'container-title-short': 'J' } }],
    ['"title": ["A"], "ISSN": ["1", "2"]', { texts: { title: 'A' }, custom: { ISSN: '1; 2' } }],
    ['"language": "German"', { texts: { language: 'de' } }],
    ['"title": "a\\u0301 \\ud83d\\ude00 \\/ line\\nbreak"', { texts: { title: 'á 😀 / line break' } }],
    ['"note": "one\\n\\ntwo"', { texts: { note: 'one\n\ntwo' } }],
    [
      '"author": [{"family": "Kim", "given": ""}, {"literal": "조선중앙통신"}, "Jane Roe"]',
      { names: { author: [{ family: 'Kim' }, { literal: '조선중앙통신' }, { literal: 'Jane Roe' }] } },
    ],
    [
      '"author": {"family": "Gennep", "non-dropping-particle": "van", "static-ordering": true}',
      { names: { author: [{ family: 'Gennep', 'non-dropping-particle': 'van', 'static-ordering': true }] } },
    ],
    [
      '"custom": {"desk": "Asia", "n": 3}, "libraryCatalog": "Z", "tags": [{"tag": "x"}], "flag": true',
      { custom: { desk: 'Asia', n: '3', libraryCatalog: 'Z', tags: '[{"tag":"x"}]', flag: 'true' } },
    ],
    ['"__proto__": "x", "constructor": "y"', { custom: { ['__proto__']: 'x', constructor: 'y' } }],
    ['"issued": null, "title": null, "edition": ""', {}],
  ])('%s', async (fields, item) => {
    const { entries, problems } = await read(`[{"id": 7, "type": "book", ${fields}}]`, JSON_FILE);
    expect(problems).toEqual([]);
    expect(entries[0]?.id).toBe('7');
    expect(entries[0]?.item).toEqual({ type: 'book', names: {}, dates: {}, texts: {}, custom: {}, ...item });
  });

  test.each([
    ['[{"id": "a", "type": "book"}]'],
    ['{"items": [{"id": "a", "type": "book"}]}'],
    ['{"references": [{"id": "a", "type": "book"}]}'],
    ['{"id": "a", "type": "book"}'],
    ['[{"id": "a", "type": "book",},]'],
  ])('in whatever they are wrapped: %s', async (text) => {
    const { entries, problems } = await read(text, JSON_FILE);
    expect(entries.map(({ id }) => id)).toEqual(['a']);
    expect(problems).toEqual([]);
  });

  test('Zotero’s address is no key if its user gave one', async () => {
    const { entries } = await read(
      '[{"id": "http://zotero.org/users/1/items/A", "citation-key": "kim", "type": "book"}, {"id": "http://zotero.org/users/1/items/B", "type": "book"}]',
      JSON_FILE,
    );
    expect(entries.map(({ id }) => id)).toEqual(['kim', 'http://zotero.org/users/1/items/B']);
  });
});

describe('faults of CSL-JSON', () => {
  test.each<[string, string, readonly string[]]>([
    [
      '[\n  {"id": "a", "type": "book"},\n  {"id": "b", "type" ▸"book"},\n  {"id": "c", "type": "book"}\n]',
      'unreadable-entry',
      ['a', 'c'],
    ],
    ['[\n  {"id": "a", "title": ▸"never closed},\n  {"id": "b", "type": "book"}\n]', 'unreadable-entry', ['b']],
    [
      '[\n  {\n    "id": "a",\n    "title": "T"\n    ▸"type": "book"\n  },\n  {\n    "id": "b",\n    "type": "book"\n  }\n]',
      'unreadable-entry',
      ['b'],
    ],
    ['[{"id": "a", "type": ▸book}, {"id": "b", "type": "book"}]', 'unreadable-entry', ['b']],
    ['[{"id": "a", "type": "book"} ▸{"id": "b", "type": "book"}]', 'damaged-entry', ['a', 'b']],
    ['[{"id": "a", "type": "book"}▸}, {"id": "b", "type": "book"}]', 'damaged-entry', ['a', 'b']],
    ['[{"id": "a", "type": "book"}▸', 'damaged-entry', ['a']],
    ['[▸7, {"id": "b", "type": "book"}]', 'unreadable-entry', ['b']],
    ['[▸{"type": "book"}]', 'unkeyed-entry', []],
    ['[{"id": "a", "type": "book"}, {"id": ▸"a", "type": "book"}]', 'repeated-key', ['a']],
    ['[{"id": "a", ▸"type": "bok"}]', 'unknown-entry-type', ['a']],
    ['[▸{"id": "a"}]', 'unknown-entry-type', ['a']],
    ['[{"id": "a", "type": "book", "title": "A", ▸"title": "B"}]', 'repeated-field', ['a']],
    ['[{"id": "a", "type": "book", ▸"issued": {"literal": "soon"}}]', 'unreadable-date', ['a']],
    ['[{"id": "a", "type": "book", ▸"author": [{"name": "x"}]}]', 'unreadable-name', ['a']],
    ['[{"id": "a", "type": "book", ▸"URL": "javascript:alert(1)"}]', 'unusable-address', ['a']],
    ['▸{"a": 1}', 'unreadable-library', []],
    ['▸"text"', 'unreadable-library', []],
    ['▸<html>', 'unreadable-library', []],
  ])('%s', async (text, code, keys) => {
    const library = await read(text, JSON_FILE);
    expect(marks(library.problems)).toEqual(marked(text).map((place) => `${code} ${place}`));
    expect(library.entries.map(({ id }) => id)).toEqual(keys);
    expect(accountsForAll(library)).toBe(true);
  });

  test('values that lie too deep are an unreadable entry, not an end of everything', async () => {
    const library = await read(`[{"id": "a", "x": ${'['.repeat(100_000)}},\n{"id": "b", "type": "book"}]`, JSON_FILE);
    expect(library.problems.map(({ code }) => code)).toContain('unreadable-entry');
  });
});

describe('items of CSL-YAML', () => {
  test('places, numbers as they are written, aliases, merged maps', async () => {
    const { entries, problems } = await read(
      'references:\n- &one\n  id: a\n  type: book\n  volume: 1.10\n  number: 007\n- <<: *one\n  id: b\n  title: A *b*\n',
      YAML_FILE,
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ id, line, column }) => [id, line, column])).toEqual([
      ['a', 3, 3],
      ['b', 7, 3],
    ]);
    expect(entries[0]?.item.texts).toEqual({ volume: '1.10', number: '007' });
    expect(entries[1]?.item).toMatchObject({ type: 'book', texts: { title: 'A <i>b</i>', volume: '1.10' } });
  });

  test.each<[string, string, readonly string[]]>([
    ['- id: a\n  type: book\n  title: "never closed\n▸', 'unreadable-entry', []],
    [
      '- id: a\n  type: book\n- id: b\n  type: book\n  title: A▸: B\n- id: c\n  type: book\n',
      'unreadable-entry',
      ['a', 'c'],
    ],
    ['- id: a\n  type: book\n  title: A\n  ▸title: B\n', 'repeated-field', ['a']],
    ['- ▸type: book\n', 'unkeyed-entry', []],
    ['- ▸text\n', 'unreadable-entry', []],
    ['▸title: My study\nid-less: true\n', 'unreadable-library', []],
  ])('faults: %s', async (text, code, keys) => {
    const library = await read(text, YAML_FILE);
    expect(library.problems.map((problem) => problem.code)).toEqual([code]);
    expect(library.problems[0]?.place.line).toBe(Number(marked(text)[0]?.split(':')[0]));
    expect(library.entries.map(({ id }) => id)).toEqual(keys);
  });

  test('an alias that grows without end is refused', async () => {
    const bomb = [
      '- &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'
        .split('')
        .map((name, index) => `- &${name} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(', ')}]`),
    ].join('\n');
    expect((await read(bomb, YAML_FILE)).problems.map(({ code }) => code)).toEqual(['unreadable-library']);
  });

  test('an empty file holds nothing', async () => {
    for (const file of [JSON_FILE, YAML_FILE])
      expect(await read('\n', file)).toEqual({ entries: [], problems: [], count: 0, standing: [] });
  });
});

test('a date that CSL cannot say is cited by its year and kept whole', async () => {
  const { dates, custom } = await firstItem(
    '[{"id": "a", "type": "book", "issued": {"date-parts": [[2017]], "season": 4, "circa": true}}]',
    JSON_FILE,
  );
  expect(dates).toEqual({ issued: '2017~' });
  expect(custom).toEqual({ issued: 'season: 4' });
});
