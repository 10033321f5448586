import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../src/drawings/text-width.ts';

describe('the width of a text', () => {
  it('is that of its letters: an m is wider than an i, a syllable of Hangul as wide as it is high', () => {
    expect(textWidth('m')).toBeGreaterThan(3 * textWidth('i'));
    expect(textWidth('손전화기')).toBeCloseTo(4 * 1.04);
    expect(textWidth('Übung')).toBe(textWidth('Ubung'));
    expect(textWidth('e\u0301')).toBe(textWidth('é'));
  });
});

describe('lines', () => {
  it.each([
    ['Korean Central News Agency, 10 August 2013', 12],
    ['북조선의 손전화기공장을 현지지도하시였다', 9],
    ['実際に北朝鮮で製造され組み立てられた可能性が高く', 8],
    ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 6],
    ['👩‍👩‍👧 𠀀𠀁𠀂𠀃', 3],
  ])('of “%s” are at most %i ems wide and lose no sign', (text, width) => {
    const lines = wrapText(text, width);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => [...line].length > 1 && textWidth(line) > width)).toEqual([]);
    expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });

  it('break at spaces where there are some', () => {
    expect(wrapText('The Next Web, 12 August 2013', 7)).toEqual(['The Next Web,', '12 August 2013']);
  });

  it('never come apart inside a sign, however narrow', () => {
    expect(wrapText('𠀀𠀁', 0.1)).toEqual(['𠀀', '𠀁']);
  });

  it('are none for no text', () => {
    expect(wrapText('', 10)).toEqual([]);
  });
});
