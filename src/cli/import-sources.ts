import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { withoutEntries } from '../bibliography/cut.ts';
import { encodeText } from '../bibliography/encoding.ts';
import { readLibrary } from '../bibliography/library.ts';
import { type Decided, sourceText } from '../bibliography/source-text.ts';
import type { Problem } from '../problems/problem.ts';
import { placesOf } from '../reader/places.ts';
import { itemOf } from '../reader/source-item.ts';
import { frontMatter } from '../reader/text-file.ts';
import { readYaml } from '../reader/yaml.ts';
import type { CslItem } from '../study/schema/csl.ts';
import { sourceRecord } from '../study/schema/source.ts';
import type { Planned, Refused } from './import-plan.ts';
import type { LibraryFile } from './library-file.ts';

/** The text of a library of the study without entries that became files, or why that text would not do. */
export type Rest = { readonly text: string } | { readonly fault: string };

/** Takes entries out of a library and reads what is left again: every other entry must be what it was. */
export async function restOf(
  { decoded, file, format, library }: LibraryFile,
  planned: readonly Planned[],
): Promise<Rest> {
  const ids = new Set(planned.map(({ entry }) => entry.id));
  const standing = library.standing.filter(({ id }) => id !== undefined && ids.has(id));
  const twice = standing.find(({ id }, index) => standing.findIndex((one) => one.id === id) < index);
  if (twice !== undefined)
    return { fault: `\`${String(twice.id)}\` stands in \`${file}\` more than once. Remove all but one of them first.` };
  const text = withoutEntries(decoded.text, format ?? 'bibtex', standing);
  const after = await readLibrary(text, file);
  const left = library.entries.filter(({ id }) => !ids.has(id));
  const changed = left.filter(
    ({ id, item }) => !isDeepStrictEqual(after.entries.find((one) => one.id === id)?.item, item),
  );
  if (changed.length > 0) {
    const names = changed.slice(0, 5).map(({ id }) => `\`${id}\``);
    return {
      fault: `Without ${planned.length === 1 ? 'this entry' : 'these entries'}, others of \`${file}\` would change, because they take fields from it: ${names.join(', ')}${changed.length > 5 ? '…' : ''}. Import those as well, or first.`,
    };
  }
  if (after.entries.length !== left.length || after.count !== library.count - standing.length)
    return {
      fault: `The entries cannot be taken out of \`${file}\` as it is written. Give each entry lines of its own.`,
    };
  return { text };
}

/** The texts of source files, each read back: an entry of which anything would be lost on the way stays where it is. */
export function textsOf(
  planned: readonly Planned[],
  answers: ReadonlyMap<string, Decided>,
): { texts: Map<Planned, string>; lossy: Refused[] } {
  const texts = new Map<Planned, string>();
  const lossy: Refused[] = [];
  for (const one of planned) {
    const decided = answers.get(one.id);
    if (decided === undefined) continue;
    const text = sourceText(one.entry.item, decided);
    const { item, problems } = readBack(text);
    if (isDeepStrictEqual(item, one.entry.item)) texts.set(one, text);
    else
      lossy.push({
        entry: one.entry,
        why: 'a source file cannot hold all of it.',
        hint: problems.map(({ message }) => message).join(' '),
      });
  }
  return { texts, lossy };
}

function readBack(text: string): { item: CslItem | undefined; problems: readonly Problem[] } {
  const file = 'entry.md';
  const front = frontMatter({ file, name: 'entry', path: file, text, place: placesOf(file, text) });
  const { value, problems } = readYaml(front, sourceRecord);
  return { item: value && itemOf(value), problems };
}

/**
 * Writes source files, none over another, and then what is left of their library. If the library cannot be written, the
 * files go again: an id must not stand twice.
 */
export async function writeSources(
  content: string,
  texts: ReadonlyMap<Planned, string>,
  rest: { readonly library: LibraryFile; readonly text: string } | undefined,
): Promise<void> {
  const written: string[] = [];
  try {
    for (const [{ file }, text] of texts) {
      const path = join(content, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    }
    if (rest !== undefined) await replaceFile(rest.library.path, encodeText(rest.text, rest.library.decoded));
  } catch (error) {
    for (const path of written) await rm(path);
    throw error;
  }
}

/** Whole or not at all. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.new`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}
