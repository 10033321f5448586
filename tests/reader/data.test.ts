import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/reader/csv.ts';
import { placesOf } from '../../src/reader/places.ts';
import type { DataTable } from '../../src/study/data-table.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { withTable } from '../support/drawings.ts';
import { minimalStudy } from '../support/minimal-study.ts';

const COLUMNS = '{date: {label: Date}, phones: {label: Phones, unit: phones}, shop: {label: Shop}}';

describe('a table', () => {
  it('keeps words as written, numbers as numbers, and nothing where a cell is empty', async () => {
    const { table } = await read(
      'date,phones,shop,source\n2013-08~,1694.5,"Kwangbok, first floor",gazette-2013\n2014,-3,,gazette-2013\n',
    );
    expect(table?.rows.map(({ texts, numbers }) => ({ ...texts, ...numbers }))).toEqual([
      { date: '2013-08~', phones: 1694.5, shop: 'Kwangbok, first floor', source: 'gazette-2013' },
      { date: '2014', phones: -3, source: 'gazette-2013' },
    ]);
  });

  it('may quote its source, in the words that stand there', async () => {
    const { problems } = await read(
      'date,phones,shop,source\n2013,1,"“The phone is called Arirang”, it says",gazette-2013\n2014,1,"it says ""called Arirang""",gazette-2013\n',
    );
    expect(problems).toEqual([]);
  });

  it('takes what nobody says more of for somebody’s word', async () => {
    const { table } = await read(
      'date,phones,shop,kind,source\n2013,1,,,gazette-2013\n2014,1,,measured,gazette-2013\n',
    );
    expect(table?.rows.map(({ kind }) => kind)).toEqual(['reported', 'measured']);
  });

  it('may have Windows lines, empty lines, a byte order mark, and marks and line breaks in quoted cells', async () => {
    const { table, problems } = await read(
      '\uFEFFdate,phones,shop,source\r\n\r\n2013,1,"the ""phone"" one\r\non the square",gazette-2013\r\n2014,2,,gazette-2013',
    );
    expect(problems).toEqual([]);
    expect(table?.rows.map(({ texts }) => texts['shop'])).toEqual(['the "phone" one\r\non the square', undefined]);
  });

  it('has its sources cited where it is drawn', async () => {
    using folder = minimalStudy(drawn('date,phones,shop,source\n2013,1,,gazette-2013\n'));
    const { study } = await checkStudy(folder.folder);
    const links = study.sources.get('gazette-2013')?.citedIn.map(({ page }) => page.kind);
    expect(links).toEqual(expect.arrayContaining(['chapter', 'figures']));
    expect(study.numberings.get('chapter:one')?.anchors.get('gazette-2013')).toHaveLength(2);
  });
});

describe('a fault of a table is told at its cell', () => {
  it.each([
    ['a number that is none', 'date,phones,shop,source\n2013,▸about 40,,gazette-2013\n', 'invalid-cell'],
    ['a number with signs of thousands', 'date,phones,shop,source\n2013,▸"1,694",,gazette-2013\n', 'invalid-cell'],
    ['a date that is none', 'date,phones,shop,source\n▸2013-13,1,,gazette-2013\n', 'invalid-cell'],
    ['a row without a value', 'date,phones,shop,source\n2013,▸,,gazette-2013\n', 'invalid-cell'],
    ['a range that is upside down', 'date,phones,low,high,shop,source\n2013,,▸9,4,,gazette-2013\n', 'invalid-cell'],
    ['half a range', 'date,phones,low,high,shop,source\n2013,5,▸,9,,gazette-2013\n', 'invalid-cell'],
    ['a kind that is none', 'date,phones,shop,kind,source\n2013,1,,▸guessed,gazette-2013\n', 'invalid-cell'],
    ['a latitude beyond the pole', 'date,phones,shop,lat,lon,source\n2013,1,,▸125.7,39,gazette-2013\n', 'invalid-cell'],
    [
      'words that are not those of the source',
      'date,phones,shop,source\n2013,1,"said: “The phone is called ▸Ariran” there, twice",gazette-2013\n',
      'misquotation',
    ],
    ['a country that is none', 'date,phones,shop,country,source\n2013,1,,▸Chine,gazette-2013\n', 'invalid-cell'],
    ['a source that is misspelled', 'date,phones,shop,source\n2013,1,,▸gazete-2013\n', 'unknown-source'],
    ['a row without a source', 'date,phones,shop,source\n2013,1,,gazette-2013\n▸2014,1,,\n', 'unsourced-row'],
    ['a row that is too long', 'date,phones,shop,source\n▸2013,1,694,,gazette-2013\n', 'unequal-row'],
    ['a row that is too short', 'date,phones,shop,source\n2013,1,,gazette-2013\n▸2014,2\n', 'unequal-row'],
    ['a column without a record', 'date,phones,shop,source,▸shopp\n2013,1,,gazette-2013,a\n', 'misnamed-column'],
    ['a column that stands twice', 'date,phones,shop,▸phones,source\n2013,1,,1,gazette-2013\n', 'misnamed-column'],
    ['a table without sources', '▸date,phones,shop\n2013,1,a\n', 'misnamed-column'],
    ['a quotation mark that never closes', 'date,phones,shop,source\n▸2013,1,"a,gazette-2013\n', 'unreadable-table'],
    [
      'a stray quotation mark',
      'date,phones,shop,source\n2013,1,,gazette-2013\n▸2014,1,a"b",gazette-2013\n',
      'unreadable-table',
    ],
    ['an empty table', '▸', 'unreadable-table'],
  ])('%s', async (_name, marked, code) => {
    const before = marked.slice(0, marked.indexOf('▸')).split('\n');
    const csv = marked.replace('▸', '') || '\n';
    const { problems } = await read(csv);
    expect(problems).toEqual([`content/data/sold.csv:${before.length}:${(before.at(-1) ?? '').length + 1} ${code}`]);
  });

  it('of every row in one run, and the table is not unknown as well', async () => {
    const { problems } = await read('date,phones,shop,source\n2013,x,,gazette-2013\n2013-99,1,,nobody\n');
    expect(problems).toEqual([
      'content/data/sold.csv:2:6 invalid-cell',
      'content/data/sold.csv:3:1 invalid-cell',
      'content/data/sold.csv:3:12 unknown-source',
    ]);
  });
});

describe('comma-separated values', () => {
  it('keep the place of every field', async () => {
    const text = 'a, b,c\n"1, one",2,"x\ny"\n\n,,3\n';
    const read = await readCsv(text, placesOf('t.csv', text));
    const places = 'records' in read ? read.records.map(({ cells, at }) => cells.map((_, field) => at(field))) : [];
    expect(places.map((row) => row.map(({ line, column }) => `${line}:${column}`))).toEqual([
      ['1:1', '1:4', '1:6'],
      ['2:1', '2:10', '2:12'],
      ['5:1', '5:2', '5:3'],
    ]);
  });
});

function drawn(csv: string): ReturnType<typeof withTable> {
  return withTable({ csv, columns: COLUMNS, component: '<Chart data="sold" />' });
}

async function read(csv: string): Promise<{ table: DataTable | undefined; problems: string[] }> {
  using folder = minimalStudy(drawn(csv));
  const { study, problems } = await checkStudy(folder.folder);
  return {
    table: study.data.get('sold'),
    problems: problems.filter(({ severity }) => severity === 'error').map(short),
  };
}
