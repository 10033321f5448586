import { describe, expect, it } from 'vitest';
import { citedSource, linkTarget } from '../../src/study/reference.ts';

describe('a citation key', () => {
  const sources = new Set(['tnw-2013', 'odd#key', 'odd']);

  it.each([
    ['is a source', 'tnw-2013', { source: 'tnw-2013' }],
    ['is a source and one of its excerpts', 'tnw-2013#indigenous', { source: 'tnw-2013', excerpt: 'indigenous' }],
    ['is a source whose own id has the sign', 'odd#key', { source: 'odd#key' }],
    ['is parted at its last sign', 'odd#key#one', { source: 'odd#key', excerpt: 'one' }],
    ['may name an excerpt that nobody has', 'odd#other', { source: 'odd', excerpt: 'other' }],
    ['is unknown', 'tnw', undefined],
    ['is unknown with its excerpt', 'tnw#indigenous', undefined],
    ['has capitals of its own', 'TNW-2013', undefined],
    ['is no excerpt of nothing', '#indigenous', undefined],
  ])('%s: %s', (_, key, expected) => {
    expect(citedSource(key, sources)).toEqual(expected);
  });
});

describe('a link as an author writes it', () => {
  const targets = {
    chapterFiles: new Map([['02-the-device.mdx', 'the-device']]),
    sources: new Set(['tnw-2013', 'Kim:2012']),
  };
  const chapter = { kind: 'page', page: { kind: 'chapter', id: 'the-device' } };

  it.each([
    ['02-the-device.mdx', { ...chapter, fragment: '' }],
    ['./02-the-device.mdx#screen', { ...chapter, fragment: 'screen' }],
    ['../chapters/02-the-device.mdx', { ...chapter, fragment: '' }],
    ['/chapters/the-device/', { ...chapter, fragment: '' }],
    ['/chapters/the-device#screen', { ...chapter, fragment: 'screen' }],
    ['/', { kind: 'page', page: { kind: 'home' }, fragment: '' }],
    ['/sources/', { kind: 'page', page: { kind: 'sources' }, fragment: '' }],
    ['/sources', { kind: 'page', page: { kind: 'sources' }, fragment: '' }],
    ['/glossary/#term-intranet', { kind: 'page', page: { kind: 'glossary' }, fragment: 'term-intranet' }],
    ['/sources/tnw-2013/', { kind: 'page', page: { kind: 'source', id: 'tnw-2013' }, fragment: '' }],
    ['/sources/_4bim_3a2012/', { kind: 'page', page: { kind: 'source', id: 'Kim:2012' }, fragment: '' }],
  ])('%s leads to a page', (url, expected) => {
    expect(linkTarget(url, targets)).toEqual(expected);
  });

  it.each(['https://example.org/', 'http://example.org/', 'mailto:jane@example.org', '//example.org/x', 'tel:+82'])(
    '%s leads out of the study',
    (url) => {
      expect(linkTarget(url, targets)).toEqual({ kind: 'outside', url });
    },
  );

  it.each([
    ['a chapter that is not there', '03-more.mdx'],
    ['a chapter by its old address', '/chapters/device/'],
    ['a source that is not there', '/sources/tnw/'],
    ['a source in capitals', '/sources/TNW-2013/'],
    ['a page that is not there', '/news/'],
    ['a page without its slash', 'sources/'],
    ['a file', '../figures/phone.svg'],
    ['nothing', ''],
  ])('%s leads nowhere: “%s”', (_, url) => {
    expect(linkTarget(url, targets)).toEqual({ kind: 'unknown' });
  });
});
