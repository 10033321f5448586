import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  archivedAttributes,
  type CopiedSource,
  originalAttributes,
  sourceCopies,
  wordsAddress,
} from '../../src/editions/source-copies.ts';
import { textFragmentAddress } from '../../src/editions/text-fragment.ts';

const PAGE = 'https://example.org/news/phone';

function source(
  texts: CopiedSource['item']['texts'],
  evidence: Partial<NonNullable<CopiedSource['evidence']>> = {},
  dates: CopiedSource['item']['dates'] = {},
): CopiedSource {
  return {
    item: { type: 'webpage', names: {}, dates, texts, custom: {} },
    evidence: { standpoint: 'general-press', read: 'whole', ...evidence },
  };
}

describe('sourceCopies', () => {
  it('names the original, its copies with their dates, and the day on which it was read', () => {
    const archived = [{ url: 'https://archive.example.org/abc', date: '2013-08-13' }];
    expect(sourceCopies(source({ URL: PAGE }, { archived }, { accessed: '2026-11-23' }))).toEqual({
      original: PAGE,
      archived,
      accessed: '2026-11-23',
    });
  });

  it('takes the date of a copy from its address where the author gives none, if the address is a Memento’s', () => {
    const dateOf = (url: string): string | undefined =>
      sourceCopies(source({}, { archived: [{ url }] })).archived[0]?.date;
    expect(dateOf('https://web.archive.example.org/web/20130813081522/https://example.org/')).toBe('2013-08-13');
    expect(dateOf('https://web.archive.example.org/web/20130813081522id_/http://example.org/')).toBe('2013-08-13');
    expect(dateOf('https://web.archive.example.org/web/20131399081522/https://example.org/')).toBeUndefined();
    expect(dateOf('https://archive.example.org/XyZ12')).toBeUndefined();
  });

  it('leads to the DOI where there is no address, and nowhere where the address is none of the web', () => {
    expect(sourceCopies(source({ DOI: '10.1000/182' })).original).toBe('https://doi.org/10.1000/182');
    expect(sourceCopies(source({ URL: 'ftp://example.org/a' })).original).toBeUndefined();
  });
});

describe('Robust Links', () => {
  const copies = sourceCopies(
    source({ URL: PAGE }, { archived: [{ url: 'https://archive.example.org/abc', date: '2013-08-13' }] }),
  );

  it('stand on the link to the original', () => {
    expect(originalAttributes(copies)).toEqual({
      'data-originalurl': PAGE,
      'data-versionurl': 'https://archive.example.org/abc',
      'data-versiondate': '2013-08-13',
    });
  });

  it('stand on the link to the copy', () => {
    expect(copies.archived.map((copy) => archivedAttributes(copy, copies))).toEqual([originalAttributes(copies)]);
  });

  it('give the day of reading where there is no copy, and nothing where neither is known', () => {
    expect(originalAttributes({ original: PAGE, archived: [], accessed: '2026-11-23' })).toEqual({
      'data-originalurl': PAGE,
      'data-versiondate': '2026-11-23',
    });
    expect(originalAttributes({ original: PAGE, archived: [], accessed: undefined })).toEqual({});
  });

  it('leave out a date that is no whole day, which the specification does not know', () => {
    const copy = { url: 'https://archive.example.org/abc', date: '2013-08' };
    expect(archivedAttributes(copy, { original: PAGE, archived: [copy], accessed: undefined })).toEqual({
      'data-originalurl': PAGE,
      'data-versionurl': 'https://archive.example.org/abc',
    });
  });
});

