import { unreadableLibrary } from '../problems/codes/unreadable-library.ts';
import { inOrder } from '../problems/problem.ts';
import { decodeBytes } from './encoding.ts';
import type { Library, ReadLibrary } from './entry.ts';

export type { Library, LibraryEntry, Standing } from './entry.ts';

/** The formats of libraries that are read. */
export type LibraryFormat = 'bibtex' | 'csl-json' | 'csl-yaml' | 'ris';

const FORMATS: ReadonlyMap<string, LibraryFormat> = new Map([
  ['bib', 'bibtex'],
  ['bibtex', 'bibtex'],
  ['json', 'csl-json'],
  ['yaml', 'csl-yaml'],
  ['yml', 'csl-yaml'],
  ['ris', 'ris'],
]);

/** Each reader is loaded when a file first needs it: the TeX parser alone takes a tenth of a second. */
const READERS: Readonly<Record<LibraryFormat, () => Promise<ReadLibrary>>> = {
  bibtex: async () => (await import('./bibtex.ts')).readBibtex,
  'csl-json': async () => (await import('./csl-json.ts')).readCslJson,
  'csl-yaml': async () => (await import('./csl-json.ts')).readCslYaml,
  ris: async () => (await import('./ris.ts')).readRis,
};

/** Reads a library in the format that its name promises; problems come in the order of the file. Never throws for what an author wrote. */
export async function readLibrary(text: string, file: string): Promise<Library> {
  const format = libraryFormat(file);
  if (format === undefined) {
    return {
      entries: [],
      problems: [unreadableLibrary({ file, line: 1, column: 1 }, { says: 'its name does not tell the format' })],
      count: 0,
      standing: [],
    };
  }
  const read = await READERS[format]();
  const library = await read(text, file);
  return { ...library, problems: inOrder(library.problems) };
}

/** The format of a library by the ending of its name; nothing for a file that is no library. */
export function libraryFormat(file: string): LibraryFormat | undefined {
  return FORMATS.get(/\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? '');
}

/** Bytes of a library as text, in whichever encoding they are. */
export function decode(bytes: Uint8Array): string {
  return decodeBytes(bytes).text;
}
