import type MiniSearch from 'minisearch';
import type { SearchDocument } from './documents.ts';
import { folded, wholeRuns } from './terms.ts';

/** A document that was found, the best first. */
export type Hit = Omit<SearchDocument, 'id'>;

/** Searches the index of a study. Pairs of signs that stand apart do not make a word: longer runs must stand there whole. */
export function find(index: MiniSearch<SearchDocument>, query: string): Hit[] {
  const runs = wholeRuns(query);
  return index
    .search(query)
    .map(({ kind, title, about, text, address }): Hit => ({ kind, title, about, text, address }) as Hit)
    .filter(({ title, about, text }) => {
      const all = folded(`${title}\n${about}\n${text}`);
      return runs.every((run) => all.includes(run));
    });
}

/** What stands around the first word of a query in a text, cut at spaces, at most `length` characters; the beginning where nothing of it stands there. */
export function passage(text: string, query: string, length = 160): string {
  const low = text.toLowerCase();
  const [first] = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => low.indexOf(word))
    .filter((position) => position >= 0)
    .sort((a, b) => a - b);
  const flat = text.replace(/\s+/gu, ' ');
  const from = Math.max(0, (first ?? 0) - Math.round(length / 3));
  const start = from === 0 ? 0 : flat.indexOf(' ', from) + 1;
  const end = flat.length <= start + length ? flat.length : flat.lastIndexOf(' ', start + length);
  const stop = end > start ? end : Math.min(flat.length, start + length);
  return `${start > 0 ? '… ' : ''}${flat.slice(start, stop)}${stop < flat.length ? ' …' : ''}`;
}
