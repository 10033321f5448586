import { describe, expect, test } from 'vitest';
import { accountsForAll, marked, marks, read } from './reading.ts';

/** Each case: what is wrong, the text with `▸` at the spot, the code, the keys that are read, the fields of the first. */
const CASES: [what: string, text: string, code: string, keys: string[], item?: object][] = [
  [
    'a comma after a value',
    '@book{a,\n  title = {T}▸\n  year = 2012\n}',
    'damaged-entry',
    ['a'],
    { texts: { title: 'T' }, dates: { issued: '2012' } },
  ],
  ['a comma after the key', '@book{a▸\n  title = {T}\n}', 'damaged-entry', ['a'], { texts: { title: 'T' } }],
  [
    'a closing brace of a value',
    '@book{a,\n  title = ▸{T,\n  year = 2012,\n}\n@book{b,}',
    'damaged-entry',
    ['a', 'b'],
    { texts: { title: 'T' }, dates: { issued: '2012' } },
  ],
  [
    'a closing brace of the last value',
    '@book{a,\n  year = 2012,\n  title = {T\n}▸\n\n@book{b,}',
    'damaged-entry',
    ['a', 'b'],
    { texts: { title: 'T' } },
  ],
  [
    'a closing quotation mark',
    '@book{a,\n  title = ▸"T,\n  year = "2012",\n}',
    'damaged-entry',
    ['a'],
    { texts: { title: 'T' }, dates: { issued: '2012' } },
  ],
  [
    'the end of an entry',
    '@book{a,\n  title = {T}▸\n\n@book{b,}',
    'damaged-entry',
    ['a', 'b'],
    { texts: { title: 'T' } },
  ],
  [
    'an end that comes too early',
    '@book{a,\n  title = {T}▸},\n  year = 2012,\n}',
    'damaged-entry',
    ['a'],
    { texts: { title: 'T' }, dates: { issued: '2012' } },
  ],
  ['an equals sign', '@book{a,\n  title▸ {T},\n}', 'damaged-entry', ['a'], { texts: { title: 'T' } }],
  ['a value', '@book{a,\n  note = ▸,\n  title = {T},\n}', 'damaged-entry', ['a'], { texts: { title: 'T' } }],
  [
    'braces around a value',
    '@book{a,\n  title = ▸Two words,\n  year = 2012,\n}',
    'damaged-entry',
    ['a'],
    { texts: { title: 'Two words' } },
  ],
  [
    'text that is no field',
    '@book{a,\n  ▸stray,\n  title = {T},\n}',
    'damaged-entry',
    ['a'],
    { texts: { title: 'T' } },
  ],
  ['the brace that opens an entry', '▸@article a,\n  title = {T},\n}\n@book{b,}', 'unreadable-entry', ['b']],
  ['a key', '▸@book{,\n  title = {T},\n}', 'unkeyed-entry', []],
  ['a key before the first field', '▸@book{title = {T}, year = 2012}', 'unkeyed-entry', []],
  [
    'a key of its own',
    '@book{a, title = {T}}\n@misc{▸a, title = {U}}',
    'repeated-key',
    ['a'],
    { texts: { title: 'T' } },
  ],
  [
    'an abbreviation',
    '@book{a,\n  publisher = ▸press # " X",\n}',
    'unknown-macro',
    ['a'],
    { texts: { publisher: 'press X' } },
  ],
  [
    'a type',
    '▸@bok{a,\n  title = {T},\n}',
    'unknown-entry-type',
    ['a'],
    { type: 'document', custom: { entrytype: 'bok' } },
  ],
  [
    'a date',
    '@book{a,\n  ▸date = {08/12/2013},\n}',
    'unreadable-date',
    ['a'],
    { dates: {}, custom: { date: '08/12/2013' } },
  ],
  [
    'a month',
    '@book{a,\n  year = 2013,\n  ▸month = {Floréal},\n}',
    'unreadable-date',
    ['a'],
    { dates: { issued: '2013' }, custom: { month: 'Floréal' } },
  ],
  [
    'a name',
    '@book{a,\n  ▸author = {A, B, C, D},\n}',
    'unreadable-name',
    ['a'],
    { names: { author: [{ literal: 'A, B, C, D' }] } },
  ],
  [
    'names after “others”',
    '@book{a,\n  ▸author = {Kim, A. and others},\n}',
    'shortened-names',
    ['a'],
    { names: { author: [{ family: 'Kim', given: 'A.' }] }, custom: { others: 'author' } },
  ],
  [
    'one value for a field',
    '@book{a,\n  note = {One},\n  ▸note = {Two},\n}',
    'repeated-field',
    ['a'],
    { texts: { note: 'One' }, custom: { note: 'Two' } },
  ],
  ['a command', '@book{a,\n  ▸title = {A \\sparkle{B}},\n}', 'unknown-tex-command', ['a'], { texts: { title: 'A B' } }],
  [
    'an address',
    '@book{a,\n  ▸url = {javascript:alert(1)},\n}',
    'unusable-address',
    ['a'],
    { texts: {}, custom: { url: 'javascript:alert(1)' } },
  ],
  ['a scheme behind a tab', '@book{a,\n  ▸url = {java\tscript:alert(1)},\n}', 'unusable-address', ['a'], { texts: {} }],
  ['an address with data in it', '@book{a,\n  ▸url = {data:text/html,x},\n}', 'unusable-address', ['a'], { texts: {} }],
  [
    'a parent',
    '@book{a,\n  ▸crossref = {nobody},\n}',
    'unknown-parent-entry',
    ['a'],
    { custom: { crossref: 'nobody' } },
  ],
  ['xdata', '@book{a,\n  ▸xdata = {nobody},\n}', 'unknown-parent-entry', ['a']],
  ['a source of its own (set)', '▸@set{both, entryset = {a, b}}\n@book{a,}', 'uncitable-entry', ['a']],
  ['anything that is BibTeX', '▸<html><body>Not found</body></html>', 'unreadable-library', []],
];

describe('an entry in which something is missing is named, and as much as possible is read', () => {
  test.each(CASES)('%s', async (...[, text, code, keys, item]) => {
    const library = await read(text);
    expect(marks(library.problems)).toEqual(marked(text).map((place) => `${code} ${place}`));
    expect(library.entries.map(({ id }) => id)).toEqual(keys);
    expect(library.entries[0]?.item ?? {}).toMatchObject(item ?? {});
    expect(accountsForAll(library)).toBe(true);
  });

  test('a file full of faults is accounted for', async () => {
    const library = await read(
      '@book{a, title = {T\n@book{b, title = "T\n@book{c title\n@book{,}\n@book{a, note = {\\}}\n@string{x\n@comment{\n@article',
    );
    expect(accountsForAll(library)).toBe(true);
    expect(library.entries.map(({ id }) => id)).toEqual(['a', 'b', 'c title']);
    expect(library.count).toBe(6);
  });
});

test('braces that are escaped count as BibTeX counts them, unless nothing fits then', async () => {
  const { entries, problems } = await read(
    '@misc{k,\n  file = {C:\\dir\\},\n  note = {a \\} b},\n  title = {T \\{x\\}},\n}',
  );
  expect(problems).toEqual([]);
  expect(entries[0]?.item).toMatchObject({ texts: { note: 'a } b', title: 'T {x}' }, custom: { file: 'C:\\dir\\' } });
});
