import {
  APOSTROPHES, DASH, DASHES, ELLIPSIS, HARD_BREAK, HYPHENS, INVISIBLE, NOT_STORED, QUOTE, QUOTES, SLASH,
} from './signs.ts';

/** A text in the form in which quotations are compared, with the way back. */
export interface NormalText {
  /** Signs of rule 7; its indices are the ones that everything in this folder counts. */
  readonly text: string;
  /** For each index the half-open range of the original that it stands for. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** For each index 1 where the source’s own sign is a hyphen or an apostrophe, which may join two letters. */
  readonly joiners: Uint8Array;
}

/** The text after NFC, without what counts for nothing, its ligatures resolved; `at` leads back. */
interface Flat {
  readonly text: string;
  readonly at: (index: number) => number;
  readonly endAt: (index: number) => number;
}

const SPACE = '[\\s\u2028]';
const DOTS = `(?:…+|\\.{3,}|\\.(?:${SPACE}\\.){2,})`;
const TOKEN = [
  `(?<stored>${SPACE}*\\[${SPACE}*${DOTS}${SPACE}*\\]${SPACE}*)`,
  `${SPACE}*(?<dots>${DOTS})${SPACE}*`,
  `${SPACE}*(?<dash>[${DASHES}]+)${SPACE}*`,
  `(?<slash>${SPACE}+/${SPACE}+)`,
  `(?<space>${SPACE}+)`,
  `(?<quote>[${QUOTES}])`,
];
const IN_QUOTATION = new RegExp(TOKEN.slice(1).join('|'), 'gu');
const IN_EXCERPT = new RegExp(TOKEN.join('|'), 'gu');

const NOTHING = new RegExp(`[\u00ad${INVISIBLE}]`, 'u');
const SPECIAL = new RegExp(`[\u00ad${INVISIBLE}\ufb00-\ufb04]`, 'u');
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };
/** A letter with all that NFC may join to it: marks, and the vowels and final consonants of Hangul. */
const CLUSTER = /.[\p{M}\u1160-\u11ff]*/gsu;
const HYPHEN = new RegExp(`^[${HYPHENS}]$`, 'u');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'u');
/** Han, kana and their punctuation. */
const CJK = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303f\uff00-\uff65]/u;

/**
 * Brings a text into its normal form (EVIDENCE, rule 7). What is equal becomes the same sign, and nothing else does.
 * In an excerpt `[…]` marks words that are not stored (rule 17).
 */
export function normalise(original: string, kind: 'quotation' | 'excerpt' = 'quotation'): NormalText {
  const flat = flatten(original);
  const writer = new Writer(flat);
  let from = 0;
  for (const match of flat.text.matchAll(kind === 'excerpt' ? IN_EXCERPT : IN_QUOTATION)) {
    writer.copy(from, match.index);
    from = match.index + match[0].length;
    token(writer, flat.text, match);
  }
  writer.copy(from, flat.text.length);
  return writer.done();
}

function token(writer: Writer, text: string, match: RegExpExecArray): void {
  const { stored, dots, dash, slash, space, quote } = match.groups ?? {};
  const end = match.index + match[0].length;
  const inner = (part: string): number => match.index + match[0].indexOf(part);
  if (stored !== undefined) writer.write(NOT_STORED, match.index, end);
  else if (dots !== undefined) ellipsis(writer, dots, inner(dots));
  else if (dash !== undefined) writer.write(DASH, inner(dash), inner(dash) + dash.length, dash === match[0] && HYPHEN.test(dash));
  else if (slash !== undefined) writer.write(SLASH, inner('/'), inner('/') + 1);
  else if (quote !== undefined) writer.write(QUOTE, match.index, end, APOSTROPHE.test(quote));
  else if (space !== undefined && match.index > 0 && end < text.length) whiteSpace(writer, text, match.index, end);
}

/** Four dots are a full point and an ellipsis. */
function ellipsis(writer: Writer, dots: string, start: number): void {
  const end = start + dots.length;
  const count = dots.replace(/[^.]/gu, '').length;
  const point = count === 4 ? dots.indexOf('.', 1) : 0;
  if (point > 0) writer.write('.', start, start + 1);
  writer.write(ELLIPSIS, start + point, end);
}

function whiteSpace(writer: Writer, text: string, start: number, end: number): void {
  const space = text.slice(start, end);
  if (space.includes(HARD_BREAK)) writer.write(HARD_BREAK, start, end);
  else if (!(space.includes('\n') && CJK.test(text.charAt(start - 1)) && CJK.test(text.charAt(end)))) writer.write(' ', start, end);
}

/** Gathers signs with the ranges that they stand for. */
class Writer {
  private text = '';
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly joining: number[] = [];
  private readonly flat: Flat;

  constructor(flat: Flat) {
    this.flat = flat;
  }

  /** One sign for a range of the flat text. */
  write(sign: string, start: number, end: number, joins = false): void {
    if (joins) this.joining.push(this.starts.length);
    this.text += sign;
    this.starts.push(this.flat.at(start));
    this.ends.push(this.flat.endAt(end - 1));
  }

  /** A range of the flat text as it is. */
  copy(start: number, end: number): void {
    this.text += this.flat.text.slice(start, end);
    for (let index = start; index < end; index += 1) {
      this.starts.push(this.flat.at(index));
      this.ends.push(this.flat.endAt(index));
    }
  }

  done(): NormalText {
    const joiners = new Uint8Array(this.starts.length);
    for (const index of this.joining) joiners[index] = 1;
    return { text: this.text, starts: this.starts, ends: this.ends, joiners };
  }
}

function flatten(text: string): Flat {
  if (!SPECIAL.test(text) && text.normalize('NFC') === text) return { text, at: (index) => index, endAt: (index) => index + 1 };
  const kept: number[] = [];
  let rest = '';
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (NOTHING.test(sign)) continue;
    kept.push(index);
    rest += sign;
  }
  return joined(rest, kept);
}

/** NFC and ligatures, cluster by cluster; `kept` has the original index of each character. */
function joined(text: string, kept: readonly number[]): Flat {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const normal = cluster.normalize('NFC').replace(/[\ufb00-\ufb04]/gu, (ligature) => LIGATURES[ligature] ?? ligature);
    const last = index + cluster.length - 1;
    for (let n = 0; n < normal.length; n += 1) {
      const same = normal === cluster;
      starts.push(kept[same ? index + n : index] ?? 0);
      ends.push((kept[same ? index + n : last] ?? 0) + 1);
    }
    out += normal;
  }
  return { text: out, at: (index) => starts[index] ?? 0, endAt: (index) => ends[index] ?? 0 };
}
