import { tidyMarkup } from '../markup.ts';

/** Signs that mean something in TeX. Braces are commands, so that a value's braces are always balanced. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '`': '\\textasciigrave{}',
  '\u00A0': '~',
};

/** Two of these make another sign in TeX. */
const LIGATURES = /([-',])(?=\1)/gu;

/** Plain text as TeX. Letters of all scripts stay as they are: the files are UTF-8. */
export function plainTex(text: string): string {
  return text.replace(/[\\{}~^<>#$%&_`\u00A0]/gu, (sign) => SIGNS[sign] ?? sign).replace(LIGATURES, '$1{}');
}

const COMMANDS: Readonly<Record<string, string>> = {
  i: 'emph',
  b: 'textbf',
  sup: 'textsuperscript',
  sub: 'textsubscript',
  sc: 'textsc',
};

/** Rich text of CSL-JSON as TeX. Tags that do not stand in pairs are text. */
export function richTex(text: string): string {
  if (!text.includes('<') || tidyMarkup(text) !== text) return plainTex(text);
  return text
    .split(/(<\/?(?:i|b|sup|sub|sc)>)/u)
    .map((piece) => {
      const [, slash, tag = ''] = /^<(\/?)(i|b|sup|sub|sc)>$/u.exec(piece) ?? [];
      return slash === undefined ? plainTex(piece) : slash === '' ? `\\${COMMANDS[tag]}{` : '}';
    })
    .join('');
}

/** An address as it stands in `url`: TeX is not read there, but braces must be paired. */
export function verbatimTex(text: string): string {
  return text.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/** JSON for a field that no TeX ever prints: in its texts, signs that readers of BibTeX may take for TeX are escapes of JSON. */
export function jsonTex(json: string): string {
  return json
    .replace(/\\(?:["\\/bfnrt]|u[0-9a-f]{4})|"(?:[^"\\]|\\.)*"/giu, (string) =>
      string.replace(/[{}#$%&_~^@]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    )
    .replace(/\\\\/gu, '\\u005c');
}
