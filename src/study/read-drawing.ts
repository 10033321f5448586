import { invalidProperty } from '../problems/codes/invalid-property.ts';
import { unknownData } from '../problems/codes/unknown-data.ts';
import { didYouMean } from '../problems/nearest.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { type ColumnKind, columnKind, type DataRow, type DataTable } from './data-table.ts';
import { dateBounds, type EdtfDate, parseDate } from './date.ts';
import {
  CHART_FORMS,
  type ChartDrawing,
  type Drawing,
  type MapDrawing,
  PROJECTIONS,
  type TimelineDrawing,
} from './drawn.ts';
import type { TimelineEntry } from './entries.ts';
import { type DrawingKind, type DrawingMention, drawingId, type Property } from './mention.ts';

/** What a drawing may be made of. */
export interface DrawingMaterial {
  readonly data: ReadonlyMap<string, DataTable>;
  /** The ids of tables that are there and have faults. */
  readonly unreadData: ReadonlySet<string>;
  /** The study’s events; missing where they could not be read. */
  readonly timeline: readonly TimelineEntry[] | undefined;
}

const TAKES: Readonly<Record<DrawingKind, readonly string[]>> = {
  chart: ['data', 'kind', 'x', 'y', 'series', 'label', 'from', 'to', 'title', 'id'],
  timeline: ['from', 'to', 'title', 'id'],
  map: ['data', 'label', 'projection', 'title', 'id'],
};

const NAMES: Readonly<Record<DrawingKind, string>> = { chart: 'Chart', timeline: 'Timeline', map: 'Map' };

/** Reads what an author asks to be drawn: the drawing, or what is wrong with it. */
export function readDrawing(
  mention: DrawingMention,
  place: (start: number, end: number) => Place,
  material: DrawingMaterial,
): { drawing?: Drawing; problems: readonly Problem[] } {
  const asked = new Asked(mention, place);
  const { what } = mention;
  const drawing = what === 'timeline' ? readTimeline(asked, material) : readTable(asked, what, material);
  return drawing === undefined || asked.problems.length > 0
    ? { problems: asked.problems }
    : { drawing, problems: asked.problems };
}

/** The properties of one component, and what is wrong with them. */
class Asked {
  readonly problems: Problem[] = [];
  readonly base: { id: string; title?: string; place: Place };
  private readonly mention: DrawingMention;
  private readonly placeOf: (start: number, end: number) => Place;

  constructor(mention: DrawingMention, placeOf: (start: number, end: number) => Place) {
    this.mention = mention;
    this.placeOf = placeOf;
    const { properties, what, start, end } = mention;
    const title = properties['title']?.value;
    this.base = {
      id: drawingId(what, (name) => properties[name]?.value),
      place: placeOf(start, end),
      ...(title === undefined ? {} : { title }),
    };
    const takes = TAKES[what];
    for (const name of Object.keys(properties))
      if (!takes.includes(name))
        this.fault(name, 'there is no such property.', didYouMean(name, takes) ?? `It takes ${listed(takes)}.`);
    for (const name of ['id', 'title']) if (properties[name]?.value.trim() === '') this.fault(name, 'this is empty.');
  }

  value(name: string): string | undefined {
    return this.mention.properties[name]?.value;
  }

  place(name: string): Place {
    const { properties, start, end } = this.mention;
    const property: Pick<Property, 'start' | 'end'> = properties[name] ?? { start, end };
    return this.placeOf(property.start, property.end);
  }

  fault(property: string, message: string, hint?: string): undefined {
    const component = NAMES[this.mention.what];
    this.problems.push(invalidProperty(this.place(property), { component, property, message, hint }));
    return undefined;
  }

  /** One of some words, or the first that is meant without it. */
  choice<Word extends string>(name: string, known: readonly Word[], otherwise: Word): Word {
    const value = this.value(name);
    const chosen = known.find((one) => one === value);
    if (value !== undefined && chosen === undefined)
      this.fault(name, `\`${value}\` is none of ${listed(known)}.`, didYouMean(value, known));
    return chosen ?? otherwise;
  }

  date(name: 'from' | 'to'): EdtfDate | undefined {
    const value = this.value(name);
    const date = value === undefined ? undefined : parseDate(value);
    if (value !== undefined && date === undefined)
      this.fault(name, `\`${value}\` is no date that exists.`, 'Dates are EDTF: 2013, 2013-08, 2013-08-12.');
    return date;
  }
}

function readTimeline(asked: Asked, { timeline }: DrawingMaterial): TimelineDrawing | undefined {
  const events = within(timeline ?? [], (event) => event.date, asked);
  // What cannot be read is not empty as well.
  if (timeline === undefined) return undefined;
  if (events.length === 0) {
    const end = asked.value('from') === undefined ? 'to' : 'from';
    return asked.fault(end, 'there is no event in this time.', 'Events stand in `timeline.yaml`.');
  }
  return { what: 'timeline', ...asked.base, events };
}

