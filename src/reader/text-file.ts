import { readFileSync } from 'node:fs';
import type { Place } from '../problems/problem.ts';
import { placesOf } from './places.ts';
import type { YamlInput } from './yaml.ts';

/** A text file of the content folder. */
export interface TextFile {
  /** Relative to the folder that holds the content folder, with `/`. */
  readonly file: string;
  /** Its name without folders and ending. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly place: (start: number, end?: number) => Place;
}

/**
 * Reads a file as UTF-8; a byte order mark is dropped. Throws what the disk throws. Nothing but the study waits for these files, and for
 * thousands of small ones a read in place costs a quarter of one handed to another thread.
 */
export async function readText(path: string, file: string): Promise<TextFile> {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  return { file, name: nameOf(file), path, text, place: placesOf(file, text) };
}

/** `content/figures/phone.yaml` → `phone`. */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
}

/** A whole file as YAML. */
export function wholeFile(file: TextFile): YamlInput {
  return { text: file.text, offset: 0, place: file.place };
}

/** The front matter between two lines of `---`; without one, an empty text at the start of the file, with a fault where it never ends. */
export function frontMatter(file: TextFile): YamlInput {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/u.exec(file.text);
  if (match === null && /^---[ \t]*\r?\n/u.test(file.text)) {
    return { text: '', offset: 0, place: file.place, fault: 'the line of `---` that ends it is missing.' };
  }
  const text = match?.[1] ?? '';
  return { text, offset: match === null ? 0 : file.text.indexOf('\n') + 1, place: file.place };
}
