import type { Place } from '../problems/problem.ts';

/** How a style cites: a number that leads to a list, words in the text, or a numbered note (CSL 1.0.2, `class` and `citation-format`). */
export type CitationForm = 'numeric' | 'author-date' | 'note';

/** The citation style of a study, as files: nothing of it is applied yet. */
export interface CitationStyle {
  /** The file name: `chicago-author-date`. */
  readonly id: string;
  readonly form: CitationForm;
  /** Its file, or where the study names it: what goes wrong with it is told there. */
  readonly place: Place;
  /** The style as XML. */
  readonly xml: string;
  /** The language of what it prints: the tag of a locale below. */
  readonly locale: string;
  /** Locales as XML by their tags: the one above, the one that its language falls back to, and `en-US`, on which all others rest. */
  readonly locales: ReadonlyMap<string, string>;
}
