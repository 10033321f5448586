import { type ReadProse, readProse } from '../../src/markdown/read-prose.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { placesOf } from '../../src/reader/places.ts';
import type { Mention } from '../../src/study/mention.ts';
import { readingTerms } from './check-study.ts';

/** Reads a text as the reader reads a chapter (`mdx`) or the value of a field (`markdown`). */
export function proseOf(text: string, format: 'markdown' | 'mdx' = 'mdx'): ReadProse {
  return readProse({ key: 'text', format, text, place: placesOf('text', text) }, readingTerms());
}

/** The problems of a text, each as `line:column code`, in order. */
export function problemsIn(text: string, format: 'markdown' | 'mdx' = 'mdx'): string[] {
  const place = ({ place: { line, column }, code }: Problem): string => `${line}:${column} ${code}`;
  return proseOf(text, format).problems.map(place);
}

/** The mentions of a kind in a text, each with the words of the source that it takes. */
export function mentionsIn<Kind extends Mention['kind']>(
  text: string,
  kind: Kind,
  format: 'markdown' | 'mdx' = 'mdx',
): (Extract<Mention, { kind: Kind }> & { words: string })[] {
  const isKind = (mention: Mention): mention is Extract<Mention, { kind: Kind }> => mention.kind === kind;
  return proseOf(text, format)
    .prose.mentions.filter(isKind)
    .map((mention) => ({ ...mention, words: text.slice(mention.start, mention.end) }));
}
