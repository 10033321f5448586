import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files of a content folder: path inside it → text, or bytes where it holds none. */
export type Content = ReadonlyMap<string, string | Uint8Array>;

/** One fault, planted by one change: of a text found once in a file, of a whole file, or of its being there at all. */
export interface Fault {
  readonly name: string;
  readonly code: string;
  readonly file: string;
  /** Text that the file holds once. */
  readonly find?: string;
  /** What stands in its place; `▸` marks the spot that the problem must name. */
  readonly replace?: string;
  /** The text of a new file; without a `▸` the problem stands at its beginning. */
  readonly write?: string;
  readonly remove?: true;
  /** Files that the fault needs beside it. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What follows from the fault: `code file`. */
  readonly also?: readonly string[];
}

/** Stands right before the spot that a problem must name. */
const MARK = '▸';

/** The files with every change made, and by the name of a fault the place (`file:line:column`) where its problem must stand. */
export function plant(
  content: Content,
  cases: readonly Fault[],
): { files: Content; places: ReadonlyMap<string, string> } {
  const files = new Map(content);
  // A mark carries the number of its case until the file is finished, since other changes above it move its line.
  cases.forEach((one, index) => {
    for (const [path, text] of Object.entries(one.beside ?? {})) files.set(path, text);
    if (one.remove === true) files.delete(one.file);
    else files.set(one.file, changed(one, files.get(one.file), `${MARK}${index}${MARK}`));
  });
  const places = new Map(cases.map(({ name, file }) => [name, `content/${file}:1:1`]));
  for (const [path, text] of files) {
    if (typeof text !== 'string') continue;
    for (const { index, line, column } of marksOf(text))
      places.set(cases[index]?.name ?? '', `content/${path}:${line}:${column}`);
    files.set(path, text.replaceAll(/▸\d+▸/gu, ''));
  }
  return { files, places };
}

function changed({ name, find, replace, write }: Fault, text: string | Uint8Array | undefined, mark: string): string {
  if (write !== undefined) return write.replace(MARK, mark);
  if (typeof text !== 'string' || find === undefined || replace === undefined)
    throw new Error(`${name}: there is nothing to change.`);
  const found = text.split(find).length - 1;
  if (found !== 1) throw new Error(`${name}: the text to change is there ${found} times, not once.`);
  return text.replace(find, () => replace.replace(MARK, mark));
}

function marksOf(text: string): { index: number; line: number; column: number }[] {
  return [...text.matchAll(/▸(\d+)▸/gu)].map((mark) => {
    const before = text.slice(0, mark.index).replaceAll(/▸\d+▸/gu, '').split('\n');
    return { index: Number(mark[1]), line: before.length, column: (before.at(-1) ?? '').length + 1 };
  });
}

/** A content folder as it stands on the disk. */
export function readContentFolder(folder: string): Content {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const isText = /\.(?:mdx?|ya?ml|json|lock|bib|ris|svg|csv)$/u.test(path);
      return [relative(folder, path).split(sep).join('/'), isText ? bytes.toString('utf8') : bytes];
    }),
  );
}
