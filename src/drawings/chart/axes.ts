import type { ScaleLinear, ScaleTime } from 'd3-scale';
import type { Box } from '../labels.ts';
import { drawText, FILM, lineWidth, PLATE, round, SECOND_INK, TEXT_SIZE } from '../plate.ts';
import { axisFactor, type ChartWords } from './words.ts';

/** Where the values of a chart stand. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines at round values, with the numbers left of them; the zero line is stronger. */
export function drawValueAxis(scale: ScaleLinear<number, number>, plot: Plot, words: ChartWords): string {
  const ticks = valueTicks(scale);
  const factor = axisFactor(scale.domain()[1] ?? 0);
  const line = (value: number): string => `M${round(plot.left)} ${round(scale(value))}H${plot.right}`;
  const guides = ticks
    .filter((value) => value !== 0)
    .map(line)
    .join('');
  const zero = ticks.includes(0) ? `<path stroke="${SECOND_INK}" stroke-width="1.5" d="${line(0)}"/>` : '';
  const numbers = ticks.map((value) =>
    drawText(words.value(value / factor), { x: plot.left - 8, y: scale(value) + 5, anchor: 'end', second: true }),
  );
  return `<path stroke="${FILM}" stroke-width="1.5" d="${guides}"/>${zero}${numbers.join('')}`;
}

/** The boxes of the numbers of a value axis. */
export function valueAxisBoxes(scale: ScaleLinear<number, number>, plot: Plot, words: ChartWords): Box[] {
  const factor = axisFactor(scale.domain()[1] ?? 0);
  const x1 = plot.left - 8;
  return valueTicks(scale).map((value) => {
    const y = scale(value);
    return { x0: x1 - lineWidth(words.value(value / factor)), x1, y0: y - TEXT_SIZE / 2, y1: y + TEXT_SIZE / 2 };
  });
}

/** The width that the numbers of a value axis need. */
export function valueAxisWidth(scale: ScaleLinear<number, number>, words: ChartWords): number {
  const factor = axisFactor(scale.domain()[1] ?? 0);
  return Math.max(...valueTicks(scale).map((value) => lineWidth(words.value(value / factor))));
}

function valueTicks(scale: ScaleLinear<number, number>): number[] {
  return scale.ticks(5);
}

/** Dates below a chart: as many as have room, none over another. */
export function drawTimeAxis(scale: ScaleTime<number, number>, plot: Plot, words: ChartWords): string {
  const labels = timeLabels(scale, plot, words);
  return labels
    .map(
      ({ text, x, at }) =>
        `<path stroke="${SECOND_INK}" d="M${round(at)} ${round(plot.bottom)}v5"/>${drawText(text, { x, y: plot.bottom + 20, anchor: 'middle', second: true })}`,
    )
    .join('');
}

/** The labels of a time axis at their middles, kept inside the plate. */
function timeLabels(
  scale: ScaleTime<number, number>,
  plot: Plot,
  words: ChartWords,
): { text: string; x: number; at: number }[] {
  for (let count = 9; count > 1; count -= 1) {
    const labels = labelled(scale, scale.ticks(count), words).map(({ text, at }) => {
      const half = lineWidth(text) / 2;
      return { text, at, half, x: Math.min(Math.max(at, PLATE.text + half), plot.right - half) };
    });
    const free = labels.every(({ x, half }, index) => {
      const next = labels[index + 1];
      return next === undefined || x + half + 8 <= next.x - next.half;
    });
    if (free && labels.length > 1) return labels;
  }
  return labelled(scale, scale.ticks(1).slice(0, 1), words).map(({ text, at }) => ({ text, at, x: at }));
}

function labelled(
  scale: ScaleTime<number, number>,
  ticks: readonly Date[],
  words: ChartWords,
): { text: string; at: number }[] {
  const finest = ticks.some((tick) => tick.getUTCDate() !== 1)
    ? 'day'
    : ticks.some((tick) => tick.getUTCMonth() !== 0)
      ? 'month'
      : 'year';
  let year: number | undefined;
  return ticks.map((tick) => {
    const date = {
      year: tick.getUTCFullYear(),
      ...(finest === 'year' ? {} : { month: tick.getUTCMonth() + 1 }),
      ...(finest === 'day' ? { day: tick.getUTCDate() } : {}),
    };
    const text = words.tick(date, date.year !== year);
    year = date.year;
    return { text, at: scale(tick) };
  });
}
