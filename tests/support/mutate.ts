/** A change of quoted words: those from `start` to `end` become `text`. `kind` says what an author did, `lawful` whether the rules allow it. */
export interface Mutant {
  readonly kind: MutantKind;
  readonly lawful: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Kinds of change by name, with what EVIDENCE says of them. */
export const KINDS = {
  'drop a word': false,
  'double a word': false,
  'swap two words': false,
  'change a digit': false,
  'write a number otherwise': false,
  'change a letter of a name': false,
  'add a letter': false,
  'change a Hangul syllable': false,
  'change a kana or Han character': false,
  'move an omission': false,
  'capitalise in silence': false,
  'cut the last word': false,
  'comma to semicolon': false,
  'remove a comma': false,
  'end in a question mark': false,
  'replace by brackets': false,
  'insert a negation': false,
  'omit a negation': false,
  'emphasise a word': false,
  'hide a zero-width space': false,
  'omit a word': true,
  'straighten marks': true,
  'another dash': true,
  'end in a comma': true,
  'decompose (NFD)': true,
} as const satisfies Record<string, boolean>;

export type MutantKind = keyof typeof KINDS;

/** These keep the words that are shown, or set something among them that is no word of the source: no comparison of words can excuse them. */
export const BEYOND_WORDS: ReadonlySet<MutantKind> = new Set([
  'insert a negation',
  'emphasise a word',
  'hide a zero-width space',
]);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Change = readonly [start: number, end: number, text: string];

/** At most one change of each kind of these words, at a place that `random` chooses. */
export function mutantsOf(words: string, random: () => number): Mutant[] {
  return Object.entries(CHANGES).flatMap(([kind, changes]) => {
    const [start, end, text] = pick(changes(words), random) ?? [];
    if (start === undefined || end === undefined || text === undefined || words.slice(start, end) === text) return [];
    return [{ kind: kind as MutantKind, lawful: KINDS[kind as MutantKind], start, end, text }];
  });
}

/** Chooses one of a list, if it has any. */
export function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  ten: '10',
  dozen: '12',
  million: '000,000',
  hundreds: '100s',
  '400': 'four hundred',
  '3': 'three',
  '5': 'five',
  '11': 'eleven',
  '4GB': '4 GB',
};

const CHANGES: Readonly<Record<MutantKind, (words: string) => Change[]>> = {
  'drop a word': (words) =>
    tokens(words).map(({ start, end }) =>
      end < words.length ? [start, end + 1, ''] : [Math.max(0, start - 1), end, ''],
    ),
  'double a word': (words) => tokens(words).map(({ start, end, text }) => [start, end, `${text} ${text}`]),
  'swap two words': (words) => pairs(words).map(([a, b]) => [a.start, b.end, `${b.text} ${a.text}`]),
  'change a digit': (words) => matches(words, /\d/gu, (digit) => String((Number(digit) + 1) % 10)),
  'write a number otherwise': (words) =>
    matches(words, /(?<![\p{L}\p{N}.,])(?:\p{L}+|\d+(?:GB)?)(?![\p{L}\p{N}.,])/gu, (word) => NUMBERS[word] ?? word),
  'change a letter of a name': (words) =>
    matches(words, /(?<=\p{Lu}\p{L}*)[a-y](?=\p{L})/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)),
  'add a letter': (words) => matches(words, /(?<=[a-z]{3})(?![\p{L}’'-])/gu, () => 's'),
  'change a Hangul syllable': (words) => matches(words, /[가-힢]/gu, nextCharacter),
  'change a kana or Han character': (words) => matches(words, /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu, nextCharacter),
  'move an omission': (words) =>
    tokens(words)
      .slice(1, -3)
      .flatMap((dropped, index): Change[] => {
        const [next, after] = tokens(words).slice(index + 2);
        return next && after ? [[dropped.start, after.end, `${next.text} … ${after.text}`]] : [];
      }),
  'capitalise in silence': (words) => (/^[a-z]/u.test(words) ? [[0, 1, words.charAt(0).toUpperCase()]] : []),
  'cut the last word': (words) => matches(words, /(?<=[\p{L}\p{N}])[\p{L}\p{N}](?=[.,]?$)/gu, () => ''),
  'comma to semicolon': (words) => matches(words, /,(?=.*\p{L})/gu, () => ';'),
  'remove a comma': (words) => matches(words, /,(?=.*\p{L})/gu, () => ''),
  'end in a question mark': (words) => matches(words, /(?<=[\p{L}\p{N}])[.,]?$/gu, () => '?'),
  'replace by brackets': (words) =>
    tokens(words)
      .slice(1, -1)
      .map(({ start, end }) => [start, end, '[it]']),
  'insert a negation': (words) =>
    /[a-z]/u.test(words)
      ? tokens(words)
          .slice(1)
          .map(({ start }) => [start, start, '[not] '])
      : [],
  'omit a negation': (words) =>
    tokens(words)
      .slice(1, -1)
      .filter(({ text }) => /^(?:not|no|never|none)$/u.test(text))
      .map(({ start, end }) => [start, end, '…']),
  'emphasise a word': (words) =>
    tokens(words)
      .filter(({ text }) => /^[a-z]+$/u.test(text))
      .map(({ start, end, text }) => [start, end, `*${text}*`]),
  'hide a zero-width space': (words) =>
    tokens(words)
      .slice(1)
      .map(({ start }) => [start, start, '\u200b']),
  'omit a word': (words) =>
    tokens(words)
      .slice(1, -1)
      .map(({ start, end }) => [start, end, '…']),
  'straighten marks': (words) =>
    /[‘’“”]/u.test(words) ? [[0, words.length, words.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"')]] : [],
  'another dash': (words) => matches(words, /[-–—]/gu, (dash) => (dash === '-' ? '‑' : dash === '–' ? '—' : '–')),
  'end in a comma': (words) => matches(words, /(?<=[\p{L}\p{N}])\.?$/gu, () => ','),
  'decompose (NFD)': (words) => [[0, words.length, words.normalize('NFD')]],
};

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands between spaces and has a letter or digit. Words in a script without spaces are none. */
function tokens(words: string): Token[] {
  if (!/\s/u.test(words)) return [];
  return [...words.matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
}

/** Neighbours that differ, with one space between them. */
function pairs(words: string): [Token, Token][] {
  const all = tokens(words);
  return all.flatMap((token, index): [Token, Token][] => {
    const next = all[index + 1];
    return next !== undefined && next.start === token.end + 1 && next.text !== token.text ? [[token, next]] : [];
  });
}

/** Replaces each match on its own; those that stay as they are give no change. */
function matches(words: string, pattern: RegExp, change: (match: string) => string): Change[] {
  return [...words.matchAll(pattern)]
    .map(({ 0: match, index }): Change => [index, index + match.length, change(match)])
    .filter(([start, end, text]) => words.slice(start, end) !== text);
}

function nextCharacter(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + 1);
}
