import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { MINIMAL, minimalStudy, temporaryStudy } from '../support/minimal-study.ts';

/** What is read of files laid over the minimal study: the study, and all that is more than a notice. */
async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<{ study: Study; raised: string[] }> {
  using content = temporaryStudy({ ...MINIMAL, ...files });
  const { study, problems } = await checkStudy(content.folder);
  return { study, raised: problems.filter(({ severity }) => severity !== 'notice').map(short) };
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9v9"/></svg>\n';
const RECORD = 'caption: A map [@gazette-2013].\nalt: A map.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: map\n';

describe('the smallest study', () => {
  it('has one of everything and nothing wrong with it', async () => {
    using content = minimalStudy();
    const { study, problems } = await checkStudy(content.folder);
    expect(problems).toEqual([]);
    expect(study).toMatchObject({
      record: { title: 'A phone and its name', language: 'en' },
      slug: 'a-phone-and-its-name',
    });
    expect([
      study.chapters.length,
      study.sources.size,
      study.figures.size,
      study.timeline.length,
      study.glossary.length,
    ]).toEqual([1, 1, 1, 1, 1]);
  });

  it('goes with its folder', () => {
    let folder = '';
    {
      using content = minimalStudy();
      folder = content.folder;
      expect(existsSync(folder)).toBe(true);
    }
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a chapter', () => {
  it('has its number and its address from its name, and its places from its file', async () => {
    const { study } = await read({
      'chapters/007-the-visit-2.mdx':
        '---\ntitle: The visit\nshort-title: Visit\ndescription: A visit.\n---\n\nOne [@gazette-2013].\n',
    });
    const chapter = study.chapters[1];
    expect(chapter).toMatchObject({
      slug: 'the-visit-2',
      number: 2,
      file: 'content/chapters/007-the-visit-2.mdx',
      record: { title: 'The visit', 'short-title': 'Visit' },
    });
    expect(chapter?.at('short-title')).toEqual({
      file: 'content/chapters/007-the-visit-2.mdx',
      line: 3,
      column: 14,
      endLine: 3,
      endColumn: 19,
    });
    expect(chapter?.at('updated')).toMatchObject({ line: 2, column: 1 });
  });

  it.each([
    ['no number', 'chapters/visit.mdx'],
    ['capitals', 'chapters/02-The-Visit.mdx'],
    ['an underscore', 'chapters/02_visit.mdx'],
    ['a space', 'chapters/02 visit.mdx'],
    ['nothing but a number', 'chapters/02.mdx'],
    ['two hyphens', 'chapters/02-the--visit.mdx'],
    ['letters of another script', 'chapters/02-방문.mdx'],
  ])('is told where its name has %s', async (_, file) => {
    const { raised } = await read({ [file]: '---\ntitle: T\ndescription: D.\n---\n\nOne [@gazette-2013].\n' });
    expect(raised).toEqual([`content/${file}:1:1 misnamed-chapter`]);
  });
});

describe('a source', () => {
  it('has its id from its name, whatever letters it has', async () => {
    const source = '---\ntype: book\ntitle: T\nevidence: {standpoint: wire, read: whole}\n---\n';
    const { study, raised } = await read({
      'sources/пункт3.md': source,
      'sources/press/kim.2013.md': source,
      'chapters/01-one.mdx': '---\ntitle: One\ndescription: One.\n---\n\nSo [@пункт3; @kim.2013; @gazette-2013].\n',
    });
    expect([...study.sources.keys()].sort()).toEqual(['gazette-2013', 'kim.2013', 'пункт3']);
    expect(raised).toEqual([]);
  });

  it('has its fields sorted into names, dates and texts', async () => {
    const { study } = await read({
      'sources/a.md':
        '---\ntype: report\ntitle: T\nauthor: [{family: Roe, given: Jane}]\nissued: 2013-08~\nvolume: 4\nURL: https://example.org/\ncustom: {note: N}\nevidence: {standpoint: research, read: opening, accessed: 2014-01-02}\n---\n',
    });
    expect(study.sources.get('a')?.item).toEqual({
      type: 'report',
      names: { author: [{ family: 'Roe', given: 'Jane' }] },
      dates: { issued: '2013-08~', accessed: '2014-01-02' },
      texts: { title: 'T', volume: '4', URL: 'https://example.org/' },
      custom: { note: 'N' },
    });
  });

  it.each([
    ['library.bib', '@book{kim-2012,\n  title = {A Book},\n}\n'],
    ['library.ris', 'TY  - BOOK\nID  - kim-2012\nTI  - A Book\nER  - \n'],
    ['library.json', '[{"id": "kim-2012", "type": "book", "title": "A Book"}]\n'],
    ['library.yaml', '- id: kim-2012\n  type: book\n  title: A Book\n'],
    ['library.yml', 'references:\n- id: kim-2012\n  type: book\n  title: A Book\n'],
    ['Library.BIB', '@book{kim-2012,\n  title = {A Book},\n}\n'],
    ['more/library.bib', '@book{kim-2012,\n  title = {A Book},\n}\n'],
  ])('may stand in %s', async (name, text) => {
    const { study, raised } = await read({ [`sources/${name}`]: text });
    expect(study.sources.get('kim-2012')?.item).toMatchObject({ type: 'book', texts: { title: 'A Book' } });
    expect(study.sources.get('kim-2012')).not.toHaveProperty('evidence');
    expect(raised).toEqual([]);
  });
});

describe('a figure', () => {
  it('is a picture and its record', async () => {
    const { study } = await read({ 'figures/map.svg': SVG, 'figures/map.yaml': RECORD });
    expect(study.figures.get('map')).toMatchObject({
      id: 'map',
      file: 'content/figures/map.yaml',
      record: { alt: 'A map.', made: 'map' },
      picture: { kind: 'svg', format: 'svg', width: 40, height: 30 },
      caption: { key: 'content/figures/map.yaml#caption', text: 'A map [@gazette-2013].' },
    });
  });

  it('drawn as SVG is cleaned before a page is made, and what is left out is told', async () => {
    using content = minimalStudy({
      'figures/phone.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="x()">\n  <path d="M0 0h9"/>\n</svg>\n',
    });
    const { study, problems } = await checkStudy(content.folder);
    expect(study.figures.get('phone')?.picture.svg).toMatch(/^<svg (?!.*onload)/u);
    expect(problems.map(short)).toEqual(['content/figures/phone.svg:1:59 unsafe-svg']);
  });

  it.each([
    ['a picture without a record', { 'figures/map.svg': SVG }, ['content/figures/map.svg:1:1 missing-record']],
    ['a record without a picture', { 'figures/map.yaml': RECORD }, ['content/figures/map.yaml:1:1 missing-picture']],
    [
      'two pictures',
      { 'figures/map.svg': SVG, 'figures/map.webp': 'RIFF', 'figures/map.yaml': RECORD },
      ['content/figures/map.yaml:1:1 missing-picture'],
    ],
    [
      'a record with another ending',
      { 'figures/map.svg': SVG, 'figures/map.yml': RECORD },
      ['content/figures/map.svg:1:1 missing-record', 'content/figures/map.yml:1:1 stray-file'],
    ],
    [
      'a record in JSON',
      { 'figures/map.svg': SVG, 'figures/map.json': '{}' },
      ['content/figures/map.json:1:1 stray-file', 'content/figures/map.svg:1:1 missing-record'],
    ],
    [
      'a picture in a format that is none',
      { 'figures/map.pdf': '%PDF', 'figures/map.yaml': RECORD },
      ['content/figures/map.pdf:1:1 stray-file', 'content/figures/map.yaml:1:1 missing-picture'],
    ],
  ])('is told where it is %s', async (_, files, expected) => {
    expect((await read(files)).raised).toEqual(expected);
  });
});

describe('a file that has no place', () => {
  it.each([
    ['chapters/02-two.md', '---\ntitle: Two\n---\n'],
    ['chapters/part/02-two.mdx', '---\ntitle: Two\n---\n'],
    ['sources/notes.txt', 'x'],
    ['timeline.yml', '- date: 2013\n'],
    ['notes.md', 'x'],
    ['Study.yaml', 'title: x\n'],
  ])('is told: %s', async (file, text) => {
    expect((await read({ [file]: text })).raised).toEqual([`content/${file}:1:1 stray-file`]);
  });

  it.each(['.DS_Store', 'chapters/.draft.mdx', '.git/HEAD', 'sources/.obsidian/app.json'])(
    'is passed over where it is hidden: %s',
    async (file) => {
      expect((await read({ [file]: 'x' })).raised).toEqual([]);
    },
  );
});

describe('what is missing', () => {
  it('is a study.yaml and a chapter, in a folder that is empty', async () => {
    using content = temporaryStudy({});
    const { problems } = await checkStudy(content.folder);
    expect(problems.map(short)).toEqual(['content/chapters:1:1 missing-file', 'content/study.yaml:1:1 missing-file']);
  });

  it('is the same in a folder that is not there', async () => {
    const { problems } = await checkStudy('/nowhere/content');
    expect(problems.map(short)).toEqual(['content/chapters:1:1 missing-file', 'content/study.yaml:1:1 missing-file']);
  });

  it('is none of what a study need not have', async () => {
    using content = minimalStudy({
      'timeline.yaml': '',
      'glossary.yaml': '',
      'figures/phone.svg': '',
      'figures/phone.yaml': '',
      'study.yaml': `${MINIMAL['study.yaml'] ?? ''}`.replace('cover: phone\n', ''),
    });
    const { problems } = await checkStudy(content.folder);
    expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });
});

describe('the lists', () => {
  it('are read with their places', async () => {
    const { study, raised } = await read({
      'timeline.yaml': '- date: 2013-08-12\n  title: A day\n- {date: 2013, title: A year, text: So it was.}\n',
      'glossary.yaml':
        'intranet:\n  term: Intranet\n  also: [network, net]\n  definition: A network.\nnet:\n  term: Net\n  also: web\n  language: ko\n  definition: Another.\n',
      'corrections.yaml': '- date: 2014\n  where: one\n  was: Was.\n  now: Now.\n  why: Why.\n',
    });
    expect(raised).toEqual([]);
    expect(study.timeline.map(({ title, text, at }) => [title, text?.text, at('title').line])).toEqual([
      ['A year', 'So it was.', 3],
      ['A day', undefined, 2],
    ]);
    expect(study.glossary.map(({ id, also, language, at }) => [id, also, language, at('definition').line])).toEqual([
      ['intranet', ['network', 'net'], undefined, 4],
      ['net', ['web'], 'ko', 9],
    ]);
    expect(study.corrections).toMatchObject([{ date: '2014', where: 'one', was: 'Was.', now: 'Now.', why: 'Why.' }]);
  });
});
