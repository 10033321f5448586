import type { Library } from '../../src/bibliography/library.ts';
import { readLibrary } from '../../src/bibliography/library.ts';
import type { Problem } from '../../src/problems/problem.ts';
import type { CslItem } from '../../src/study/schema/csl.ts';

/** Codes of problems that stand for an entry which was not read. */
const LOST = new Set(['unreadable-entry', 'repeated-key', 'unkeyed-entry', 'uncitable-entry']);

/** Reads a text as the library of that name; `▸` stands right before the spots that problems must name, and is taken out. */
export async function read(text: string, file = 'sources/library.bib'): Promise<Library> {
  return readLibrary(text.replaceAll('▸', ''), file);
}

/** The item of the first entry. */
export async function firstItem(text: string, file?: string): Promise<CslItem> {
  const [entry] = (await read(text, file)).entries;
  if (entry === undefined) throw new Error(`No entry was read from ${text}`);
  return entry.item;
}

/** `code line:column` of each problem. */
export function marks(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

/** `line:column` of each `▸`. */
export function marked(text: string): string[] {
  const parts = text.split('▸').slice(0, -1);
  return parts.map((_, index) => {
    const before = parts.slice(0, index + 1).join('');
    return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
  });
}

/** Whether each entry that stands in the file was read or is named by a problem. */
export function accountsForAll({ entries, problems, count }: Library): boolean {
  return entries.length + problems.filter(({ code }) => LOST.has(code)).length === count;
}
