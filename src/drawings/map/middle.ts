import { type GeoProjection, geoContains } from 'd3-geo';
import type { Country } from './land.ts';
import type { Frame } from './projection.ts';

const STEP = 12;

/**
 * A point well inside what a frame shows of a country: on a grid of points, the one that is farthest from everything that is not the country,
 * from the edge of the frame and from the points that are taken.
 */
export function middleOf(
  country: Country,
  { project, frame, taken }: { project: GeoProjection; frame: Frame; taken: readonly (readonly [number, number])[] },
): [number, number] {
  const inside: [number, number][] = [];
  const outside: (readonly [number, number])[] = [...taken];
  for (let x = frame.x0 - STEP / 2; x <= frame.x1 + STEP; x += STEP) {
    for (let y = frame.y0 - STEP / 2; y <= frame.y1 + STEP; y += STEP) {
      const inFrame = x > frame.x0 && x < frame.x1 && y > frame.y0 && y < frame.y1;
      const place = inFrame ? project.invert?.([x, y]) : undefined;
      if (place != null && geoContains(country, place)) inside.push([x, y]);
      else outside.push([x, y]);
    }
  }
  let best: { point: [number, number]; distance: number } | undefined;
  for (const point of inside) {
    const distance = Math.min(...outside.map(([x, y]) => Math.hypot(x - point[0], (y - point[1]) * 1.6)));
    if (best === undefined || distance > best.distance) best = { point, distance };
  }
  return best?.point ?? nearestTo(country, project, frame);
}

/** Of a country that falls between the points of the grid, its first corner in the frame. */
function nearestTo(country: Country, project: GeoProjection, frame: Frame): [number, number] {
  const corners = country.geometry.coordinates.flat(country.geometry.type === 'Polygon' ? 1 : 2) as [number, number][];
  const seen = corners
    .map((corner) => project(corner))
    .filter((point) => point !== null)
    .find(([x, y]) => x > frame.x0 && x < frame.x1 && y > frame.y0 && y < frame.y1);
  return seen ?? [(frame.x0 + frame.x1) / 2, (frame.y0 + frame.y1) / 2];
}
