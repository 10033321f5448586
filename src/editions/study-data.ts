import { z } from 'zod';
import { CSL_TYPES } from '../study/schema/csl.ts';
import { VALUE_KINDS } from '../study/schema/data.ts';
import { MADE } from '../study/schema/figure.ts';
import { READINGS, STANDPOINTS } from '../study/schema/source.ts';
import { STATUSES } from '../study/status.ts';

const text = (description: string): z.ZodString => z.string().meta({ description });
const ids = (description: string): z.ZodArray<z.ZodString> => z.array(z.string()).meta({ description });
const edtf = text('A date in EDTF (ISO 8601-2), no more precise than its source.');
const address = text('A page of the study, from its cover.');
const language = text('BCP 47.');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** A place on a page. */
const place = z.strictObject({ page: address, fragment: z.string().optional() });

const person = z.union([
  z.strictObject({ family: z.string(), given: z.string(), orcid: z.string().optional(), url: z.string().optional() }),
  z.strictObject({ literal: z.string(), orcid: z.string().optional(), url: z.string().optional() }),
]);

const chapter = z.strictObject({
  id: z.string(),
  number: z.int().positive(),
  title: z.string(),
  description: z.string(),
  address,
  sources: ids('The sources that it cites, in the order in which it cites them first.'),
  figures: ids('The figures and drawings that it shows.'),
  claims: ids('The claims that it states or shows.'),
});

const excerpt = z.strictObject({
  id: z.string(),
  locator: text('Where in the source.'),
  words: text('The words as they stand in the source, without marks; paragraphs are parted by an empty line.'),
  language,
  translation: z
    .strictObject({ language, translator: text('`ours` for the authors of the study.').optional(), words: z.string() })
    .optional(),
  sha256: sha256.meta({ description: 'Of the words in their normal form: EVIDENCE.md, rules 7 and 21.' }),
  taken: edtf.optional().meta({ description: 'The day on which the words were taken.' }),
  changes: z.array(z.strictObject({ was: sha256, until: z.string(), reason: z.string() })).optional(),
  address: place,
  quotedIn: z.array(place),
});

const source = z.strictObject({
  id: z.string(),
  type: z.enum(CSL_TYPES).meta({ description: 'A type of CSL 1.0.2.' }),
  title: z.string(),
  authors: z.array(z.string()).optional(),
  container: text('Where it was published.').optional(),
  issued: edtf.optional(),
  language: language.optional(),
  url: z.string().optional(),
  address,
  evidence: z
    .strictObject({
      standpoint: z.enum(STANDPOINTS),
      read: z.enum(READINGS).meta({ description: 'How much of it the authors have read.' }),
      relays: ids('The sources that it passes on.'),
      archived: z.array(z.strictObject({ url: z.string(), date: z.string().optional() })),
      sameAs: text('Sources with the same label are one origin.').optional(),
      controlledBy: text('Sources with the same label are one voice.').optional(),
    })
    .optional()
    .meta({ description: 'Missing for a source that is only cited.' }),
  relayedBy: ids('The sources that pass it on.'),
  citedIn: z.array(place),
  excerpts: z.array(excerpt),
});

const item = z.strictObject({
  source: z.string().optional(),
  by: z.literal('us').optional().meta({ description: 'The authors reasoned it.' }),
  from: ids('With `by`: what it was reasoned from.'),
  excerpt: z.string().optional(),
  says: text('What it says, in the authors’ words.').optional(),
  firsthand: z.boolean(),
  inference: z.boolean(),
  party: z.boolean().meta({ description: 'The source has a part in the matter.' }),
  via: ids('The relayed sources that this very statement came from.'),
  examined: text('The source that was looked at.').optional(),
  toldBy: ids('Of a source that nobody read: the read sources through which it is known.'),
  ends: ids('Where its chain may end.'),
  answered: text('Why it does not stand. Such an item is not counted.').optional(),
});

const origins = z.strictObject({
  fewest: z.int().nonnegative().meta({
    description: 'Independent origins: the fewest ends that could account for all items. A floor, not a verdict.',
  }),
  example: ids('One such set.'),
  ends: ids('Every possible end.'),
  merged: z.array(ids('Ends that count as one origin.')),
  observers: ids('Sources that saw, held or examined something.'),
});

