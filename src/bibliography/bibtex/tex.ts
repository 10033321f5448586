import { parse } from '@retorquere/bibtex-parser';
import { tidyMarkup } from '../markup.ts';
import { plainRichText } from '../rich-text.ts';
import { COMMANDS, type Commands, restored, SILENT } from './tex-commands.ts';
import { prepareTex } from './tex-prepare.ts';

/** Reads the TeX of BibTeX values. `report` is told of each command that nobody knows; its words are kept. */
export interface TexReader {
  /** Rich text of CSL-JSON in one line. */
  readonly rich: (tex: string, report: Report) => string;
  /** Rich text with its paragraphs. */
  readonly paragraphs: (tex: string, report: Report) => string;
  /** Text without marks. */
  readonly plain: (tex: string, report: Report) => string;
}

/** Is told of each command that nobody knows. */
export type Report = (command: string) => void;

/** A reader that also knows the commands that a file's preamble defines. */
export function texReader(defined: Commands): TexReader {
  const commands: Commands = defined.size === 0 ? COMMANDS : new Map([...COMMANDS, ...defined]);
  const rich = (tex: string, report: Report): string => readTex(tex, commands, 'line', report);
  return {
    rich,
    paragraphs: (tex, report) => readTex(tex, commands, 'paragraphs', report),
    plain: (tex, report) => plainRichText(rich(tex, report)),
  };
}

type Mode = 'line' | 'paragraphs';

function readTex(tex: string, commands: Commands, mode: Mode, report: Report): string {
  if (!/[\\{}$~%<>`'-]|,,/u.test(tex)) return spaced(tex, mode);
  const prepared = prepareTex(tex, { commands, report });
  // Most values hold nothing of TeX but braces and quotation marks, and the parser takes milliseconds for a long one.
  const parsed = /[\\$]/u.test(prepared) ? parseTex(prepared, mode, report) : withoutBraces(prepared, mode);
  if (parsed === undefined) {
    report(tex.trim().slice(0, 60));
    return spaced(tex, mode);
  }
  const text = withQuotes(tidyMarkup(restored(parsed))).trim();
  return mode === 'line' ? text.replace(/[ \t\n]+/gu, ' ') : text;
}

/** TeX's ligatures of plain signs, longer ones first. */
const LIGATURES: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”' };

/** What the parser makes of a text without commands and formulas. */
function withoutBraces(tex: string, mode: Mode): string {
  const text = tex.replace(/---|--|``|''/gu, (signs) => LIGATURES[signs] ?? signs).replace(/[{}]/gu, '');
  return spaced(text.replaceAll('~', '\u00A0'), mode);
}

/** The field `note` is one whose paragraphs the parser keeps; of all others it makes one line. */
const FIELD = { line: 'text', paragraphs: 'note' } as const;

/** The parser's half-HTML, or nothing where the parser gives up. */
function parseTex(tex: string, mode: Mode, report: Report): string | undefined {
  const field = FIELD[mode];
  try {
    const { entries, errors } = parse(`@misc{key, ${field} = {${tex}}}`, {
      english: false,
      sentenceCase: false,
      caseProtection: 'strict',
      applyCrossRef: false,
      unsupported: (node, raw) => unsupported(node, raw, report),
    });
    const value = entries[0]?.fields[field];
    return errors.length > 0 || entries.length !== 1 ? undefined : typeof value === 'string' ? value : '';
  } catch {
    // The parser's exceptions say only that it does not understand the value.
    return undefined;
  }
}

function unsupported(node: { readonly type: string; readonly content?: unknown }, raw: string, report: Report): string {
  if (node.type === 'macro') {
    const name = String(node.content);
    if (/^\s$/u.test(name)) return ' ';
    if (!SILENT.has(name)) report(`\\${name}`);
    return raw.replace(/^\\(?:[a-zA-Z]+|[\s\S])/u, '').replace(/[{}]/gu, '');
  }
  report(raw.slice(0, 30));
  return raw.replace(/\\(?:begin|end)\{[^{}]*\}|\\[[\]()]|[{}]/gu, '');
}

/** TeX's single quotation marks, which the parser leaves; an apostrophe has a letter after it. */
function withQuotes(text: string): string {
  return text.replace(/`([^`\n]*?)'(?!\p{L})/gu, '‘$1’');
}

function spaced(text: string, mode: Mode): string {
  if (mode === 'line') return text.replace(/[ \t\r\n]+/gu, ' ').trim();
  const paragraphs = text.split(/\n[ \t\r]*\n/u).map((paragraph) => paragraph.replace(/[ \t\r\n]+/gu, ' ').trim());
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
