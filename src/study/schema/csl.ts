import { z } from 'zod';

/** The item types of CSL 1.0.2 (specification, appendix III). */
export const CSL_TYPES = [
  'article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter',
  'classic', 'collection', 'dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure',
  'graphic', 'hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture',
  'musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical', 'personal_communication',
  'post', 'post-weblog', 'regulation', 'report', 'review', 'review-book', 'software', 'song', 'speech', 'standard',
  'thesis', 'treaty', 'webpage',
] as const;

/** Name variables of CSL 1.0.2 (appendix IV). */
export const CSL_NAMES = [
  'author', 'chair', 'collection-editor', 'compiler', 'composer', 'container-author', 'contributor', 'curator',
  'director', 'editor', 'editor-translator', 'editorial-director', 'executive-producer', 'guest', 'host', 'illustrator',
  'interviewer', 'narrator', 'organizer', 'original-author', 'performer', 'producer', 'recipient', 'reviewed-author',
  'script-writer', 'series-creator', 'translator',
] as const;

/** Date variables of CSL 1.0.2 (appendix IV). */
export const CSL_DATES = ['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted'] as const;

/** Standard and number variables of CSL 1.0.2 (appendix IV), all kept as text. */
export const CSL_TEXTS = [
  'abstract', 'annote', 'archive', 'archive_collection', 'archive_location', 'archive-place', 'authority',
  'call-number', 'chapter-number', 'citation-key', 'citation-number', 'collection-number', 'collection-title',
  'container-title', 'container-title-short', 'dimensions', 'division', 'DOI', 'edition', 'event', 'event-place',
  'event-title', 'first-reference-note-number', 'genre', 'ISBN', 'ISSN', 'issue', 'journalAbbreviation', 'jurisdiction', 'keyword', 'language',
  'license', 'medium', 'note', 'number', 'number-of-pages', 'number-of-volumes', 'original-language',
  'original-publisher', 'original-publisher-place', 'original-title', 'page', 'page-first', 'part-number',
  'part-title', 'PMCID', 'PMID', 'printing-number', 'publisher', 'publisher-place', 'references', 'reviewed-genre',
  'reviewed-title', 'scale', 'section', 'short-title', 'shortTitle', 'source', 'status', 'supplement-number', 'title',
  'title-short', 'URL', 'version', 'volume', 'volume-title', 'volume-title-short', 'year-suffix',
] as const;

/** A name as CSL-JSON has it: a person in parts, or a corporate or foreign name as it stands. */
export const cslName = z
  .strictObject({
    family: z.string().min(1).optional(),
    given: z.string().min(1).optional(),
    literal: z.string().min(1).optional(),
    'dropping-particle': z.string().optional(),
    'non-dropping-particle': z.string().optional(),
    suffix: z.string().optional(),
    'comma-suffix': z.union([z.boolean(), z.string(), z.number()]).optional(),
    'static-ordering': z.union([z.boolean(), z.string(), z.number()]).optional(),
    'parse-names': z.union([z.boolean(), z.string(), z.number()]).optional(),
  })
  .meta({ description: 'A person as `{family, given}`, or anybody else as `{literal}`.' });

/** A person in parts, or anybody else as `literal`. */
export type CslName = z.infer<typeof cslName>;

/** A bibliographic item: the CSL variables, with dates as EDTF text. What a library adds beyond CSL is kept in `custom`. */
export interface CslItem {
  readonly type: (typeof CSL_TYPES)[number];
  readonly names: Readonly<Partial<Record<(typeof CSL_NAMES)[number], readonly CslName[]>>>;
  /** EDTF (ISO 8601-2); a date that is no EDTF is kept word for word in `custom` under its own name. */
  readonly dates: Readonly<Partial<Record<(typeof CSL_DATES)[number], string>>>;
  readonly texts: Readonly<Partial<Record<(typeof CSL_TEXTS)[number], string>>>;
  readonly custom: Readonly<Record<string, string>>;
}
