/** At most `limit` neighbours of an item, itself among them, in order; the first ones where `index` names none. */
export function nearby<T>(items: readonly T[], index: number, limit: number): readonly T[] {
  const start = Math.max(0, Math.min(index - Math.floor(limit / 2), items.length - limit));
  return items.slice(start, start + limit);
}
