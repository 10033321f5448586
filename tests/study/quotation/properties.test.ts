import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationWords } from '../../../src/i18n/quotation-words.ts';
import { compareQuotation } from '../../../src/study/quotation/compare.ts';
import type { Candidate, Comparison } from '../../../src/study/quotation/marked-text.ts';

/** Words of which none is within another, none a negation, and none changes another's sense. */
const ENGLISH = [
  'factory',
  'hand',
  'phones',
  'Arirang',
  'workers',
  'praised',
  'security',
  'mass-producing',
  'Kim’s',
  'solid',
  'foundation',
  '1,694',
  'employees',
  'patriotic',
  'enthusiasm',
  'AS1201',
  'camera',
  'pixels',
  'trademark',
  'national',
  'pride',
  'quality',
  'boosting',
  '7.5',
  'well-known',
  'device',
  'Chinese',
  'screen',
  'users',
  'visit',
];
const KOREAN = [
  '공장',
  '손전화기',
  '아리랑',
  '로동자들이',
  '생산해야',
  '새로운',
  '지능형',
  '기업이',
  '부품',
  '대부분은',
  '원산지를',
  '중국',
  '대만',
  '한국의',
  '반도체',
  '제조사인',
  '특히',
  '메모리는',
  '무선인터넷이',
  '문자',
];
const JAPANESE = [
  '北朝鮮',
  'アリラン',
  '組み立て',
  '専門家',
  '携帯電話',
  '画像',
  '工場',
  '製造',
  '可能性',
  '国産',
  '謎',
  '第1書記',
];

const LANGUAGES = [
  { language: 'en', space: ' ', words: ENGLISH },
  { language: 'ko', space: ' ', words: KOREAN },
  { language: 'ja', space: '、', words: JAPANESE },
] as const;

interface Text {
  readonly language: string;
  readonly space: string;
  /** All different. */
  readonly words: readonly string[];
}

const text: fc.Arbitrary<Text> = fc
  .constantFrom(...LANGUAGES)
  .chain(({ language, space, words }) =>
    fc
      .shuffledSubarray([...words], { minLength: 8, maxLength: words.length })
      .map((chosen) => ({ language, space, words: chosen })),
  );

/** A text with a place between its first and its last words. */
const textAndPlace = text.chain((one) =>
  fc.record({ text: fc.constant(one), at: fc.integer({ min: 2, max: one.words.length - 4 }) }),
);

const OMISSIONS = [' … ', '…', ' ... ', ' . . . ', ' […] ', ' [...] ', ' (…) '];

function compare(quoted: string, { language, words, space }: Text): Comparison {
  const candidate: Candidate = {
    source: 'source',
    excerpt: 'excerpt',
    locator: 'p. 1',
    language,
    words: { text: words.join(space), emphasis: [] },
  };
  return compareQuotation(
    { words: { text: quoted, emphasis: [] }, emphasisDeclared: false },
    [candidate],
    [],
    quotationWords('en'),
    quotationWords,
  );
}

function codes({ findings }: Comparison): string[] {
  return findings.map(({ code }) => code);
}

