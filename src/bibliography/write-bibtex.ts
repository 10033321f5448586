import type { CslItem } from '../study/schema/csl.ts';
import { archiveOf } from './addresses.ts';
import { bibtexName } from './bibtex/write-name.ts';
import { jsonTex, plainTex, richTex, verbatimTex } from './bibtex/write-tex.ts';
import { parseBibtex } from './bibtex.ts';
import { commonDate } from './common-date.ts';
import {
  type CslName,
  type CslText,
  type CslVariable,
  fieldName,
  subtypeName,
  targetOf,
  typeName,
  typeOf,
} from './fields.ts';
import type { KeyedItem } from './keyed-item.ts';
import { babelName } from './languages.ts';
import { REMAINDER_FIELD, remainder } from './remainder.ts';

/** Items as a BibLaTeX file in UTF-8, which is read as the same items again. */
export function writeBibtex(items: readonly KeyedItem[]): string {
  const keys = new Set<string>();
  return items.map((item) => bibtexEntry(item, freeKey(item.id, keys))).join('\n');
}

/** A key has no space and none of the signs that end or open something in BibTeX. */
function freeKey(id: string, taken: Set<string>): string {
  const plain = id.replace(/[\s,{}()"#%~\\'=@]+/gu, '_') || '_';
  let key = plain;
  for (let number = 2; taken.has(key); number += 1) key = `${plain}_${number}`;
  taken.add(key);
  return key;
}

/** Each is written for the whole bibliography and for the page of its source. */
const written = new WeakMap<CslItem, { readonly key: string; readonly text: string }>();

function bibtexEntry(keyed: KeyedItem, key: string): string {
  const known = written.get(keyed.item);
  if (known?.key === key) return known.text;
  const text = newEntry(keyed, key);
  written.set(keyed.item, { key, text });
  return text;
}

/** An entry, and what it would lose in a field of its own: it is read once to know. */
function newEntry({ id, item }: KeyedItem, key: string): string {
  const fields = fieldsOf(item);
  const [read] = parseBibtex(entryText(item, key, fields), '').entries;
  const rest = read === undefined ? undefined : remainder({ item, read: read.item, id: key === id ? undefined : id });
  return entryText(item, key, rest === undefined ? fields : [...fields, [REMAINDER_FIELD, jsonTex(rest)]]);
}

type Field = readonly [name: string, tex: string];

function entryText(item: CslItem, key: string, fields: readonly Field[]): string {
  const lines = fields.map(([name, tex]) => `  ${name} = {${tex}},\n`);
  return `@${entryType(item)}{${key},\n${lines.join('')}}\n`;
}

/** The entry type that the item was read from, if it means the same. */
function entryType({ type, custom: { entrytype } }: CslItem): string {
  const isSame = entrytype !== undefined && typeOf('bibtex', entrytype, subtypeName(type)) === type;
  return isSame ? entrytype : (typeName('bibtex', type) ?? 'misc');
}

function fieldsOf(item: CslItem): Field[] {
  const { type, names, dates } = item;
  const named = <Name extends CslVariable>(name: Name): string => fieldName('bibtex', name, type) ?? name;
  const { title, archive, archive_location: location, ...texts } = item.texts;
  return [
    ...optional('entrysubtype', subtypeName(type)),
    ...Object.entries(names).map(([name, list]): Field => {
      const field = named(name as CslName);
      const others = item.custom.others?.split('\n').includes(field) ? ['others'] : [];
      return [field, [...list.map(bibtexName), ...others].join(' and ')];
    }),
    ...(title === undefined ? [] : [textField('title', named('title'), title)]),
    ...Object.entries(dates).map(([name, edtf]): Field => [named(name as CslVariable), commonDate(edtf)]),
    ...(Object.entries(texts) as [CslText, string][]).map(([name, text]) => textField(name, named(name), text)),
    ...archiveFields(archive, location),
    ...customFields(item),
  ];
}

function optional(name: string, value: string | undefined): Field[] {
  return value === undefined ? [] : [[name, value]];
}

function textField(variable: CslText, field: string, text: string): Field {
  if (variable === 'URL' || variable === 'DOI') return [field, verbatimTex(text)];
  if (variable === 'language') return babelField(text);
  if (variable === 'page') return [field, richTex(text.replace(/-/gu, '–')).replaceAll('–', '--')];
  // Styles change the capitals of titles, and part lists at `and`, but not inside braces.
  const isWhole = variable.includes('title') || /(?:^|\s)and(?:\s|$)/iu.test(text);
  return [field, isWhole && variable !== 'abstract' && variable !== 'note' ? `{${richTex(text)}}` : richTex(text)];
}

/** BibLaTeX's `langid` takes the names of babel; a language without one stands in `language`. */
function babelField(tag: string): Field {
  const name = babelName(tag);
  return name === undefined ? ['language', plainTex(tag)] : ['langid', name];
}

/** An archive that BibLaTeX knows is an e-print. */
function archiveFields(archive: string | undefined, location: string | undefined): Field[] {
  if (archive === undefined || location === undefined || archiveOf(archive)?.name !== archive) {
    const fields = { archive, archive_location: location };
    return Object.entries(fields).flatMap(([name, text]) => (text === undefined ? [] : optional(name, richTex(text))));
  }
  return [
    ['eprinttype', archive.toLowerCase().replace(/\s/gu, '')],
    ['eprint', verbatimTex(location)],
  ];
}

/** What the entry's own lines say, and fields that would bring in those of others. */
const UNWRITTEN = new Set(['entrytype', 'others', 'crossref', 'xdata', 'xref', 'entryset', 'options', REMAINDER_FIELD]);

/** What CSL has no place for goes under its own name, if that is a name for a field and means nothing else. */
function customFields({ type, custom }: CslItem): Field[] {
  return Object.entries(custom).flatMap(([name, text]): Field[] => {
    const isField = /^[a-z][a-z0-9+:._-]*$/u.test(name) && !UNWRITTEN.has(name);
    if (!isField || targetOf('bibtex', name, type) !== undefined) return [];
    return [[name, plainTex(text)]];
  });
}
