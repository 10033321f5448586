import { describe, expect, test } from 'vitest';
import { firstItem, read } from './reading.ts';

describe('fields of BibTeX and BibLaTeX become CSL variables', () => {
  test.each([
    ['@article', 'journaltitle = {Wired}', { 'container-title': 'Wired' }],
    ['@article', 'journal = {Wired}', { 'container-title': 'Wired' }],
    ['@article', 'number = 3, volume = 12', { issue: '3', volume: '12' }],
    ['@article', 'series = 3', { 'collection-title': '3rd series' }],
    ['@article', 'series = 12', { 'collection-title': '12th series' }],
    ['@article', 'series = {newseries}', { 'collection-title': 'new series' }],
    ['@book', 'series = 3', { 'collection-title': '3' }],
    ['@book', 'number = 3, series = {Asia}', { 'collection-number': '3', 'collection-title': 'Asia' }],
    ['@report', 'number = {RC-1}, institution = {Lumen}', { number: 'RC-1', publisher: 'Lumen' }],
    [
      '@thesis',
      'publisher = {A Press}, school = {Seoul National University}',
      { publisher: 'Seoul National University' },
    ],
    ['@phdthesis', 'title = {T}', { title: 'T', genre: 'PhD thesis' }],
    ['@article', 'title = {Phones}, subtitle = {A Study}', { title: 'Phones: A Study', 'title-short': 'Phones' }],
    ['@article', 'title = {Phones?}, subtitle = {A Study}', { title: 'Phones? A Study', 'title-short': 'Phones?' }],
    ['@incollection', 'booktitle = {A Reader}, title = {Phones}', { title: 'Phones', 'container-title': 'A Reader' }],
    [
      '@inbook',
      'maintitle = {Works}, booktitle = {Volume One}',
      { 'container-title': 'Works', 'volume-title': 'Volume One' },
    ],
    [
      '@book',
      'maintitle = {Works}, title = {Volume One}, shorttitle = {One}',
      { title: 'Works', 'volume-title': 'Volume One', 'volume-title-short': 'One' },
    ],
    ['@article', 'pages = {12--15, 20 -- 22}', { page: '12-15, 20-22' }],
    ['@article', 'doi = {https://doi.org/10.1000/a_b<1>}', { DOI: '10.1000/a_b<1>' }],
    ['@article', 'url = {https://example.org/~a/b_c%20d}', { URL: 'https://example.org/~a/b_c%20d' }],
    ['@article', 'url = {https://example.org/a\\_b\\%20c}', { URL: 'https://example.org/a_b%20c' }],
    ['@misc', 'howpublished = {\\url{https://example.org/}}', { URL: 'https://example.org/' }],
    ['@misc', 'howpublished = {Leaflet}', { publisher: 'Leaflet' }],
    [
      '@misc',
      'eprint = {1308.1527}, archiveprefix = {arXiv}',
      { archive: 'arXiv', archive_location: '1308.1527', URL: 'https://arxiv.org/abs/1308.1527' },
    ],
    ['@book', 'location = {Seoul and Busan}', { 'publisher-place': 'Seoul; Busan' }],
    ['@book', 'address = {Trinidad and Tobago}', { 'publisher-place': 'Trinidad and Tobago' }],
    [
      '@patent',
      'location = {countryfr and countryuk}, type = {patreqeu}',
      { jurisdiction: 'France; United Kingdom', genre: 'European patent request' },
    ],
    ['@book', 'langid = {ngerman}, origlanguage = {korean}', { language: 'de', 'original-language': 'ko' }],
    ['@book', 'langid = {english}, langidopts = {variant=uk}', { language: 'en-GB' }],
    ['@misc', 'note = {One}, addendum = {Two}', { note: 'One. Two' }],
    ['@misc', 'note = {One\n\nTwo}', { note: 'One\n\nTwo' }],
    ['@misc', 'Archive_Location = {Box 3}, GENRE = {Leaflet}', { archive_location: 'Box 3', genre: 'Leaflet' }],
  ])('%s{…, %s}', async (type, fields, texts) => {
    expect((await firstItem(`${type}{key, ${fields}}`)).texts).toEqual(texts);
  });
});

describe('types of entries become CSL types', () => {
  test.each([
    ['@article{k,}', 'article-journal'],
    ['@article{k, entrysubtype = {newspaper}}', 'article-newspaper'],
    ['@online{k, entrysubtype = {post}}', 'post'],
    ['@misc{k, entrysubtype = {interview}}', 'interview'],
    ['@MastersThesis{k,}', 'thesis'],
    ['@unpublished{k,}', 'manuscript'],
    ['@unpublished{k, venue = {Pyongyang}}', 'speech'],
    ['@conference{k,}', 'paper-conference'],
    ['@www{k,}', 'webpage'],
    ['@misc{k,}', 'document'],
  ])('%s → %s', async (text, type) => {
    const { entries, problems } = await read(text);
    expect(entries.map(({ item }) => item.type)).toEqual([type]);
    expect(problems).toEqual([]);
  });
});

