import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite, type Site } from '../../src/astro/site.ts';
import { styleStudy } from '../../src/astro/styled.ts';
import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import type { Place } from '../../src/problems/problem.ts';
import { readCitationStyle } from '../../src/reader/citation-style.ts';
import type { Study } from '../../src/study/study.ts';
import { checkStudy } from './check-study.ts';
import { type Files, minimalStudy } from './minimal-study.ts';

/** The site of a study as the build makes it, without its pages: what a citation, a note and a reference say. */
export async function siteOf(study: Study, cache = mkdtempSync(join(tmpdir(), 'casebook-cache-'))): Promise<Site> {
  const { styled } = await styleStudy(study, { wordsFor: dictionaryFor, cache: join(cache, 'references') });
  return createSite({ study, base: '/', styled, cache });
}

let shipped: Promise<Study> | undefined;

/** The study that is shipped, in a style and a locale. */
export async function shippedIn(style: string, locale: string): Promise<Site> {
  shipped ??= checkStudy('content').then(({ study }) => study);
  const study = await shipped;
  const at = (): Place => ({ file: 'content/study.yaml', line: 1, column: 1 });
  const record = { ...study.record, citation: { style, locale } };
  return siteOf({ ...study, style: readCitationStyle({ file: 'content/study.yaml', record, at }, [], []) });
}

/** The minimal study in a style, with a first chapter of this body and a library of these sources. */
export async function styledSite(
  body: string,
  options: {
    style: string;
    locale?: string;
    language?: string;
    library?: readonly object[];
    files?: Files;
    cache?: string;
  },
): Promise<Site> {
  const { style, locale, language = 'en', library = LIBRARY, files } = options;
  using study = minimalStudy({
    'study.yaml': `title: A phone\nauthors: [{family: Writer, given: Jane}]\nlanguage: ${language}\nlicence: CC-BY-4.0\ndescription: A phone.\ncitation: {style: ${style}${locale === undefined ? '' : `, locale: ${locale}`}}\n`,
    'chapters/01-one.mdx': `---\ntitle: One\ndescription: One.\n---\n\n${body}\n`,
    'sources/library.json': JSON.stringify(library),
    ...files,
  });
  return siteOf((await checkStudy(study.folder)).study, options.cache);
}

/** Works of several kinds, for citations that are made up. */
export const LIBRARY: readonly object[] = [
  {
    id: 'hong-a',
    type: 'article-newspaper',
    title: 'A phone made at home',
    author: [{ family: 'Hong', given: 'Kaylene' }],
    'container-title': 'The Next Web',
    issued: { 'date-parts': [[2013, 8, 12]] },
    URL: 'https://example.org/hong',
    language: 'en',
  },
  {
    id: 'hong-b',
    type: 'article-newspaper',
    title: 'A phone made elsewhere',
    author: [{ family: 'Hong', given: 'Kaylene' }],
    'container-title': 'The Next Web',
    issued: { 'date-parts': [[2013, 9, 2]] },
    language: 'en',
  },
  {
    id: 'kim',
    type: 'book',
    title: '손전화',
    author: [{ family: '김', given: '영식' }],
    publisher: '평양출판사',
    'publisher-place': '평양',
    issued: { 'date-parts': [[2012]] },
    language: 'ko',
  },
  {
    id: 'beethoven',
    type: 'book',
    title: 'Letters',
    author: [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    publisher: 'Schott',
    'publisher-place': 'Mainz',
    issued: { 'date-parts': [[1826]] },
    language: 'en',
  },
];
