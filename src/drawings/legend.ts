import type { ValueKind } from '../study/schema/data.ts';
import { drawRule, drawText, LEADING, lineWidth, PLATE, TEXT_SIZE } from './plate.ts';
import { wrapText } from './text-width.ts';
import { drawMark, markBox } from './value-mark.ts';

/** Says what the marks mean, of those that are used, below a line across the plate. */
export function drawLegend(
  entries: readonly { draw: (x: number, y: number) => string; text: string }[],
  top: number,
): {
  svg: string;
  bottom: number;
} {
  if (entries.length === 0) return { svg: '', bottom: top };
  const at = PLATE.text + 26;
  let x = PLATE.text;
  let y = top + 22;
  const parts: string[] = [drawRule(top)];
  for (const { draw, text } of entries) {
    const lines = wrapText(text, (PLATE.right - at) / TEXT_SIZE);
    const width = 26 + Math.max(...lines.map(lineWidth)) + 14;
    if (x > PLATE.text && x + width - 14 > PLATE.right) {
      x = PLATE.text;
      y += LEADING + 4;
    }
    parts.push(
      draw(x + 9, y - 5),
      ...lines.map((line, index) => drawText(line, { x: x + 26, y: y + index * LEADING, second: true })),
    );
    if (lines.length > 1) {
      x = PLATE.text;
      y += lines.length * LEADING + 4;
    } else x += width;
  }
  return { svg: `<g class="drawn-legend">${parts.join('')}</g>`, bottom: (x > PLATE.text ? y : y - LEADING - 4) + 18 };
}

/** The entries of the kinds of values and of ranges. */
export function valueEntries(
  kinds: ReadonlySet<ValueKind>,
  words: { readonly kinds: Readonly<Record<ValueKind, string>>; readonly range: string | undefined },
): { draw: (x: number, y: number) => string; text: string }[] {
  const order: readonly ValueKind[] = ['measured', 'reported', 'estimated'];
  const entries = order
    .filter((kind) => kinds.has(kind))
    .map((kind) => ({
      text: words.kinds[kind],
      draw: (x: number, y: number) => drawMark(kind, markBox([x, x], [y, y])),
    }));
  const { range } = words;
  if (range === undefined) return entries;
  const kind = order.findLast((one) => kinds.has(one)) ?? 'reported';
  return [...entries, { text: range, draw: (x, y) => drawMark(kind, markBox([x, x], [y - 8, y + 8])) }];
}
