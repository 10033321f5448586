import { describe, expect, it } from 'vitest';
import { quotationWords } from '../../../src/i18n/quotation-words.ts';
import { compareQuotation } from '../../../src/study/quotation/compare.ts';
import type { Candidate, Comparison } from '../../../src/study/quotation/marked-text.ts';
import { marked } from './marked.ts';

const excerpt = (source: string, locator: string, text: string, more: Partial<Candidate> = {}): Candidate => ({
  source,
  excerpt: locator,
  locator,
  language: 'en',
  words: marked(text).words,
  ...more,
});

const FOUNDATION = excerpt(
  'tnw-2013',
  'para. 6',
  'He highly appreciated the creative ingenuity and patriotic enthusiasm with which the officials and employees of the factory laid a solid foundation for mass-producing hand phones.',
);
const PRAISED = excerpt(
  'tnw-2013',
  'para. 7',
  'He praised them for developing an application program in Korean style.',
);
const SHOWN = excerpt(
  'nkt-2013',
  'On what the pictures show',
  'Workers are shown with finished products, but no actual manufacturing is shown.',
);
const ASKED = excerpt(
  'tnw-2013',
  'para. 15',
  'Does this mean the country could start being connected soon? More likely than not, there is a long way to go.',
);
const GROUNDWORK = excerpt(
  'kcna-2011-07-28',
  'On the factory',
  'laying a solid groundwork for mass-producing such TV sets of various sizes',
);
const ALL = [FOUNDATION, PRAISED, SHOWN, ASKED, GROUNDWORK];

function compare(
  quoted: string,
  candidates: readonly Candidate[] = [FOUNDATION, PRAISED],
  elsewhere: readonly Candidate[] = ALL,
): Comparison {
  return compareQuotation(
    { words: marked(quoted).words, emphasisDeclared: false },
    candidates,
    elsewhere,
    quotationWords('en'),
    quotationWords,
  );
}

describe('what an author is told', () => {
  it.each([
    [
      'a solid groundwork for hand phones',
      '`tnw-2013` (para. 6) has “foundation” here, not “groundwork”.',
      '“a solid [foundation → groundwork] for [mass-producing →] hand phones”.',
    ],
    [
      'laid a foundation',
      '`tnw-2013` (para. 6) has “solid” after this word, and nothing marks that it is left out.',
      'Mark what is left out with `…`. “laid a [solid →] foundation”.',
    ],
    ['laid a very solid foundation', '`tnw-2013` (para. 6) has no “very” here.', '“laid a [→ very] solid foundation”.'],
    ['She praised them', '`tnw-2013` (para. 7) has “He” here, not “She”.', '“[He → She] praised them”.'],
    [
      'a solid foundation for us',
      '`tnw-2013` (para. 6) has “mass-producing” here, not “us”.',
      '“solid foundation for [mass-producing → us]”.',
    ],
    [
      'laid solid a foundation',
      '`tnw-2013` (para. 6) has “a solid” here, not “solid a”.',
      '“laid [a solid → solid a] foundation”.',
    ],
    [
      'Laid a solid foundation',
      '`tnw-2013` (para. 6) has “laid” here, not “Laid”.',
      'A changed capital is shown: `[L]aid`. “[laid → Laid] a solid foundation”.',
    ],
    [
      'laid a solid foun',
      'The quotation ends inside a word: `tnw-2013` (para. 6) has “foundation”.',
      'End with the whole word.',
    ],
    [
      'ficials and employees',
      'The quotation begins inside a word: `tnw-2013` (para. 6) has “officials”.',
      'Begin with the whole word.',
    ],
    [
      '[Kim] praised them',
      '“[Kim]” stands in the place of “He”, which `tnw-2013` (para. 7) has before these words.',
      'Brackets add, they never replace: write `He [Kim] praised`, or begin the quotation after the brackets.',
    ],
    [
      'praised [the workers] for developing',
      '“[the workers]” stands in the place of “them”, which `tnw-2013` (para. 7) has here.',
      'Brackets add, they never replace: write `them [the workers]`. “praised [them →] for developing”.',
    ],
    [
      'He … inspired every leader in his country',
      'These words do not stand in `tnw-2013` (para. 6) or `tnw-2013` (para. 7).',
      'Quote a stored excerpt, or store the one that has them.',
    ],
    [
      'no actual manufacturing is shown',
      'These words do not stand in `tnw-2013` (para. 6) or `tnw-2013` (para. 7).',
      'They stand whole in `nkt-2013` (On what the pictures show): cite that place.',
    ],
    [
      'laying a solid groundwork for mass-producing',
      'These words do not stand in `tnw-2013` (para. 6) or `tnw-2013` (para. 7).',
      'They stand whole in `kcna-2011-07-28` (On the factory): cite that place.',
    ],
  ])('of “%s”', (quoted, message, hint) => {
    expect(compare(quoted).findings).toMatchObject([{ code: 'misquotation', message, hint }]);
  });

  it('of a question mark that is left off', () => {
    expect(compare('could start being connected soon', [ASKED]).findings).toMatchObject([
      {
        message: '`tnw-2013` (para. 15) has “?” after this word, and the quotation leaves it off.',
        hint: 'Keep the mark: only a comma or a full point is free at the end of a quotation.',
      },
    ]);
  });

  it('of many excerpts, by their sources', () => {
    expect(compare('Everything was different', ALL, []).findings[0]?.message).toBe(
      'These words do not stand in any excerpt of `tnw-2013`, `nkt-2013` or `kcna-2011-07-28` that is cited here.',
    );
  });

  it('of a translation, that it is one', () => {
    const translation = excerpt('donga-2014', 'parts', 'In particular the memory is by SK Hynix.', {
      translation: { translator: 'ours' },
    });
    expect(compare('the memory was by SK Hynix', [translation], []).findings[0]?.message).toBe(
      '`donga-2014` (parts, translation) has “is” here, not “was”.',
    );
  });

  it('of a long stretch left out, by its beginning and its end', () => {
    expect(compare('enthusiasm with which hand phones').findings[0]?.message).toBe(
      '`tnw-2013` (para. 6) has “the officials and employees of the factory laid a … for mass-producing” after this word, and nothing marks that it is left out.',
    );
  });
});

