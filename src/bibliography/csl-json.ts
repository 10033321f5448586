import { damagedEntry } from '../problems/codes/damaged-entry.ts';
import { repeatedKey } from '../problems/codes/repeated-key.ts';
import { unkeyedEntry } from '../problems/codes/unkeyed-entry.ts';
import { unreadableEntry } from '../problems/codes/unreadable-entry.ts';
import { unreadableLibrary } from '../problems/codes/unreadable-library.ts';
import type { Problem } from '../problems/problem.ts';
import { cslItem } from './csl-item.ts';
import { type CslNode, type Items, memberOf, textOf } from './csl-node.ts';
import { clean } from './draft.ts';
import type { Library, LibraryEntry, Standing } from './entry.ts';
import { readJsonItems } from './json.ts';
import { type PlaceAt, placesIn } from './places.ts';

/** Reads CSL-JSON: a list of items, or an object with `items` or `references`. */
export async function readCslJson(text: string, file: string): Promise<Library> {
  if (text.trim() === '') return { entries: [], problems: [], count: 0, standing: [] };
  return readItems(readJsonItems(text), { place: placesIn(text, file), markdown: false });
}

/** Reads CSL-YAML, as Pandoc writes it: the same items, with Markdown in their texts. */
export async function readCslYaml(text: string, file: string): Promise<Library> {
  const { readYamlItems } = await import('./csl-yaml.ts');
  return readItems(readYamlItems(text), { place: placesIn(text, file), markdown: true });
}

interface Reading {
  readonly place: PlaceAt;
  readonly markdown: boolean;
}

function readItems({ items, lost, damaged, unreadable }: Items, { place, markdown }: Reading): Library {
  if (unreadable !== undefined)
    return { entries: [], problems: [unreadableLibrary(place(unreadable.offset), unreadable)], count: 0, standing: [] };
  const problems: Problem[] = [
    ...lost.map((fault) => unreadableEntry(place(fault.offset), fault)),
    ...damaged.map((fault) => damagedEntry(place(fault.offset), fault)),
  ];
  const lines = new Map<string, number>();
  const entries: LibraryEntry[] = [];
  for (const node of items) {
    const { line, column } = place(node.offset);
    const id = idOf(node);
    const before = id === undefined ? undefined : lines.get(id);
    if (node.kind !== 'map')
      problems.push(unreadableEntry(place(node.offset), { says: 'it is no object with fields' }));
    else if (id === undefined) problems.push(unkeyed(node, place));
    else if (before !== undefined)
      problems.push(repeatedKey(place(memberOf(node, 'id')?.offset ?? node.offset), { id, line: before }));
    else {
      lines.set(id, line);
      entries.push({ id, item: cslItem(node, { place, markdown, problems }), line, column });
    }
  }
  const standing: Standing[] = [
    ...lost.map(({ id, start, end }) => ({ id, start, end })),
    ...items.map((node) => ({ id: idOf(node), start: node.offset, end: node.kind === 'map' ? node.end : node.offset })),
  ].sort((a, b) => a.start - b.start);
  return { entries, problems, count: standing.length, standing };
}

/** Zotero's ids are addresses; the key that its user gave an item stands beside it. */
function idOf(node: CslNode): string | undefined {
  const id = clean(textOf(memberOf(node, 'id') ?? node) ?? '');
  const key = memberOf(node, 'citation-key');
  const given = /^https?:\/\/zotero\.org\//u.test(id) && key !== undefined ? clean(textOf(key) ?? '') : id;
  return given === '' ? undefined : given;
}

function unkeyed(node: CslNode, place: PlaceAt): Problem {
  const title = memberOf(node, 'title');
  return unkeyedEntry(place(node.offset), { title: title && textOf(title), write: '`id`.' });
}
