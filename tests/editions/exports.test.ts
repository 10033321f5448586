import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readLibrary } from '../../src/bibliography/library.ts';
import { citationCff } from '../../src/editions/export/citation-cff.ts';
import { coins } from '../../src/editions/export/coins.ts';
import { downloads } from '../../src/editions/export/files.ts';
import { citationTags } from '../../src/editions/export/highwire.ts';
import { licenceAddress } from '../../src/editions/export/licence-address.ts';
import { exportedSources, sourceItem } from '../../src/editions/export/source-item.ts';
import { chapterItem, studyItem } from '../../src/editions/export/study-item.ts';
import { howToCite, howToCiteChapter } from '../../src/editions/how-to-cite.ts';
import { jsonLd, people } from '../../src/editions/json-ld/node.ts';
import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import type { CslItem } from '../../src/study/schema/csl.ts';
import type { Study } from '../../src/study/study.ts';
import { checkStudy } from '../support/check-study.ts';
import { type Files, minimalStudy } from '../support/minimal-study.ts';

const dictionary = dictionaryFor('en');

async function studyOf(files: Files): Promise<Study> {
  using content = minimalStudy(files);
  return (await checkStudy(content.folder)).study;
}

const STUDY = [
  'title: A *phone* and its name',
  'subtitle: "Who said so: a study"',
  'authors:',
  '  - {family: Writer, given: Jane, orcid: 0000-0002-1825-0097, url: "https://example.org/jane"}',
  '  - {literal: The editors}',
  'language: en',
  'licence: CC-BY-4.0',
  'description: Who named a phone, and who says so.',
  'published: 2026-11-24',
  'repository: https://example.org/repository',
  '',
].join('\n');

describe('the sources that a study exports', () => {
  const library = '@book{cited, title = {Cited}}\n@book{left, title = {Left alone}}\n';
  const chapter =
    '---\ntitle: One\ndescription: One.\n---\n\nIt has a name [@gazette-2013, para. 4; @cited; @told; quoted in @gazette-2013].\n';
  const told =
    '---\ntype: webpage\ntitle: Told\nnote: A note.\nevidence: {standpoint: general-press, read: not-read}\n---\n';
  const gazette =
    '---\ntype: article-newspaper\ntitle: A phone is *named*\nevidence: {standpoint: general-press, read: whole, relays: [told]}\n---\n\n## para. 4\n\n> The phone is called Arirang.\n';
  const files = {
    'sources/library.bib': library,
    'chapters/01-one.mdx': chapter,
    'sources/told.md': told,
    'sources/gazette-2013.md': gazette,
  };

  it('are its own and those entries of its libraries that it cites, by id', async () => {
    expect(exportedSources(await studyOf(files)).map(({ id }) => id)).toEqual(['cited', 'gazette-2013', 'told']);
  });

  it('say of a source that nobody read who tells of it, after what was noted of it before', async () => {
    const study = await studyOf(files);
    const notes = exportedSources(study).map((source) => sourceItem(source, { study, dictionary }).item.texts.note);
    expect(notes).toEqual([
      undefined,
      undefined,
      'A note.\n\nNot read; known through: gazette-2013 (A phone is *named*).',
    ]);
  });
});

describe('the study as an item', () => {
  it('has what study.yaml says and nothing else', async () => {
    const study = await studyOf({ 'study.yaml': STUDY });
    expect(studyItem(study, undefined)).toEqual({
      id: 'a-phone-and-its-name',
      item: {
        type: 'webpage',
        names: { author: [{ family: 'Writer', given: 'Jane' }, { literal: 'The editors' }] },
        dates: { issued: '2026-11-24' },
        texts: {
          title: 'A phone and its name: Who said so: a study',
          abstract: 'Who named a phone, and who says so.',
          language: 'en',
          license: 'CC-BY-4.0',
        },
        custom: {},
      },
    });
  });

  it('of a chapter has its own authors and its own date where it has them', async () => {
    const own =
      '---\ntitle: One\ndescription: One.\nauthors: [{family: Roe, given: Richard}]\npublished: 2027\n---\n\nA phone [@gazette-2013, para. 4].\n';
    const study = await studyOf({ 'study.yaml': STUDY, 'chapters/01-one.mdx': own });
    const [chapter] = study.chapters;
    if (chapter === undefined) throw new Error('The study has no chapter.');
    const address = 'https://example.org/chapters/one/';
    expect(chapterItem(chapter, { study, address }).item).toMatchObject({
      type: 'chapter',
      names: { author: [{ family: 'Roe', given: 'Richard' }] },
      dates: { issued: '2027' },
      texts: {
        title: 'One',
        'container-title': 'A phone and its name: Who said so: a study',
        'chapter-number': '1',
        URL: address,
      },
    });
    expect(howToCiteChapter(chapter, { study, dictionary, address })).toBe(
      'Richard Roe. One. In A phone and its name: Who said so: a study. 2027. https://example.org/chapters/one/',
    );
    expect(howToCite(study, { dictionary, address: undefined })).toBe(
      'Jane Writer and The editors. A phone and its name: Who said so: a study. 24 November 2026.',
    );
  });
});

