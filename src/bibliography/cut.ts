import type { Standing } from './entry.ts';
import type { LibraryFormat } from './library.ts';

/**
 * The text of a library without some of its entries. Of all else (other entries, abbreviations, comments, the way it is
 * written) nothing changes. Takes time in proportion to the text.
 */
export function withoutEntries(text: string, format: LibraryFormat, entries: readonly Standing[]): string {
  const cut = format === 'csl-json' ? cutElement : cutLines;
  const kept: Kept = { text: '', from: 0, endsEmpty: true };
  for (const entry of [...entries].sort((a, b) => a.start - b.start))
    if (entry.start >= kept.from) cut(text, entry, kept);
  return kept.text + text.slice(kept.from);
}

/** What stays of the text so far, and from where on nothing is decided. */
interface Kept {
  text: string;
  from: number;
  /** Whether nothing or an empty line stands at the end of it. */
  endsEmpty: boolean;
}

/** An element of a list in JSON, with the comma that parts it from its neighbour. */
function cutElement(text: string, { start, end }: Standing, kept: Kept): void {
  kept.text += text.slice(kept.from, start);
  kept.from = matchEnd(text, /\s*,\s*/uy, end) ?? end;
  if (kept.from > end) return;
  const before = kept.text.trimEnd();
  if (before.endsWith(',')) kept.text = before.slice(0, -1);
}

/** The lines of an entry, and one of the empty lines around it. */
function cutLines(text: string, { start, end }: Standing, kept: Kept): void {
  const piece = text.slice(kept.from, Math.max(kept.from, lineOf(text, start)));
  kept.text += piece;
  if (piece !== '') kept.endsEmpty = endsInEmptyLine(piece);
  const to = text[end - 1] === '\n' ? end : (matchEnd(text, /[ \t]*,?[ \t]*(?:\r?\n|$)/uy, end) ?? end);
  kept.from = kept.endsEmpty ? (matchEnd(text, /[ \t]*\r?\n/uy, to) ?? to) : to;
}

/** Where the line of an entry begins, if nothing but space or the dash of YAML stands before it there. */
function lineOf(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const lead = text.slice(line, start);
  if (/^[ \t\uFEFF]*-[ \t]+$/u.test(lead)) return line;
  if (!/^[ \t]*$/u.test(lead)) return start;
  if (lead === '' || line === 0) return line;
  // A dash, or a dash and an anchor, may have a line of its own.
  const before = text.lastIndexOf('\n', line - 2) + 1;
  return /^[ \t]*-[ \t]*(?:[&!]\S*[ \t]*)?\r?\n$/u.test(text.slice(before, line)) ? before : line;
}

function endsInEmptyLine(text: string): boolean {
  return text.endsWith('\n') && text.slice(text.lastIndexOf('\n', text.length - 2) + 1).trim() === '';
}

/** The end of what a sticky pattern finds at an offset. */
function matchEnd(text: string, pattern: RegExp, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