const claim = z.strictObject({
  id: z.string(),
  statement: z.string(),
  status: z.enum(STATUSES),
  borne: z.enum(STATUSES).meta({ description: 'The best status that the evidence bears.' }),
  when: edtf.optional(),
  for: z.array(item),
  against: z.array(item),
  origins: origins.meta({ description: 'Of what speaks for it and is not answered.' }),
  originsAgainst: origins,
  searched: z.array(
    z.strictObject({ where: z.string(), when: z.string(), words: z.array(z.string()), found: z.string() }),
  ),
  settles: text('What would settle it.').optional(),
  reasoning: z.string().optional(),
  address: place,
  statedIn: z.array(place),
});

const figure = z.strictObject({
  id: z.string(),
  number: z.int().positive().optional(),
  group: text('The group that it is a part of, with which it shares its number.').optional(),
  letter: text('Its letter in that group.').optional(),
  caption: z.string(),
  alt: z.string(),
  credit: z.string(),
  licence: z.string(),
  made: z.enum(MADE),
  basedOn: ids('The sources that it rests on.'),
  address: place,
});

const group = z.strictObject({
  id: z.string(),
  number: z.int().positive().optional(),
  caption: z.string(),
  parts: ids('The figures that it shows, in order.'),
  address: place,
});

const drawing = z.strictObject({
  id: z.string(),
  number: z.int().positive().optional(),
  kind: z.enum(['chart', 'timeline', 'map']),
  title: z.string().optional(),
  table: text('The id of the table that it draws; missing for a timeline.').optional(),
  address: place,
});

const row = z.strictObject({
  source: z.string(),
  kind: z.enum(VALUE_KINDS).meta({ description: 'How the values of the row came about.' }),
  cells: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .meta({ description: 'By column; numbers where the column holds numbers, and no entry for an empty cell.' }),
});

const table = z.strictObject({
  id: z.string(),
  title: z.string(),
  columns: z.array(z.strictObject({ name: z.string(), label: z.string().optional(), unit: z.string().optional() })),
  note: z.string().optional(),
  file: text('The table as CSV, from the cover.'),
  rows: z.array(row),
});

const quotation = z.strictObject({
  words: text('As quoted, without its marks.'),
  source: z.string(),
  excerpt: z.string(),
  start: z
    .int()
    .nonnegative()
    .meta({ description: 'The range in the words of the excerpt, in UTF-16 code units, the end exclusive.' }),
  end: z.int().nonnegative(),
  translated: z.boolean().meta({ description: 'The words are those of the translation.' }),
  statedIn: z.array(place),
});

const correction = z.strictObject({ date: edtf, where: z.string(), was: z.string(), now: z.string(), why: z.string() });

/** `/data/study.json`: the study as a graph of sources, claims and quotations. Everything in it is computed from the study. */
export const studyData = z
  .strictObject({
    $schema: z.string(),
    study: z.strictObject({
      title: z.string(),
      subtitle: z.string().optional(),
      authors: z.array(person),
      language,
      licence: text('By its SPDX name. What is quoted belongs to its authors.'),
      description: z.string(),
      published: edtf.optional(),
      address: text('Where it is published; missing where nobody has said so.').optional(),
    }),
    chapters: z.array(chapter),
    sources: z.array(source),
    claims: z.array(claim),
    figures: z.array(figure),
    groups: z.array(group).meta({ description: 'Figures under one number.' }),
    drawings: z
      .array(drawing)
      .meta({ description: 'What is drawn from tables and events, numbered with the figures.' }),
    tables: z.array(table),
    quotations: z.array(quotation),
    corrections: z.array(correction),
  })
  .meta({
    title: 'A Casebook study',
    description:
      'Its sources, claims and quotations, and how they depend on each other. Ids name entries of the lists.',
  });

/** The data as a value. */
export type StudyData = z.infer<typeof studyData>;

/** The JSON Schema (draft 2020-12) of the data, as JSON. */
export function studySchemaJson(): string {
  return `${JSON.stringify(z.toJSONSchema(studyData), undefined, 2)}\n`;
}
