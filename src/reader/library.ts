import { readFile } from 'node:fs/promises';
import { decode, readLibrary } from '../bibliography/library.ts';
import type { SourceEntry } from '../study/entries.ts';
import type { ReaderContext } from './prose.ts';

/** Reads a library of sources that are only cited: `.bib`, `.ris`, `.json`, `.yaml`. */
export async function readLibraryFile(path: string, file: string, context: ReaderContext): Promise<SourceEntry[]> {
  const library = await readLibrary(decode(await readFile(path)), file);
  context.problems.push(...library.problems);
  return library.entries.map(({ id, item, line, column }) => ({
    id,
    file,
    item,
    excerpts: [],
    at: () => ({ file, line, column }),
  }));
}
