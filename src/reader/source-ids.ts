import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { decode, libraryFormat, readLibrary } from '../bibliography/library.ts';
import { idOfFileName } from './file-names.ts';
import { nameOf } from './text-file.ts';

/** A source of a study by its id, with the file that holds it. */
export interface TakenId {
  readonly id: string;
  /** Relative to the content folder, with `/`. */
  readonly file: string;
  readonly isLibrary: boolean;
}

/** The ids of all sources of a content folder, whether they can be read or not. One library may be left out. */
export async function takenIds(folder: string, without?: string): Promise<TakenId[]> {
  const left = without === undefined ? undefined : await realpath(without);
  const found = await readdir(join(folder, 'sources'), { recursive: true, withFileTypes: true }).catch(() => []);
  const taken: TakenId[] = [];
  for (const entry of found) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path).split(sep).join('/');
    if (!entry.isFile() || file.split('/').some((part) => part.startsWith('.'))) continue;
    if (file.endsWith('.md')) taken.push({ id: idOfFileName(nameOf(file)), file, isLibrary: false });
    else if (libraryFormat(file) !== undefined && (await realpath(path)) !== left) {
      const { standing } = await readLibrary(decode(await readFile(path)), file);
      taken.push(...standing.flatMap(({ id }) => (id === undefined ? [] : [{ id, file, isLibrary: true }])));
    }
  }
  return taken;
}
