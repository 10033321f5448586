import type { Place } from '../problems/problem.ts';
import type { DataRow, DataTable } from './data-table.ts';
import type { TimelineEntry } from './entries.ts';

/** The forms of a chart. */
export const CHART_FORMS = ['line', 'dot', 'bar'] as const;

/** The projections of a map: true to area around its middle, of the whole earth, or with north up everywhere. */
export const PROJECTIONS = ['equal-area', 'equal-earth', 'mercator'] as const;

interface Numbered {
  readonly id: string;
  /** Its headline, where the author gives one. */
  readonly title?: string;
  /** Through the study, together with the pictures; missing for one whose chapter is not published. */
  readonly number?: number;
  /** The slug of the chapter that shows it first. */
  readonly chapter?: string;
  /** Where the author asks for it. */
  readonly place: Place;
}

/** A chart: which columns of a table it draws, and how. */
export interface ChartDrawing extends Numbered {
  readonly what: 'chart';
  readonly table: DataTable;
  /** The id of the drawing that shows this table first, and says what a reader must know of it; missing where this is it. */
  readonly repeats?: string;
  /** Those that it draws. */
  readonly rows: readonly DataRow[];
  readonly form: (typeof CHART_FORMS)[number];
  readonly x: string;
  readonly y: string;
  /** The column that says which values belong together. */
  readonly series?: string;
  /** The column of what stands beside a mark. */
  readonly label?: string;
}

/** A map of the places of a table. */
export interface MapDrawing extends Numbered {
  readonly what: 'map';
  readonly table: DataTable;
  readonly repeats?: string;
  readonly rows: readonly DataRow[];
  /** As the author asks; else what suits the places. */
  readonly projection?: (typeof PROJECTIONS)[number];
  readonly label: string;
}

/** A timeline of some of the study’s events. */
export interface TimelineDrawing extends Numbered {
  readonly what: 'timeline';
  readonly events: readonly TimelineEntry[];
}

/** What the study draws from its own data. */
export type Drawing = ChartDrawing | MapDrawing | TimelineDrawing;

/** The sources of the rows that a drawing shows; a timeline cites in the words of its events. */
export function drawnRows(drawing: Drawing): readonly DataRow[] {
  return drawing.what === 'timeline' ? [] : drawing.rows;
}
