import type { BarWords } from '../drawings/chart/bar-chart.ts';
import { highest, valuesOf } from '../drawings/chart/values.ts';
import { axisFactor } from '../drawings/chart/words.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { columnKind, type DataRow, rowRange } from '../study/data-table.ts';
import { parseDate } from '../study/date.ts';
import type { ChartDrawing } from '../study/drawn.ts';

/** What the drawing of a chart says, in the words of a dictionary. */
export function chartWords(drawing: ChartDrawing, dictionary: Dictionary): BarWords {
  const { drawing: words } = dictionary;
  const { table, x, y, form } = drawing;
  const values = valuesOf(drawing);
  const label = columnTitle(y, table);
  const factor = columnKind(x, table.record) === 'date' && form !== 'bar' ? axisFactor(highest(values)) : 1;
  const name = (text: string): string => cellText(text, x, { drawing, dictionary });
  const names = drawing.rows.map((row) => name(row.texts[x] ?? ''));
  const title = drawing.title ?? table.record.title;
  return {
    id: `fig-${drawing.id}`,
    title,
    subtitle: words.axis(label, factor),
    description: words.chart({
      form,
      title: table.record.title,
      values: values.length,
      sources: new Set(drawing.rows.map(({ source }) => source)).size,
      first: names[0] ?? '',
      last: names.at(-1) ?? '',
      lowest: words.value(Math.min(...values.map(({ low }) => low))),
      highest: words.value(highest(values)),
    }),
    value: words.value,
    tick: words.tick,
    kinds: words.kinds,
    range: words.range,
    name,
  };
}

/** What stands over a column: its label, with its unit where the label does not name it. */
export function columnTitle(name: string, { record }: Pick<ChartDrawing['table'], 'record'>): string {
  const { label = name, unit } = record.columns[name] ?? {};
  return unit === undefined || label.toLowerCase().includes(unit.toLowerCase()) ? label : `${label} (${unit})`;
}

/** A cell as a reader sees it: a date in words, a number with its signs of thousands. */
export function cellText(
  text: string,
  column: string,
  { drawing, dictionary }: { drawing: Pick<ChartDrawing, 'table'>; dictionary: Dictionary },
): string {
  const kind = columnKind(column, drawing.table.record);
  const date = kind === 'date' ? parseDate(text) : undefined;
  if (date !== undefined) return dictionary.date(date);
  return kind === 'number' ? dictionary.drawing.value(Number(text)) : text;
}

/** The value of a row in words: one number, or a range. */
export function valueText(row: DataRow, y: string, { value }: Dictionary['drawing']): string {
  const range = rowRange(row);
  const own = row.numbers[y];
  if (range === undefined) return own === undefined ? '' : value(own);
  const span = `${value(range.low)}–${value(range.high)}`;
  return own === undefined ? span : `${value(own)} (${span})`;
}
