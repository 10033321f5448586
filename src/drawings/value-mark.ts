import type { ValueKind } from '../study/schema/data.ts';
import type { Box } from './labels.ts';
import { GROUND, INK, round } from './plate.ts';
import { attributesText, type Grade, stroke } from './stroke.ts';

/** Half the size of a mark. */
export const MARK = 4.6;
const DISC = 3.7;

/** How well a value is known, as its stroke tells it. */
export const GRADES: Readonly<Record<ValueKind, Grade>> = { measured: 'read', reported: 'said', estimated: 'inferred' };

/**
 * The mark of a value: a disc where it was measured, a dashed ring where somebody says it, a dotted one where it was estimated. Where value or
 * date is a range it is a capsule as long as the range.
 */
export function drawMark(kind: ValueKind, box: Box): string {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  const name = `class="drawn-value drawn-${kind}"`;
  if (width < 2 * MARK + 0.1 && height < 2 * MARK + 0.1) {
    const at = `cx="${round((box.x0 + box.x1) / 2)}" cy="${round((box.y0 + box.y1) / 2)}"`;
    return kind === 'measured'
      ? `<circle ${name} ${at} r="${DISC}" fill="${INK}"/>`
      : `<circle ${name} ${at} r="${MARK}" fill="${GROUND}" stroke="${INK}"${outline(kind, 2 * Math.PI * MARK)}/>`;
  }
  const corner = Math.min(width, height) / 2;
  const round4 = `x="${round(box.x0)}" y="${round(box.y0)}" width="${round(width)}" height="${round(height)}" rx="${round(corner)}"`;
  const length = 2 * (width + height) - (8 - 2 * Math.PI) * corner;
  return `<rect ${name} ${round4} fill="${GROUND}" stroke="${INK}"${outline(kind, length)}/>`;
}

/** The box of a mark around a range of values and a range of dates, in user units; never smaller than a mark is. */
export function markBox(x: readonly [number, number], y: readonly [number, number]): Box {
  const grown = (from: number, to: number): [number, number] => {
    const middle = (from + to) / 2;
    return to - from < 2 * MARK ? [middle - MARK, middle + MARK] : [from, to];
  };
  const [x0, x1] = grown(Math.min(...x), Math.max(...x));
  const [y0, y1] = grown(Math.min(...y), Math.max(...y));
  return { x0, x1, y0, y1 };
}

/** Dashes and dots that close around an outline without a cut one. */
function outline(kind: ValueKind, length: number): string {
  const grade = GRADES[kind];
  if (grade === 'said') {
    const step = length / Math.max(4, Math.round(length / 5.8));
    return attributesText({ 'stroke-width': 2, 'stroke-dasharray': `${round2(step * 0.62)} ${round2(step * 0.38)}` });
  }
  if (grade !== 'inferred') return attributesText(stroke(grade));
  const step = length / Math.max(6, Math.round(length / 4.1));
  return attributesText({
    'stroke-width': 2.3,
    'stroke-dasharray': `.1 ${round2(step - 0.1)}`,
    'stroke-linecap': 'round',
  });
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
