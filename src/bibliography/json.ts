import { type CslNode, type Fault, type Items, itemsOf, type LostItem, type Member } from './csl-node.ts';

/**
 * Reads a JSON text (RFC 8259) as a list of items, each with its places. A broken item does not spoil the next: reading goes
 * on where a line opens an object as far in as that item did. A comma before a closing bracket is forgiven.
 */
export function readJsonItems(text: string): Items {
  const cursor: Cursor = { text, at: 0, depth: 0 };
  try {
    skipSpace(cursor);
    if (text[cursor.at] === '[') return readList(cursor);
    const root = readValue(cursor);
    const items = itemsOf(root);
    return items === undefined
      ? nothing({ offset: root.offset, says: 'it is no list of CSL items' })
      : { items, lost: [], damaged: [] };
  } catch (error) {
    return nothing(faultOf(error));
  }
}

function nothing(unreadable: Fault): Items {
  return { items: [], lost: [], damaged: [], unreadable };
}

interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
}

/** No library is deeper; what is deeper would exhaust the stack. */
const MAX_DEPTH = 64;

/** What this reader throws to itself; nobody else sees it. */
class JsonFault extends Error {
  readonly offset: number;
  constructor(offset: number, says: string) {
    super(says);
    this.offset = offset;
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof JsonFault) return { offset: error.offset, says: error.message };
  throw error;
}

function readList(cursor: Cursor): Items {
  const items: CslNode[] = [];
  const lost: LostItem[] = [];
  const damaged: Fault[] = [];
  cursor.at += 1;
  for (;;) {
    skip(cursor, /[\s,]*/uy);
    const start = cursor.at;
    const sign = cursor.text[start];
    if (sign === undefined || sign === ']') {
      if (sign === undefined) damaged.push({ offset: start, says: 'the list that it stands in is not closed by `]`' });
      return { items, lost, damaged };
    }
    try {
      items.push(readValue(cursor));
      skipSpace(cursor);
      if (cursor.text[cursor.at] === '{') damaged.push({ offset: cursor.at, says: 'a comma is missing before it' });
    } catch (error) {
      const fault = faultOf(error);
      if (sign !== '{' && fault.offset === start) {
        damaged.push({ offset: start, says: `\`${sign}\` stands between two entries` });
        cursor.at = start + 1;
      } else {
        const id = /"id"\s*:\s*"([^"\\]+)"/u.exec(cursor.text.slice(start, cursor.at))?.[1];
        cursor.depth = 0;
        cursor.at = nextItem(cursor.text, start, cursor.at);
        lost.push({ ...fault, id, start, end: cursor.at });
        if (cursor.at === cursor.text.length) return { items, lost, damaged };
      }
    }
  }
}

/** The next line that opens an object in the column of the item that failed. */
function nextItem(text: string, start: number, from: number): number {
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const indent = text.slice(start - column, start);
  if (indent.trim() !== '') return nextObject(text, from);
  const at = text.indexOf(`\n${indent}{`, start);
  return at < 0 ? text.length : at + 1 + column;
}

/** Where items follow one another in a line: the next `{` after a `}` and a comma. */
function nextObject(text: string, from: number): number {
  const next = /\}\s*,\s*(?=\{)/gu;
  next.lastIndex = from;
  return next.exec(text) === null ? text.length : next.lastIndex;
}

function readValue(cursor: Cursor): CslNode {
  const sign = cursor.text[cursor.at];
  if (sign === '{' || sign === '[') {
    cursor.depth += 1;
    if (cursor.depth > MAX_DEPTH) throw new JsonFault(cursor.at, 'its values lie too deep in one another');
    const node = sign === '{' ? readMap(cursor) : readArray(cursor);
    cursor.depth -= 1;
    return node;
  }
  const offset = cursor.at;
  if (sign === '"') {
    const value = readString(cursor);
    return { kind: 'scalar', offset, value, text: value };
  }
  const word = skip(cursor, /[^\s,\]}:"{[]+/uy);
  if (word === 'true' || word === 'false') return { kind: 'scalar', offset, value: word === 'true', text: word };
  if (word === 'null') return { kind: 'scalar', offset, value: null, text: '' };
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(word))
    return { kind: 'scalar', offset, value: Number(word), text: word };
  throw new JsonFault(offset, word === '' ? 'a value is missing' : `\`${word}\` stands without quotation marks`);
}

function readMap(cursor: Cursor): CslNode {
  const offset = cursor.at;
  const members: Member[] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (take(cursor, '}')) return { kind: 'map', offset, end: cursor.at, members };
    const at = cursor.at;
    if (cursor.text[at] !== '"') throw new JsonFault(at, 'the name of a field is missing');
    const name = readString(cursor);
    skipSpace(cursor);
    if (!take(cursor, ':')) throw new JsonFault(cursor.at, `a colon is missing after \`"${name}"\``);
    skipSpace(cursor);
    members.push({ name, offset: at, value: readValue(cursor) });
    skipSpace(cursor);
    expectSeparator(cursor, '}');
    take(cursor, ',');
  }
}

function readArray(cursor: Cursor): CslNode {
  const offset = cursor.at;
  const items: CslNode[] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (take(cursor, ']')) return { kind: 'list', offset, items };
    items.push(readValue(cursor));
    skipSpace(cursor);
    expectSeparator(cursor, ']');
    take(cursor, ',');
  }
}

function readString(cursor: Cursor): string {
  const start = cursor.at;
  const raw = skip(cursor, /"(?:[^"\\\n]|\\.)*"?/uy);
  if (!raw.endsWith('"') || raw.length < 2) throw new JsonFault(start, 'a quotation mark is never closed');
  try {
    // Tabs and other signs that JSON wants escaped have one meaning only.
    const value: unknown = JSON.parse(
      raw.replace(/\p{Cc}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
    return String(value);
  } catch {
    throw new JsonFault(start, 'a backslash stands before a sign that it cannot escape');
  }
}

function expectSeparator(cursor: Cursor, close: string): void {
  const sign = cursor.text[cursor.at];
  if (sign === undefined) throw new JsonFault(cursor.at, `the \`${close}\` is missing`);
  if (sign !== ',' && sign !== close) throw new JsonFault(cursor.at, 'a comma is missing');
}

function take(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}

function skipSpace(cursor: Cursor): void {
  skip(cursor, /\s*/uy);
}

function skip(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? '';
  cursor.at += found.length;
  return found;
}
