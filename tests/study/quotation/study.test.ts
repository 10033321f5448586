import { beforeAll, describe, expect, it } from 'vitest';
import { quotationWords } from '../../../src/i18n/quotation-words.ts';
import { compareQuotation } from '../../../src/study/quotation/compare.ts';
import { equalWords } from '../../../src/study/quotation/marked-text.ts';
import { indexCandidates, type PlacedQuotation } from '../../../src/study/quotations.ts';
import type { Study } from '../../../src/study/study.ts';
import { studyIn } from '../../support/study.ts';

let study: Study;
let quotations: readonly PlacedQuotation[];

beforeAll(async () => {
  study = await studyIn('content');
  quotations = study.quotations;
});

/** Quotations without brackets and omissions: there a word stands for a word. */
function plain(): readonly PlacedQuotation[] {
  return quotations.filter(({ mention }) => !/[[\]…]|\.\.\./u.test(mention.words.text));
}

function findingsOf(text: string, { candidate }: PlacedQuotation) {
  return compareQuotation(
    { words: { text, emphasis: [] }, emphasisDeclared: false },
    [candidate],
    [],
    quotationWords('en'),
    quotationWords,
  ).findings;
}

describe('the quotations of the study', () => {
  it('are many, in several languages', () => {
    expect(quotations.length).toBeGreaterThanOrEqual(75);
    expect(new Set(quotations.map(({ candidate }) => candidate.language)).size).toBeGreaterThanOrEqual(3);
  });

  it('stand where they are said to stand', () => {
    for (const { mention, candidate, start, end } of plain()) {
      expect(equalWords(mention.words.text, candidate.words.text.slice(start, end)), mention.words.text).toBe(true);
    }
  });

  it('are found again among all excerpts of the study', () => {
    const { all } = indexCandidates(study.sources);
    for (const { mention } of quotations) {
      const { match } = compareQuotation(
        { words: mention.words, emphasisDeclared: mention.emphasisDeclared },
        all,
        [],
        quotationWords('en'),
        quotationWords,
      );
      expect(match, mention.words.text).toBeDefined();
    }
  });

  it('are misquotations with any one word changed, and the problem is at that word', () => {
    for (const quotation of plain()) {
      const { text } = quotation.mention.words;
      if (/\p{sc=Hira}/u.test(text)) continue;
      for (const { 0: word, index } of text.matchAll(
        /(?<![\p{L}\p{N}'’.,-])[\p{L}\p{N}]+(?![\p{L}\p{N}'’-]|[.,]\p{N})/gu,
      )) {
        const [first, ...others] = findingsOf(
          `${text.slice(0, index)}${word}x${text.slice(index + word.length)}`,
          quotation,
        );
        expect(first, `${text}: ${word}`).toMatchObject({ code: 'misquotation', start: index });
        expect(others).toEqual([]);
      }
    }
  });
});
