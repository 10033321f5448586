import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { escapeHtml } from '../../bibliography/rich-text.ts';
import type { ChartDrawing } from '../../study/drawn.ts';
import { type Box, type Label, leaderPath, overlap, type PlacedLabel, placeLabels } from '../labels.ts';
import { drawLegend, valueEntries } from '../legend.ts';
import { drawHead, drawPlate, INK, LEADING, LINE_INK, PLATE, round, TEXT_SIZE } from '../plate.ts';
import { attributesText, type Grade, stroke } from '../stroke.ts';
import { wrapText } from '../text-width.ts';
import { drawMark, GRADES, MARK, markBox } from '../value-mark.ts';
import { drawTimeAxis, drawValueAxis, type Plot, valueAxisBoxes, valueAxisWidth } from './axes.ts';
import { type DatedValue, datedValues, highest } from './values.ts';
import type { ChartWords } from './words.ts';

const HEIGHT = 290;
const WIDEST_LABEL = 156;
/** Room before the first date, for values that stand side by side. */
const INSET = 18;

/** A value at its place. */
export interface PlacedValue extends DatedValue {
  readonly box: Box;
}

/**
 * Draws values over time. In a line chart the values of one series are joined, with the stroke of the less certain end of each piece; a date
 * for which a series has several values breaks its line, since no value between them was ever said. Values without a series stand alone.
 */
export function drawTimeChart(drawing: ChartDrawing, words: ChartWords): string {
  const head = drawHead(words);
  const { values, plot, axes, numbers } = layOut(drawing, words, head.bottom + 18);
  const pieces = drawing.form === 'line' ? seriesPieces(values, drawing.series) : [];
  const labels = labelsOf(values, drawing, words);
  const placed = placeLabels(labels, {
    bounds: { x0: Math.min(plot.left + 2, PLATE.text), y0: plot.top - 6, x1: PLATE.right + 8, y1: plot.bottom - 3 },
    obstacles: [...values.map(({ box }) => box), ...numbers],
    lines: pieces.flatMap(({ points }) =>
      points.slice(1).map((point, index) => [...(points[index] ?? point), ...point] as const),
    ),
  });
  const legend = drawLegend(legendEntries(values, words), plot.bottom + 38);
  const body = [
    head.svg,
    axes,
    `<g fill="none">${placed.map(({ leader }) => (leader === undefined ? '' : `<path class="drawn-leader" stroke="${LINE_INK}" d="${leaderPath(leader)}"/>`)).join('')}</g>`,
    `<g class="drawn-series" fill="none" stroke="${INK}" stroke-linejoin="round">${pieces.map(drawPiece).join('')}</g>`,
    ...values.map(({ row, box }) => drawMark(row.kind, box)),
    ...placed.map(drawLabel),
    legend.svg,
  ].join('');
  return drawPlate(words, { kind: `drawn-chart drawn-${drawing.form}`, height: legend.bottom, body });
}

/** Values at their places, the plot, its axes, and where the numbers of the axis stand. */
export function layOut(
  drawing: ChartDrawing,
  words: ChartWords,
  top: number,
): { values: PlacedValue[]; plot: Plot; axes: string; numbers: Box[] } {
  const dated = datedValues(drawing);
  const y = scaleLinear()
    .domain([Math.min(0, ...dated.map(({ low }) => low)), highest(dated) || 1])
    .nice(5)
    .range([top + HEIGHT, top]);
  const left = PLATE.text + Math.ceil(valueAxisWidth(y, words)) + 8;
  const plot = { left, right: PLATE.right, top, bottom: top + HEIGHT };
  const instants = dated.flatMap(({ from, to }) => [from, to]);
  const times = instants.map((one) => one.getTime());
  const x = scaleUtc()
    .domain([new Date(Math.min(...times)), new Date(Math.max(...times))])
    .range([left + INSET, PLATE.right - 7]);
  const placed = dated.map((value) => ({
    ...value,
    box: markBox([x(value.from), x(value.to)], [y(value.low), y(value.high)]),
  }));
  return {
    values: sideBySide(placed),
    plot,
    axes: drawValueAxis(y, plot, words) + drawTimeAxis(x, plot, words),
    numbers: valueAxisBoxes(y, plot, words),
  };
}

