import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cslJson } from '../../src/bibliography/csl-json-item.ts';
import { type Format, fieldName, targetOf } from '../../src/bibliography/fields.ts';
import type { KeyedItem } from '../../src/bibliography/keyed-item.ts';
import { decode, libraryFormat, readLibrary } from '../../src/bibliography/library.ts';
import { writeBibtex } from '../../src/bibliography/write-bibtex.ts';
import { writeRis } from '../../src/bibliography/write-ris.ts';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, CSL_TYPES, type CslItem } from '../../src/study/schema/csl.ts';
import { studyIn } from '../support/study.ts';

const WRITERS = { bib: writeBibtex, ris: writeRis } as const;
const FORMATS = ['bib', 'ris'] as const;
const FOLDER = new URL('fixtures/', import.meta.url);

/** Writes items and reads them again. */
async function again(items: readonly KeyedItem[], format: keyof typeof WRITERS): Promise<KeyedItem[]> {
  const { entries } = await readLibrary(WRITERS[format](items), `sources/again.${format}`);
  return entries.map(({ id, item }) => ({ id, item }));
}

function keyed(items: Iterable<KeyedItem>): KeyedItem[] {
  return [...items].map(({ id, item }) => ({ id, item }));
}

function item(parts: Partial<CslItem>): CslItem {
  return { type: 'book', names: {}, dates: {}, texts: {}, custom: {}, ...parts };
}

describe.each(FORMATS)('what is written as %s is read as the same', (format) => {
  const files = readdirSync(FOLDER).filter((file) => libraryFormat(file) !== undefined);
  test.each(files)('every entry of %s, with its id', async (file) => {
    const items = keyed((await readLibrary(decode(readFileSync(new URL(file, FOLDER))), file)).entries);
    expect(items.length).toBeGreaterThan(0);
    expect(await again(items, format)).toEqual(items);
  });

  test('every source of the study', async () => {
    const items = keyed((await studyIn('content')).sources.values());
    expect(await again(items, format)).toEqual(items);
  });

  test.each([
    ['a particle that stays with the family', { author: [{ family: 'Gennep', 'non-dropping-particle': 'van' }] }],
    ['one that is dropped', { author: [{ family: 'Beethoven', given: 'L.', 'dropping-particle': 'van' }] }],
    ['both', { author: [{ family: 'B', 'dropping-particle': 'de', 'non-dropping-particle': 'la' }] }],
    ['a family name in small letters', { author: [{ family: 'de la Cruz', given: 'María' }] }],
    ['a suffix', { author: [{ family: 'King', given: 'Martin', suffix: 'Jr.', 'comma-suffix': true }] }],
    ['an institution with a comma and an “and”', { author: [{ literal: 'Ministry of Posts, Radio and TV' }] }],
    ['Hangul', { author: [{ family: '김', given: '정은' }, { literal: '조선중앙통신' }] }],
    ['one name alone', { author: [{ family: 'Homer' }, { given: 'Cher' }] }],
    ['an interviewer', { interviewer: [{ family: 'Roe', given: 'Jane' }] }],
  ] as const)('%s', async (_what, names) => {
    const items = [{ id: 'a', item: item({ type: 'interview', names }) }];
    expect(await again(items, format)).toEqual(items);
  });

  test.each(CSL_TYPES)('the type %s', async (type) => {
    const items = [{ id: 'a', item: item({ type, texts: { title: 'T', 'container-title': 'C', number: '7' } }) }];
    expect(await again(items, format)).toEqual(items);
  });

  test.each(['a key', 'a,b', 'http://zotero.org/users/1/items/ABCD', 'DBLP:conf/x/Y', 'пункт3', '{x}', 'a=b', '%'])(
    'the id %s',
    async (id) => {
      const items = [
        { id, item: item({ texts: { title: 'One' } }) },
        { id: 'a_b', item: item({ texts: { title: 'Two' } }) },
      ];
      expect(await again(items, format)).toEqual(items);
    },
  );

  test('any text in any variable, in any order of signs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyItem, { maxLength: 3, selector: ({ id }) => id }), async (json) => {
        // Items as a reader gives them: in NFC, without control signs.
        const items = keyed((await readLibrary(JSON.stringify(json), 'sources/any.json')).entries);
        expect(await again(items, format)).toEqual(items);
      }),
      { numRuns: 150 },
    );
  });

  test('nothing, as nothing', async () => {
    expect(WRITERS[format]([])).toBe('');
    expect(await again([], format)).toEqual([]);
  });
});

const SIGNS = ['\\', '{', '}', '$', '%', '&', '#', '_', '~', '^', '"', "'", '`', '<', '>', '@', '=', ',', '--', ' '];
const WORDS = [
  ' and ',
  'others',
  '\n\n',
  'TY  - BOOK',
  'ER  - ',
  '<i>',
  '</i>',
  '\\emph{',
  '김',
  'é',
  'נ',
  '\u00A0',
  'ﬁ',
];
const anyText = fc
  .array(
    fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 4 })),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''));
