import { describe, expect, it } from 'vitest';
import {
  createAddresses,
  excerptFragment,
  figureFragment,
  referenceFragment,
  termFragment,
} from '../../src/addresses.ts';
import { idOfSegment, pageKey, pagePath, segment } from '../../src/study/page.ts';

describe('the path of a page', () => {
  it.each([
    [{ kind: 'home' }, ''],
    [{ kind: 'sources' }, 'sources/'],
    [{ kind: 'about' }, 'about/'],
    [{ kind: 'chapter', id: 'the-visit' }, 'chapters/the-visit/'],
    [{ kind: 'source', id: 'tnw-2013' }, 'sources/tnw-2013/'],
    [{ kind: 'source', id: 'DBLP:conf/x/Y' }, 'sources/_44_42_4c_50_3aconf_2fx_2f_59/'],
  ] as const)('of %o is %s', (page, path) => {
    expect(pagePath(page)).toBe(path);
  });

  it('its key tells pages of one kind apart', () => {
    expect(pageKey({ kind: 'chapter', id: 'a' })).toBe('chapter:a');
    expect(pageKey({ kind: 'source', id: 'a' })).toBe('source:a');
    expect(pageKey({ kind: 'timeline' })).toBe('timeline');
  });
});

describe('the address segment of an id', () => {
  it.each([
    ['what is plain stands as it is', 'tnw-2013', 'tnw-2013'],
    ['a full point inside too', 'smith.2013', 'smith.2013'],
    ['not at the beginning', '.hidden', '_2ehidden'],
    ['not at the end', 'smith.', 'smith_2e'],
    ['nor as a folder above', '..', '_2e_2e'],
    ['capitals', 'AbC', '_41b_43'],
    ['an underscore, which begins what is escaped', 'a_b', 'a_5fb'],
    ['what looks escaped', '_2e', '_5f2e'],
    ['slashes and colons', 'DBLP:conf/x', '_44_42_4c_50_3aconf_2fx'],
    ['Cyrillic', 'я1', '_d1_8f1'],
    ['Hangul', '가', '_ea_b0_80'],
    ['a space', 'a b', 'a_20b'],
  ])('%s: %s is %s', (_, id, expected) => {
    expect(segment(id)).toBe(expected);
    expect(idOfSegment(expected)).toBe(id);
  });

  it.each(['A', 'a b', '_4', '_ff', '.a', '_61', 'a_2E'])('%s is the segment of no id', (text) => {
    expect(idOfSegment(text)).toBeUndefined();
  });
});

describe('addresses', () => {
  it.each([
    ['the root', '/', '/', '/sources/tnw-2013/#excerpt-para-4'],
    ['a project', '/arirang', '/arirang/', '/arirang/sources/tnw-2013/#excerpt-para-4'],
    ['a project with its slash', '/arirang/', '/arirang/', '/arirang/sources/tnw-2013/#excerpt-para-4'],
    ['two folders without slashes', 'x/y', '/x/y/', '/x/y/sources/tnw-2013/#excerpt-para-4'],
    ['nothing', '', '/', '/sources/tnw-2013/#excerpt-para-4'],
  ])('under %s begin with it', (_, given, base, expected) => {
    const addresses = createAddresses({ base: given });
    expect(addresses.base).toBe(base);
    expect(addresses.page({ kind: 'source', id: 'tnw-2013' }, excerptFragment('para-4'))).toBe(expected);
    expect(addresses.file('/fonts/a.woff2')).toBe(`${base}fonts/a.woff2`);
  });

  it('are absolute where the site is known', () => {
    const addresses = createAddresses({ base: '/x/y/', site: 'https://example.org' });
    expect(addresses.site).toBe('https://example.org/x/y/');
    expect(addresses.absolute({ kind: 'chapter', id: 'the-visit' })).toBe(
      'https://example.org/x/y/chapters/the-visit/',
    );
    expect(createAddresses({ base: '/' }).absolute({ kind: 'home' })).toBeUndefined();
  });

  it('a fragment that is empty is none', () => {
    expect(createAddresses({ base: '/' }).page({ kind: 'home' }, '')).toBe('/');
  });

  it('fragments of different things never meet', () => {
    const fragments = [referenceFragment('a'), figureFragment('a'), termFragment('a'), excerptFragment('a')];
    expect(new Set(fragments).size).toBe(fragments.length);
  });
});
