import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, libraryFormat, readLibrary } from '../../src/bibliography/library.ts';
import { accountsForAll } from './reading.ts';

test.each([
  ['sources/library.bib', 'bibtex'],
  ['a/B.BIB', 'bibtex'],
  ['x.bibtex', 'bibtex'],
  ['x.json', 'csl-json'],
  ['x.yaml', 'csl-yaml'],
  ['x.yml', 'csl-yaml'],
  ['x.ris', 'ris'],
  ['x.md', undefined],
  ['bib', undefined],
  ['x.bib.txt', undefined],
])('%s is %s', (file, format) => {
  expect(libraryFormat(file)).toBe(format);
});

describe('bytes become text', () => {
  const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
  test.each([
    ['UTF-8', new TextEncoder().encode('é 아'), 'é 아'],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x44, 0xc5, 0x61, 0x00), '아a'.replace('아', '\uC544')],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0xc5, 0x44, 0x00, 0x61), '\uC544a'],
    ['windows-1252', bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94), 'café “a”'],
    ['nothing', bytes(), ''],
  ])('%s', (_name, input, text) => {
    expect(decode(input)).toBe(text);
  });
});

test('a file of another name is no library', async () => {
  const { problems, count } = await readLibrary('x', 'sources/library.txt');
  expect([problems.map(({ code }) => code), count]).toEqual([['unreadable-library'], 0]);
});

describe('whatever stands in a file, nothing is thrown, every entry is accounted for, and every value is clean text', () => {
  const text = (...pieces: string[]): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((all) => all.join(''));
  test.each([
    [
      'bib',
      text(
        '@article{',
        '@book(',
        '@string{',
        '@comment{',
        '@preamble{',
        'k',
        ',',
        '\n',
        'title',
        ' = ',
        '{',
        '}',
        '"',
        '#',
        '\\',
        '$',
        '%',
        'and',
        '@',
        'others',
        'crossref',
        'xdata',
        '~',
        '<',
        '\\begin{it}',
        '\\url',
        'author',
        'date',
        '(',
        ')',
        '\u0000',
        'e\u0301',
        '\\newcommand',
        'family=',
      ),
    ],
    [
      'json',
      text(
        '{',
        '}',
        '[',
        ']',
        '"id"',
        ':',
        ',',
        '"a"',
        '1',
        'null',
        '\n',
        '"',
        '\\',
        '"issued"',
        '"date-parts"',
        '"author"',
        ' ',
        '"type"',
        '"book"',
        '"__proto__"',
      ),
    ],
    [
      'yaml',
      text(
        '- ',
        'id',
        ': ',
        'a',
        '\n',
        '  ',
        '[',
        ']',
        '{',
        '&x',
        '*x',
        '<<',
        '"',
        '|',
        '#',
        'type',
        'issued',
        '---\n',
        '!',
        '\t',
        'references:',
      ),
    ],
    [
      'ris',
      text(
        'TY  - ',
        'ER  - ',
        'AU  - ',
        'PY  - ',
        'ID  - ',
        '\n',
        'JOUR',
        'a, b',
        '2013/08/11/',
        '/',
        '-',
        ' ',
        'SP  - ',
        'UR  - ',
        '\uFEFF',
      ),
    ],
  ])('.%s', async (ending, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (input) => {
        const library = await readLibrary(input, `library.${ending}`);
        expect(accountsForAll(library)).toBe(true);
        for (const { item } of library.entries) {
          for (const value of [...Object.values(item.texts), ...Object.values(item.custom)]) {
            expect(value).toBe(value.normalize('NFC').trim());
            expect(value).not.toMatch(/^$|[\uFDD0-\uFDEF]|(?![\n\t])\p{Cc}/u);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
