import { describe, expect, it } from 'vitest';
import { scriptRuns } from '../../src/study/scripts.ts';

describe('words of another script', () => {
  it.each([
    ['Hangul is Korean', 'The phone is called 아리랑 there.', 'The phone is called |ko:아리랑| there.'],
    [
      'words, digits and points between Hangul belong to it',
      'the 5월11일공장 and 공장 내 조립장.',
      'the 5|ko:월11일공장| and |ko:공장 내 조립장|.',
    ],
    [
      'kana is Japanese, with the Han characters beside it',
      'sold as スマートフォン端末.',
      'sold as |ja:スマートフォン端末|.',
    ],
    ['quotation marks part runs', 'both “아리랑” and “평양타치”', 'both “|ko:아리랑|” and “|ko:평양타치|”'],
    [
      'in a text that has Hangul and kana every word stands for itself',
      '조립, 組み立て, 조립',
      '|ko:조립|, |ja:組み立て|, |ko:조립',
    ],
  ])('%s', (_, text, marked) => {
    expect(shown(scriptRuns(text, 'en', undefined))).toBe(marked.replace(/^\|/u, ''));
  });

  it('Han characters alone are in the language of what is cited beside them, if it is known', () => {
    expect(scriptRuns('the daily 大公報 said', 'en', undefined)).toBeUndefined();
    expect(shown(scriptRuns('the daily 大公報 said', 'en', 'zh-Hant'))).toBe('the daily |zh-Hant:大公報| said');
  });

  it('the language of the study is not said again', () => {
    expect(scriptRuns('이름은 아리랑', 'ko-KP', undefined)).toBeUndefined();
    expect(shown(scriptRuns('이름은 スマホ', 'ko', undefined))).toBe('이름은 |ja:スマホ');
  });

  it('a text in one script has no runs', () => {
    expect(scriptRuns('Plain words, 2013.', 'en', 'ja')).toBeUndefined();
  });
});

function shown(runs: ReturnType<typeof scriptRuns>): string {
  return (runs ?? []).map(({ text, language }) => (language === undefined ? text : `${language}:${text}`)).join('|');
}
