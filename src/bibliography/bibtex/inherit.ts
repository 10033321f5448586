import type { BibtexRecord, Value } from './record.ts';

/** A parent that is not in the file, or that leads back to the entry. */
export interface MissingParent {
  readonly field: 'crossref' | 'xdata';
  readonly key: string;
  readonly offset: number;
  readonly circular: boolean;
}

/** The fields of an entry, its own and those of others, and the parents that the file lacks. */
export interface Inherited {
  readonly fields: ReadonlyMap<string, Value>;
  readonly missing: readonly MissingParent[];
}

/**
 * Gives each entry the fields that it takes from others: all of its `xdata`, and of its `crossref` what BibLaTeX lets it
 * inherit (manual, appendix B), titles under the names they have in a part. An entry's own fields go before. Beyond the
 * manual, `abstract`, `annotation` and `file` stay where they are: they speak of the parent alone.
 */
export function inheritFields(records: readonly BibtexRecord[]): (record: BibtexRecord) => Inherited {
  const byKey = new Map<string, BibtexRecord>();
  // BibTeX takes the first entry with a key, and compares keys of parents without regard to capitals.
  for (const record of records)
    for (const key of [record.key, record.key.toLowerCase()]) if (!byKey.has(key)) byKey.set(key, record);
  const done = new Map<BibtexRecord, Inherited>();
  const inherit = (record: BibtexRecord, children: readonly BibtexRecord[]): Inherited => {
    const before = done.get(record);
    if (before !== undefined) return before;
    const fields = new Map(record.fields);
    const missing: MissingParent[] = [];
    for (const { field, key, offset } of parentsOf(record)) {
      const parent = byKey.get(key) ?? byKey.get(key.toLowerCase());
      const circular = parent !== undefined && (parent === record || children.includes(parent));
      if (parent === undefined || circular) missing.push({ field, key, offset, circular });
      else
        takeFields(
          fields,
          inherit(parent, [...children, record]).fields,
          field === 'xdata' ? (name) => [name] : namesInPart(parent.type, record.type),
        );
    }
    const inherited = { fields, missing };
    done.set(record, inherited);
    return inherited;
  };
  return (record) => inherit(record, []);
}

function parentsOf({ fields }: BibtexRecord): { field: 'crossref' | 'xdata'; key: string; offset: number }[] {
  return (['xdata', 'crossref'] as const).flatMap((field) => {
    const value = fields.get(field);
    const keys = value === undefined ? [] : keysOf(value.tex).slice(0, field === 'crossref' ? 1 : undefined);
    return keys.map((key) => ({ field, key, offset: value?.offset ?? 0 }));
  });
}

/** `{a, b}` → its keys. */
export function keysOf(tex: string): string[] {
  return tex
    .replace(/[{}]/gu, '')
    .split(',')
    .map((key) => key.trim().normalize('NFC'))
    .filter((key) => key !== '');
}

function takeFields(
  fields: Map<string, Value>,
  parent: ReadonlyMap<string, Value>,
  rename: (name: string) => readonly string[],
): void {
  const own = new Set(fields.keys());
  for (const [name, value] of parent) {
    for (const renamed of rename(name)) {
      if (renamed !== name && parent.has(renamed)) continue;
      if (!own.has(renamed) && !SAME.some((same) => same.includes(renamed) && same.some((other) => own.has(other))))
        fields.set(renamed, value);
    }
  }
}

/** Fields that say the same: whoever has one of them inherits none of the others. */
const SAME = [
  ['date', 'year', 'month', 'day'],
  ['journaltitle', 'journal'],
  ['location', 'address'],
];

/** What no entry inherits. */
const OWN = new Set([
  'ids',
  'crossref',
  'xref',
  'entryset',
  'entrysubtype',
  'execute',
  'label',
  'options',
  'presort',
  'related',
  'relatedoptions',
  'relatedstring',
  'relatedtype',
  'shorthand',
  'shorthandintro',
  'sortkey',
  'xdata',
  'abstract',
  'annotation',
  'annote',
  'file',
]);

const TITLES = new Set(['title', 'subtitle', 'titleaddon']);

/** Titles by which only the parent is known. */
const OTHER_TITLES = new Set(['shorttitle', 'sorttitle', 'indextitle', 'indexsorttitle']);

const IN_BOOK = ['inbook', 'bookinbook', 'suppbook'];
const IN_COLLECTION = ['incollection', 'inreference', 'suppcollection'];

/** Which titles of a parent become which of a part: parents, parts, the word before `title`. */
const RENAMED: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [['mvbook'], ['book', ...IN_BOOK], 'main'],
  [['mvcollection', 'mvreference'], ['collection', 'reference', ...IN_COLLECTION], 'main'],
  [['mvproceedings'], ['proceedings', 'inproceedings', 'conference'], 'main'],
  [['book'], IN_BOOK, 'book'],
  [['collection', 'reference'], IN_COLLECTION, 'book'],
  [['proceedings'], ['inproceedings', 'conference'], 'book'],
  [['periodical'], ['article', 'suppperiodical'], 'journal'],
];

function namesInPart(parent: string, part: string): (name: string) => readonly string[] {
  const prefix = RENAMED.find(([parents, parts]) => parents.includes(parent) && parts.includes(part))?.[2];
  const byAuthor = ['mvbook', 'book'].includes(parent) && IN_BOOK.includes(part);
  return (name) => {
    if (OWN.has(name)) return [];
    if (name === 'author' && byAuthor) return ['author', 'bookauthor'];
    if (prefix === undefined) return [name];
    if (OTHER_TITLES.has(name)) return [];
    return [TITLES.has(name) ? `${prefix}${name}` : name];
  };
}
