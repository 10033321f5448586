import type { Place } from '../problems/problem.ts';
import type { Mention } from './mention.ts';
import type { Waiver } from './waiver.ts';

/** A heading of a chapter or page: `depth` 1 to 6, `slug` its fragment. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly slug: string;
}

/**
 * Words with what they mention, in the order in which a page shows them: a block's own mentions, then those of its notes.
 * `text` is Markdown, or MDX where `format` says so.
 */
export interface Prose {
  /** Unique in the study: the file, and for a YAML value its path in it. */
  readonly key: string;
  readonly format: 'markdown' | 'mdx';
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly headings: readonly Heading[];
  /** The fragments of its paragraphs, which only those of a chapter have. Worked out when asked: few links lead to one. */
  readonly paragraphs: () => readonly string[];
  /** Words that a reader reads, without citations, code and components. */
  readonly words: number;
  /** Problems that the authors accept in one place. */
  readonly waivers: readonly Waiver[];
  /** Paragraphs that cite, quote and claim nothing, and are not marked as narration. */
  readonly uncited: readonly { readonly start: number; readonly end: number }[];
  /** The place in the author's file of a range of `text`. */
  readonly place: (start: number, end: number) => Place;
}

/** A fragment is that of a paragraph by its form, which is made where chapters are rendered; a heading may have it too. */
export function isParagraphFragment(fragment: string): boolean {
  return /^p-[\da-z]{4}(?:-\d+)?$/u.test(fragment);
}