describe('a quotation', () => {
  it('may be the whole excerpt, or any run of its words', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const start = a % source.words.length;
        const end = start + 1 + (b % (source.words.length - start));
        const { match, findings } = compare(source.words.slice(start, end).join(source.space), source);
        expect(findings).toEqual([]);
        const before = source.words.slice(0, start).join(source.space).length + (start === 0 ? 0 : source.space.length);
        expect(match).toMatchObject({
          start: before,
          end: before + source.words.slice(start, end).join(source.space).length,
        });
      }),
    );
  });

  it('may leave out any words with any sign of omission', () => {
    fc.assert(
      fc.property(textAndPlace, fc.nat(), fc.constantFrom(...OMISSIONS), ({ text: source, at }, length, sign) => {
        const to = at + 1 + (length % (source.words.length - at - 2));
        const quoted = source.words.slice(0, at).join(source.space) + sign + source.words.slice(to).join(source.space);
        expect(compare(quoted, source).findings).toEqual([]);
      }),
    );
  });

  it('may be set in other type: marks, dashes, spaces, soft hyphens', () => {
    const dashes = ['—', ' — ', '–', ' - ', '--'];
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...dashes),
        fc.constantFrom(...dashes),
        fc.constantFrom("'", '‘', '"', '«'),
        (source, one, other, mark) => {
          const [first = '', second = '', ...rest] = source.words;
          const set = { ...source, words: [`${first}${one}“${second}”`, ...rest] };
          const quoted = [`${first}${other}${mark}${second.slice(0, 1)}\u00ad${second.slice(1)}${mark}`, ...rest].join(
            source.space === ' ' ? '\u00a0' : source.space,
          );
          expect(compare(quoted, set).findings).toEqual([]);
        },
      ),
    );
  });

  it('may have additions between any of its words', () => {
    fc.assert(
      fc.property(textAndPlace, ({ text: source, at }) => {
        const space = source.space === ' ' ? ' ' : '';
        const quoted = `${source.words.slice(0, at).join(source.space)}${space}[as we read it]${source.space}${source.words.slice(at).join(source.space)}`;
        expect(compare(quoted, source).findings).toEqual([]);
      }),
    );
  });

  it('may not drop a word in silence, and says after which', () => {
    fc.assert(
      fc.property(textAndPlace, ({ text: source, at }) => {
        const quoted = source.words.toSpliced(at, 1).join(source.space);
        const comparison = compare(quoted, source);
        expect(codes(comparison)).toEqual(['misquotation']);
        const before = source.words.slice(0, at).join(source.space);
        if (source.space === ' ')
          expect(comparison.findings[0]).toMatchObject({
            start: before.length - (source.words[at - 1]?.length ?? 0),
            end: before.length,
          });
      }),
    );
  });

  it('may not double a word', () => {
    fc.assert(
      fc.property(textAndPlace, ({ text: source, at }) => {
        const comparison = compare(source.words.toSpliced(at, 0, source.words[at] ?? '').join(source.space), source);
        expect(codes(comparison)).toEqual(['misquotation']);
        if (source.space === ' ')
          expect(comparison.findings[0]?.start).toBe(source.words.slice(0, at + 1).join(' ').length + 1);
      }),
    );
  });

  it('may not swap two words', () => {
    fc.assert(
      fc.property(textAndPlace, ({ text: source, at }) => {
        const swapped = source.words.toSpliced(at, 2, source.words[at + 1] ?? '', source.words[at] ?? '');
        const comparison = compare(swapped.join(source.space), source);
        expect(codes(comparison)).toEqual(['misquotation']);
        if (source.space === ' ')
          expect(comparison.findings[0]?.start).toBe(source.words.slice(0, at).join(' ').length + 1);
      }),
    );
  });

  it('may not have a word of another’s', () => {
    fc.assert(
      fc.property(
        textAndPlace,
        fc.constantFrom('groundwork', 'solidly', 'X', '기초', '基礎'),
        ({ text: source, at }, word) => {
          const comparison = compare(source.words.toSpliced(at, 1, word).join(source.space), source);
          expect(codes(comparison)).toEqual(['misquotation']);
          expect(comparison.findings[0]?.start).toBe(
            source.words.slice(0, at).join(source.space).length + source.space.length,
          );
        },
      ),
    );
  });

  it('may not begin or end within a word of letters', () => {
    const letters = fc.constantFrom(...ENGLISH.filter((word) => word !== 'device' && /^\p{L}{4,}$/u.test(word)));
    fc.assert(
      fc.property(letters, fc.nat(), fc.boolean(), (word, at, fromStart) => {
        const cut = 1 + (at % (word.length - 1));
        const quoted = fromStart ? `${word.slice(cut)} device` : `device ${word.slice(0, cut)}`;
        const source = { language: 'en', space: ' ', words: fromStart ? [word, 'device'] : ['device', word] };
        expect(codes(compare(quoted, source))).toEqual(['misquotation']);
      }),
    );
  });

  it('is read whatever stands in it, and its findings lie in its words', () => {
    const signs = fc.constantFrom(
      ...'aB9 \n\t.,…?!“”\'"‘’-—–[]()/\u00ad\u200b\u200d\u2028é가는漢か゛\u0301ﬁ😀*',
      '[…]',
      '...',
      '[h]',
      '[not]',
    );
    const messy = fc.array(signs, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(messy, messy, (quoted, excerpt) => {
        const { match, findings } = compare(quoted, { language: 'en', space: '', words: [excerpt] });
        for (const { start, end } of findings) expect(0 <= start && start <= end && end <= quoted.length).toBe(true);
        if (match !== undefined)
          expect(0 <= match.start && match.start < match.end && match.end <= excerpt.length).toBe(true);
        expect(
          findings.some(({ code }) => code === 'misquotation' || code === 'unreadable-quotation') ||
            match !== undefined,
        ).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