describe('CITATION.cff', () => {
  /** Of the schema of version 1.2.0: what is required, and the patterns of what we write. No other key is allowed. */
  const KEYS: Readonly<Record<string, RegExp>> = {
    'cff-version': /^1\.2\.0$/u,
    message: /./u,
    type: /^(?:dataset|software)$/u,
    title: /./u,
    abstract: /./u,
    'date-released': /^\d{4}-(?:0[1-9]|1[012])-(?:0[1-9]|[12]\d|3[01])$/u,
    license: /^[A-Za-z0-9.+-]+$/u,
    url: /^(?:https|http|ftp|sftp):\/\/.+/u,
    'repository-code': /^(?:https|http|ftp|sftp):\/\/.+/u,
  };
  const PERSON: Readonly<Record<string, RegExp>> = {
    'family-names': /./u,
    'given-names': /./u,
    name: /./u,
    orcid: /^https:\/\/orcid\.org\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u,
    website: /^https?:\/\/.+/u,
  };
  const REFERENCE = {
    type: /^website$/u,
    title: /./u,
    'date-published': KEYS['date-released'] ?? /$/u,
    url: KEYS.url ?? /$/u,
  };

  interface Cff {
    readonly authors: readonly Readonly<Record<string, string>>[];
    readonly 'preferred-citation': Cff;
    readonly [key: string]: unknown;
  }

  function expectValid(values: Readonly<Record<string, unknown>>, patterns: Readonly<Record<string, RegExp>>): void {
    for (const [key, value] of Object.entries(values)) expect(value, key).toMatch(patterns[key] ?? /^no such key$/u);
  }

  async function cffOf(yaml: string, address?: string): Promise<Cff> {
    return parse(citationCff(await studyOf({ 'study.yaml': yaml }), { dictionary, address })) as Cff;
  }

  it('is valid by the schema, with everything that study.yaml says', async () => {
    const { authors, 'preferred-citation': preferred, ...rest } = await cffOf(STUDY, 'https://example.org/');
    expectValid(rest, KEYS);
    for (const required of ['cff-version', 'message', 'title']) expect(Object.keys(rest)).toContain(required);
    for (const author of authors) expectValid(author, PERSON);
    expect(authors).toEqual([
      {
        'family-names': 'Writer',
        'given-names': 'Jane',
        orcid: 'https://orcid.org/0000-0002-1825-0097',
        website: 'https://example.org/jane',
      },
      { name: 'The editors' },
    ]);
    const { authors: same, ...reference } = preferred;
    expect(same).toEqual(authors);
    expectValid(reference, REFERENCE);
    expect(rest).toMatchObject({
      title: 'A phone and its name: Who said so: a study',
      'date-released': '2026-11-24',
      license: 'CC-BY-4.0',
      url: 'https://example.org/',
      'repository-code': 'https://example.org/repository',
      abstract: 'Who named a phone, and who says so.',
    });
  });

  it('leaves out a date that is no day, a licence in words, and an address that nobody knows', async () => {
    const yaml = STUDY.replace('2026-11-24', '2026-11~').replace('CC-BY-4.0', 'All rights reserved');
    expect(Object.keys(await cffOf(yaml)).sort()).toEqual([
      'abstract',
      'authors',
      'cff-version',
      'message',
      'preferred-citation',
      'repository-code',
      'title',
      'type',
    ]);
  });
});

describe('the tags of an item', () => {
  const item: CslItem = {
    type: 'chapter',
    names: { author: [{ family: 'Roe', given: 'Jane' }, { literal: 'The editors' }] },
    dates: { issued: '2026-11-24' },
    texts: { title: 'One', 'container-title': 'A book', language: 'en' },
    custom: {},
  };

  it('say what is known', () => {
    expect(citationTags(item).map(({ name, content }) => `${name}=${content}`)).toEqual([
      'citation_title=One',
      'citation_author=Roe, Jane',
      'citation_author=The editors',
      'citation_publication_date=2026/11/24',
      'citation_inbook_title=A book',
      'citation_book_title=A book',
      'citation_language=en',
    ]);
  });

  it.each(['2026~', '2026-11-24/2026-11-25', '[2026-11-24,2026-11-25]', '202X'])('give no day for %s', (issued) => {
    expect(citationTags({ ...item, dates: { issued } }).map(({ name }) => name)).not.toContain(
      'citation_publication_date',
    );
  });
});

