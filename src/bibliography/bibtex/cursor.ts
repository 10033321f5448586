/** A piece of a value: words in braces or quotation marks, a number, or the name of an abbreviation. */
export interface Piece {
  readonly kind: 'text' | 'macro';
  readonly text: string;
  readonly offset: number;
}

/** A place where the text breaks BibTeX's rules. `lost` tells that an entry could not be made of it. */
export interface Fault {
  readonly offset: number;
  readonly key?: string | undefined;
  readonly lost: boolean;
  readonly says: string;
}

/** Where the scanner stands. */
export interface Cursor {
  readonly text: string;
  at: number;
  readonly faults: Fault[];
  /** Of the entry that is being read. */
  key?: string | undefined;
}

/** The begin of an entry in its own line: a value before it must have ended. */
const ENTRY_LINE =
  /[ \t]*@[ \t]*(?:(?:comment|string|preamble)\b|\p{L}+[ \t]*(?:\{[^,{}"=\r\n]*|\([^\s,{}()"=]*[ \t]*)(?:[,\r\n]|$))/iuy;

/** A field in its own line. */
const FIELD_LINE = /[ \t]*[\p{L}][\p{L}\p{N}+:._-]*[ \t]*=[ \t]*(?:[{"\p{L}\p{N}])/uy;

const ENTRY = /@[ \t]*\p{L}+\s*[{(]/uy;

/** A line that would begin an entry if a brace opened it. Of rarer types it could be a sentence. */
const UNOPENED_LINE =
  /[ \t]*@(?:article|book|inbook|incollection|inproceedings|misc|online|phdthesis|report|techreport|thesis|unpublished)\b(?!\s*[{(])/iuy;

/** Whether the line at this offset begins an entry. */
export function beginsEntry(text: string, lineStart: number): boolean {
  ENTRY_LINE.lastIndex = lineStart;
  return ENTRY_LINE.test(text);
}

/** Whether the line at this offset begins an entry whose brace is missing. */
export function beginsUnopened(text: string, lineStart: number): boolean {
  UNOPENED_LINE.lastIndex = lineStart;
  return UNOPENED_LINE.test(text);
}

/** Whether the line at this offset, or the rest of it, is a field. */
export function beginsField(text: string, offset: number): boolean {
  FIELD_LINE.lastIndex = offset;
  return FIELD_LINE.test(text);
}

/** Whether an entry begins here, or in the line that begins here. */
export function atEntry(cursor: Cursor): boolean {
  const sign = cursor.text[cursor.at];
  if (sign === '\n') return beginsEntry(cursor.text, cursor.at + 1);
  // Between fields an `@` has no other meaning, so its line does not matter.
  if (sign !== '@') return false;
  ENTRY.lastIndex = cursor.at;
  return ENTRY.test(cursor.text) || beginsUnopened(cursor.text, cursor.text.lastIndexOf('\n', cursor.at) + 1);
}

/** Space, and comments from `%` to the end of the line. */
export function skipSpace(cursor: Cursor): void {
  const space = /(?:\s|%[^\n]*)*/uy;
  space.lastIndex = cursor.at;
  cursor.at += space.exec(cursor.text)?.[0].length ?? 0;
}

/** Notes a fault at an offset and reads on. */
export function fault(cursor: Cursor, offset: number, says: string): void {
  cursor.faults.push({ offset, key: cursor.key, lost: false, says });
}
