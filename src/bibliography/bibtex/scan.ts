import {
  atEntry,
  beginsField,
  beginsUnopened,
  type Cursor,
  type Fault,
  fault,
  type Piece,
  skipSpace,
} from './cursor.ts';
import { readValue } from './value.ts';

/** A field of an entry as it stands, values not yet joined. */
export interface Field {
  /** In small letters. */
  readonly name: string;
  readonly offset: number;
  readonly end: number;
  /** What `#` joins. */
  readonly pieces: readonly Piece[];
}

/** An entry as it stands: `@article{key, …}`. */
export interface EntryBlock {
  readonly kind: 'entry';
  /** In small letters: `article`. */
  readonly type: string;
  readonly key: string;
  /** Of the `@`. */
  readonly offset: number;
  readonly keyOffset: number;
  /** Behind its last sign. */
  readonly end: number;
  readonly fields: readonly Field[];
}

/** A part of a file that begins with `@`. */
export type Block =
  | EntryBlock
  | { readonly kind: 'string'; readonly fields: readonly Field[] }
  | { readonly kind: 'preamble'; readonly pieces: readonly Piece[] };

/** A file in parts, and where it breaks the rules of its format. */
export interface Scan {
  readonly blocks: readonly Block[];
  readonly faults: readonly Fault[];
}

/**
 * Parts a BibTeX file into its blocks, as BibTeX and biber do: text outside of entries is comment, a line that begins with
 * `%` is one everywhere, entries stand in braces or parentheses. Where a comma, a brace or an equals sign is missing it reads
 * on as the text was probably meant and notes the fault. Takes time in proportion to the text.
 */
export function scanBibtex(text: string): Scan {
  const cursor: Cursor = { text, at: 0, faults: [] };
  const blocks: Block[] = [];
  for (let start = nextBlock(cursor); start !== undefined; start = nextBlock(cursor)) {
    const block = readBlock(cursor, start);
    if (block !== undefined) blocks.push(block);
  }
  return { blocks, faults: cursor.faults };
}

interface Start {
  readonly type: string;
  readonly offset: number;
}