describe('people', () => {
  test.each([
    ['author = {Hong, Kaylene}', { author: [{ family: 'Hong', given: 'Kaylene' }] }],
    ['editor = {Kim, A.}, editortype = {director}', { director: [{ family: 'Kim', given: 'A.' }] }],
    ['editora = {Kim, A.}, editoratype = {compiler}', { compiler: [{ family: 'Kim', given: 'A.' }] }],
    ['bookauthor = {Kim, A.}', { 'container-author': [{ family: 'Kim', given: 'A.' }] }],
    ['interviewer = {Kim, A.}', { interviewer: [{ family: 'Kim', given: 'A.' }] }],
    [
      'author = {van Gennep, Arnold}',
      { author: [{ family: 'Gennep', given: 'Arnold', 'non-dropping-particle': 'van' }] },
    ],
    [
      'author = {van Gennep, Arnold}, options = {useprefix=false}',
      { author: [{ family: 'Gennep', given: 'Arnold', 'dropping-particle': 'van' }] },
    ],
  ])('%s', async (fields, names) => {
    expect((await firstItem(`@misc{key, ${fields}}`)).names).toEqual(names);
  });

  test('roles that CSL lacks are kept as text', async () => {
    const { names, custom } = await firstItem(
      '@book{key, editora = {Ewald, P. and Kim, A.}, editoratype = {redactor}, foreword = {Hong, K.}}',
    );
    expect(names).toEqual({});
    expect(custom).toEqual({ editora: 'Ewald, P. and Kim, A.', editoratype: 'redactor', foreword: 'Hong, K.' });
  });
});

describe('dates', () => {
  test.each([
    ['date = {2013-08-12}', { issued: '2013-08-12' }],
    ['date = {1984~}', { issued: '1984~' }],
    ['date = {1984\\textasciitilde}', { issued: '1984~' }],
    ['date = {1984%}', { issued: '1984%' }],
    ['year = 2013, month = aug, day = 12', { issued: '2013-08-12' }],
    ['year = 2013, month = aug # "~12"', { issued: '2013-08-12' }],
    ['year = {{2013}}, month = {July--August}', { issued: '2013-07/2013-08' }],
    ['year = {876}', { issued: '0876' }],
    ['date = {2013-08-12}, year = 2013, month = 8', { issued: '2013-08-12' }],
    [
      'origyear = 1959, urldate = {2026-11-23}, eventdate = {1975}',
      { 'original-date': '1959', accessed: '2026-11-23', 'event-date': '1975' },
    ],
  ])('%s', async (fields, dates) => {
    const item = await firstItem(`@book{key, ${fields}}`);
    expect(item.dates).toEqual(dates);
    expect(item.custom).toEqual({});
  });

  test('a year that a date contradicts is kept', async () => {
    const { dates, custom } = await firstItem('@book{key, date = {2013-08-12}, year = 2014}');
    expect(dates).toEqual({ issued: '2013-08-12' });
    expect(custom).toEqual({ year: '2014' });
  });
});

describe('what CSL has no place for is kept under its own name', () => {
  test('unknown fields, files, types and second values', async () => {
    const { custom } = await firstItem(
      '@mvbook{key, owner = {me}, file = {:C\\:\\\\a_b.pdf:PDF}, bdsk-url-1 = {https://a.b/~c}, author+an:role = {1=corresponding}, __proto__ = {x}, year = 2012, organization = {B}, publisher = {A}}',
    );
    expect(custom).toEqual({
      entrytype: 'mvbook',
      owner: 'me',
      file: ':C\\:\\\\a_b.pdf:PDF',
      'bdsk-url-1': 'https://a.b/~c',
      'author+an:role': '1=corresponding',
      ['__proto__']: 'x',
      organization: 'B',
    });
  });
});

describe('abbreviations', () => {
  test('are put together, whatever their capitals and wherever they are defined', async () => {
    const { entries, problems } = await read(
      '@string{np = "North"}\n@string(BOTH = NP # { Korea} # later)\n@book{k, publisher = np # " " # both, month = Jan, year = 2013}\n@string{later = {!}}',
    );
    expect(problems).toEqual([]);
    expect(entries[0]?.item.texts.publisher).toBe('North North Korea!');
    expect(entries[0]?.item.dates.issued).toBe('2013-01');
  });

  test('a circle of them ends', async () => {
    const { entries } = await read('@string{a = b}@string{b = a}@book{k, publisher = a}');
    expect(entries[0]?.item.texts.publisher).toBe('b');
  });
});

