import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, offlineContents } from '../../src/editions/offline/contents.ts';
import { LARGEST, type Pieces } from '../../src/editions/offline/package.ts';
import { createPacker } from '../../src/editions/offline/packs.ts';
import { tellsWeight, WEIGHT_MARK, withWeight } from '../../src/editions/offline/weight.ts';

const PATHS = [
  'index.html',
  'chapters/the-visit/index.html',
  'sources/tnw-2013/index.html',
  'offline/index.html',
  '404.html',
  'search.json',
  'icon.svg',
  'figures/contact-sheet.svg',
  'fonts/archivo-d219ee45.woff2',
  'fonts/Archivo-OFL.txt',
  'data/study.json',
  'data/sources.bib',
  'data/subscriptions.csv',
  'CITATION.cff',
  'sitemap.xml',
  'robots.txt',
  'manifest.webmanifest',
  'icons/512.png',
  'offline/0123456789abcdef.json',
  'offline-worker.js',
  'arirang.epub',
  'figures/5e1a.mp4',
  'figures/5e1a.vtt',
];

/** A photograph in five widths, one enlarged, and one for browsers without AVIF. */
const GATE = [360, 576, 768, 1184, 1728, 4096].map((width) => `figures/9a3f-${width}-c0de.avif`);
const FALLBACK = 'figures/9a3f-1184-c0de.jpg';

describe('what is saved for reading offline', () => {
  it('is every page, every drawing, the search, the faces and the icon; nothing that is only downloaded or for machines', () => {
    expect(offlineContents(PATHS)).toEqual({
      texts: [
        'chapters/the-visit/index.html',
        'figures/contact-sheet.svg',
        'icon.svg',
        'index.html',
        'offline/index.html',
        'search.json',
        'sources/tnw-2013/index.html',
      ],
      files: ['fonts/archivo-d219ee45.woff2'],
    });
  });

  it('is of each picture one file: the width that a phone asks for, or the nearest below it, or the only one', () => {
    expect(offlineContents([...GATE, FALLBACK]).files).toEqual(['figures/9a3f-1184-c0de.avif']);
    expect(offlineContents(['figures/7b-360-c0de.avif', 'figures/7b-800-c0de.avif']).files).toEqual([
      'figures/7b-800-c0de.avif',
    ]);
    expect(offlineContents(['figures/7b-2000-c0de.avif']).files).toEqual(['figures/7b-2000-c0de.avif']);
  });

  it('two pictures that differ only in what is said of them are two', () => {
    expect(offlineContents(['figures/9a3f-360-c0de.avif', 'figures/9a3f-360-beef.avif']).files).toHaveLength(2);
  });

  it('does not depend on the order in which a disk lists files', () => {
    const all = [...PATHS, ...GATE, FALLBACK];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(offlineContents(shuffled)).toEqual(offlineContents(all));
      }),
    );
  });

  it('is saved under the addresses by which readers come', () => {
    expect(['index.html', 'chapters/the-visit/index.html', 'search.json'].map(addressOf)).toEqual([
      '',
      'chapters/the-visit/',
      'search.json',
    ]);
  });
});

describe('packs', () => {
  const page = (words: string): string =>
    `<head><style>a{b:c}</style></head><p>${words}</p><script type="module">go()</script>`;

  it('have a style sheet and a script once, however many pages have them', () => {
    const packer = createPacker();
    for (const address of ['one/', 'two/']) expect(packer.add(address, page(address))).toEqual([]);
    expect(JSON.parse(packer.shared())).toEqual(['a{b:c}', 'go()']);
    expect(JSON.parse(packer.last())).toEqual({
      'one/': ['<head><style>', 0, '</style></head><p>one/</p><script type="module">', 1, '</script>'],
      'two/': ['<head><style>', 0, '</style></head><p>two/</p><script type="module">', 1, '</script>'],
    });
  });

  it('give every text back to the letter', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<style>', '</style>', '<script type="module">', '</script>', '{a}', '손전화기', '\u2028', '"\\'),
    );
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const packer = createPacker();
        const packs = texts.flatMap((one, at) => packer.add(`${at}/`, one));
        expect(unpack([...packs, packer.last()], packer.shared())).toEqual(texts);
      }),
    );
  });

  it('are full before a phone would have to wait for one', () => {
    const packer = createPacker();
    const long = 'So it went on. '.repeat(20_000);
    expect(packer.add('one/', long)).toEqual([]);
    const [first = '{}'] = packer.add('two/', long);
    expect(Object.keys(JSON.parse(first) as object)).toEqual(['one/']);
    expect(Object.keys(JSON.parse(packer.last()) as object)).toEqual(['two/']);
  });

  it('can be tried: what a fork takes is not in the packs', () => {
    const packer = createPacker();
    packer.add('one/', page('one'));
    const before = [packer.last(), packer.shared()];
    const fork = packer.fork();
    fork.add('two/', '<style>d{e:f}</style>');
    expect(Object.keys(JSON.parse(fork.last()) as object)).toEqual(['one/', 'two/']);
    expect(JSON.parse(fork.shared())).toContain('d{e:f}');
    expect([packer.last(), packer.shared()]).toEqual(before);
  });

  function unpack(packs: readonly string[], sharedParts: string): string[] {
    const shared = JSON.parse(sharedParts) as string[];
    return packs
      .flatMap((pack) => Object.values(JSON.parse(pack) as Record<string, Pieces>))
      .map((pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : shared[piece])).join(''));
  }
});

describe('a page that offers the study', () => {
  const offer = `<div data-offline="/" data-by-itself><button>Save (${WEIGHT_MARK})</button></div>`;

  it('tells what it weighs', () => {
    expect(withWeight(offer, { weight: 838_215, size: '0.8 MB' })).toBe(
      '<div data-offline="/" data-by-itself><button>Save (0.8 MB)</button></div>',
    );
    expect([offer, '<p>No offer.</p>'].map(tellsWeight)).toEqual([true, false]);
  });

  it('never saves it by itself where it is heavier than 2.5 MB', () => {
    expect(withWeight(offer, { weight: LARGEST, size: '2.5 MB' })).toContain('data-by-itself');
    expect(withWeight(offer, { weight: LARGEST + 1, size: '2.5 MB' })).not.toContain('data-by-itself');
  });
});
