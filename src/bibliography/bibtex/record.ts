import type { Block, EntryBlock, Field } from './scan.ts';
import { STANDARD_MACROS } from './strings.ts';

/** A field with its abbreviations replaced: TeX, as the author wrote it. */
export interface Value {
  readonly tex: string;
  readonly offset: number;
  readonly end: number;
}

/** An entry with its values. */
export interface BibtexRecord {
  readonly type: string;
  readonly key: string;
  readonly offset: number;
  readonly keyOffset: number;
  /** By name, in the order of the file. */
  readonly fields: Map<string, Value>;
  /** Fields that stand there a second time. */
  readonly repeated: readonly { readonly name: string; readonly value: Value }[];
}

/** An abbreviation that the file does not define. */
export interface UnknownMacro {
  readonly name: string;
  readonly offset: number;
}

/** The entries of a file with their abbreviations written out. */
export interface Records {
  readonly records: readonly BibtexRecord[];
  /** The text of all preambles. */
  readonly preamble: string;
  readonly unknownMacros: readonly UnknownMacro[];
  /** The names of all abbreviations that the file defines. */
  readonly macros: readonly string[];
}

/** Replaces abbreviations by their words. One that is defined further down holds as well; one that is not keeps its name. */
export function readRecords(blocks: readonly Block[]): Records {
  const strings = blocks.filter((block) => block.kind === 'string').flatMap((block) => block.fields);
  const table = macroTable(strings);
  const records: BibtexRecord[] = [];
  const preambles: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'string') for (const field of block.fields) table.define(field);
    if (block.kind === 'preamble') preambles.push(table.words(block));
    if (block.kind === 'entry') records.push(readRecord(block, table.words));
  }
  return {
    records,
    preamble: preambles.join('\n'),
    unknownMacros: table.unknown,
    macros: strings.map((field) => field.name),
  };
}

interface MacroTable {
  readonly define: (field: Field) => void;
  /** A value with its abbreviations replaced. */
  readonly words: (value: Pick<Field, 'pieces'>) => string;
  readonly unknown: readonly UnknownMacro[];
}

function macroTable(strings: readonly Field[]): MacroTable {
  const known = new Map(STANDARD_MACROS);
  const later = new Map(strings.map((field) => [field.name, field]));
  const unknown: UnknownMacro[] = [];
  const lookUp = (name: string, circle: readonly string[]): string | undefined => {
    const field = later.get(name);
    if (known.has(name) || field === undefined || circle.includes(name)) return known.get(name);
    return words(field, [...circle, name]);
  };
  const words = ({ pieces }: Pick<Field, 'pieces'>, circle: readonly string[] = []): string =>
    pieces
      .map(({ kind, text, offset }) => {
        const found = kind === 'text' ? text : lookUp(text.toLowerCase(), circle);
        if (found === undefined && circle.length === 0) unknown.push({ name: text, offset });
        return found ?? text;
      })
      .join('');
  return { define: (field) => known.set(field.name, words(field)), words: (value) => words(value), unknown };
}

function readRecord(
  { type, key, offset, keyOffset, fields }: EntryBlock,
  words: (field: Field) => string,
): BibtexRecord {
  const byName = new Map<string, Value>();
  const repeated: { name: string; value: Value }[] = [];
  for (const field of fields) {
    const value = { tex: words(field), offset: field.offset, end: field.end };
    if (byName.has(field.name)) repeated.push({ name: field.name, value });
    else byName.set(field.name, value);
  }
  return { type, key: key.normalize('NFC'), offset, keyOffset, fields: byName, repeated };
}