describe('the excerpt that is meant', () => {
  it('is the one that needs no finding, even if another comes first', () => {
    const other = excerpt('a', 'p. 1', 'It was not made here.');
    const same = excerpt('b', 'p. 2', 'made here');
    expect(compare('made here', [other, same], []).match?.candidate).toBe(same);
  });

  it('is the first of equals', () => {
    expect(compare('He', [PRAISED, FOUNDATION], []).match?.candidate).toBe(PRAISED);
  });

  it('is told with the range of its own words, whatever was dropped or joined there', () => {
    const source = excerpt('a', 'p. 1', 'So a\u200b “so\u00adlid” \n — foundation.');
    const { match } = compare('‘solid’—foundation', [source], []);
    expect(source.words.text.slice(match?.start, match?.end)).toBe('“so\u00adlid” \n — foundation');
  });

  it('is none where the words are two excerpts’', () => {
    expect(compare('for mass-producing … He praised them').findings.map(({ code }) => code)).toEqual(['misquotation']);
  });

  it('is the nearest, where none has the words', () => {
    expect(
      compare('He praised them for an application', [SHOWN, FOUNDATION, ASKED, GROUNDWORK, PRAISED], []).findings[0]
        ?.message,
    ).toContain('(para. 7)');
  });

  it('is read with the words of its own language', () => {
    const korean = excerpt('donga-2014', 'parts', '원산지를 확인할 수 있는 부품', { language: 'ko-KR' });
    expect(compare('원산지', [korean], []).findings).toEqual([]);
    expect(compare('원산지', [{ ...korean, language: 'en' }], []).findings.map(({ code }) => code)).toEqual([
      'misquotation',
    ]);
  });

  it('may have a language that nobody knows', () => {
    expect(compare('a solid foundation', [{ ...FOUNDATION, language: 'x-№' }], []).findings).toEqual([]);
    expect(compare('工場', [excerpt('a', 'p. 1', '国産の工場で', { language: '' })], []).findings).toEqual([]);
  });
});
