import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CitedWork, citationsIn } from '../support/citations.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcdefgXYZ0189пункт아리랑漢'), minLength: 1, maxLength: 6 });
/** Underscores stand between letters: elsewhere Markdown may take two of them for an emphasis. */
const plainKey = fc
  .tuple(letters, fc.array(fc.tuple(fc.constantFrom(...':.#$%-+?/_'), letters), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.flat().join(''));
const anyKey = fc.oneof(
  plainKey,
  fc.tuple(plainKey, fc.constantFrom('.', '(1)', ' and others', '--x')).map((parts) => parts.join('')),
);

const words = fc.constantFrom('see', 'see also', 'quoted in', 'as 아리랑 in', '“so”');
const number = fc.constantFrom('3', '33-35', '4, 7', 'iv', '12b', 'S12');
const locator = fc.tuple(fc.constantFrom('p.', 'paras.', '§', 'vol.', 'chapter'), number);
const suffix = fc.constantFrom(', emphasis added', 'and passim', ', with a note');

/** A cited work, and how its locator is written. */
const work = fc.record(
  { key: anyKey, prefix: words, located: locator, suffix, suppressed: fc.constant(true as const) },
  { requiredKeys: ['key'] },
);

type Drawn = typeof work extends fc.Arbitrary<infer T> ? T : never;

it('what is printed as Pandoc writes citations is read again as it was', () => {
  fc.assert(
    fc.property(fc.array(work, { minLength: 1, maxLength: 4 }), fc.constantFrom('markdown', 'mdx'), (works, format) => {
      const source = `Before [${works.map((one) => print(one, format)).join('; ')}] after.`;
      expect(citationsIn(source, format)).toEqual({ cites: [{ bracket: works.map(expected) }], broken: [] });
    }),
    { numRuns: 500 },
  );
});

it('so it is in the running text, where a bracket follows', () => {
  fc.assert(
    fc.property(plainKey, locator, fc.array(work, { maxLength: 2 }), (key, [label, value], others) => {
      const source = `As @${key} [${[`${label} ${value}`, ...others.map((one) => print(one, 'markdown'))].join('; ')}] says.`;
      expect(citationsIn(source, 'markdown').cites).toEqual([
        { text: [expected({ key, located: [label, value] }), ...others.map(expected)] },
      ]);
    }),
    { numRuns: 500 },
  );
});

function print({ key, prefix, located, suffix: after, suppressed }: Drawn, format: 'markdown' | 'mdx'): string {
  const braces = format === 'mdx' ? ['\\{', '\\}'] : ['{', '}'];
  const at = /^[\p{L}\p{N}_]+(?:[^\s()\p{L}\p{N}_][\p{L}\p{N}_]+)*$/u.test(key)
    ? `@${key}`
    : `@${braces[0]}${key}${braces[1]}`;
  const where = located === undefined ? '' : `, ${located[0]} ${located[1]}`;
  const tail = after === undefined ? '' : after.startsWith(',') ? after : ` ${after}`;
  return `${prefix === undefined ? '' : `${prefix} `}${suppressed ? '-' : ''}${at}${where}${tail}`;
}

function expected({ key, prefix, located, suffix: after, suppressed }: Drawn): CitedWork {
  return {
    ...(prefix === undefined ? {} : { prefix }),
    key,
    ...(located === undefined ? {} : { locator: `${LABELS[located[0]] ?? ''} ${located[1]}` }),
    ...(after === undefined ? {} : { suffix: after }),
    ...(suppressed ? { suppressed } : {}),
  };
}

const LABELS: Readonly<Record<string, string>> = {
  'p.': 'page',
  'paras.': 'paragraph',
  '§': 'section',
  'vol.': 'volume',
  chapter: 'chapter',
};
