import type { Standing } from './entry.ts';
import type { LibraryFormat } from './library.ts';

/**
 * The text of a library without some of its entries. Of all else (other entries, abbreviations, comments, the way it is
 * written) nothing changes.
 */
export function withoutEntries(text: string, format: LibraryFormat, entries: readonly Standing[]): string {
  // From behind, so that what stands before keeps its offsets.
  return [...entries]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, entry) => (format === 'csl-json' ? withoutElement(rest, entry) : withoutLines(rest, entry)), text);
}

/** An element of a list in JSON, with the comma that parts it from its neighbour. */
function withoutElement(text: string, { start, end }: Standing): string {
  const after = /^\s*,\s*/u.exec(text.slice(end));
  if (after !== null) return text.slice(0, start) + text.slice(end + after[0].length);
  const before = /,\s*$/u.exec(text.slice(0, start));
  return (before === null ? text.slice(0, start) : text.slice(0, before.index)) + text.slice(end);
}

/** The lines of an entry, and one of the empty lines around it. */
function withoutLines(text: string, { start, end }: Standing): string {
  const from = lineOf(text, start);
  const rest = text.slice(end);
  const to = text[end - 1] === '\n' ? end : end + (/^[ \t]*,?[ \t]*(?:\r?\n|$)/u.exec(rest)?.[0].length ?? 0);
  const before = text.slice(0, from);
  const after = text.slice(to);
  const parted = before === '' || /(?:^|\n)[ \t]*\r?\n$/u.test(before);
  return before + (parted ? after.replace(/^[ \t]*\r?\n/u, '') : after);
}

/** Where the line of an entry begins, if nothing but space or the dash of YAML stands before it there. */
function lineOf(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const lead = text.slice(line, start);
  if (/^[ \t\uFEFF]*-[ \t]+$/u.test(lead)) return line;
  if (!/^[ \t]*$/u.test(lead)) return start;
  // `- &anchor` has a line of its own.
  return /(?:^|\n)([ \t]*-[ \t]*(?:[&!][^\s]*[ \t]*)?\r?\n)$/u.exec(text.slice(0, line))?.[1] === undefined ||
    lead === ''
    ? line
    : text.lastIndexOf('\n', line - 2) + 1;
}
