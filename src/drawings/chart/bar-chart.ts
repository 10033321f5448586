import { scaleLinear } from 'd3-scale';
import type { ChartDrawing } from '../../study/drawn.ts';
import { drawLegend, valueEntries } from '../legend.ts';
import {
  drawHead,
  drawPlate,
  drawText,
  FILM,
  INK,
  LEADING,
  LINE_INK,
  lineWidth,
  PLATE,
  round,
  SECOND_INK,
  TEXT_SIZE,
} from '../plate.ts';
import { attributesText, stroke } from '../stroke.ts';
import { wrapText } from '../text-width.ts';
import { drawMark, GRADES, markBox } from '../value-mark.ts';
import { highest, type Value, valuesOf } from './values.ts';
import type { ChartWords } from './words.ts';

const BAR = 15;
const BETWEEN = 6;

/** Words for a bar chart: what stands over the bars of one name. */
export interface BarWords extends ChartWords {
  readonly name: (text: string) => string;
}

/**
 * Draws values from zero, one under the other, under the name that they share: bars, or marks on a line. A bar is solid where its value was
 * measured, an outline with the stroke of its kind where not; from the lowest to the highest value of a range nothing but the outline goes on.
 */
export function drawBars(drawing: ChartDrawing, words: BarWords): string {
  const head = drawHead(words);
  const values = valuesOf(drawing);
  const groups = Map.groupBy(values, ({ row }) => row.texts[drawing.x] ?? '');
  const numbers = Math.max(...values.map((value) => lineWidth(valueText(value, words))));
  const scale = scaleLinear()
    .domain([0, highest(values) || 1])
    .range([0, PLATE.right - PLATE.text - numbers - 10]);
  let y = head.bottom + 14;
  const parts: string[] = [];
  for (const [name, members] of groups) {
    const lines = wrapText(words.name(name), (PLATE.right - PLATE.text) / TEXT_SIZE);
    parts.push(...lines.map((text, index) => drawText(text, { x: PLATE.text, y: y + 12 + index * LEADING })));
    y += lines.length * LEADING + 2;
    parts.push(drawZero(y, members.length));
    for (const value of members) {
      parts.push(
        drawing.form === 'dot' ? drawDot(value, scale, y) : drawBar(value, scale, y),
        drawNumber(value, scale, y, words),
      );
      y += BAR + BETWEEN;
    }
    y += 8;
  }
  const kinds = new Set(values.map(({ row }) => row.kind));
  const range = values.some(({ low, high }) => high > low) ? words.range : undefined;
  const legend = drawLegend(valueEntries(kinds, { kinds: words.kinds, range }), y + 4);
  return drawPlate(words, {
    kind: `drawn-chart drawn-${drawing.form}`,
    height: legend.bottom,
    body: head.svg + parts.join('') + legend.svg,
  });
}

/** Where the values of a name begin. */
function drawZero(y: number, count: number): string {
  return `<path class="drawn-zero" stroke="${SECOND_INK}" stroke-width="1.5" d="M${PLATE.text} ${round(y - 2)}v${round(count * (BAR + BETWEEN) - BETWEEN + 4)}"/>`;
}

function drawBar({ row, low, high }: Value, scale: (value: number) => number, y: number): string {
  const look = row.kind === 'measured' ? { fill: INK } : { fill: FILM, stroke: INK, ...stroke(GRADES[row.kind], 0.7) };
  const bar = (from: number, to: number, attributes: Parameters<typeof attributesText>[0]): string =>
    `<rect class="drawn-value drawn-${row.kind}" x="${round(PLATE.text + scale(from))}" y="${y}" width="${round(scale(to) - scale(from))}" height="${BAR}"${attributesText(attributes)}/>`;
  if (high === low) return bar(0, high, look);
  const { fill: _, ...outline } = { stroke: INK, ...stroke(GRADES[row.kind], 0.7), ...look };
  return bar(0, low, look) + bar(low, high, { ...outline, fill: 'none', class: undefined });
}

function drawDot({ row, low, high }: Value, scale: (value: number) => number, y: number): string {
  const at = y + BAR / 2;
  const box = markBox([PLATE.text + scale(low), PLATE.text + scale(high)], [at, at]);
  const guide = `<path stroke="${LINE_INK}" stroke-dasharray="1 3" d="M${PLATE.text} ${at}H${round(box.x0)}"/>`;
  return guide + drawMark(row.kind, box);
}

function drawNumber(value: Value, scale: (value: number) => number, y: number, words: BarWords): string {
  return drawText(valueText(value, words), { x: PLATE.text + scale(value.high) + 8, y: y + 12.5, second: true });
}

function valueText({ low, high }: Value, words: BarWords): string {
  return low === high ? words.value(high) : `${words.value(low)}–${words.value(high)}`;
}
