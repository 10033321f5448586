import { z } from 'zod';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, CSL_TYPES, cslName } from './csl.ts';
import { edtf, id, webAddress, words } from './shared.ts';

/** How a source stands to what it reports. */
export const STANDPOINTS = [
  'state-media',
  'primary-document',
  'eyewitness',
  'specialist',
  'wire',
  'trade-press',
  'general-press',
  'aggregator',
  'research',
  'company',
  'reference',
] as const;

/** One of the standpoints of a source. */
export type Standpoint = (typeof STANDPOINTS)[number];

/** How much of a source the authors have read; `not-read` is known only through others. */
export const READINGS = ['whole', 'opening', 'excerpt', 'not-read'] as const;

/** One of the ways in which a source was read. */
export type Reading = (typeof READINGS)[number];

const evidence = z.strictObject({
  standpoint: z.enum(STANDPOINTS),
  read: z.enum(READINGS),
  relays: z.array(id).optional().meta({ description: 'The sources that it passes on.' }),
  archived: z.array(z.strictObject({ url: webAddress, date: edtf.optional() })).optional(),
  accessed: edtf.optional(),
  transcript: words.optional(),
  'same-as': words.optional(),
  'controlled-by': words.optional(),
});

const text = z.union([z.string(), z.number().transform(String)]);

function each<Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>;
}

/** The front matter of a source: CSL 1.0.2 variables, and what makes it evidence. */
export const sourceRecord = z.strictObject({
  ...each(CSL_NAMES, z.array(cslName).min(1).optional()),
  ...each(CSL_DATES, edtf.optional()),
  ...each(CSL_TEXTS, text.optional()),
  type: z.enum(CSL_TYPES),
  title: words,
  URL: webAddress.optional(),
  custom: z.record(z.string(), text).optional(),
  evidence,
});

/** The front matter of a source, as read. */
export type SourceRecord = z.infer<typeof sourceRecord>;
/** What makes a source evidence, as read. */
export type Evidence = z.infer<typeof evidence>;
