/** How bad a problem is: an error stops the build; a warning and a notice do not. */
export type Severity = 'error' | 'warning' | 'notice';

/**
 * A spot in the author's files. `file` is relative to the folder that holds the content folder, with `/`.
 * Lines and columns count from 1; columns are UTF-16 code units. The end is exclusive.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Something the author should know, as data: no colour, no layout. Printers live in `print/`. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** One sentence that says what is wrong, in the author's words. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** Sorts problems by file, then line, column and code. Returns a new array. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/** How many problems there are of each severity. */
export function countBySeverity(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const problem of problems) counts[problem.severity] += 1;
  return counts;
}

/** Code-unit order: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
