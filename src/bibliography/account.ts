import type { Problem } from '../problems/problem.ts';
import { type CslJsonItem, cslJson } from './csl-json-item.ts';
import type { Library, Standing } from './entry.ts';

/** What became of the entries of a library, for programs. */
export interface Account {
  /** How many stand in the file. */
  readonly entries: number;
  /** Those that were read, as CSL-JSON. */
  readonly items: readonly CslJsonItem[];
  readonly problems: readonly AccountProblem[];
}

/** A problem of a library, with the entry that it is about, as far as it is about one and the entry has an id. */
export interface AccountProblem {
  readonly line: number;
  readonly id: string | null;
  readonly code: string;
  readonly message: string;
}

/** Accounts for every entry of a library: each is among the items or named by a problem. `text` is the file’s. */
export function accountOf(library: Library, text: string): Account {
  const starts = lineStarts(text);
  return {
    entries: library.count,
    items: library.entries.map(({ id, item }) => cslJson(item, id)),
    problems: library.problems.map(({ place, code, message }: Problem) => ({
      line: place.line,
      id: standingAt(library.standing, (starts[place.line - 1] ?? 0) + place.column - 1)?.id ?? null,
      code,
      message,
    })),
  };
}

/** The entry in which an offset lies, or at whose very end. */
function standingAt(standing: readonly Standing[], offset: number): Standing | undefined {
  const found = standing.findLast(({ start }) => start <= offset);
  return found !== undefined && offset <= found.end ? found : undefined;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
}
