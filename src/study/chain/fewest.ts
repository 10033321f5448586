/**
 * The smallest set that meets every demand: at least one member of each. Exact (a minimum hitting set, by branch and
 * bound); of several smallest ones always the same, whatever the order of the demands. Returned in order of name.
 * An empty demand cannot be met and does not count.
 */
export function fewest(demands: readonly (readonly string[])[]): string[] {
  const members = [...new Set(demands.flat())].sort();
  const bitOf = new Map(members.map((member, index) => [member, 1n << BigInt(index)]));
  const sets = demands
    .filter((demand) => demand.length > 0)
    .map((demand) => demand.reduce((set, member) => set | (bitOf.get(member) ?? 0n), 0n));
  const { forced, rest } = reduced(sets);
  const chosen = forced | smallest(rest);
  return members.filter((_, index) => (chosen & (1n << BigInt(index))) !== 0n);
}

/** A set of small numbers, a bit each: of members, or of demands. */
type Bits = bigint;

/** Takes out what cannot change the size: single choices, wider demands, members that another one always replaces. */
function reduced(demands: readonly Bits[]): { forced: Bits; rest: readonly Bits[] } {
  let forced = 0n;
  let rest = narrowest(demands);
  for (;;) {
    forced = rest.filter((demand) => sizeOf(demand) === 1).reduce((all, only) => all | only, forced);
    const open = rest.filter((demand) => (demand & forced) === 0n);
    const next = narrowest(withoutReplaceable(open));
    if (next.length === rest.length && next.every((demand, index) => demand === rest[index])) return { forced, rest };
    rest = next;
  }
}

/** Demands that hold no other demand, in order: what meets a narrow one meets the wider. */
function narrowest(demands: readonly Bits[]): Bits[] {
  const unique = [...new Set(demands)].sort((a, b) => (a < b ? -1 : 1));
  return unique.filter((demand) => !unique.some((other) => other !== demand && (other & demand) === other));
}

/** Drops every member whose demands another member meets as well; of equals the first stays. */
function withoutReplaceable(demands: readonly Bits[]): Bits[] {
  const meets = demandsMet(demands);
  const replaceable = meets.filter((mine, index) =>
    meets.some(
      (other) =>
        (mine.demands & other.demands) === mine.demands &&
        (mine.demands !== other.demands || meets.indexOf(other) < index),
    ),
  );
  const dropped = replaceable.reduce((all, { member }) => all | member, 0n);
  return demands.map((demand) => demand & ~dropped);
}

/** A member, the demands that it meets, and how many these are. */
interface Choice {
  readonly member: Bits;
  readonly demands: Bits;
  readonly size: number;
}

function demandsMet(demands: readonly Bits[]): Choice[] {
  const members = membersOf(demands.reduce((all, demand) => all | demand, 0n));
  return members.map((member) => {
    const met = demands.reduce(
      (all, demand, index) => ((demand & member) === 0n ? all : all | (1n << BigInt(index))),
      0n,
    );
    return { member, demands: met, size: sizeOf(met) };
  });
}

interface Instance {
  /** For each demand its bit, its choices (those that meet most first), and all demands that share a member with it. */
  readonly demands: readonly { readonly bit: Bits; readonly choices: readonly Choice[]; readonly near: Bits }[];
  /** For what was open, a number of members that was proven too small. */
  readonly failed: Map<Bits, number>;
}

/** Tries sizes from the lower bound up; the first that succeeds is the smallest. */
function smallest(demands: readonly Bits[]): Bits {
  const instance = instanceOf(demands);
  const all = (1n << BigInt(demands.length)) - 1n;
  for (let size = lowerBound(all, instance); ; size += 1) {
    const found = search(all, size, instance);
    if (found !== undefined) return found;
  }
}

function instanceOf(demands: readonly Bits[]): Instance {
  const all = demandsMet(demands).sort((a, b) => b.size - a.size);
  return {
    demands: demands.map((demand, index) => {
      const choices = all.filter(({ member }) => (member & demand) !== 0n);
      return { bit: 1n << BigInt(index), choices, near: choices.reduce((near, choice) => near | choice.demands, 0n) };
    }),
    failed: new Map(),
  };
}

/** At most `size` members that meet what is open, or nothing. */
function search(open: Bits, size: number, instance: Instance): Bits | undefined {
  if (open === 0n) return 0n;
  if (size <= (instance.failed.get(open) ?? 0) || lowerBound(open, instance) > size) return undefined;
  for (const choice of fewestChoices(open, instance)) {
    const rest = search(open & ~choice.demands, size - 1, instance);
    if (rest !== undefined) return choice.member | rest;
  }
  instance.failed.set(open, size);
  return undefined;
}

function fewestChoices(open: Bits, { demands }: Instance): readonly Choice[] {
  let fewestYet: readonly Choice[] = [];
  for (const { bit, choices } of demands) {
    if ((open & bit) !== 0n && (fewestYet.length === 0 || choices.length < fewestYet.length)) fewestYet = choices;
  }
  return fewestYet;
}

/**
 * How many members are surely needed: one for each of some demands that share none; and, since a member that meets n
 * open demands pays at most an n-th of each, the sum of the smallest shares.
 */
function lowerBound(open: Bits, { demands }: Instance): number {
  let apart = 0;
  let shares = 0;
  let left = open;
  for (const { bit, choices, near } of demands) {
    if ((open & bit) === 0n) continue;
    shares += 1 / mostMet(open, choices);
    if ((left & bit) === 0n) continue;
    apart += 1;
    left &= ~near;
  }
  return Math.max(apart, Math.ceil(shares - ROUNDING));
}

/** More than the errors of adding a hundred fractions, less than any that counts. */
const ROUNDING = 1e-9;

/** The most open demands that one of the choices meets. They come by size, so most need no counting. */
function mostMet(open: Bits, choices: readonly Choice[]): number {
  let most = 1;
  for (const choice of choices) {
    if (choice.size <= most) break;
    most = Math.max(most, sizeOf(choice.demands & open));
  }
  return most;
}

function sizeOf(set: Bits): number {
  let size = 0;
  for (let left = set; left !== 0n; left &= left - 1n) size += 1;
  return size;
}

function membersOf(set: Bits): Bits[] {
  const members: Bits[] = [];
  for (let left = set; left !== 0n; left &= left - 1n) members.push(left & -left);
  return members;
}
