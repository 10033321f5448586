import { describe, expect, test } from 'vitest';
import { accountsForAll, firstItem, marked, marks, read } from './reading.ts';

const FILE = 'sources/library.ris';
const record = (type: string, ...lines: string[]): string =>
  [`TY  - ${type}`, 'ID  - key', ...lines, 'ER  - '].join('\n');

describe('tags become CSL variables, by the type of the record', () => {
  test.each([
    [
      'JOUR',
      ['TI  - A', 'T2  - Journal', 'IS  - 3', 'VL  - 12', 'SP  - 4', 'EP  - 9', 'SN  - 1234-5678'],
      { title: 'A', 'container-title': 'Journal', issue: '3', volume: '12', page: '4-9', ISSN: '1234-5678' },
    ],
    ['JOUR', ['JF  - Journal of Things', 'JO  - J. Things'], { 'container-title': 'Journal of Things' }],
    [
      'BOOK',
      ['BT  - A', 'T2  - Series', 'SN  - 978-0', 'CY  - Seoul', 'PB  - A Press', 'ET  - 2'],
      {
        title: 'A',
        'collection-title': 'Series',
        ISBN: '978-0',
        'publisher-place': 'Seoul',
        publisher: 'A Press',
        edition: '2',
      },
    ],
    ['RPRT', ['M1  - RC-1', 'M3  - Research report'], { number: 'RC-1', genre: 'Research report' }],
    ['JOUR', ['M3  - 10.1000/182'], { DOI: '10.1000/182' }],
    ['JOUR', ['DO  - https://doi.org/10.1000/182', 'LA  - eng'], { DOI: '10.1000/182', language: 'en' }],
    ['JOUR', ['SP  - 4-9', 'EP  - 9'], { page: '4-9' }],
    ['JOUR', ['KW  - a', 'KW  - b', 'N2  - Abstract'], { keyword: 'a, b', abstract: 'Abstract' }],
    ['NEWS', ['TI  - A', '  goes on', 'AB  - One', '', 'two'], { title: 'A goes on', abstract: 'One\n\ntwo' }],
  ])('%s %j', async (type, lines, texts) => {
    expect((await firstItem(record(type, ...lines), FILE)).texts).toEqual(texts);
  });

  test.each([
    [
      'CHAP',
      ['AU  - Kim, A.', 'A2  - Hong, K.'],
      { author: [{ family: 'Kim', given: 'A.' }], editor: [{ family: 'Hong', given: 'K.' }] },
    ],
    [
      'BOOK',
      ['A1  - Kim, A.', 'A2  - Hong, K.', 'A3  - Roe, J.', 'A4  - Doe, J.'],
      {
        author: [{ family: 'Kim', given: 'A.' }],
        'collection-editor': [{ family: 'Hong', given: 'K.' }],
        editor: [{ family: 'Roe', given: 'J.' }],
        translator: [{ family: 'Doe', given: 'J.' }],
      },
    ],
  ])('people of %s', async (type, lines, names) => {
    expect((await firstItem(record(type, ...lines), FILE)).names).toEqual(names);
  });

  test.each([
    [['PY  - 2013'], { issued: '2013' }],
    [['PY  - 2013', 'DA  - 2013/08/12/'], { issued: '2013-08-12' }],
    [['DA  - 2013/08/12/', 'PY  - 2013///', 'Y1  - 2013/08//'], { issued: '2013-08-12' }],
    [['PY  - 2001/00/00/'], { issued: '2001' }],
    [['PY  - 2013///Spring'], { issued: '2013-21' }],
    [['PY  - ///', 'Y2  - 2026/11/23/'], { accessed: '2026-11-23' }],
    [['DA  - 12 August 2013'], { issued: '2013-08-12' }],
  ])('dates %j', async (lines, dates) => {
    const { entries, problems } = await read(record('NEWS', 'TI  - A', ...lines), FILE);
    expect(entries[0]?.item.dates).toEqual(dates);
    expect(problems).toEqual([]);
  });

  test('what CSL has no place for is kept under its tag', async () => {
    const { custom, texts } = await firstItem(
      record(
        'JOUR',
        'AD  - Pyongyang',
        'U1  - one',
        'U1  - two',
        'N1  - a',
        'N1  - b',
        'UR  - https://a.b/',
        'UR  - https://a.b/2',
        'DA  - 2013',
        'PY  - 2014',
      ),
      FILE,
    );
    expect(custom).toEqual({ AD: 'Pyongyang', U1: 'one\ntwo', N1: 'b', UR: 'https://a.b/2', PY: '2014' });
    expect(texts).toEqual({ note: 'a', URL: 'https://a.b/' });
  });
});

describe('records', () => {
  test('a byte order mark behind a space, a head, blank tags, line ends of Windows', async () => {
    const { entries, problems } = await read(
      ' \uFEFF\r\nProvider: X\r\n\r\nTY  - JOUR\r\nID  - a\r\nIS  -\r\nVL  - \r\nTI  - A\r\nER  - \r\n',
      FILE,
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ id, line, item }) => [id, line, item.texts])).toEqual([['a', 4, { title: 'A' }]]);
  });

  test.each<[string, string, readonly string[]]>([
    ['▸TY  - BOOK\nID  - a\nTI  - A\nTY  - BOOK\nID  - b\nTI  - B\nER  - \n', 'damaged-entry', ['a', 'b']],
    ['▸TY  - BOOK\nER  - \nTY  - BOOK\nID  - b\nTI  - B\nER  - \n', 'unreadable-entry', ['b']],
    ['▸TY  - BOOK\nTI  - A\nER  - \n', 'unkeyed-entry', []],
    ['TY  - BOOK\nID  - a\nER  - \nTY  - BOOK\n▸ID  - a\nER  - \n', 'repeated-key', ['a']],
    ['▸TY  - XYZ\nID  - a\nER  - \n', 'unknown-entry-type', ['a']],
    ['TY  - BOOK\nID  - a\n▸PY  - 99\nER  - \n', 'unreadable-date', ['a']],
    ['TY  - BOOK\nID  - a\n▸UR  - javascript:alert(1)\nER  - \n', 'unusable-address', ['a']],
    ['▸A list of books\n', 'unreadable-library', []],
  ])('%s', async (text, code, keys) => {
    const library = await read(text, FILE);
    expect(marks(library.problems)).toEqual(marked(text).map((place) => `${code} ${place}`));
    expect(library.entries.map(({ id }) => id)).toEqual(keys);
    expect(accountsForAll(library)).toBe(true);
  });
});
