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
  // What stands on a line of its own, an excerpt or a note, is no sentence with the next, unless it is one by itself.
  const flat = text
    .trim()
    .replace(/(\S{1,2})\s*\n\s*/gu, (_, end: string) => (/[.!?…][”’"'」]?$/u.test(end) ? `${end} ` : `${end} · `))
    .replace(/\s+/gu, ' ');
  const first = placesOf(flat, query)[0]?.start;
  const from = Math.max(0, (first ?? 0) - Math.round(length / 3));
  const start = from === 0 ? 0 : flat.indexOf(' ', from) + 1;
  const end = flat.length <= start + length ? flat.length : flat.lastIndexOf(' ', start + length);
  const stop = end > start ? end : Math.min(flat.length, start + length);
  return `${start > 0 ? '… ' : ''}${flat.slice(start, stop)}${stop < flat.length ? ' …' : ''}`;
}

/** A text in parts: those that were sought, and what stands between them. */
export function soughtParts(text: string, query: string): { readonly text: string; readonly isSought: boolean }[] {
  const places = placesOf(text, query);
  const ends = [0, ...places.map(({ end }) => end)];
  return [
    ...places.flatMap(({ start, end }, number) => [
      { text: text.slice(ends[number], start), isSought: false },
      { text: text.slice(start, end), isSought: true },
    ]),
    { text: text.slice(ends.at(-1)), isSought: false },
  ].filter((part) => part.text !== '');
}

/** Where the words of a query stand in a text, in its order; words that overlap are one place. */
function placesOf(text: string, query: string): { readonly start: number; readonly end: number }[] {
  const plain = folded(text);
  // A letter that grows when it is folded would move all that follows.
  const same = plain.length === text.length ? plain : text;
  const words = folded(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found = words.flatMap((word) => {
    const starts: number[] = [];
    for (let at = same.indexOf(word); at >= 0; at = same.indexOf(word, at + word.length)) starts.push(at);
    return starts.map((start) => ({ start, end: start + word.length }));
  });
  const places: { start: number; end: number }[] = [];
  for (const place of found.sort((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last !== undefined && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else places.push(place);
  }
  return places;
}
