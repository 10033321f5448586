import { describe, expect, test } from 'vitest';
import { readBibtexNames, readRisName } from '../../src/bibliography/names.ts';

const options = {
  read: (tex: string) =>
    tex
      .replace(/\{\\"(\w)\}/gu, '$1\u0308')
      .replace(/\\&/gu, '&')
      .replace(/[{}]/gu, ''),
  usePrefix: true,
};
const names = (source: string): unknown => readBibtexNames(source, options).names;

describe('names of BibTeX', () => {
  test.each([
    ['Knuth, Donald E.', [{ family: 'Knuth', given: 'Donald E.' }]],
    ['Donald~E. Knuth', [{ family: 'Knuth', given: 'Donald E.' }]],
    ['Aristotle', [{ family: 'Aristotle' }]],
    ['Ludwig van Beethoven', [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }]],
    [
      'Charles Louis de la Vallée Poussin',
      [{ family: 'Vallée Poussin', given: 'Charles Louis', 'non-dropping-particle': 'de la' }],
    ],
    ['van der Berg', [{ family: 'Berg', 'non-dropping-particle': 'van der' }]],
    ['von Brandt, Ahasver', [{ family: 'Brandt', given: 'Ahasver', 'non-dropping-particle': 'von' }]],
    ["d'Ormesson, Jean", [{ family: "d'Ormesson", given: 'Jean' }]],
    ['Smith, Jr., John', [{ family: 'Smith', given: 'John', suffix: 'Jr.' }]],
    ['Smith, John,', [{ family: 'Smith', given: 'John' }]],
    ['{\\"O}zkal, Erhan', [{ family: 'O\u0308zkal', given: 'Erhan' }]],
    ['V{á}zques{ de }Parga, Luis', [{ family: 'Vázques de Parga', given: 'Luis' }]],
    [
      '{Barnes and Noble, Inc.} and {조선중앙통신}',
      [{ literal: 'Barnes and Noble, Inc.' }, { literal: '조선중앙통신' }],
    ],
    ['Simon {and} Schuster', [{ family: 'Schuster', given: 'Simon and' }]],
    ['김, 정은 and 毛泽东', [{ family: '김', given: '정은' }, { family: '毛泽东' }]],
    ['محفوظ, نجيب and נגיב', [{ family: 'محفوظ', given: 'نجيب' }, { family: 'נגיב' }]],
    [
      'family=Gennep, given={Arnold}, prefix=van, useprefix=false',
      [{ family: 'Gennep', given: 'Arnold', 'dropping-particle': 'van' }],
    ],
    [
      'given=Hans, family=Harman, suffix=Jr, given-i=H, juniorcomma=true',
      [{ family: 'Harman', given: 'Hans', suffix: 'Jr', 'comma-suffix': true }],
    ],
    [
      'A. Kim\n  AND\n  B. Hong and',
      [
        { family: 'Kim', given: 'A.' },
        { family: 'Hong', given: 'B.' },
      ],
    ],
    ['Sanders and Anders', [{ family: 'Sanders' }, { family: 'Anders' }]],
    ['', []],
  ])('%s', (source, expected) => {
    expect(names(source)).toEqual(expected);
  });

  test('“others” is no person', () => {
    expect(readBibtexNames('Kim, A. and others', options)).toEqual({
      names: [{ family: 'Kim', given: 'A.' }],
      others: true,
      odd: [],
    });
  });

  test.each(['A, B, C, D', 'family=Kim, nickname=K'])('a name of another shape stays whole: %s', (source) => {
    expect(readBibtexNames(source, options)).toEqual({ names: [{ literal: source }], others: false, odd: [source] });
  });
});

test.each([
  ['Hong, Kaylene', { family: 'Hong', given: 'Kaylene' }],
  ['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['조선중앙통신', { literal: '조선중앙통신' }],
])('a name of RIS: %s', (source, expected) => {
  expect(readRisName(source)).toEqual(expected);
});
