import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument, stringify, visit } from 'yaml';
import { scalarOffsets } from '../../src/reader/yaml-offsets.ts';

const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

const words = fc.string({ unit: fc.constantFrom(...'abcdefgh아리랑漢字𝒜📱é'), minLength: 1, maxLength: 12 });
const joints = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '  ',
  '\t',
  ' "',
  '" ',
  " '",
  ' \\ ',
  ': ',
  ' # ',
  ' - ',
  '\n  ',
  '\u0007',
  '\u00A0',
  '\u2028',
);
const value = fc
  .tuple(fc.array(fc.tuple(words, joints), { maxLength: 20 }), words)
  .map(([parts, last]) => `${parts.flat().join('')}${last}`);

/** A value as YAML writes it, between two others. */
const written = fc
  .record({
    text: value,
    style: fc.constantFrom(...STYLES),
    lineWidth: fc.constantFrom(0, 20, 40, 80),
    nested: fc.boolean(),
  })
  .map(({ text, style, lineWidth, nested }) => {
    const record = nested ? [{ a: { before: 'x', text } }, 'after'] : { before: 'x', text, after: 'y' };
    return { text, source: stringify(record, { defaultStringType: style, lineWidth, minContentWidth: 10 }) };
  });

describe('the offsets of a scalar', () => {
  it('lead each letter to itself in the source, and never back, however it is written', () => {
    fc.assert(
      fc.property(written, ({ text, source }) => {
        const range = rangeOf(text, source);
        // The printer may break a line between the halves of a surrogate pair, or add a line to a block: then it says something else.
        fc.pre(source.isWellFormed() && range !== undefined);
        const offsets = scalarOffsets(source, { ...(range ?? { from: 0, to: 0 }), value: text });
        const letters = [...text.matchAll(/\p{L}/gu)].map(({ 0: letter, index }) => ({
          letter,
          offset: offsets[index] ?? -1,
        }));
        expect(letters.map(({ letter, offset }) => source.slice(offset, offset + letter.length))).toEqual(
          letters.map(({ letter }) => letter),
        );
        expect(letters).toEqual([...letters].sort((a, b) => a.offset - b.offset));
      }),
      { numRuns: 1000 },
    );
  });

  it('lead a sign to the escape that stands for it', () => {
    const source = 'a: "x \\u2013 y \\U0001F4F1 z\\tw \\\n  \\x41b"\n';
    const text = 'x – y 📱 z\tw Ab';
    const offsets = scalarOffsets(source, { from: 3, to: source.length - 1, value: text });
    const at = (sign: string): string => source.slice(offsets[text.indexOf(sign)]);
    expect(at('–')).toMatch(/^\\u2013/u);
    expect(at('📱')).toMatch(/^\\U0001F4F1/u);
    expect(at('z')).toMatch(/^z/u);
    expect(at('\t')).toMatch(/^\\t/u);
    expect(at('A')).toMatch(/^\\x41/u);
    expect(at('b')).toMatch(/^b/u);
  });
});

function rangeOf(text: string, source: string): { from: number; to: number } | undefined {
  let range: { from: number; to: number } | undefined;
  visit(parseDocument(source), {
    Scalar(key, node) {
      if (key === 'value' && isScalar(node) && node.value === text && node.range)
        range = { from: node.range[0], to: node.range[1] };
    },
  });
  return range;
}
