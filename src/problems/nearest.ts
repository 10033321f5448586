import { closestMatch } from 'leven';

/** The known name that looks most like the given one, if any looks alike enough to be worth suggesting. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const folded = new Map(names.map((candidate) => [candidate.toLowerCase(), candidate]));
  const same = folded.get(name.toLowerCase());
  if (same !== undefined) return same;
  const maxDistance = Math.max(2, Math.floor(name.length / 3));
  const match = closestMatch(name.toLowerCase(), [...folded.keys()], { maxDistance });
  return match === undefined ? undefined : folded.get(match);
}

/** “Did you mean …?”, or nothing. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const match = nearest(name, known);
  return match === undefined ? undefined : `Did you mean \`${match}\`?`;
}
