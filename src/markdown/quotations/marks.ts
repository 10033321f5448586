import type { Span } from '../../study/citation.ts';

/** A pair of quotation marks of a language or a study. */
export interface MarkPair {
  readonly open: string;
  readonly close: string;
  /** Words between primary marks are a quotation wherever they stand; between others only where a citation touches them. */
  readonly primary: boolean;
}

/** Words between marks: `inner` without the marks. */
export interface MarkedRun extends Span {
  readonly inner: Span;
  readonly primary: boolean;
}

/** What stands between marks in a text, and opening primary marks that never close. */
export interface FoundRuns {
  readonly runs: readonly MarkedRun[];
  readonly unclosed: readonly number[];
}

/** Pairs that other languages use; they count where a citation touches them (EVIDENCE, rule 1). */
const OTHERS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['«', '»'],
  ['»', '«'],
  ['„', '“'],
  ['‚', '‘'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
];

/** All pairs of marks, the primary ones of the study first. */
export function markPairs(primary: readonly (readonly [string, string])[]): MarkPair[] {
  const known = new Set(primary.map(([open, close]) => open + close));
  return [
    ...primary.map(([open, close]) => ({ open, close, primary: true })),
    ...OTHERS.filter(([open, close]) => !known.has(open + close)).map(([open, close]) => ({
      open,
      close,
      primary: false,
    })),
  ];
}

/** Finds the outermost runs between marks; one inside another belongs to it. `isEscaped` marks are letters. */
export function findRuns(text: string, pairs: readonly MarkPair[]): FoundRuns {
  const runs: MarkedRun[] = [];
  const unclosed: number[] = [];
  const firstSigns = new Set(pairs.map(({ open }) => open.charAt(0)));
  let index = 0;
  while (index < text.length) {
    if (!firstSigns.has(text.charAt(index))) {
      index += 1;
      continue;
    }
    const pair = pairs.find(({ open }) => text.startsWith(open, index) && mayOpen(text, index, open));
    if (pair === undefined) {
      index += 1;
      continue;
    }
    const close = closing(text, index + pair.open.length, pair);
    if (close === undefined) {
      if (pair.primary) unclosed.push(index);
      index += pair.open.length;
      continue;
    }
    const end = close + pair.close.length;
    runs.push({ start: index, end, inner: { start: index + pair.open.length, end: close }, primary: pair.primary });
    index = end;
  }
  return { runs, unclosed };
}

/** A straight mark opens after a space or an opening sign, and so does a comma-like one that is an apostrophe elsewhere. */
function mayOpen(text: string, index: number, open: string): boolean {
  if (!/^["'‘‚]$/u.test(open)) return true;
  return (
    /^$|[\s([{—–\-“"«「]$/u.test(text.slice(Math.max(0, index - 1), index)) &&
    /\S/u.test(text[index + open.length] ?? '')
  );
}

function closing(text: string, from: number, pair: MarkPair): number | undefined {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    if (pair.open !== pair.close && text.startsWith(pair.open, index) && mayOpen(text, index, pair.open)) depth += 1;
    else if (text.startsWith(pair.close, index) && mayClose(text, index, pair.close)) {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return undefined;
}

/** An apostrophe inside a word, or at the end of a plural before a word, does not close. */
function mayClose(text: string, index: number, close: string): boolean {
  if (!/^["'’]$/u.test(close)) return true;
  const before = text[index - 1] ?? '';
  const after = text[index + close.length] ?? '';
  return !/\s/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}