describe('fields that an entry takes from others', () => {
  test('crossref gives a part the titles of its book under their names there, in two steps', async () => {
    const { entries, problems } = await read(`
      @inbook{part, title = {Part}, crossref = {Volume}}
      @book{volume, title = {Volume}, subtitle = {One}, shorttitle = {V}, abstract = {Of the volume.}, crossref = {whole}}
      @mvbook{whole, author = {Kim, A.}, title = {Works}, publisher = {A Press}, year = 2012, options = {useprefix=false}}`);
    expect(problems).toEqual([]);
    const part = entries.find(({ id }) => id === 'part')?.item;
    expect(part?.texts).toEqual({
      title: 'Part',
      'volume-title': 'Volume: One',
      'container-title': 'Works',
      publisher: 'A Press',
    });
    expect(part?.names).toEqual({
      author: [{ family: 'Kim', given: 'A.' }],
      'container-author': [{ family: 'Kim', given: 'A.' }],
    });
    expect(part?.dates).toEqual({ issued: '2012' });
  });

  test('an own field goes before, and an own year before the month of the parent', async () => {
    const item = await firstItem(
      '@inproceedings{a, title = {A}, publisher = {Mine}, year = 2013, crossref = {b}}\n@proceedings{b, title = {B}, publisher = {Theirs}, year = 2012, month = may}',
    );
    expect(item.texts).toMatchObject({ publisher: 'Mine', 'container-title': 'B' });
    expect(item.dates).toEqual({ issued: '2013' });
  });

  test('xdata gives all fields of several entries', async () => {
    const item = await firstItem(
      '@book{k, xdata = {one, two}}\n@xdata{one, publisher = {A Press}}\n@xdata{two, location = {Seoul}, xdata = {three}}\n@xdata{three, langid = {korean}}',
    );
    expect(item.texts).toEqual({ publisher: 'A Press', 'publisher-place': 'Seoul', language: 'ko' });
  });

  test('a circle is named once for each that is in it', async () => {
    const { entries, problems } = await read(
      '@book{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}}',
    );
    expect(entries.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-parent-entry']);
    expect(problems[0]?.message).toBe('`crossref` leads from `a` back to itself.');
  });
});

describe('keys and positions', () => {
  test.each([
    'DBLP:conf/x/Y',
    'пункт3',
    '조선중앙통신-2013',
    "o'neil+2013",
    'a_b.c',
    'Smith 2010',
    'x/y;z',
    '2013',
    'key*',
  ])('%s', async (key) => {
    expect((await read(`@book{${key},\n title = {T}}`)).entries.map(({ id }) => id)).toEqual([key]);
  });

  test('an entry stands where its @ stands', async () => {
    const { entries } = await read(
      '% head\r\n\r\n  @book{a, title = {T}}\r\ntext @book{b, title = {T}} @book{c, title = {T}}\r\n',
    );
    expect(entries.map(({ id, line, column }) => [id, line, column])).toEqual([
      ['a', 3, 3],
      ['b', 4, 6],
      ['c', 4, 28],
    ]);
  });

  test('keys and texts are in NFC', async () => {
    const { entries } = await read(`@book{${'아리랑'.normalize('NFD')}, title = {${'é아'.normalize('NFD')}}}`);
    expect(entries.map(({ id, item }) => [id, item.texts.title])).toEqual([['아리랑', 'é아']]);
  });

  test('what is no entry is passed over', async () => {
    const library = await read(
      'Mail me@example.org {now}.\n@comment{@book{inside, title = {T}}}\n@Comment no brace\n% @book{commented, title = {T}}\n@preamble{"x"}\n@book{real, title = {An @ and an @book{nested} in it}}',
    );
    expect(library.entries.map(({ id, item }) => [id, item.texts.title])).toEqual([
      ['real', 'An @ and an @booknested in it'],
    ]);
    expect(library.count).toBe(1);
    expect(library.problems).toEqual([]);
  });

  test('parentheses, commas before the end, comments between fields, values without a comma after them', async () => {
    const { entries, problems } = await read(
      '@book(k, title = {A (b)}, % a comment, year = 1999\n publisher = "G{"}o", year = 2012,,)',
    );
    expect(problems).toEqual([]);
    expect(entries[0]?.item).toMatchObject({ texts: { title: 'A (b)', publisher: 'G"o' }, dates: { issued: '2012' } });
  });
});
