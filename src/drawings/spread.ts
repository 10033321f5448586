/**
 * Places blocks one after another, in their order and within a range, so that none covers another and each stands as near as it can to where
 * it is wanted: the least squares of isotonic regression, by pooling neighbours that meet. Gives where each begins.
 */
export function spread(
  blocks: readonly { readonly wanted: number; readonly size: number }[],
  [start, end]: readonly [number, number],
): number[] {
  const before: number[] = [];
  let total = 0;
  for (const { size } of blocks) {
    before.push(total);
    total += size;
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [index, { wanted }] of blocks.entries()) {
    let pool = { sum: wanted - (before[index] ?? 0), count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count >= pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  const latest = Math.max(start, end - total);
  const shifts = pools.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(Math.max(sum / count, start), latest)),
  );
  return shifts.map((shift, index) => shift + (before[index] ?? 0));
}
