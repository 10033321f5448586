import { LEADING, lineWidth, round, TEXT_SIZE } from './plate.ts';

/** A rectangle, in user units. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Words that belong to a mark. */
export interface Label {
  readonly lines: readonly string[];
  /** The mark. */
  readonly at: Box;
  readonly bold?: boolean;
  /** It may stand on its mark, which is an area; beside it, a line leads there. */
  readonly centred?: boolean;
}

/** A label at its place, with the line that leads to its mark where it stands apart. */
export interface PlacedLabel extends Label {
  readonly box: Box;
  readonly leader?: readonly [x0: number, y0: number, x1: number, y1: number];
}

/** What labels keep off, and the box that they stay in. */
export interface LabelGround {
  readonly bounds: Box;
  readonly obstacles: readonly Box[];
  /** Lines that a label covers only if it must. */
  readonly lines?: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[];
}

const GAP = 5;
const DISTANCES = [0, 9, 18, 28, 40, 54, 70, 88, 108, 130, 156, 186];
/** Where a label may stand beside its mark, the best first: right, left, then the corners, above and below. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0, -1],
  [0, 1],
  [1, -0.5],
  [-1, -0.5],
  [1, 0.5],
  [-1, 0.5],
] as const;

/**
 * Places labels greedily: each takes the nearest spot that is free. Several orders are tried, and the one that places most of them, and
 * those nearest, is kept. A label without a free spot is left out: what it says stands in the table too.
 */
export function placeLabels<One extends Label>(labels: readonly One[], ground: LabelGround): (One & PlacedLabel)[] {
  const orders = [
    (): number => 0,
    (a: Label, b: Label): number => b.at.x0 - a.at.x0,
    (a: Label, b: Label): number => a.at.y0 - b.at.y0,
    (a: Label, b: Label): number => b.at.y0 - a.at.y0,
    (a: Label, b: Label): number => widest(b) - widest(a),
  ];
  const tries = orders.map((order) => place([...labels].sort(order), ground));
  const [best] = tries.sort((a, b) => b.placed.length - a.placed.length || a.cost - b.cost);
  return best?.placed ?? [];
}

function place<One extends Label>(
  labels: readonly One[],
  ground: LabelGround,
): { placed: (One & PlacedLabel)[]; cost: number } {
  const placed: (One & PlacedLabel)[] = [];
  let cost = 0;
  for (const label of labels) {
    const spot = spotsOf(label)
      .filter((one) => inside(one.box, ground.bounds))
      .filter((one) => isFree(one, label, placed, ground))
      .map((one) => ({ ...one, cost: one.cost + crossings(one, ground) * 60 }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (spot === undefined) continue;
    cost += spot.cost;
    placed.push({ ...label, box: spot.box, ...(spot.leader === undefined ? {} : { leader: spot.leader }) });
  }
  return { placed, cost };
}

interface Spot {
  readonly box: Box;
  readonly cost: number;
  readonly leader?: PlacedLabel['leader'];
}

function spotsOf(label: Label): Spot[] {
  const width = widest(label);
  const height = (label.lines.length - 1) * LEADING + TEXT_SIZE;
  const { at } = label;
  const [cx, cy] = [(at.x0 + at.x1) / 2, (at.y0 + at.y1) / 2];
  const onMark = { x0: cx - width / 2, y0: cy - height / 2, x1: cx + width / 2, y1: cy + height / 2 };
  const centre = label.centred === true ? [{ box: onMark, cost: -1 }] : [];
  const beside = DISTANCES.flatMap((distance) =>
    SIDES.map(([dx, dy], side) => {
      const reach = distance / Math.hypot(dx, dy);
      const x0 = dx > 0 ? at.x1 + GAP + dx * reach : dx < 0 ? at.x0 - GAP - width + dx * reach : cx - width / 2;
      const middle = cy + dy * reach;
      const y0 =
        dy <= -1 ? middle - (cy - at.y0) - height - 1 : dy >= 1 ? middle + (at.y1 - cy) + 2 : middle - height / 2;
      const box = { x0, y0, x1: x0 + width, y1: y0 + height };
      const end = dx > 0 ? box.x0 - 2 : dx < 0 ? box.x1 + 2 : cx;
      const leader = [
        dx > 0 ? at.x1 + 1.5 : dx < 0 ? at.x0 - 1.5 : cx,
        dx === 0 ? (dy < 0 ? at.y0 - 2 : at.y1 + 2) : cy,
        end,
        dy <= -1 && dx === 0 ? box.y1 + 1 : dy >= 1 && dx === 0 ? box.y0 - 1 : (box.y0 + box.y1) / 2,
      ] as const;
      return { box, cost: distance + side * 0.6, ...(distance === 0 && label.centred !== true ? {} : { leader }) };
    }),
  );
  return [...centre, ...beside];
}

function isFree(spot: Spot, label: Label, placed: readonly PlacedLabel[], ground: LabelGround): boolean {
  const others = ground.obstacles.filter((box) => box !== label.at);
  if (others.some((box) => overlap(spot.box, box, 1.5))) return false;
  if (placed.some((one) => overlap(spot.box, one.box, 3))) return false;
  const { leader } = spot;
  const leaders = placed.flatMap((one) => (one.leader === undefined ? [] : [one.leader]));
  if (leaders.some((line) => crosses(line, spot.box))) return false;
  if (leader === undefined) return true;
  return (
    !placed.some((one) => crosses(leader, one.box)) &&
    // A line may leave a ring that its mark lies in.
    !others.some((box) => !inside(label.at, box) && crosses(leader, box)) &&
    !leaders.some((line) => meet(line, leader))
  );
}

function crossings(spot: Spot, { lines = [] }: LabelGround): number {
  return lines.filter((line) => crosses(line, spot.box)).length;
}

function widest({ lines }: Label): number {
  return Math.max(...lines.map(lineWidth));
}

function inside(box: Box, bounds: Box): boolean {
  return box.x0 >= bounds.x0 && box.x1 <= bounds.x1 && box.y0 >= bounds.y0 && box.y1 <= bounds.y1;
}

/** Whether two boxes overlap, or come nearer than a distance. */
export function overlap(a: Box, b: Box, distance = 0): boolean {
  return a.x0 < b.x1 + distance && b.x0 < a.x1 + distance && a.y0 < b.y1 + distance && b.y0 < a.y1 + distance;
}

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

function crosses([x0, y0, x1, y1]: Line, box: Box): boolean {
  const steps = Math.max(2, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3));
  for (let step = 0; step <= steps; step += 1) {
    const x = x0 + ((x1 - x0) * step) / steps;
    const y = y0 + ((y1 - y0) * step) / steps;
    if (x > box.x0 - 1 && x < box.x1 + 1 && y > box.y0 - 1 && y < box.y1 + 1) return true;
  }
  return false;
}

function meet(a: Line, b: Line): boolean {
  const side = ([x0, y0, x1, y1]: Line, x: number, y: number): number =>
    Math.sign((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
  return side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0 && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0;
}

/** The path of a leader. */
export function leaderPath([x0, y0, x1, y1]: Line): string {
  return `M${round(x0)} ${round(y0)}L${round(x1)} ${round(y1)}`;
}
