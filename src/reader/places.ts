import type { Place } from '../problems/problem.ts';

/** Turns offsets of a text into places of its file. Line starts are found when the first place is asked for. */
export function placesOf(file: string, text: string): (start: number, end?: number) => Place {
  let starts: number[] | undefined;
  const at = (offset: number): { line: number; column: number } => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (start, end) => {
    const from = at(Math.min(start, text.length));
    if (end === undefined || end <= start) return { file, ...from };
    const to = at(Math.min(end, text.length));
    return { file, ...from, endLine: to.line, endColumn: to.column };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
