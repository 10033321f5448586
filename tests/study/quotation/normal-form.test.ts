import { describe, expect, it } from 'vitest';
import { equalWords, normalWords } from '../../../src/study/quotation/marked-text.ts';
import { normalise } from '../../../src/study/quotation/normal-form.ts';
import { QUOTES } from '../../../src/study/quotation/signs.ts';

const normal = (text: string): string => normalWords({ text, emphasis: [] });

describe('the normal form of words', () => {
  it.each([
    ['He said “no” — and ‘left’', "He said 'no'-and 'left'"],
    ['a -- b – c-d', 'a-b-c-d'],
    ['one . . . two ... three … four', 'one…two…three…four'],
    ['the end.... Then', 'the end.…Then'],
    ['沈黙……', '沈黙…'],
    ['  a\u00a0b \n\n c  ', 'a b c'],
    ['製造\nされて', '製造されて'],
    ['製造\nAndroid', '製造 Android'],
    ['verse\u2028verse', 'verse / verse'],
    ['verse / verse', 'verse / verse'],
    ['and/or', 'and/or'],
    ['ef\u00adfi\ufb01c\u200bacy', 'effificacy'],
    ['cafe\u0301', 'café'],
    ['10² ≠ １０', '10² ≠ １０'],
    ['words […] words', 'words […] words'],
    ['me\u200dgā', 'me\u200dgā'],
  ])('of %j is %j', (text, form) => {
    expect(normal(text)).toBe(form);
  });

  it('is its own normal form', () => {
    for (const text of [
      'He said “no” — and',
      'one . . . two.... three',
      'verse\u2028verse',
      '製造\nされて、 と',
      '5′ “5”',
    ]) {
      expect(normal(normal(text))).toBe(normal(text));
    }
  });

  it('leads each sign back to what it stands for', () => {
    const source = 'a\u200b ﬁrst  — “e\u0301” .\u00a0. .';
    const { text, starts, ends } = normalise(source);
    const parts = [...text].map((sign, index) => [sign, source.slice(starts[index], ends[index])]);
    expect(parts).toEqual([
      ['a', 'a'],
      [' ', ' '],
      ['f', 'ﬁ'],
      ['i', 'ﬁ'],
      ['r', 'r'],
      ['s', 's'],
      ['t', 't'],
      ['-', '—'],
      ["'", '“'],
      ['é', 'e\u0301'],
      ["'", '”'],
      ['…', '.\u00a0. .'],
    ]);
  });

  it('knows every sign that Unicode calls a quotation mark', () => {
    const missing: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const sign = String.fromCharCode(code);
      if (/\p{Quotation_Mark}/u.test(sign) && !QUOTES.includes(sign)) missing.push(sign);
    }
    expect(missing).toEqual([]);
  });

  it('tells a name in quotation marks from other words, but for its last mark', () => {
    expect(equalWords("Kim Jong Un visits 'cell phone factory'", 'Kim Jong Un visits “cell phone factory.”')).toBe(
      true,
    );
    expect(equalWords('The Next Web,', 'The Next Web')).toBe(true);
    expect(equalWords('Who made it?', 'Who made it')).toBe(false);
    expect(equalWords('the next web', 'The Next Web')).toBe(false);
  });
});