const anyName = fc.oneof(
  fc.record({ literal: anyText }),
  fc.record({ family: anyText, given: anyText }),
  fc.record({ family: anyText, 'non-dropping-particle': anyText, suffix: anyText }),
);
const anyItem = fc
  .record({
    id: anyText,
    type: fc.constantFrom(...CSL_TYPES),
    names: fc.dictionary(fc.constantFrom(...CSL_NAMES), fc.array(anyName, { minLength: 1, maxLength: 2 }), {
      maxKeys: 2,
    }),
    texts: fc.dictionary(fc.constantFrom(...CSL_TEXTS), anyText, { maxKeys: 4 }),
    dates: fc.dictionary(
      fc.constantFrom(...CSL_DATES),
      fc.constantFrom('2013', '2013-08-12', '2013-08~', '2013-21', '199X', '2013/..', '[..2025-05-31]', '-0043'),
      { maxKeys: 2 },
    ),
    custom: fc.dictionary(
      fc.oneof(fc.constantFrom('desk', 'mood', 'C3', 'crossref', 'year', 'note2'), anyText),
      anyText,
      {
        maxKeys: 2,
      },
    ),
  })
  .map(({ id, type, names, texts, dates, custom }) => ({ id, type, ...names, ...texts, ...dates, custom }));

describe('BibTeX for others', () => {
  test('TeX’s signs are escaped, letters of all scripts stay, titles keep their capitals', () => {
    const texts = {
      title: 'A & B: 100% of #1_x {y} <i>Arirang</i> ~ 조선 “x” C--D',
      publisher: 'Sturm und Drang and Co',
    };
    const names = {
      author: [{ family: 'Gennep', given: 'Arnold', 'non-dropping-particle': 'van' }, { literal: 'AP' }],
    };
    expect(writeBibtex([{ id: 'x', item: item({ texts, names, dates: { issued: '2013-08~' } }) }])).toBe(
      [
        '@book{x,',
        '  author = {van Gennep, Arnold and {AP}},',
        '  title = {{A \\& B: 100\\% of \\#1\\_x \\textbraceleft{}y\\textbraceright{} \\emph{Arirang} \\textasciitilde{} 조선 “x” C-{}-D}},',
        '  date = {2013-08~},',
        '  publisher = {{Sturm und Drang and Co}},',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('braces are balanced whatever the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, url) => {
        const text = writeBibtex([
          { id: 'x', item: item({ texts: { title, URL: url, note: url }, custom: { 'a b': url } }) },
        ]);
        let depth = 0;
        for (const sign of text) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  test('what only a preview of a file may hold is no field that others would follow', () => {
    const custom = { crossref: 'parent', url: 'javascript:alert(1)' };
    expect(writeBibtex([{ id: 'x', item: item({ custom }) }])).not.toMatch(/^ {2}(?:crossref|url)/mu);
  });
});

test('RIS for others: lines of the specification, a year for every program', () => {
  const names = { author: [{ family: 'Hong', given: 'Kaylene' }], editor: [{ literal: '조선중앙통신' }] };
  const texts = { title: 'A title', 'container-title': 'The Next Web', page: '15-38', keyword: 'one, two' };
  const dates = { issued: '2013-08-12', accessed: '2026-11-23' };
  expect(
    writeRis([{ id: 'tnw', item: item({ type: 'article-newspaper', names, texts, dates }) }]).split('\r\n'),
  ).toEqual([
    'TY  - NEWS',
    'ID  - tnw',
    'AU  - Hong, Kaylene',
    'ED  - 조선중앙통신',
    'TI  - A title',
    'PY  - 2013',
    'DA  - 2013/08/12/',
    'Y2  - 2026/11/23/',
    'T2  - The Next Web',
    'SP  - 15',
    'EP  - 38',
    'KW  - one',
    'KW  - two',
    'ER  - ',
    '',
  ]);
});

test('the field that a variable is written in is read as that variable', () => {
  for (const format of ['bibtex', 'ris'] as const satisfies readonly Format[])
    for (const type of CSL_TYPES)
      for (const variable of [...CSL_NAMES, ...CSL_DATES, ...CSL_TEXTS]) {
        const name = fieldName(format, variable, type);
        if (name !== undefined) expect(targetOf(format, name, type)?.csl, `${format} ${type} ${name}`).toBe(variable);
      }
});

test('CSL-JSON of every source of the study is read as the same', async () => {
  const items = keyed((await studyIn('content')).sources.values());
  const text = JSON.stringify(items.map((one) => cslJson(one.item, one.id)));
  expect(keyed((await readLibrary(text, 'sources/again.json')).entries)).toEqual(items);
});
