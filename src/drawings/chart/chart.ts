import { columnKind } from '../../study/data-table.ts';
import type { ChartDrawing } from '../../study/drawn.ts';
import { type BarWords, drawBars } from './bar-chart.ts';
import { drawTimeChart } from './time-chart.ts';

/** Draws a chart as SVG text: over time, or as bars and dots under their names. */
export function drawChart(drawing: ChartDrawing, words: BarWords): string {
  const isTime = columnKind(drawing.x, drawing.table.record) === 'date';
  return isTime && drawing.form !== 'bar' ? drawTimeChart(drawing, words) : drawBars(drawing, words);
}
