import type { Place } from '../problems/problem.ts';

/** The place of a stretch of a text, from offsets in UTF-16 code units; the end is exclusive. */
export type PlaceAt = (start: number, end?: number) => Place;

/** Turns offsets of a file's text into places. */
export function placesIn(text: string, file: string): PlaceAt {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const position = (offset: number): { line: number; column: number } => {
    const at = Math.min(offset, text.length);
    const line = lastAtMost(starts, at);
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
  return (start, end) => {
    if (end === undefined || end <= start) return { file, ...position(start) };
    const to = position(end);
    return { file, ...position(start), endLine: to.line, endColumn: to.column };
  };
}

function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
