import { z } from 'zod';
import { words } from './shared.ts';

/** How the value of a row came about. */
export const VALUE_KINDS = ['reported', 'measured', 'estimated'] as const;

/** One of the ways in which a value comes about. */
export type ValueKind = (typeof VALUE_KINDS)[number];

/** How precisely the place of a row is described. */
export const PRECISIONS = ['place', 'city', 'region', 'country'] as const;

/** One of the ways in which a place is described. */
export type Precision = (typeof PRECISIONS)[number];

const column = z.strictObject({
  label: words.meta({ description: 'What readers see over the column.' }),
  unit: words.optional().meta({ description: 'What is counted; a column with a unit holds numbers.' }),
});

/** `data/<id>.yaml`: what must be said about the numbers in `data/<id>.csv`. */
export const dataRecord = z.strictObject({
  title: words,
  columns: z.record(z.string(), column).meta({ description: 'The columns of the CSV file by their names.' }),
  note: words.optional().meta({ description: 'What a reader must know; Markdown with citations.' }),
  credit: words.optional().meta({ description: 'Who gathered or drew it, if not the authors.' }),
});

/** The record of a table, as read. */
export type DataRecord = z.infer<typeof dataRecord>;
