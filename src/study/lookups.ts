import type { Study, StudyQuotation } from './study.ts';

/** What is asked of a study by another key than the one it is kept under. */
export interface Lookups {
  /** Slugs of chapters by the names of their files. */
  readonly chapterFiles: ReadonlyMap<string, string>;
  /** Quotations by the key of the prose that holds them. */
  readonly quotations: ReadonlyMap<string, readonly StudyQuotation[]>;
  /** Terms of the glossary by their ids, as words. */
  readonly terms: ReadonlyMap<string, string>;
}

/** The lookups of a study, made when they are first asked for: every page asks. */
export function lookupsOf(study: Study): Lookups {
  const lookups = known.get(study) ?? makeLookups(study);
  known.set(study, lookups);
  return lookups;
}

const known = new WeakMap<Study, Lookups>();

function makeLookups({ chapters, quotations, glossary }: Study): Lookups {
  return {
    chapterFiles: new Map(chapters.map(({ file, slug }) => [file.slice(file.lastIndexOf('/') + 1), slug])),
    quotations: Map.groupBy(quotations, ({ prose }) => prose),
    terms: new Map(glossary.map(({ id, term }) => [id, term])),
  };
}
