import { beginsEntry, beginsField, type Cursor, fault, type Piece, skipSpace } from './cursor.ts';

/**
 * Reads the value of a field, up to its comma or the end of the entry: pieces joined by `#`. A brace or quotation mark that
 * is never closed ends where the next field or entry begins.
 */
export function readValue(cursor: Cursor, close: string, field = ''): Piece[] {
  const pieces: Piece[] = [];
  do {
    skipSpace(cursor);
    const sign = cursor.text[cursor.at];
    if (sign === '{' || sign === '"') pieces.push(readEnclosed(cursor, sign, close, field));
    else pieces.push(...readBare(cursor, close, field));
    skipSpace(cursor);
  } while (takes(cursor, '#'));
  return pieces;
}

function takes(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}

/** A number, the name of an abbreviation, or words that lack their braces. */
function readBare(cursor: Cursor, close: string, field: string): Piece[] {
  const offset = cursor.at;
  const rest = /[^,#\n{}"]*/uy;
  rest.lastIndex = offset;
  const line = rest.exec(cursor.text)?.[0] ?? '';
  const text = (close === ')' ? line.replace(/\).*$/u, '') : line).trimEnd();
  cursor.at += text.length;
  if (text === '') {
    fault(cursor, offset, `\`${field}\` has no value`);
    return [];
  }
  if (/^\d+$/u.test(text)) return [{ kind: 'text', text, offset }];
  if (/^[^\d\s][^\s]*$/u.test(text)) return [{ kind: 'macro', text, offset }];
  fault(cursor, offset, `the value of \`${field}\` stands without braces`);
  return [{ kind: 'text', text, offset }];
}

function readEnclosed(cursor: Cursor, open: '{' | '"', close: string, field: string): Piece {
  const offset = cursor.at + 1;
  const end = enclosedEnd(cursor.text, offset, open, close);
  if (end !== undefined) {
    cursor.at = end + 1;
    return { kind: 'text', text: cursor.text.slice(offset, end), offset };
  }
  fault(cursor, offset - 1, `the \`${open}\` of \`${field}\` is never closed; the value is read up to the next field`);
  const text = cursor.text.slice(offset, brokenEnd(cursor, offset)).replace(/[\s,]+$/u, '');
  cursor.at = offset + text.length;
  return { kind: 'text', text, offset };
}

/**
 * Where a value ends. BibTeX counts every brace, escaped or not; others do not count `\{`. BibTeX's reading holds if a comma
 * or an end follows it, as it must.
 */
function enclosedEnd(text: string, offset: number, open: '{' | '"', close: string): number | undefined {
  const strict = closing(text, offset, open, false);
  if (strict !== undefined && isFollowed(text, strict + 1, close)) return strict;
  const lenient = closing(text, offset, open, true);
  if (lenient !== undefined && isFollowed(text, lenient + 1, close)) return lenient;
  const end = strict ?? lenient;
  return end === undefined || holdsField(text, offset, end) ? undefined : end;
}

/** Whether a line of the stretch is a field: then the value that goes so far has swallowed it. */
function holdsField(text: string, from: number, to: number): boolean {
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    if (beginsField(text, at + 1)) return true;
  }
  return false;
}

function isFollowed(text: string, at: number, close: string): boolean {
  const space = /(?:\s|%[^\n]*)*/uy;
  space.lastIndex = at;
  const next = text[at + (space.exec(text)?.[0].length ?? 0)];
  return next === ',' || next === '#' || next === close;
}

function closing(text: string, offset: number, open: '{' | '"', escapes: boolean): number | undefined {
  let depth = 0;
  for (let at = offset; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\' && escapes) at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '"' && open === '"' && depth <= 0) return at;
    else if (sign === '}') {
      if (depth === 0 && open === '{') return at;
      depth -= 1;
    } else if (sign === '\n' && beginsEntry(text, at + 1)) return undefined;
  }
  return undefined;
}

/** The end of a line after which a field, the end of the entry, or another entry stands. */
function brokenEnd(cursor: Cursor, offset: number): number {
  const { text } = cursor;
  for (let at = offset; at < text.length; at += 1) {
    if (text[at] !== '\n') continue;
    if (
      beginsField(text, at + 1) ||
      beginsEntry(text, at + 1) ||
      /^[ \t]*[})][ \t]*(?:\r?\n|$)/u.test(lineAt(text, at + 1))
    )
      return at;
  }
  return text.length;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end + 1);
}
