import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/markdown/parse.ts';
import { type InlineRun, runningText } from '../../src/markdown/running-text.ts';
import { isInlineParent, walk } from '../../src/markdown/walk.ts';

/** Words of letters of several scripts, some of them two UTF-16 units long. */
const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöéßЖщ아리랑漢字𝒜𝒷'),
  minLength: 1,
  maxLength: 8,
});

/** What stands between words: all that makes a parsed text shorter than its source, or cuts it into nodes. */
const joint = fc.constantFrom(
  ...[' ', ', ', '\n', '  \n', '\\\n', '\t', ' – ', '’', ' & ', ' ; ', ' 📱 ', ' 16:53 ', ' a:b '],
  ...[' \\* ', ' \\[x\\] ', ' \\\\ ', ' \\@x ', ' &amp; ', ' &lt;&#62; ', ' &#x2014; '],
  ...[' `co\\de` ', ' ![alt](x.png) ', ' [link *words*](https://example.org/) ', ' https://example.org/a&b '],
);

const marked = fc
  .tuple(fc.constantFrom('', '', '', '*', '**', '~~'), word)
  .map(([mark, letters]) => `${mark}${letters}${mark}`);

/** Inline Markdown that begins and ends with a word. */
const inline = fc
  .tuple(fc.array(fc.tuple(marked, joint), { minLength: 1, maxLength: 12 }), word)
  .map(([parts, last]) => parts.flat().join('') + last);

/** The same in a block: prefixes stand before each of its lines. */
const block = fc.tuple(inline, fc.constantFrom('', '> ', '> > ', '- ', '# ')).map(([text, lead]) => {
  if (lead === '# ') return `# ${text.replaceAll(/(?: {2}|\\)?\n/gu, ' ')}`;
  return text
    .split('\n')
    .map((line, index) => `${lead === '- ' && index > 0 ? '  ' : lead}${line}`)
    .join('\n');
});

const document = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n'))
  .map(([blocks, lineEnd]) => blocks.join('\n\n').replaceAll('\n', lineEnd));

describe('the offsets of a running text', () => {
  it.each(['markdown', 'mdx'] as const)('lead each letter to itself in the source, and never back, in %s', (format) => {
    fc.assert(
      fc.property(document, (source) => {
        for (const run of runs(source, format)) {
          const offsets = [...letters(run.text)].map(({ letter, index }) => ({
            letter,
            offset: run.sourceOffset(index),
          }));
          expect(offsets.map(({ letter, offset }) => source.slice(offset, offset + letter.length))).toEqual(
            offsets.map(({ letter }) => letter),
          );
          expect(offsets).toEqual([...offsets].sort((a, b) => a.offset - b.offset));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found again: the character at the offset of a letter is that letter', () => {
    fc.assert(
      fc.property(document, (source) => {
        for (const run of runs(source, 'markdown')) {
          for (const { index } of letters(run.text)) expect(run.indexAt(run.sourceOffset(index))).toBe(index);
        }
      }),
    );
  });
});

describe('a piece of a running text', () => {
  it('cut in two has the words of the whole', () => {
    fc.assert(
      fc.property(document, fc.nat(), (source, cut) => {
        for (const run of runs(source, 'markdown')) {
          const at = cut % (run.text.length + 1);
          const again = [...run.slice(0, at), ...run.slice(at, run.text.length)];
          expect(runningText({ type: 'paragraph', children: again }, source).text).toBe(run.text);
        }
      }),
    );
  });
});

function runs(source: string, format: 'markdown' | 'mdx'): InlineRun[] {
  const parsed = parse(source, format);
  if ('fault' in parsed) throw new Error(parsed.fault.message);
  const found: InlineRun[] = [];
  walk(parsed.root, (node) => {
    if (isInlineParent(node)) found.push(runningText(node, source));
  });
  return found;
}

function* letters(text: string): Generator<{ letter: string; index: number }> {
  for (const { 0: letter, index } of text.matchAll(/\p{L}/gu)) yield { letter, index };
}
