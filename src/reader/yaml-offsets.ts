/** A scalar in a YAML text. */
export interface Scalar {
  /** Half-open range of the scalar in the text, with its quotation marks or its `>-`. */
  readonly from: number;
  readonly to: number;
  /** What it says. */
  readonly value: string;
}

/**
 * The offset in a YAML text of each character of a scalar, and of its end. Folding, indentation, escapes and quotation marks stand
 * between a value and its source, so each character is found again.
 */
export function scalarOffsets(text: string, { from, to, value }: Scalar): Int32Array {
  const offsets = new Int32Array(value.length + 1);
  const escapes = text.charAt(from) === '"';
  let at = /[|>]/u.test(text.charAt(from)) ? text.indexOf('\n', from) + 1 : from + (escapes ? 1 : 0);
  for (let index = 0; index < value.length; index += 1) {
    const sign = value.charAt(index);
    const { start, length } = escapes ? signAt(text, at, sign) : { start: at, length: 0 };
    const found = length > 0 ? start : /\s/u.test(sign) ? nextSpace(text, start, to) : text.indexOf(sign, start);
    if (found >= 0 && found < to) at = found;
    offsets[index] = at;
    // `\U0001F4F1` stands for two UTF-16 units.
    if (length === 10 && /[\uD800-\uDBFF]/u.test(sign)) offsets[++index] = at;
    at += Math.max(1, length);
  }
  offsets[value.length] = at;
  return offsets;
}

const ESCAPE = /\\(?:[xuU]([\dA-Fa-f]{2}(?:[\dA-Fa-f]{2}){0,3})|(\r?\n[ \t]*)|([^\r\n]))/uy;

/** What the escapes of one letter stand for (YAML 1.2, 5.7); others stand for themselves. */
const LETTERS: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1B',
  N: '\x85',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
};

/**
 * Where the next sign stands between double quotation marks, behind what folding has left: white space, joined lines, escaped spaces. The
 * length is that of its escape, or zero.
 */
function signAt(text: string, from: number, sign: string): { start: number; length: number } {
  for (let start = from; ; ) {
    ESCAPE.lastIndex = start;
    const found = ESCAPE.exec(text);
    if (found !== null && unescaped(found).charAt(0) === sign) return { start, length: found[0].length };
    if (found !== null) start = ESCAPE.lastIndex;
    else if (!/\s/u.test(sign) && /\s/u.test(text.charAt(start))) start += 1;
    else return { start, length: 0 };
  }
}

function unescaped([, hexadecimal, joint, letter = '']: RegExpExecArray): string {
  if (hexadecimal !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(hexadecimal, 16), 0x10ffff));
  return joint === undefined ? (LETTERS[letter] ?? letter) : '';
}

function nextSpace(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (/\s/u.test(text.charAt(at))) return at;
  return -1;
}
