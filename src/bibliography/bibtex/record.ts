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
  const later = new Map<string, Field>();
  for (const block of blocks) if (block.kind === 'string') for (const field of block.fields) later.set(field.name, field);
  const unknownMacros: UnknownMacro[] = [];
  const known = new Map(STANDARD_MACROS);
  const lookUp = (name: string, circle: readonly string[]): string | undefined => {
    const field = later.get(name);
    if (known.has(name) || field === undefined || circle.includes(name)) return known.get(name);
    return words(field, [...circle, name]);
  };
  const words = (field: Pick<Field, 'pieces'>, circle: readonly string[] = []): string =>
    field.pieces
      .map(({ kind, text, offset }) => {
        const found = kind === 'text' ? text : lookUp(text.toLowerCase(), circle);
        if (found === undefined && circle.length === 0) unknownMacros.push({ name: text, offset });
        return found ?? text;
      })
      .join('');

  const records: BibtexRecord[] = [];
  const preambles: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'string') for (const field of block.fields) known.set(field.name, words(field));
    if (block.kind === 'preamble') preambles.push(words(block));
    if (block.kind === 'entry') records.push(readRecord(block, words));
  }
  return { records, preamble: preambles.join('\n'), unknownMacros, macros: [...later.keys()] };
}

function readRecord({ type, key, offset, keyOffset, fields }: EntryBlock, words: (field: Field) => string): BibtexRecord {
  const byName = new Map<string, Value>();
  const repeated: { name: string; value: Value }[] = [];
  for (const field of fields) {
    const value = { tex: words(field), offset: field.offset, end: field.end };
    if (byName.has(field.name)) repeated.push({ name: field.name, value });
    else byName.set(field.name, value);
  }
  return { type, key: key.normalize('NFC'), offset, keyOffset, fields: byName, repeated };
}
