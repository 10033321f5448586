import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { decodeBytes, encodeText } from '../../src/bibliography/encoding.ts';

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);

test.each([
  ['UTF-8', new TextEncoder().encode('é 아'), { text: 'é 아', encoding: 'utf-8', hasMark: false }],
  ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x61), { text: 'a', encoding: 'utf-8', hasMark: true }],
  ['UTF-16, little end first', bytes(0xff, 0xfe, 0x44, 0xc5), { text: '아', encoding: 'utf-16le', hasMark: true }],
  ['UTF-16, big end first', bytes(0xfe, 0xff, 0xc5, 0x44), { text: '아', encoding: 'utf-16be', hasMark: true }],
  ['UTF-16 without its mark', bytes(0x40, 0x00, 0x62, 0x00), { text: '@b', encoding: 'utf-16le', hasMark: false }],
  ['the same, big end first', bytes(0x00, 0x40, 0x00, 0x62), { text: '@b', encoding: 'utf-16be', hasMark: false }],
  [
    'windows-1252',
    bytes(0x63, 0xe9, 0x93, 0x41, 0x81),
    { text: 'cé“A\u0081', encoding: 'windows-1252', hasMark: false },
  ],
  ['nothing', bytes(), { text: '', encoding: 'utf-8', hasMark: false }],
] as const)('bytes become text and the same bytes again: %s', (_, input, decoded) => {
  expect(decodeBytes(input)).toEqual(decoded);
  expect(encodeText(decoded.text, decoded)).toEqual(input);
});

it('any bytes become text, and that text the same bytes, unless UTF-16 is broken in them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
      const decoded = decodeBytes(input);
      if (decoded.encoding.startsWith('utf-16')) return;
      expect(encodeText(decoded.text, decoded)).toEqual(input);
    }),
  );
});