describe('COinS', () => {
  const base: CslItem = { type: 'book', names: {}, dates: {}, texts: { title: 'A <i>title</i> & more' }, custom: {} };
  const fields = (item: Partial<CslItem>): Record<string, string> =>
    Object.fromEntries(new URLSearchParams(coins({ ...base, ...item })));

  it.each([
    ['book', 'book', { 'rft.genre': 'book', 'rft.btitle': 'A title & more' }],
    ['chapter', 'book', { 'rft.genre': 'bookitem', 'rft.atitle': 'A title & more', 'rft.btitle': 'C' }],
    ['article-journal', 'journal', { 'rft.genre': 'article', 'rft.atitle': 'A title & more', 'rft.jtitle': 'C' }],
    ['thesis', 'dissertation', { 'rft.title': 'A title & more', 'rft.inst': 'P' }],
    ['article-newspaper', 'dc', { 'rft.type': 'newspaperArticle', 'rft.source': 'C', 'rft.publisher': 'P' }],
    ['interview', 'dc', { 'rft.type': 'interview', 'rft.title': 'A title & more' }],
    ['event', 'dc', { 'rft.type': 'document' }],
  ] as const)('of a %s are in the format %s', (type, format, expected) => {
    const texts = { ...base.texts, 'container-title': 'C', publisher: 'P' };
    expect(fields({ type, texts })).toMatchObject({ rft_val_fmt: `info:ofi/fmt:kev:mtx:${format}`, ...expected });
  });

  it('part pages and names, and point to the work', () => {
    const names = {
      author: [{ family: 'Gennep', given: 'Arnold', 'non-dropping-particle': 'van' }, { literal: 'AP' }],
    };
    const texts = { ...base.texts, page: '15-38', URL: 'https://example.org/?a=1&b=2' };
    expect(fields({ type: 'article-journal', names, texts })).toMatchObject({
      'rft.au': 'van Gennep, Arnold',
      'rft.aucorp': 'AP',
      'rft.spage': '15',
      'rft.epage': '38',
      rft_id: 'https://example.org/?a=1&b=2',
    });
  });
});

it('a download carries any text whole', async () => {
  const title = `Ünï 조선 "quoted" 'single' #1 50% a+b & <i>x</i> {y} \\z | ^ \``;
  const item: CslItem = { type: 'book', names: {}, dates: {}, texts: { title }, custom: {} };
  for (const { file, href } of downloads({ id: 'DBLP:conf/x/Y', item })) {
    expect(href).not.toMatch(/[\s"<>]/u);
    const { entries } = await readLibrary(await (await fetch(href)).text(), file);
    expect(entries.map((entry) => ({ id: entry.id, item: entry.item }))).toEqual([{ id: 'DBLP:conf/x/Y', item }]);
  }
});

it.each([
  ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC-BY-NC-SA-3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['MIT', 'https://spdx.org/licenses/MIT.html'],
  ['GFDL-1.3-or-later', 'https://spdx.org/licenses/GFDL-1.3-or-later.html'],
  ['All rights reserved', undefined],
  ['Public domain', undefined],
  ['unknown', undefined],
])('the licence %s stands at %s', (licence, address) => {
  expect(licenceAddress(licence)).toBe(address);
});

describe('JSON-LD', () => {
  it('cannot end its element, and leaves out what is not known', () => {
    const text = jsonLd({ '@type': 'CreativeWork', name: '</script><script>alert(1)</script>', url: undefined });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      name: '</script><script>alert(1)</script>',
    });
  });

  it('knows a person by two names and an ORCID', () => {
    const [jane, editors] = people([
      { family: 'Writer', given: 'Jane', orcid: '0000-0002-1825-0097' },
      { literal: 'The editors' },
    ]);
    expect(jane).toMatchObject({
      '@type': 'Person',
      name: 'Jane Writer',
      sameAs: 'https://orcid.org/0000-0002-1825-0097',
    });
    expect(editors).toMatchObject({ '@type': 'Organization', name: 'The editors' });
  });
});