describe('textFragmentAddress', () => {
  const fragment = (text: string, span: { start?: number; end?: number } = {}): string | undefined => {
    const address = textFragmentAddress(PAGE, { text, ...span });
    return address?.slice(`${PAGE}#:~:text=`.length).replaceAll('%20', ' ');
  };

  it.each([
    ['The phone is called Arirang.', 'The phone is called Arirang'],
    ['“A touch-screen, made & sold here”', 'A touch%2Dscreen%2C made %26 sold here'],
    ['one two three four five six seven eight nine', 'one two three four five,six seven eight nine'],
    ['one two three four [...] five six seven eight', 'one two three four,five six seven eight'],
    ['But … one two three four five six', 'one two three four five,six'],
    ['a first paragraph\n\nand a second one', 'a first paragraph,and a second one'],
    ['over two\nlines', 'over two lines'],
    [
      '조선중앙통신은 김정은이 공장을 현지지도하였다고 보도했다.',
      encodeURI('조선중앙통신은 김정은이 공장을 현지지도하였다고 보도했다').replaceAll('%20', ' '),
    ],
    [
      'one two three four five alpha beta gamma delta epsilon x alpha beta gamma delta epsilon',
      'one two three four five,x alpha beta gamma delta epsilon',
    ],
  ])('%s', (text, expected) => {
    expect(fragment(text)).toBe(expected);
  });

  it('names the words before, where the same words stand earlier', () => {
    const text = 'The phone was shown. Nobody knows who made it, and the phone was shown.';
    const start = text.indexOf('phone was shown', 20);
    expect(fragment(text, { start, end: text.length - 1 })).toBe('it%2C and the-,phone was shown');
    expect(fragment(text, { start: 4, end: 19 })).toBe('phone was shown');
  });

  it('names as many of the words before as tell the place, and minds no capitals', () => {
    const text = 'We saw it and the phone was shown. They saw it and The phone was shown.';
    const start = text.indexOf('The phone');
    expect(fragment(text, { start, end: text.length - 1 })).toBe('They saw it and-,The phone was shown');
  });

  it('names the words after, where none stand before', () => {
    const text = 'The phone was shown.\n\nThe phone was sold in one shop.';
    const start = text.lastIndexOf('The phone');
    expect(fragment(text, { start, end: start + 'The phone'.length })).toBe('The phone,-was sold in');
  });

  it('names whole words, where only parts of them are chosen', () => {
    expect(fragment('Nobody knows who made it.', { start: 2, end: 9 })).toBe('Nobody knows');
  });

  it('keeps the fragment of the address, and replaces a directive', () => {
    expect(textFragmentAddress(`${PAGE}#part-2`, { text: 'Arirang' })).toBe(`${PAGE}#part-2:~:text=Arirang`);
    expect(textFragmentAddress(`${PAGE}#:~:text=old`, { text: 'Arirang' })).toBe(`${PAGE}#:~:text=Arirang`);
  });

  it('names words that stand there, in their order, and has no sign of its own left in them', () => {
    const word = fc.constantFrom(
      'a',
      'phone',
      'Arirang,',
      'touch-screen',
      '“so”',
      'R&D',
      '아리랑은',
      '…',
      '[sic]',
      '\n\n',
      '100%',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const parts = textFragmentAddress(PAGE, { text })?.split(':~:text=')[1]?.split(',') ?? [];
        expect(parts.length).toBeLessThanOrEqual(2);
        const plain = text.toWellFormed().replace(/\s+/gu, ' ');
        let from = 0;
        for (const part of parts) {
          expect(part).not.toMatch(/[-&\s]/u);
          const at = plain.indexOf(decodeURIComponent(part), from);
          expect(at, `${part} in ${plain}`).toBeGreaterThanOrEqual(from);
          from = at + decodeURIComponent(part).length;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing of no words', () => {
    expect(textFragmentAddress(PAGE, { text: '…' })).toBeUndefined();
  });
});

describe('wordsAddress', () => {
  const place = { text: 'The phone is called Arirang.', locator: '12:30' };

  it('leads to the words on a page', () => {
    expect(wordsAddress(source({ URL: PAGE }), place)).toBe(`${PAGE}#:~:text=The%20phone%20is%20called%20Arirang`);
  });

  it.each(['https://example.org/report.pdf', 'https://example.org/report.PDF?download=1', 'ftp://example.org/page'])(
    'leads nowhere in %s',
    (URL) => {
      expect(wordsAddress(source({ URL }), place)).toBeUndefined();
    },
  );

  it('leads to the time in a file of sound or film, and nowhere in it without a time', () => {
    const film = source({ URL: 'https://example.org/film.mp4' });
    expect(wordsAddress(film, place)).toBe('https://example.org/film.mp4#t=750');
    expect(wordsAddress(film, { ...place, locator: '1:02:03-1:03:00' })).toBe('https://example.org/film.mp4#t=3723');
    expect(wordsAddress(film, { ...place, locator: 'opening' })).toBeUndefined();
  });

  it('leads nowhere where the words were heard and written down', () => {
    expect(wordsAddress(source({ URL: PAGE }, { transcript: 'ours' }), place)).toBeUndefined();
  });
});
