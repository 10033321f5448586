import { describe, expect, it } from 'vitest';
import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import { overclaims } from '../../src/study/overclaim.ts';

const { certainty } = dictionaryFor('en');

function found(sentence: string, quoted: readonly string[] = []): string[] {
  const ranges = quoted.map((words) => ({
    start: sentence.indexOf(words),
    end: sentence.indexOf(words) + words.length,
  }));
  return overclaims(sentence, certainty, ranges).map(({ start, end }) => sentence.slice(start, end));
}

describe('words that call a thing certain (rule 36)', () => {
  it.each([
    ['Seoul confirmed that the phone was made in China.', ['confirmed']],
    ['The comparison proved it, and a teardown corroborated it.', ['proved', 'corroborated']],
    ['It is Chinese beyond doubt.', ['beyond doubt']],
    ['Confirmed: the phone is Chinese.', ['Confirmed']],
    ['It is undoubtedly\nthe same phone.', ['undoubtedly']],
  ])('%s', (sentence, words) => {
    expect(found(sentence)).toEqual(words);
  });

  it.each([
    'The phone was made in China.',
    'The report was never independently confirmed.',
    'That has not yet been confirmed.',
    'It hasn’t been confirmed.',
    'Nobody has confirmed it.',
    'An unconfirmed report has it made in China.',
    'The batteries of the improved phone last longer.',
  ])('leaves alone: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('takes no negation from another clause', () => {
    expect(found('No, the ministry confirmed it.')).toEqual(['confirmed']);
    expect(found('It was not the first, but experts who know it well confirmed it.')).toEqual(['confirmed']);
  });

  it('leaves a quotation to its author', () => {
    expect(found('It is “all but confirmed”, he wrote.', ['“all but confirmed”'])).toEqual([]);
    expect(found('He proved it: “confirmed”.', ['“confirmed”'])).toEqual(['proved']);
  });

  it('finds stems, and words of scripts without spaces', () => {
    const words = { certain: ['확인*', '確認'], negations: [] };
    const spans = (sentence: string): string[] =>
      overclaims(sentence, words).map(({ start, end }) => sentence.slice(start, end));
    expect(spans('중국산으로 확인됐다.')).toEqual(['확인됐다']);
    expect(spans('中国製と確認された。')).toEqual(['確認']);
  });

  it('finds nothing in a language without such words', () => {
    expect(overclaims('It is confirmed.', { certain: [], negations: [] })).toEqual([]);
  });
});