const AT = /(?<![\p{L}\p{N}._%+-])@[ \t]*(\p{L}[\p{L}\p{N}_:.+'-]*)/gu;

function nextBlock(cursor: Cursor): Start | undefined {
  AT.lastIndex = cursor.at;
  for (let match = AT.exec(cursor.text); match !== null; match = AT.exec(cursor.text)) {
    const offset = match.index;
    const type = (match[1] ?? '').toLowerCase();
    const before = cursor.text.slice(cursor.text.lastIndexOf('\n', offset) + 1, offset);
    if (/^\s*%/u.test(before)) continue;
    cursor.at = offset + match[0].length;
    if (type === 'comment') {
      skipComment(cursor);
      AT.lastIndex = cursor.at;
      continue;
    }
    skipSpace(cursor);
    if (/[{(]/u.test(cursor.text[cursor.at] ?? '')) return { type, offset };
    if (beginsUnopened(cursor.text, offset - before.length)) {
      cursor.faults.push({ offset, lost: true, says: `no brace opens after \`@${type}\`` });
    }
  }
  cursor.at = cursor.text.length;
  return undefined;
}

/** BibLaTeX and JabRef take a braced comment as one; a brace that never closes is none. */
function skipComment(cursor: Cursor): void {
  const space = /[ \t]*/uy;
  space.lastIndex = cursor.at;
  const open = cursor.at + (space.exec(cursor.text)?.[0].length ?? 0);
  if (cursor.text[open] === '{') {
    let depth = 0;
    for (let at = open; at < cursor.text.length; at += 1) {
      if (cursor.text[at] === '{') depth += 1;
      if (cursor.text[at] === '}') depth -= 1;
      if (depth === 0) {
        cursor.at = at + 1;
        return;
      }
    }
  }
  const line = cursor.text.indexOf('\n', cursor.at);
  cursor.at = line < 0 ? cursor.text.length : line;
}

function readBlock(cursor: Cursor, { type, offset }: Start): Block | undefined {
  const close = cursor.text[cursor.at] === '(' ? ')' : '}';
  cursor.at += 1;
  cursor.key = undefined;
  if (type === 'preamble') {
    const pieces = readValue(cursor, close);
    skipSpace(cursor);
    if (cursor.text[cursor.at] === close) cursor.at += 1;
    return { kind: 'preamble', pieces };
  }
  if (type === 'string') return { kind: 'string', fields: readFields(cursor, { close, offset, what: '@string' }) };
  skipSpace(cursor);
  const keyOffset = cursor.at;
  const key = readKey(cursor, close);
  cursor.key = key === '' ? undefined : key;
  const fields = readFields(cursor, { close, offset, what: `@${type}` });
  return { kind: 'entry', type, key, offset, keyOffset, end: cursor.at, fields };
}

/** What stands before the first comma; nothing if that is already a field. */
function readKey(cursor: Cursor, close: string): string {
  if (beginsField(cursor.text, cursor.at)) return '';
  const start = cursor.at;
  while (cursor.at < cursor.text.length && !`,\n${close}`.includes(cursor.text[cursor.at] ?? '')) cursor.at += 1;
  const key = cursor.text.slice(start, cursor.at).trim();
  skipSpace(cursor);
  const sign = cursor.text[cursor.at];
  if (sign !== undefined && sign !== ',' && sign !== close) {
    cursor.key = key;
    fault(cursor, start + key.length, `a comma is missing after its key`);
  }
  return key;
}

interface Enclosing {
  readonly close: string;
  readonly offset: number;
  readonly what: string;
}

function readFields(cursor: Cursor, { close, what }: Enclosing): Field[] {
  const fields: Field[] = [];
  for (;;) {
    skipSpace(cursor);
    const sign = cursor.text[cursor.at];
    if (sign === ',') cursor.at += 1;
    else if (sign === close) {
      cursor.at += 1;
      if (!continues(cursor)) return fields;
      fault(cursor, cursor.at - 1, `a \`${close}\` too many stands before more fields`);
    } else if (sign === undefined || atEntry(cursor)) {
      fault(cursor, endOfText(cursor), `the \`${close}\` that ends \`${what}\` is missing`);
      return fields;
    } else {
      const field = readField(cursor, close);
      if (field !== undefined) fields.push(field);
    }
  }
}

function readField(cursor: Cursor, close: string): Field | undefined {
  const offset = cursor.at;
  const name = fieldName(cursor);
  if (name === '') return stray(cursor, offset, close);
  skipSpace(cursor);
  const sign = cursor.text[cursor.at];
  if (sign === '=') cursor.at += 1;
  else if (sign === '{' || sign === '"')
    fault(cursor, offset + name.length, `an equals sign is missing after \`${name}\``);
  else return stray(cursor, offset, close);
  const pieces = readValue(cursor, close, name);
  const end = cursor.at;
  skipSpace(cursor);
  const next = cursor.text[cursor.at];
  if (next !== undefined && next !== ',' && next !== close && !atEntry(cursor)) {
    fault(cursor, endOfText(cursor), `a comma is missing after \`${name}\``);
  }
  return { name: name.toLowerCase(), offset, end, pieces };
}

function fieldName(cursor: Cursor): string {
  const pattern = /[^\s=,{}()"#%@]+/uy;
  pattern.lastIndex = cursor.at;
  const name = pattern.exec(cursor.text)?.[0] ?? '';
  cursor.at += name.length;
  return name;
}

/** Text that is no field: skipped to the next comma, field, end or entry. */
function stray(cursor: Cursor, offset: number, close: string): undefined {
  cursor.at = Math.max(cursor.at, offset + 1);
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== ',' && cursor.text[cursor.at] !== close) {
    if (atEntry(cursor) || (cursor.text[cursor.at] === '\n' && beginsField(cursor.text, cursor.at + 1))) break;
    cursor.at += 1;
  }
  const text = cursor.text.slice(offset, cursor.at).replace(/\s+/gu, ' ').trim();
  fault(cursor, offset, `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\` is no field`);
  return undefined;
}

/** Whether fields follow an end: then it came too early. */
function continues(cursor: Cursor): boolean {
  const more = /\s*,\s*\p{L}[\p{L}\p{N}+:._-]*\s*=\s*[{"\p{L}\p{N}]/uy;
  more.lastIndex = cursor.at;
  return more.test(cursor.text);
}

/** Where the text before here ends. */
function endOfText(cursor: Cursor): number {
  return cursor.text.slice(0, cursor.at).trimEnd().length;
}
