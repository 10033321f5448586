import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { countBySeverity, type Problem, type Severity } from '../problem.ts';

const COLOURS: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', notice: 'cyan' };

/** How problems are printed. */
export interface TerminalOptions {
  /** What files are relative to. */
  readonly root: string;
  readonly colour: boolean;
  /** Files that were read already, or that are no UTF-8. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** Problems for a person at a terminal: place, sentence, the source line with a caret, and the hint. */
export async function printProblems(problems: readonly Problem[], options: TerminalOptions): Promise<string> {
  const lines = sourceLines(options.root, options.texts);
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  const blocks: string[] = [];
  for (const problem of problems) {
    const { place, severity, code, message, hint } = problem;
    const head = `${paint('bold', `${place.file}:${place.line}:${place.column}`)} ${paint(COLOURS[severity], severity)} ${message} ${paint('dim', code)}`;
    const shown = excerpt(await lines(place.file, place.line), problem);
    blocks.push(
      [head, ...shown.map((line) => paint('dim', line)), ...(hint === undefined ? [] : [`  ${hint}`])].join('\n'),
    );
  }
  return [...blocks, summary(problems)].join('\n\n');
}

/** “2 errors, 1 warning.” */
export function summary(problems: readonly Problem[]): string {
  const counts = countBySeverity(problems);
  const parts = (Object.keys(counts) as Severity[])
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`);
  return parts.length === 0 ? 'No problems.' : `${parts.join(', ')}.`;
}

/** A file is read again for its lines: only where something is wrong. */
function sourceLines(
  root: string,
  texts: ReadonlyMap<string, string> = new Map(),
): (file: string, line: number) => Promise<string | undefined> {
  const files = new Map([...texts].map(([file, text]) => [file, Promise.resolve(text.split(/\r?\n/u))] as const));
  return async (file, line) => {
    const known =
      files.get(file) ??
      readFile(join(root, file), 'utf8').then(
        (text) => text.replace(/^\uFEFF/u, '').split(/\r?\n/u),
        () => [],
      );
    files.set(file, known);
    return (await known)[line - 1];
  };
}

const WIDTH = 96;

/** The line and a caret under the place; a long line is cut around it. */
function excerpt(line: string | undefined, { place }: Problem): string[] {
  if (line === undefined || line.trim() === '') return [];
  const from = Math.max(0, Math.min(place.column - 1 - 40, line.length - WIDTH));
  const cut = line.slice(from, from + WIDTH).replaceAll('\t', ' ');
  const until = place.endLine === place.line && place.endColumn !== undefined ? place.endColumn : place.column + 1;
  const before = cut.slice(0, place.column - 1 - from);
  const meant = cut.slice(before.length, until - 1 - from);
  const lead = `  ${String(place.line)} | `;
  return [`${lead}${cut}`, `${' '.repeat(lead.length + columns(before))}${'^'.repeat(Math.max(1, columns(meant)))}`];
}

/** How many columns a text takes in a terminal: East Asian wide letters and emoji take two. */
function columns(text: string): number {
  let width = 0;
  for (const sign of text)
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/u.test(
        sign,
      )
        ? 2
        : 1;
  return width;
}
