import { accentedLetter } from './tex-accents.ts';
import { type Commands, ENVIRONMENTS, literal } from './tex-commands.ts';

/** The commands that are known, and who is told of others. */
export interface Preparation {
  readonly commands: Commands;
  /** Told of commands that nobody knows. */
  readonly report: (command: string) => void;
}

/** Commands may use commands; more steps than this are a circle. */
const MAX_DEPTH = 12;

/**
 * Makes a BibTeX value into TeX that the parser reads without loss: commands that it does not know are expanded; a percent
 * sign (to TeX a comment), a lone dollar, `<` and `>` and unpaired braces are hidden as text.
 */
export function prepareTex(source: string, preparation: Preparation, depth = 0): string {
  const braces = bracePairs(source);
  let out = '';
  let at = 0;
  while (at < source.length) {
    const sign = source[at] ?? '';
    if (sign === '\\') {
      const step =
        depth < MAX_DEPTH
          ? command(source, at, { ...preparation, depth, braces })
          : { out: literal('\\'), end: at + 1 };
      out += step.out;
      at = step.end;
    } else if (sign === '$') {
      const end = mathEnd(source, at);
      const width = source[at + 1] === '$' ? 2 : 1;
      out +=
        end === undefined ? literal('$') : `$${prepareTex(source.slice(at + width, end), preparation, depth + 1)}$`;
      at = end === undefined ? at + 1 : end + width;
    } else {
      const hidden =
        sign === '<' || sign === '>' || sign === '%' || ((sign === '{' || sign === '}') && !braces.has(at));
      out += hidden ? literal(sign) : sign;
      at += 1;
    }
  }
  return out;
}

interface Step {
  readonly out: string;
  /** Where to read on. */
  readonly end: number;
}

interface Context extends Preparation {
  readonly depth: number;
  readonly braces: ReadonlyMap<number, number>;
}

function command(source: string, at: number, context: Context): Step {
  const accented = accentedLetter(source, at);
  if (accented !== undefined) return { out: accented.letter, end: accented.end };
  const name = /[a-zA-Z]+/uy;
  name.lastIndex = at + 1;
  const found = name.exec(source)?.[0];
  if (found === undefined) return formula(source, at, context) ?? controlSymbol(source, at);
  const afterName = at + 1 + found.length;
  if (found === 'begin' || found === 'end') return environment(source, at, found, context);
  const starred = source[afterName] === '*' ? context.commands.get(`${found}*`) : undefined;
  const known = starred ?? context.commands.get(found);
  if (known === undefined) return { out: `\\${found}`, end: afterName };
  const { values, end } = readArguments(source, starred === undefined ? afterName : afterName + 1, {
    count: known.arguments,
    braces: context.braces,
  });
  const out = prepareTex(known.expand(values), context, context.depth + 1);
  // A command without arguments swallows the space after it.
  return { out, end: known.arguments === 0 ? afterSpace(source, end) : end };
}

/** `\( … \)` and `\[ … \]`; nothing where it does not end. */
function formula(source: string, at: number, context: Context): Step | undefined {
  const close = { '(': '\\)', '[': '\\]' }[source[at + 1] ?? ''];
  const end = close === undefined ? -1 : source.indexOf(close, at + 2);
  if (end < 0) return undefined;
  return { out: `$${prepareTex(source.slice(at + 2, end), context, context.depth + 1)}$`, end: end + 2 };
}

/** `\%`, `\"`, `\ `: as they are, but for those that the parser drops or misreads. */
function controlSymbol(source: string, at: number): Step {
  const sign = source[at + 1];
  const empty = source.slice(at + 2, at + 4) === '{}' ? 2 : 0;
  if (sign === undefined) return { out: literal('\\'), end: at + 1 };
  if (/\s/u.test(sign)) return { out: '{} {}', end: at + 2 };
  if ('-/@(['.includes(sign)) return { out: '', end: at + 2 };
  if (sign === ']' || sign === ')') return { out: '', end: at + 2 };
  if ((sign === '~' || sign === '^') && empty > 0) return { out: literal(sign), end: at + 4 };
  if ('%{}$#&_'.includes(sign)) return { out: literal(sign), end: at + 2 };
  return { out: `\\${sign}`, end: at + 2 };
}

function environment(source: string, at: number, word: 'begin' | 'end', { report }: Preparation): Step {
  const pattern = /\\(?:begin|end)\s*\{([^{}]*)\}(?:\[[^\]]*\])?/uy;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  if (match === null) return { out: '', end: at + word.length + 1 };
  const name = (match[1] ?? '').trim();
  const known = Object.hasOwn(ENVIRONMENTS, name) ? ENVIRONMENTS[name] : undefined;
  if (known === undefined && word === 'begin') report(`\\begin{${name}}`);
  const end = at + match[0].length;
  const hasPartner =
    word === 'begin' ? source.includes(`\\end{${name}}`, end) : source.lastIndexOf(`\\begin{${name}}`, at) >= 0;
  return { out: known !== undefined && hasPartner ? known[word === 'begin' ? 0 : 1] : ' ', end };
}

function readArguments(
  source: string,
  from: number,
  { count, braces }: { count: number; braces: ReadonlyMap<number, number> },
): { values: string[]; end: number } {
  const values: string[] = [];
  let end = from;
  while (values.length < count) {
    const at = afterSpace(source, end);
    const close = source[at] === '{' ? braces.get(at) : undefined;
    if (close !== undefined) {
      values.push(source.slice(at + 1, close));
      end = close + 1;
    } else {
      const token = /\\[a-zA-Z]+|\\[\s\S]|\d+|[^{}]/uy;
      token.lastIndex = at;
      const found = token.exec(source)?.[0];
      if (found === undefined) break;
      values.push(found);
      end = at + found.length;
    }
  }
  return { values, end };
}

function afterSpace(source: string, at: number): number {
  const space = /\s*/uy;
  space.lastIndex = at;
  return at + (space.exec(source)?.[0].length ?? 0);
}

/** Offsets of braces that belong together, both ways; escaped ones count for nothing. */
function bracePairs(source: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '{') open.push(at);
    else if (source[at] === '}') {
      const from = open.pop();
      if (from !== undefined) pairs.set(from, at).set(at, from);
    }
  }
  return pairs;
}

/** Where the formula ends that a dollar opens, by Pandoc's rule: so “$5 and $10” is money. Nothing if it opens none. */
function mathEnd(source: string, at: number): number | undefined {
  const double = source[at + 1] === '$';
  const from = at + (double ? 2 : 1);
  if (!double && /^(?:\s|$)/u.test(source.slice(from, from + 1))) return undefined;
  for (let end = from; end < source.length; end += 1) {
    if (source[end] === '\\') end += 1;
    else if (source[end] === '$') {
      if (double) return source[end + 1] === '$' && end > from ? end : undefined;
      return end > from && !/\s/u.test(source[end - 1] ?? ' ') && !/\d/u.test(source[end + 1] ?? '') ? end : undefined;
    }
  }
  return undefined;
}
