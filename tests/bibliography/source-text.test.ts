import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decode, libraryFormat, readLibrary } from '../../src/bibliography/library.ts';
import { sourceText } from '../../src/bibliography/source-text.ts';
import { placesOf } from '../../src/reader/places.ts';
import { itemOf } from '../../src/reader/source-item.ts';
import { frontMatter } from '../../src/reader/text-file.ts';
import { readYaml } from '../../src/reader/yaml.ts';
import { CSL_NAMES, CSL_TEXTS, CSL_TYPES, type CslItem } from '../../src/study/schema/csl.ts';
import { READINGS, type SourceRecord, STANDPOINTS, sourceRecord } from '../../src/study/schema/source.ts';

const FOLDER = new URL('fixtures/', import.meta.url);
const DECIDED = { standpoint: 'research', read: 'not-read' } as const;

function recordIn(text: string): SourceRecord | undefined {
  const file = 'content/sources/a.md';
  return readYaml(frontMatter({ file, name: 'a', path: file, text, place: placesOf(file, text) }), sourceRecord).value;
}

function again(item: CslItem): CslItem | undefined {
  const record = recordIn(sourceText(item, DECIDED));
  return record && itemOf(record);
}

describe('the item that was written is the item that is read', () => {
  const files = readdirSync(FOLDER).filter((file) => libraryFormat(file) !== undefined);
  test.each(files)('every entry of %s', async (file) => {
    const { entries } = await readLibrary(decode(readFileSync(new URL(file, FOLDER))), file);
    for (const { id, item } of entries) {
      const title = item.texts.title ?? 'A title, which a source file needs';
      const titled = { ...item, texts: { ...item.texts, title } };
      expect(again(titled), id).toEqual(titled);
    }
  });

  // What a reader gives: no control sign but line feed and tab, no space at the ends.
  const words = fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .map((text) => text.replace(/[\p{Cc}\uFEFF]/gu, '\n').trim())
    .filter((text) => text !== '');
  const tricky = fc.constantFrom(
    '007',
    '1.10',
    '1e3',
    '-5',
    '0',
    'yes',
    'null',
    '~',
    '2013-08-12',
    '0x1F',
    '# no',
    ': a',
    "'",
    '- a',
    '[a',
    '@a',
    '---',
    'a\n\nb',
    '%',
    '12345678901234567890',
  );
  const text = fc.oneof(words, tricky);
  const texts = fc.dictionary(fc.constantFrom(...CSL_TEXTS.filter((name) => name !== 'URL')), text, { maxKeys: 8 });
  const names = fc.dictionary(
    fc.constantFrom(...CSL_NAMES),
    fc.array(fc.oneof(fc.record({ family: words, given: words, suffix: words }), fc.record({ literal: text })), {
      minLength: 1,
      maxLength: 3,
    }),
    { maxKeys: 3 },
  );

  it('any item with a title', () => {
    fc.assert(
      fc.property(
        fc.record({
          type: fc.constantFrom(...CSL_TYPES),
          names,
          dates: fc.constantFrom({}, { issued: '2013' }, { issued: '2013-08~', accessed: '2026-11-23' }),
          texts: fc.tuple(texts, text).map(([more, title]) => ({ ...more, title })),
          custom: fc.dictionary(words, text, { maxKeys: 4, noNullPrototype: true }),
        }),
        (item) => {
          fc.pre(!Object.hasOwn(item.custom, '__proto__'));
          expect(again(item as CslItem)).toEqual(item);
        },
      ),
    );
  });
});

it('what an author decided stands there, and the day of the last look with it', () => {
  for (const standpoint of STANDPOINTS)
    for (const read of READINGS) {
      const item: CslItem = {
        type: 'book',
        names: {},
        dates: { accessed: '2026-11-23' },
        texts: { title: 'T' },
        custom: {},
      };
      expect(recordIn(sourceText(item, { standpoint, read }))?.evidence).toEqual({
        standpoint,
        read,
        accessed: '2026-11-23',
      });
    }
});

it('a title is words, even where it is a number', () => {
  const item: CslItem = { type: 'book', names: {}, dates: {}, texts: { title: '1984', volume: '2' }, custom: {} };
  expect(sourceText(item, DECIDED)).toContain('title: "1984"\nvolume: 2\n');
  expect(again(item)).toEqual(item);
});

it('fields stand in one order, whatever order they came in', () => {
  const item: CslItem = {
    type: 'chapter',
    names: { editor: [{ literal: 'E' }], author: [{ family: 'Kim', given: 'Yonho' }, { literal: 'Lumen' }] },
    dates: { issued: '2013' },
    texts: {
      abstract: 'One.\n\nTwo.',
      URL: 'https://example.org/',
      page: '15-38',
      'container-title': 'A reader',
      title: 'A: b',
    },
    custom: { shelf: '7' },
  };
  expect(sourceText(item, DECIDED)).toBe(
    [
      '---',
      'type: chapter',
      'title: "A: b"',
      'author:',
      '  - {family: Kim, given: Yonho}',
      '  - {literal: Lumen}',
      'editor: [{literal: E}]',
      'container-title: A reader',
      'page: 15-38',
      'issued: 2013',
      'URL: https://example.org/',
      'abstract: |-',
      '  One.',
      '',
      '  Two.',
      'custom:',
      '  shelf: 7',
      'evidence:',
      '  standpoint: research',
      '  read: not-read',
      '---',
      '',
    ].join('\n'),
  );
});
