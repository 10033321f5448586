import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Decoded, decodeBytes } from '../bibliography/encoding.ts';
import { type Library, type LibraryFormat, libraryFormat, readLibrary } from '../bibliography/library.ts';

/** A library on the disk. */
export interface LibraryFile {
  readonly path: string;
  /** As the author wrote it. */
  readonly given: string;
  /** Its name in problems, relative to `root`. */
  readonly file: string;
  readonly root: string;
  readonly format: LibraryFormat | undefined;
  readonly decoded: Decoded;
  readonly library: Library;
  /** Whether it lies among the sources of the study. */
  readonly isOwn: boolean;
}

/** Opens a library, by a path from where the author stands; says why that cannot be done. */
export async function openLibrary(given: string, content: string): Promise<LibraryFile | { readonly fault: string }> {
  const path = await whereItIs(given);
  if (path === undefined) return { fault: `There is no file \`${given}\`.` };
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    if (bytes.code === 'EISDIR') return { fault: `\`${given}\` is a folder. Name one file in it.` };
    return { fault: `\`${given}\` cannot be read: ${bytes.code ?? bytes.message}.` };
  }
  const decoded = decodeBytes(bytes);
  if (decoded.text.includes('\0')) return { fault: `\`${given}\` is no text file, so no library stands in it.` };
  const sources = await realpath(join(content, 'sources')).catch(() => undefined);
  const isOwn = sources !== undefined && path.startsWith(`${sources}${sep}`);
  const root = isOwn
    ? dirname(resolve(content))
    : isAbsolute(relative(process.cwd(), path))
      ? dirname(path)
      : process.cwd();
  const inside = isOwn ? relative(await realpath(root), path) : relative(root, path);
  const outside = inside.startsWith('..');
  const file = (outside ? basename(path) : inside).split(sep).join('/');
  return {
    path,
    given,
    file,
    root: outside ? dirname(path) : root,
    format: libraryFormat(path),
    decoded,
    library: await readLibrary(decoded.text, file),
    isOwn,
  };
}

/** npm runs commands at the top of the project; the author may stand in a folder below it. */
async function whereItIs(given: string): Promise<string | undefined> {
  for (const from of [process.cwd(), process.env['INIT_CWD'] ?? '.']) {
    const path = await realpath(resolve(from, given)).catch(() => undefined);
    if (path !== undefined) return path;
  }
  return undefined;
}
