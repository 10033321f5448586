import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cslJson, cslJsonDate } from '../../src/bibliography/csl-json-item.ts';
import { decode, libraryFormat, readLibrary } from '../../src/bibliography/library.ts';
import { parseDate } from '../../src/study/date.ts';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, type CslItem } from '../../src/study/schema/csl.ts';
import { intervalText, pointText, setText } from '../properties/dates.ts';

const anyDate = fc.oneof(pointText, intervalText, setText).filter((text) => parseDate(text) !== undefined);

/** The fields of an item in `csl-data.json` of CSL 1.0.2, which allows no others. */
const SCHEMA =
  `abstract accessed annote archive archive-place archive_collection archive_location author authority available-date
    call-number categories chair chapter-number citation-key citation-label citation-number collection-editor collection-number
    collection-title compiler composer container-author container-title container-title-short contributor curator custom
    dimensions director division DOI edition editor editorial-director event event-date event-place event-title
    executive-producer first-reference-note-number genre guest host id illustrator interviewer ISBN ISSN issue issued
    journalAbbreviation jurisdiction keyword language locator medium narrator note number number-of-pages number-of-volumes
    organizer original-author original-date original-publisher original-publisher-place original-title page page-first part
    part-title performer PMCID PMID printing producer publisher publisher-place recipient references reviewed-author
    reviewed-genre reviewed-title scale script-writer section series-creator shortTitle source status submitted supplement
    title title-short translator type URL version volume volume-title volume-title-short year-suffix`.split(/\s+/u);

const FOLDER = new URL('fixtures/', import.meta.url);

async function again(item: CslItem, id: string): Promise<unknown> {
  const { entries } = await readLibrary(JSON.stringify([cslJson(item, id)]), 'sources/again.json');
  return entries[0]?.item;
}

describe('an item as CSL-JSON', () => {
  test.each([
    ['2013', { 'date-parts': [[2013]] }],
    ['2013-08', { 'date-parts': [[2013, 8]] }],
    ['2013-08-12', { 'date-parts': [[2013, 8, 12]] }],
    ['2013-22', { 'date-parts': [[2013]], season: 2 }],
    ['2013~', { 'date-parts': [[2013]], circa: true }],
    [
      '2013-08-10/2013-08-11',
      {
        'date-parts': [
          [2013, 8, 10],
          [2013, 8, 11],
        ],
      },
    ],
    ['1984~/2004~', { 'date-parts': [[1984], [2004]], circa: true }],
    ['2013/..', { 'date-parts': [[2013], [0]] }],
    ['0000', { 'date-parts': [[-1]] }],
    ['-0043', { 'date-parts': [[-44]] }],
    ['Y17000', { 'date-parts': [[17000]] }],
    ['2013?', { 'date-parts': [[2013]], circa: true, raw: '2013?' }],
    ['2013/', { 'date-parts': [[2013], [0]], raw: '2013/' }],
    ['2013-30', { 'date-parts': [[2013]], season: 2, raw: '2013-30' }],
    ['2013-08-12T10:30:00Z', { 'date-parts': [[2013, 8, 12]], raw: '2013-08-12T10:30:00Z' }],
    ['201X', { 'date-parts': [[2010], [2019]], raw: '201X' }],
    ['19XX', { 'date-parts': [[1900], [1999]], raw: '19XX' }],
    ['201X/2021', { raw: '201X/2021' }],
    ['../2013', { raw: '../2013' }],
    ['[1984,1986]', { raw: '[1984,1986]' }],
  ])('the date %s', (edtf, date) => {
    expect(cslJsonDate(edtf)).toEqual(date);
  });

  it('says what the schema of CSL-JSON has no word for under `custom`', () => {
    const item: CslItem = {
      type: 'book',
      names: { author: [{ literal: '조선중앙통신' }], 'editor-translator': [{ family: 'Roe', given: 'Jane' }] },
      dates: {},
      texts: { 'part-number': '2', license: 'CC BY 4.0', title: 'A <sc>b</sc>' },
      custom: { issued: 'forthcoming', shelf: '7' },
    };
    expect(cslJson(item, 'kcna')).toEqual({
      id: 'kcna',
      type: 'book',
      title: 'A <span style="font-variant:small-caps;">b</span>',
      author: [{ literal: '조선중앙통신' }],
      part: '2',
      issued: { literal: 'forthcoming' },
      custom: { 'editor-translator': [{ family: 'Roe', given: 'Jane' }], license: 'CC BY 4.0', shelf: '7' },
    });
  });

  it('has no field that the schema lacks, whatever stands in the item', () => {
    const item = {
      type: 'book' as const,
      names: Object.fromEntries(CSL_NAMES.map((name) => [name, [{ literal: name }]])),
      dates: Object.fromEntries(CSL_DATES.map((name) => [name, '2013'])),
      texts: Object.fromEntries(CSL_TEXTS.map((name) => [name, name])),
      custom: {},
    };
    const { custom, ...fields } = cslJson(item, 'all');
    expect(Object.keys(fields).filter((name) => !SCHEMA.includes(name))).toEqual([]);
    expect(Object.keys(custom ?? {}).sort()).toEqual([
      'editor-translator',
      'license',
      'original-language',
      'short-title',
    ]);
  });

  const files = readdirSync(FOLDER).filter((file) => libraryFormat(file) !== undefined);
  test.each(files)('is read as the same item again: %s', async (file) => {
    const { entries } = await readLibrary(decode(readFileSync(new URL(file, FOLDER))), file);
    for (const { id, item } of entries) expect(await again(item, id), id).toEqual(item);
  });

  it('keeps any date', async () => {
    await fc.assert(
      fc.asyncProperty(anyDate, async (edtf) => {
        const item: CslItem = { type: 'document', names: {}, dates: { issued: edtf }, texts: {}, custom: {} };
        expect(await again(item, 'a')).toEqual(item);
      }),
    );
  });
});
