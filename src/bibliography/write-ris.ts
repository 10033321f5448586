import { type DatePoint, parseDate } from '../study/date.ts';
import type { CslItem, CslName as Name } from '../study/schema/csl.ts';
import { commonDate } from './common-date.ts';
import {
  type CslDate,
  type CslName,
  type CslText,
  type CslVariable,
  fieldName,
  targetOf,
  typeName,
  typeOf,
} from './fields.ts';
import type { KeyedItem } from './keyed-item.ts';
import { REMAINDER_FIELD, remainder } from './remainder.ts';
import { parseRis } from './ris.ts';

/** Items as a RIS file (2011 specification) in UTF-8, which is read as the same items again. */
export function writeRis(items: readonly KeyedItem[]): string {
  return items.map(risRecord).join('\r\n');
}

/** Each is written for the whole bibliography and for the page of its source. */
const written = new WeakMap<CslItem, { readonly id: string; readonly text: string }>();

function risRecord(keyed: KeyedItem): string {
  const known = written.get(keyed.item);
  if (known?.id === keyed.id) return known.text;
  const text = newRecord(keyed);
  written.set(keyed.item, { id: keyed.id, text });
  return text;
}

/** A record, and what it would lose in `U1`, the first field that RIS leaves to its users: it is read once to know. */
function newRecord({ id, item }: KeyedItem): string {
  const lines = [...linesOf(item), ...customLines(item)];
  const key = oneLine(id);
  const [read] = parseRis(recordText(item, key, lines), '').entries;
  const rest = read && remainder({ item, read: read.item, id: read.id === id ? undefined : id });
  return recordText(item, key, rest === undefined ? lines : [...lines, ['U1', `${REMAINDER_FIELD} ${rest}`]]);
}

type Line = readonly [tag: string, text: string];

function recordText(item: CslItem, id: string, lines: readonly Line[]): string {
  const all: readonly Line[] = [['TY', recordType(item)], ['ID', id], ...lines, ['ER', '']];
  return all.map(([tag, text]) => `${tag}  - ${text}\r\n`).join('');
}

/** The type that the item was read from where nobody knows that one. */
function recordType({ type, custom: { TY } }: CslItem): string {
  if (TY !== undefined && type === 'document' && /^[A-Z]+$/u.test(TY) && typeOf('ris', TY) === undefined) return TY;
  return typeName('ris', type) ?? 'GEN';
}

function linesOf({ type, names, dates, texts }: CslItem): Line[] {
  const tagOf = (variable: CslVariable): string[] => [fieldName('ris', variable, type) ?? []].flat();
  const { title, ...others } = texts;
  return [
    ...(Object.entries(names) as [CslName, readonly Name[]][]).flatMap(([name, list]) =>
      tagOf(name).flatMap((tag) => list.map((one): Line => [tag, risName(one)])),
    ),
    ...(title === undefined ? [] : tagOf('title').map((tag): Line => [tag, oneLine(title)])),
    ...(Object.entries(dates) as [CslDate, string][]).flatMap(([name, edtf]) =>
      tagOf(name).flatMap((tag) => dateLines(tag, edtf)),
    ),
    ...(Object.entries(others) as [CslText, string][]).flatMap(([name, text]) =>
      tagOf(name).flatMap((tag) => textLines(name, tag, text)),
    ),
  ];
}

/** `Family, Given, Suffix`; an institution stays whole. */
function risName(name: Name): string {
  if (name.literal !== undefined) return oneLine(name.literal);
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return oneLine([family, name.given ?? '', name.suffix].filter((part) => part !== undefined).join(', '));
}

/** `YYYY/MM/DD/` for a plain date; EDTF for others, and for every program the year. */
function dateLines(tag: string, exact: string): Line[] {
  const edtf = commonDate(exact);
  const date = parseDate(edtf);
  const point = date?.kind === 'interval' ? (date.from ?? date.to) : date?.kind === 'point' ? date : undefined;
  const plain = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?$/u.exec(edtf);
  const written = plain === null ? edtf : `${plain[1]}/${plain[2] ?? ''}/${plain[3] ?? ''}/`;
  return tag === 'DA' ? [...yearLine(point), [tag, written]] : [[tag, written]];
}

function yearLine(point: DatePoint | undefined): Line[] {
  const isYear = point !== undefined && point.unspecifiedYears === 0 && point.year > 0 && point.year < 10_000;
  return isYear ? [['PY', String(point.year).padStart(4, '0')]] : [];
}

const PARAGRAPHS: ReadonlySet<CslText> = new Set(['abstract', 'annote', 'note']);

function textLines(variable: CslText, tag: string, text: string): Line[] {
  if (variable === 'keyword') return text.split(/,\s*/u).map((word): Line => [tag, oneLine(word)]);
  if (variable === 'page') {
    const [, first = text, last] = /^([^\s-]+)-([^\s-]+)$/u.exec(text) ?? [];
    return last === undefined
      ? [[tag, oneLine(first)]]
      : [
          [tag, first],
          ['EP', last],
        ];
  }
  return [[tag, PARAGRAPHS.has(variable) ? paragraphs(text) : oneLine(text)]];
}

/** Lines that could be taken for tags stay in one with the line before. */
function paragraphs(text: string): string {
  return /^\s*[A-Z][A-Z0-9]\s*-/mu.test(text) ? oneLine(text) : text.replace(/\r?\n/gu, '\r\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** What came from tags that CSL has no place for goes back there. */
function customLines({ type, custom }: CslItem): Line[] {
  return Object.entries(custom).flatMap(([tag, text]): Line[] => {
    const isTag = /^[A-Z][A-Z0-9]$/u.test(tag) && !['TY', 'ID', 'ER', 'LB'].includes(tag);
    if (!isTag || targetOf('ris', tag, type) !== undefined) return [];
    return text.split('\n').map((line): Line => [tag, oneLine(line)]);
  });
}
