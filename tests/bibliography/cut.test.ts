import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { withoutEntries } from '../../src/bibliography/cut.ts';
import { decode, type Library, libraryFormat, readLibrary } from '../../src/bibliography/library.ts';

async function cut(file: string, text: string, ...ids: string[]): Promise<string> {
  const { standing } = await readLibrary(text, file);
  const format = libraryFormat(file);
  if (format === undefined) throw new Error(`${file} is no library`);
  return withoutEntries(
    text,
    format,
    standing.filter(({ id }) => id !== undefined && ids.includes(id)),
  );
}

describe('an entry is taken out, and nothing else', () => {
  test.each<[string, string, readonly string[], string]>([
    [
      'BibTeX between others: comments, strings and preambles stay',
      'a.bib:% One.\n@string{p = "P"}\n\n@book{a, title = {A}}\n\n% Two.\n@book{b,\n  title = {B},\n}\n\n@book{c, title = {C}}\n',
      ['b'],
      '% One.\n@string{p = "P"}\n\n@book{a, title = {A}}\n\n% Two.\n\n@book{c, title = {C}}\n',
    ],
    ['BibTeX, two in a line', 'a.bib:@book{a, title = {A}} @book{b, title = {B}}\n', ['b'], '@book{a, title = {A}} '],
    ['BibTeX, all', 'a.bib:@book{a, title = {A}}\n\n@book(b, title = {B})\n', ['a', 'b'], ''],
    ['BibTeX, lines of Windows', 'a.bib:@book{a,}\r\n\r\n@book{b,}\r\n', ['a'], '@book{b,}\r\n'],
    [
      'RIS',
      'a.ris:TY  - BOOK\nID  - a\nTI  - A\nER  - \n\nTY  - BOOK\nID  - b\nTI  - B\nER  - \n\nTY  - BOOK\nID  - c\nER  - \n',
      ['b'],
      'TY  - BOOK\nID  - a\nTI  - A\nER  - \n\nTY  - BOOK\nID  - c\nER  - \n',
    ],
    [
      'CSL-JSON, in the middle',
      'a.json:[\n  {"id": "a", "type": "book"},\n  {"id": "b", "type": "book"},\n  {"id": "c",   "type": "book"}\n]\n',
      ['b'],
      '[\n  {"id": "a", "type": "book"},\n  {"id": "c",   "type": "book"}\n]\n',
    ],
    [
      'CSL-JSON, the last',
      'a.json:{"items": [{"id": "a", "type": "book"}, {"id": "b", "type": "book"}], "more": 1}',
      ['b'],
      '{"items": [{"id": "a", "type": "book"}], "more": 1}',
    ],
    ['CSL-JSON, all', 'a.json:[{"id": "a", "type": "book"}, {"id": "b", "type": "book"}]', ['a', 'b'], '[]'],
    [
      'CSL-YAML, as Pandoc writes it',
      'a.yaml:references:\n- id: a\n  type: book\n  note: |\n    One.\n\n    Two.\n# A comment.\n- id: b\n  type: book\n- id: c\n  type: book\n',
      ['a', 'c'],
      'references:\n# A comment.\n- id: b\n  type: book\n',
    ],
    ['CSL-YAML, with space between items', 'a.yaml:- id: a\n\n- id: b\n\n- id: c\n', ['b'], '- id: a\n\n- id: c\n'],
    ['CSL-YAML, a dash in its own line', 'a.yaml:-\n  id: a\n-\n  id: b\n', ['b'], '-\n  id: a\n'],
  ])('%s', async (_, given, ids, rest) => {
    const [, file = '', text = ''] = /^([^:]+):([\s\S]*)$/u.exec(given) ?? [];
    expect(await cut(file, text, ...ids)).toBe(rest);
  });
});

/** Each library of the fixtures without one entry after the other: the rest is read as before. */
describe('what is left is what it was', () => {
  const folder = new URL('fixtures/', import.meta.url);
  const files = readdirSync(folder).filter((file) => libraryFormat(file) !== undefined && !file.startsWith('damaged'));
  test.each(files)('%s', async (file) => {
    const text = decode(readFileSync(new URL(file, folder)));
    const before = await readLibrary(text, file);
    for (const id of unlent(file, before, text)) {
      const after = await readLibrary(await cut(file, text, id), file);
      expect(after.count, id).toBe(before.count - 1);
      expect(Object.fromEntries(after.entries.map((entry) => [entry.id, entry.item]))).toEqual(
        Object.fromEntries(before.entries.filter((entry) => entry.id !== id).map((entry) => [entry.id, entry.item])),
      );
    }
  });
});

/** The ids that stand there once, and of which no other entry takes anything: as its parent, or by an alias of YAML. */
function unlent(file: string, { entries, standing }: Library, text: string): string[] {
  const parents = [...text.matchAll(/(?:crossref|xdata)\s*=\s*\{([^}]*)\}/gu)].flatMap(([, keys = '']) =>
    keys.split(/,\s*/u),
  );
  return entries
    .map(({ id }) => id)
    .filter((id) => {
      const own = standing.filter((one) => one.id === id);
      const anchored = file.endsWith('.yaml') && own.some(({ start, end }) => text.slice(start, end).includes('&'));
      return own.length === 1 && !anchored && !parents.includes(id);
    });
}

it('an item that others take their fields from by an alias cannot go unnoticed: the rest says so', async () => {
  const text = '- &one\n  id: a\n  type: book\n- <<: *one\n  id: b\n';
  const after = await readLibrary(await cut('a.yaml', text, 'a'), 'a.yaml');
  expect(after.entries.map(({ item }) => item.type)).not.toEqual(['book']);
});
