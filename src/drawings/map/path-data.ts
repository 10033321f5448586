import { type GeoPath, type GeoStreamWrapper, geoPath } from 'd3-geo';

/** A line of a map in whole units of the drawing: to the start, then from point to point. */
type Line = { readonly points: (readonly [number, number])[]; closed: boolean };

/**
 * The shapes of a map as path data in whole units, each point told from the one before, as SVG 2 §9.3 lets it be: a coast is most of what a
 * map weighs, and a third of a millimetre is finer than its source.
 */
export function pathDataOf(project: GeoStreamWrapper): (shape: Parameters<GeoPath>[0]) => string {
  return (shape) => {
    const lines: Line[] = [];
    geoPath(project, collector(lines))(shape);
    return lines.map(lineData).join('');
  };
}

/** A drawing context that keeps what it is told, rounded. Points are drawn by the map itself. */
function collector(lines: Line[]): Parameters<typeof geoPath>[1] {
  const place = (x: number, y: number): readonly [number, number] => [Math.round(x), Math.round(y)];
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => lines.push({ points: [place(x, y)], closed: false }),
    lineTo(x, y) {
      lines.at(-1)?.points.push(place(x, y));
    },
    closePath() {
      const last = lines.at(-1);
      if (last !== undefined) last.closed = true;
    },
  };
}

function lineData({ points, closed }: Line): string {
  const [first, ...others] = points;
  if (first === undefined || (closed && area(points) < SMALLEST)) return '';
  let [x, y] = first;
  const steps: number[] = [];
  for (const [toX, toY] of others) {
    if (toX === x && toY === y) continue;
    steps.push(toX - x, toY - y);
    [x, y] = [toX, toY];
  }
  if (steps.length === 0) return '';
  // A minus sign parts two numbers as well as a space does.
  return `M${numbers(first)}l${numbers(steps)}${closed ? 'z' : ''}`;
}

/** In square units: what is smaller would be a speck. */
const SMALLEST = 5;

function area(points: Line['points']): number {
  const doubled = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

function numbers(values: readonly number[]): string {
  return values.join(' ').replaceAll(' -', '-');
}
