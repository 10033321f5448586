import { isWebAddress } from '../addresses.ts';
import { localised } from './strings.ts';
import { LETTERS } from './tex-accents.ts';

/** A TeX command as a text with arguments. What it gives is read as TeX again; `literal` protects what is text. */
export interface Command {
  readonly arguments: number;
  readonly expand: (values: readonly string[]) => string;
}

/** TeX commands by their names, without the backslash. */
export type Commands = ReadonlyMap<string, Command>;

/** Signs that mean something in TeX, or that the parser changes, and the noncharacters that stand for them meanwhile. */
const SIGNS = '<>%$\\{}#&~^_';
const FIRST_NONCHARACTER = 0xfdd0;

/** Hides signs that are meant as text from TeX. */
export function literal(text: string): string {
  return text.replace(/[<>%$\\{}#&~^_]/gu, (sign) => String.fromCharCode(FIRST_NONCHARACTER + SIGNS.indexOf(sign)));
}

/** Brings hidden signs back. */
export function restored(text: string): string {
  return text.replace(/[\uFDD0-\uFDDB]/gu, (sign) => SIGNS[sign.charCodeAt(0) - FIRST_NONCHARACTER] ?? '');
}

/** A TeX text as an address or a path is meant: without escapes, signs as they are. */
export function verbatim(tex: string): string {
  return tex
    .replace(/\\url\s*\{([^{}]*)\}/gu, '$1')
    .replace(/\\(?:textasciitilde|~)(?:\s*\{\})?/gu, '~')
    .replace(/\\(?:textunderscore)(?:\s*\{\})?/gu, '_')
    .replace(/\\([#$%&_{}])/gu, '$1')
    .replace(/\{([#$%&_~^]?)\}/gu, '$1')
    .trim();
}

const words = (text: string): Command => ({ arguments: 0, expand: () => text });
const keep = (count: number, index: number): Command => ({
  arguments: count,
  expand: (values) => `{${values[index] ?? ''}}`,
});
const drop = (count: number): Command => ({ arguments: count, expand: () => '' });

function each(names: string, command: Command): [string, Command][] {
  return names.split(' ').map((name) => [name, command]);
}

/** Commands that the parser does not know, gets wrong, or makes HTML of. */
export const COMMANDS: Commands = new Map<string, Command>([
  ...Object.entries(LETTERS).map(([name, letter]): [string, Command] => [name, words(`{${letter}}`)]),
  ...['TeX', 'LaTeX', 'BibTeX', 'XeTeX', 'LuaTeX', 'XeLaTeX', 'LuaLaTeX', 'pdfTeX', 'pdfLaTeX', 'ConTeXt'].map(
    (name): [string, Command] => [name, words(`{${name}}`)],
  ),
  ['LaTeXe', words('{LaTeX2e}')],
  ['textbackslash', words(literal('\\'))],
  ['textasciitilde', words(literal('~'))],
  ['textasciicircum', words(literal('^'))],
  ['textunderscore', words(literal('_'))],
  ['textbraceleft', words(literal('{'))],
  ['textbraceright', words(literal('}'))],
  ['textasciigrave', words('`')],
  ['slash', words('/')],
  ['hyphen', words('-')],
  ['textless', words(literal('<'))],
  ['textgreater', words(literal('>'))],
  ['glqq', words('„')],
  ['grqq', words('“')],
  ['glq', words('‚')],
  ['grq', words('‘')],
  ['flqq', words('«')],
  ['frqq', words('»')],
  ['No', words('№')],
  ['item', words('\n\n')],
  ['newline', words(' ')],
  ['linebreak', words(' ')],
  ...each(
    'protect autocap arabic xspace allowbreak nobreak noindent centering displaystyle limits nolimits middle bigl bigr',
    words(''),
  ),
  ...each('url nolinkurl path', { arguments: 1, expand: ([address = '']) => literal(verbatim(address)) }),
  ['href', { arguments: 2, expand: ([address = '', label = '']) => link(verbatim(address), label) }],
  ['bibstring', { arguments: 1, expand: ([key = '']) => localised(key) }],
  ...each('enquote mkbibquote', { arguments: 1, expand: ([text = '']) => `“{${text}}”` }),
  ['enquote*', { arguments: 1, expand: ([text = '']) => `‘{${text}}’` }],
  ['mkbibparens', { arguments: 1, expand: ([text = '']) => `(${text})` }],
  ['mkbibbrackets', { arguments: 1, expand: ([text = '']) => `[${text}]` }],
  ['char', { arguments: 1, expand: ([code = '']) => literal(character(code)) }],
  ['symbol', { arguments: 1, expand: ([code = '']) => literal(character(code)) }],
  ...each('foreignlanguage textlang textcolor raisebox', keep(2, 1)),
  ...each(
    'underline uline ul textmd textnormal textsf textlf mathsf mathtt mathbb mathcal mathfrak mathscr mathbf mathit operatorname text t NoCaseChange MakeUppercase',
    keep(1, 0),
  ),
  ...each('color selectlanguage SortNoop sortnoop hphantom phantom label index', drop(1)),
  ...'log ln exp sin cos tan lim max min sup inf det dim ker gcd deg arg mod bmod'
    .split(' ')
    .map((name): [string, Command] => [name, words(` ${name} `)]),
]);

/** Commands that only change how the words after them look. */
export const SILENT: ReadonlySet<string> = new Set(
  'bf bfseries mdseries itshape slshape scshape upshape tt ttfamily sf sffamily rmfamily normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge raggedright sloppy'.split(
    ' ',
  ),
);

/** Environments: what their begin and end become. Others go, and their words stay. */
export const ENVIRONMENTS: Readonly<Record<string, readonly [string, string]>> = {
  itemize: ['\n\n', '\n\n'],
  enumerate: ['\n\n', '\n\n'],
  description: ['\n\n', '\n\n'],
  quotation: ['\n\n', '\n\n'],
  quote: ['\n\n', '\n\n'],
  center: ['\n\n', '\n\n'],
  document: ['', ''],
  it: ['{\\it ', '}'],
  em: ['{\\it ', '}'],
  bf: ['{\\bf ', '}'],
  sc: ['{\\sc ', '}'],
};

const DEFINITION =
  /\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand)\s*\*?\s*\{?\s*\\([a-zA-Z]+)\s*\}?\s*(?:\[(\d)\])?\s*(?:\[[^\]]*\])?\s*\{|\\def\s*\\([a-zA-Z]+)((?:#\d)*)\s*\{/gu;

/** The commands that a `@preamble` defines. */
export function definedCommands(preamble: string): Commands {
  const commands = new Map<string, Command>();
  for (const match of preamble.matchAll(DEFINITION)) {
    const from = match.index + match[0].length;
    const body = preamble.slice(from, from + braced(preamble.slice(from)));
    const name = match[1] ?? match[3] ?? '';
    const count = match[1] === undefined ? (match[4] ?? '').length / 2 : Number(match[2] ?? 0);
    commands.set(name, {
      arguments: count,
      expand: (values) => body.replace(/#(\d)/gu, (_, n: string) => values[Number(n) - 1] ?? ''),
    });
  }
  return commands;
}

/** How long the text is up to the brace that closes it. */
function braced(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return text.length;
}

function link(address: string, label: string): string {
  if (!isWebAddress(address) || label.trim() === '' || verbatim(label) === address)
    return label.trim() === '' ? literal(address) : `{${label}}`;
  return `{${label}} (${literal(address)})`;
}

function character(code: string): string {
  const number = /^"[0-9a-f]+$/iu.test(code.trim()) ? Number.parseInt(code.trim().slice(1), 16) : Number(code);
  return Number.isInteger(number) && number > 31 && number < 0x110000 ? String.fromCodePoint(number) : code;
}
