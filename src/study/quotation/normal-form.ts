import { type FlatText, flatten } from './flat-text.ts';
import { APOSTROPHES, DASH, DASHES, ELLIPSIS, HARD_BREAK, HYPHENS, NOT_STORED, QUOTE, QUOTES, SLASH } from './signs.ts';

/** A text in the form in which quotations are compared, with the way back. */
export interface NormalText {
  /** Signs of rule 7; its indices are the ones that everything in this folder counts. */
  readonly text: string;
  /** For each index the half-open range of the original that it stands for. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For each index 1 where the source’s own sign is a hyphen or an apostrophe, which may join two letters. */
  readonly joiners: Uint8Array;
}

/** Han, kana and their punctuation. */
const CJK = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303f\uff00-\uff65]/u;
const POINTS = /…+|\.{3,}|\.(?:\s\.){2,}/uy;
const STORED_NOT = /\[\s*(?:…+|\.{3,}|\.(?:\s\.){2,})\s*\]/uy;

type Class = 'space' | 'point' | 'dash' | 'slash' | 'quote' | 'bracket';

/** The signs that are not simply themselves; the scan over long texts looks every sign up here. */
const CLASSES: ReadonlyMap<number, Class> = new Map([
  ...classed(
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
    'space',
  ),
  ...classed(`.${ELLIPSIS}`, 'point'),
  ...classed(DASHES, 'dash'),
  ...classed('/', 'slash'),
  ...classed(QUOTES, 'quote'),
  ...classed('[', 'bracket'),
]);

function classed(signs: string, name: Class): [number, Class][] {
  return [...signs].map((sign) => [sign.charCodeAt(0), name]);
}

/**
 * Brings a text into its normal form (EVIDENCE, rule 7). What is equal becomes the same sign, and nothing else does.
 * In an excerpt `[…]` marks words that are not stored (rule 17).
 */
export function normalise(original: string, kind: 'quotation' | 'excerpt' = 'quotation'): NormalText {
  const flat = flatten(original);
  return new Scanner(flat, kind).scan();
}

/** Goes over a text once. */
class Scanner {
  private readonly text: string;
  private readonly writer: Writer;
  private readonly kind: 'quotation' | 'excerpt';

  constructor(flat: FlatText, kind: 'quotation' | 'excerpt') {
    this.text = flat.text;
    this.writer = new Writer(flat);
    this.kind = kind;
  }

  scan(): NormalText {
    let plain = 0;
    let index = 0;
    while (index < this.text.length) {
      const end = CLASSES.has(this.text.charCodeAt(index)) ? this.sign(index, plain) : index;
      if (end === index) index += 1;
      else {
        index = end;
        plain = end;
      }
    }
    this.writer.copy(plain, this.text.length);
    return this.writer.done();
  }

  /** Writes what stands here, after the plain signs before it, and gives the index after it; `at` itself if it is plain too. */
  private sign(at: number, plain: number): number {
    const start = this.afterSpace(at);
    const found = this.token(start, at);
    if (found === undefined && start === at) return at;
    this.writer.copy(plain, at);
    if (found === undefined) {
      this.space(at, start);
      return start;
    }
    found.write();
    return found.end;
  }

  /** A sign that may have white space before and after it: an ellipsis, a dash, a slash, a quotation mark without. */
  private token(start: number, spaceStart: number): { end: number; write: () => void } | undefined {
    const { text, writer } = this;
    const name = CLASSES.get(text.charCodeAt(start));
    if (name === 'quote' && start === spaceStart)
      return {
        end: start + 1,
        write: () => writer.write(QUOTE, start, start + 1, APOSTROPHES.includes(text.charAt(start))),
      };
    if (name === 'slash') {
      const end = this.afterSpace(start + 1);
      return start > spaceStart && end > start + 1
        ? { end, write: () => writer.write(SLASH, start, start + 1) }
        : undefined;
    }
    if (name === 'dash') return this.dash(start, spaceStart);
    if (name === 'point') {
      const end = matchEnd(POINTS, text, start);
      return end === undefined
        ? undefined
        : { end: this.afterSpace(end), write: () => ellipsis(writer, text.slice(start, end), start) };
    }
    if (name !== 'bracket' || this.kind === 'quotation') return undefined;
    const end = matchEnd(STORED_NOT, text, start);
    return end === undefined
      ? undefined
      : { end: this.afterSpace(end), write: () => writer.write(NOT_STORED, start, end) };
  }

  private dash(start: number, spaceStart: number): { end: number; write: () => void } {
    const { text, writer } = this;
    let dashEnd = start + 1;
    while (CLASSES.get(text.charCodeAt(dashEnd)) === 'dash') dashEnd += 1;
    const end = this.afterSpace(dashEnd);
    const joins = start === spaceStart && end === start + 1 && HYPHENS.includes(text.charAt(start));
    return { end, write: () => writer.write(DASH, start, dashEnd, joins) };
  }

  /** White space; at a line end between Han or kana, and at the beginning and end of the text, it is nothing. */
  private space(start: number, end: number): void {
    const { text } = this;
    if (start === 0 || end === text.length) return;
    const space = text.slice(start, end);
    if (space.includes(HARD_BREAK)) this.writer.write(HARD_BREAK, start, end);
    else if (!(space.includes('\n') && CJK.test(text.charAt(start - 1)) && CJK.test(text.charAt(end))))
      this.writer.write(' ', start, end);
  }

  private afterSpace(index: number): number {
    let end = index;
    while (CLASSES.get(this.text.charCodeAt(end)) === 'space') end += 1;
    return end;
  }
}

/** The index after a match that begins exactly here. */
function matchEnd(sticky: RegExp, text: string, index: number): number | undefined {
  sticky.lastIndex = index;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

/** Four points are a full point and an ellipsis. */
function ellipsis(writer: Writer, points: string, start: number): void {
  const count = points.replace(/[^.]/gu, '').length;
  const rest = count === 4 ? points.indexOf('.', 1) : 0;
  if (rest > 0) writer.write('.', start, start + 1);
  writer.write(ELLIPSIS, start + rest, start + points.length);
}

/** Gathers signs with the ranges that they stand for. */
class Writer {
  private text = '';
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly joiners: Uint8Array;
  private readonly flat: FlatText;

  /** No text grows in its normal form. */
  constructor(flat: FlatText) {
    this.flat = flat;
    this.starts = new Int32Array(flat.text.length);
    this.ends = new Int32Array(flat.text.length);
    this.joiners = new Uint8Array(flat.text.length);
  }

  /** One sign for a range of the flat text. */
  write(sign: string, start: number, end: number, joins = false): void {
    const at = this.text.length;
    this.starts[at] = this.flat.at(start);
    this.ends[at] = this.flat.endAt(end - 1);
    this.joiners[at] = joins ? 1 : 0;
    this.text += sign;
  }

  /** A range of the flat text as it is. */
  copy(start: number, end: number): void {
    const shift = this.text.length - start;
    for (let index = start; index < end; index += 1) {
      this.starts[index + shift] = this.flat.at(index);
      this.ends[index + shift] = this.flat.endAt(index);
    }
    this.text += this.flat.text.slice(start, end);
  }

  done(): NormalText {
    const { length } = this.text;
    return {
      text: this.text,
      starts: this.starts.subarray(0, length),
      ends: this.ends.subarray(0, length),
      joiners: this.joiners,
    };
  }
}
