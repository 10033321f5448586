import type { Problem } from '../problems/problem.ts';
import type { CslItem } from '../study/schema/csl.ts';
import { cslItem } from './csl-item.ts';
import { type CslNode, memberOf, plainValue } from './csl-node.ts';
import { readJsonItems } from './json.ts';
import type { PlaceAt } from './places.ts';

/**
 * BibTeX and RIS have no place for some of what CSL can say. What one of our files would lose stands once more in a field of
 * its own, as part of a CSL-JSON item: variables under their CSL names, dates as EDTF, `null` for what is to go.
 */
export const REMAINDER_FIELD = 'csl-json';

/** The item that a file was to hold and the one that is read from it. */
interface Written {
  readonly item: CslItem;
  readonly read: CslItem;
  /** The id, where the format could not write it. */
  readonly id?: string | undefined;
}

/** What `read` lacks of `item`, as JSON in ASCII braces and quotation marks; nothing where they are the same. */
export function remainder({ item, read, id }: Written): string | undefined {
  const parts = {
    ...(id === undefined ? {} : { id }),
    ...(item.type === read.type ? {} : { type: item.type }),
    ...differences(item.names, read.names),
    ...differences(item.dates, read.dates),
    ...differences(item.texts, read.texts),
    ...(isSame(item.custom, read.custom) ? {} : { custom: Object.keys(item.custom).length === 0 ? null : item.custom }),
  };
  return Object.keys(parts).length === 0 ? undefined : JSON.stringify(parts);
}

type Values = Readonly<Record<string, unknown>>;

function differences(own: Values, read: Values): Values {
  const names = [...new Set([...Object.keys(own), ...Object.keys(read)])];
  return Object.fromEntries(
    names.filter((name) => !isSame(own[name], read[name])).map((name) => [name, own[name] ?? null]),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Fields in the order of their names, which says nothing. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.entries(value)
    .map(([name, one]) => [name, sorted(one)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

/** An item with the remainder that its file holds, and its id where that says one. Nothing for a text that is no remainder. */
export function completed(
  item: CslItem,
  text: string,
  context: { place: PlaceAt; problems: Problem[] },
): { readonly item: CslItem; readonly id: string | undefined } | undefined {
  const [node, ...more] = readJsonItems(`[${text}]`).items;
  if (node?.kind !== 'map' || more.length > 0) return undefined;
  const typed = memberOf(node, 'type') === undefined ? withType(node, item.type) : node;
  const part = cslItem(typed, { ...context, markdown: false });
  const gone = new Set(node.members.filter(({ value }) => plainValue(value) === null).map(({ name }) => name));
  const id = plainValue(memberOf(node, 'id') ?? NOTHING);
  return {
    item: {
      type: part.type,
      names: merged(item.names, part.names, gone),
      dates: merged(item.dates, part.dates, gone),
      texts: merged(item.texts, part.texts, gone),
      custom: memberOf(node, 'custom') === undefined ? item.custom : part.custom,
    },
    id: typeof id === 'string' ? id : undefined,
  };
}

const NOTHING: CslNode = { kind: 'scalar', offset: 0, value: null, text: '' };

function withType(node: Extract<CslNode, { kind: 'map' }>, type: string): Extract<CslNode, { kind: 'map' }> {
  const value: CslNode = { kind: 'scalar', offset: node.offset, value: type, text: type };
  return { ...node, members: [{ name: 'type', offset: node.offset, value }, ...node.members] };
}

function merged<Fields extends object>(read: Fields, part: Fields, gone: ReadonlySet<string>): Fields {
  const entries = Object.entries({ ...read, ...part }).filter(([name]) => !gone.has(name));
  return Object.fromEntries(entries) as Fields;
}
