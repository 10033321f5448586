import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { styleStudy } from '../../src/astro/styled.ts';
import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { minimalStudy } from '../support/minimal-study.ts';
import { styledSite } from '../support/styled-site.ts';

const STYLE = { style: 'harvard-cite-them-right', locale: 'en-GB' } as const;

/** The files that are kept, and what each says of a source. */
const kept = (cache: string): string[] =>
  readdirSync(join(cache, 'references')).map((name) => join(cache, 'references', name));

describe('what a style printed', () => {
  it('is kept and printed once, until a source, the style or the locale changes', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'casebook-cache-'));
    await styledSite('So [@kim].', { ...STYLE, cache });
    const [file = ''] = kept(cache);
    // What stands there is taken as it is: nothing is printed again.
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('평양출판사', 'kept'));
    const again = await styledSite('So [@kim].', { ...STYLE, cache });
    const kim = again.study.sources.get('kim');
    expect(kim && again.referenceHtml(kim, false)).toContain('평양: kept.');
    await styledSite('So [@kim].', { ...STYLE, cache, locale: 'ko-KR' });
    await styledSite('So [@kim].', { ...STYLE, cache, style: 'apa' });
    expect(kept(cache)).toHaveLength(3);
  });

  it('is joined by a citation that is new', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'casebook-cache-'));
    await styledSite('So [@kim].', { ...STYLE, cache });
    const site = await styledSite('So [@kim; @beethoven].', { ...STYLE, cache });
    const [chapter] = site.study.chapters;
    expect(chapter && site.html(chapter.prose, { kind: 'chapter', id: 'one' })).toContain('>van Beethoven, 1826</a>');
    expect(kept(cache)).toHaveLength(1);
  });

  it('is printed anew where the file is damaged', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'casebook-cache-'));
    await styledSite('So [@kim].', { ...STYLE, cache });
    const [file = ''] = kept(cache);
    writeFileSync(file, '{"sources":');
    const site = await styledSite('So [@kim].', { ...STYLE, cache });
    const kim = site.study.sources.get('kim');
    expect(kim && site.referenceHtml(kim, false)).toContain('평양출판사');
  });

  it('is dropped when it is old', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'casebook-cache-'));
    for (const locale of ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'ko-KR', 'ja-JP'])
      await styledSite('So [@kim].', { ...STYLE, cache, locale });
    expect(kept(cache)).toHaveLength(4);
  });
});

describe('a style that the processor cannot use', () => {
  it('is told, and the study keeps the look that it has without one', async () => {
    using content = minimalStudy({
      'study.yaml':
        'title: A phone\nauthors: [{family: Writer, given: Jane}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: A phone.\ncitation: {style: house}\n',
      'styles/house.csl':
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation><layout><nonsense/></layout></citation></style>',
    });
    const { study } = await checkStudy(content.folder);
    const cache = mkdtempSync(join(tmpdir(), 'casebook-cache-'));
    const { styled, problems } = await styleStudy(study, { wordsFor: dictionaryFor, cache });
    expect(styled).toBeUndefined();
    expect(problems.map(short)).toEqual(['content/styles/house.csl:1:1 unreadable-citation-style']);
  });
});
