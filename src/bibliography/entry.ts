import type { Problem } from '../problems/problem.ts';
import type { CslItem } from '../study/schema/csl.ts';

/** One item of a library, with the place where it begins in its file. */
export interface LibraryEntry {
  /** As the file has it, in NFC: any string that a BibTeX key can be. */
  readonly id: string;
  readonly item: CslItem;
  readonly line: number;
  readonly column: number;
}

/** An entry as it stands in its file, read or not. Offsets are UTF-16 code units of the text; the end is exclusive. */
export interface Standing {
  /** As the file has it, where it has one. */
  readonly id?: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** What a library file holds. Each entry that stands in it is among `entries` or named by a problem. */
export interface Library {
  readonly entries: readonly LibraryEntry[];
  readonly problems: readonly Problem[];
  /** How many entries stand in the file, read or not. */
  readonly count: number;
  /** All of them, in the order of the file. */
  readonly standing: readonly Standing[];
}

/** Reads the text of a library; `file` is the path that problems name. Never throws for what an author wrote. */
export type ReadLibrary = (text: string, file: string) => Promise<Library>;