function readTable(
  asked: Asked,
  what: 'chart' | 'map',
  { data, unreadData }: DrawingMaterial,
): ChartDrawing | MapDrawing | undefined {
  const id = asked.value('data') ?? '';
  const table = data.get(id);
  if (table !== undefined) return what === 'chart' ? readChart(asked, table) : readMap(asked, table);
  // A table with faults is not unknown as well.
  if (!unreadData.has(id))
    asked.problems.push(unknownData(asked.place('data'), { id, known: new Set([...data.keys(), ...unreadData]) }));
  return undefined;
}

function readChart(asked: Asked, table: DataTable): ChartDrawing | undefined {
  const x = column(asked, table, { name: 'x', kinds: ['date', 'words'], otherwise: ['date'] });
  const y = column(asked, table, { name: 'y', kinds: ['number'] });
  const series = optionalColumn(asked, table, 'series');
  const label = optionalColumn(asked, table, 'label', ['words', 'number']);
  if (x === undefined || y === undefined) return undefined;
  const isTime = columnKind(x, table.record) === 'date';
  const form = asked.choice('kind', CHART_FORMS, isTime ? 'line' : 'bar');
  if (form === 'line' && !isTime)
    return asked.fault('kind', 'a line needs dates, and this table is drawn by words.', 'Draw it as `dot` or `bar`.');
  for (const name of ['from', 'to'])
    if (!isTime && asked.value(name) !== undefined) asked.fault(name, 'this needs a table with dates.');
  const rows = isTime ? within(table.rows, (row) => row.texts[x] ?? '', asked) : table.rows;
  if (rows.length === 0)
    return asked.fault(asked.value('from') === undefined ? 'data' : 'from', 'there is no row to draw.');
  return {
    what: 'chart',
    ...asked.base,
    table,
    rows,
    form,
    x,
    y,
    ...(series === undefined ? {} : { series }),
    ...(label === undefined ? {} : { label }),
  };
}

function readMap(asked: Asked, table: DataTable): MapDrawing | undefined {
  const label = column(asked, table, { name: 'label', kinds: ['words'], otherwise: ['label', 'place'] });
  const projection =
    asked.value('projection') === undefined
      ? {}
      : { projection: asked.choice('projection', PROJECTIONS, PROJECTIONS[0]) };
  const placed = table.rows.every((row) => isPlaced(row));
  if (!placed) {
    const hint = 'Give each row `lat` and `lon`, or a `country`.';
    return asked.fault('data', 'a row of this table has no place.', hint);
  }
  return label === undefined || table.rows.length === 0
    ? undefined
    : { what: 'map', ...asked.base, table, rows: table.rows, ...projection, label };
}

function isPlaced({ numbers, texts, precision }: DataRow): boolean {
  const pointed = numbers['lat'] !== undefined && numbers['lon'] !== undefined;
  return precision === 'country' ? texts['country'] !== undefined : pointed;
}

/** A column by its property, or the one that is meant without it: one of those names, else the first of its kind. */
function column(
  asked: Asked,
  table: DataTable,
  { name, kinds, otherwise = [] }: { name: string; kinds: readonly ColumnKind[]; otherwise?: readonly string[] },
): string | undefined {
  const fitting = Object.keys(table.record.columns)
    .filter((one) => kinds.includes(columnKind(one, table.record)))
    .sort((a, b) => table.columns.indexOf(a) - table.columns.indexOf(b));
  const value = asked.value(name);
  const chosen =
    value === undefined
      ? (otherwise.find((one) => fitting.includes(one)) ?? fitting[0])
      : fitting.find((one) => one === value);
  if (chosen !== undefined) return chosen;
  const message =
    value === undefined
      ? `the table \`${table.id}\` has no column of ${kinds.join(' or ')}.`
      : `the table \`${table.id}\` has no such column of ${kinds.join(' or ')}: \`${value}\`.`;
  const hint = value === undefined ? undefined : (didYouMean(value, fitting) ?? `It has ${listed(fitting)}.`);
  return asked.fault(name, message, hint);
}

/** A column that need not be there; one of the property’s own name is taken without asking. */
function optionalColumn(
  asked: Asked,
  table: DataTable,
  name: 'series' | 'label',
  kinds: readonly ColumnKind[] = ['words'],
): string | undefined {
  if (asked.value(name) === undefined && table.record.columns[name] === undefined) return undefined;
  return column(asked, table, { name, kinds, otherwise: [name] });
}

/** What may have happened between two dates, both included. */
function within<Entry>(entries: readonly Entry[], dateOf: (entry: Entry) => string, asked: Asked): Entry[] {
  const [from, to] = [asked.date('from'), asked.date('to')];
  const first = from && dateBounds(from).earliest;
  const last = to && dateBounds(to).latest;
  return entries.filter((entry) => {
    const date = parseDate(dateOf(entry));
    if (date === undefined) return false;
    const { earliest, latest } = dateBounds(date);
    return (
      !(first !== undefined && latest !== undefined && latest < first) &&
      !(last !== undefined && earliest !== undefined && earliest > last)
    );
  });
}

function listed(words: readonly string[]): string {
  return words.map((one) => `\`${one}\``).join(', ');
}