/** Values of one date that would cover each other stand beside each other, never on top and never averaged. */
function sideBySide(values: readonly PlacedValue[]): PlacedValue[] {
  const moved = new Map<PlacedValue, number>();
  for (const same of Map.groupBy(values, ({ from, to }) => `${from.getTime()}/${to.getTime()}`).values()) {
    const piles: PlacedValue[][] = [];
    for (const value of [...same].sort((a, b) => a.box.y0 - b.box.y0)) {
      const pile = piles.find((one) => one.some(({ box }) => overlap(box, value.box, 1)));
      if (pile === undefined) piles.push([value]);
      else pile.push(value);
    }
    for (const pile of piles)
      for (const [index, value] of pile.entries()) moved.set(value, (index - (pile.length - 1) / 2) * (2 * MARK + 2));
  }
  return values.map((value) => {
    const by = moved.get(value) ?? 0;
    return { ...value, box: { ...value.box, x0: value.box.x0 + by, x1: value.box.x1 + by } };
  });
}

type Point = readonly [x: number, y: number];

interface Piece {
  readonly grade: Grade;
  readonly points: readonly Point[];
}

const DOUBT: readonly Grade[] = ['read', 'said', 'inferred'];

/** The lines of all series, in pieces of one stroke each. */
function seriesPieces(values: readonly PlacedValue[], series: string | undefined): Piece[] {
  const named = series === undefined ? values : values.filter(({ row }) => row.texts[series] !== undefined);
  const lines = Map.groupBy(named, ({ row }) => (series === undefined ? '' : row.texts[series]));
  return [...lines.values()].flatMap((members) => {
    const dates = [...Map.groupBy(members, ({ from, to }) => `${from.getTime()}/${to.getTime()}`).values()];
    const pieces: { grade: Grade; points: Point[] }[] = [];
    for (const [index, here] of dates.entries()) {
      const [start] = here;
      const [end] = dates[index + 1] ?? [];
      if (start === undefined || end === undefined || here.length > 1 || (dates[index + 1]?.length ?? 0) > 1) continue;
      const grade = weaker(GRADES[start.row.kind], GRADES[end.row.kind]);
      const last = pieces.at(-1);
      const [a, b] = [middle(start.box), middle(end.box)];
      if (last?.grade === grade && last.points.at(-1)?.join() === a.join()) last.points.push(b);
      else pieces.push({ grade, points: [a, b] });
    }
    return pieces;
  });
}

function weaker(a: Grade, b: Grade): Grade {
  return DOUBT.indexOf(a) > DOUBT.indexOf(b) ? a : b;
}

function middle({ x0, x1, y0, y1 }: Box): Point {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

function drawPiece({ grade, points }: Piece): string {
  const path = line<Point>()
    .x(([x]) => x)
    .y(([, y]) => y)
    .digits(1);
  return `<path class="drawn-piece drawn-${grade}" d="${path(points) ?? ''}"${attributesText(stroke(grade, 0.7))}/>`;
}

/** The words beside marks; the last value of a series carries the name of the series where it has none of its own. */
function labelsOf(values: readonly PlacedValue[], drawing: ChartDrawing, words: ChartWords): Label[] {
  const { label, series } = drawing;
  const own = ({ row }: PlacedValue): string | undefined => {
    const number = label === undefined ? undefined : row.numbers[label];
    return number === undefined ? row.texts[label ?? ''] : words.value(number);
  };
  const lasts = new Set(
    [...Map.groupBy(values, ({ row }) => (series === undefined ? undefined : row.texts[series]))].flatMap(
      ([name, members]) => (name === undefined ? [] : [members.findLast((one) => own(one) === undefined)]),
    ),
  );
  return values.flatMap((value): Label[] => {
    const text = own(value);
    if (text !== undefined) return [{ lines: wrapText(text, WIDEST_LABEL / TEXT_SIZE), at: value.box }];
    const name = series === undefined || !lasts.has(value) ? undefined : value.row.texts[series];
    return name === undefined ? [] : [{ lines: wrapText(name, WIDEST_LABEL / TEXT_SIZE), at: value.box, bold: true }];
  });
}

/** A label at its place. */
function drawLabel({ lines, box, bold, at }: PlacedLabel): string {
  const toLeft = box.x1 <= (at.x0 + at.x1) / 2;
  const weight = bold === true ? '700' : '500';
  return lines
    .map(
      (text, index) =>
        `<text class="drawn-label" x="${round(toLeft ? box.x1 : box.x0)}" y="${round(box.y0 + 11.5 + index * LEADING)}"${toLeft ? ' text-anchor="end"' : ''} font-weight="${weight}">${escapeHtml(text)}</text>`,
    )
    .join('');
}

function legendEntries(values: readonly PlacedValue[], words: ChartWords): Parameters<typeof drawLegend>[0] {
  const kinds = new Set(values.map(({ row }) => row.kind));
  const hasRange = values.some(({ low, high }) => high > low);
  return valueEntries(kinds, { kinds: words.kinds, range: hasRange ? words.range : undefined });
}
