import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoMercator,
  geoPath,
} from 'd3-geo';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { MapDrawing } from '../../study/drawn.ts';
import { type Country, countriesByName } from './land.ts';

/** The box of a map on its plate. */
export interface Frame {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const MARGIN = 62;
const LOWEST = 250;
const HIGHEST = 400;
/** How far shapes go on outside of the frame, so that its edge is not drawn as theirs. */
const BEYOND = 8;
/** The largest scale of a map, in user units a radian. */
const CLOSEST = 2600;

/**
 * The projection of a map, fitted to its places, and the frame that it fills below `top`: as wide as the plate, as high as the places need. A
 * country that is no larger than the frame is seen whole; where nothing is known more exactly than by its country, the countries are what is fitted.
 */
export function projectionOf(
  drawing: MapDrawing,
  { left, right, top }: { left: number; right: number; top: number },
): { project: GeoProjection; frame: Frame } {
  const { points, areas } = placesOf(drawing);
  const room = [right - left - 2 * MARGIN, HIGHEST - 2 * MARGIN] as const;
  const name = drawing.projection ?? (isWide([...points, ...areas]) ? 'equal-earth' : 'equal-area');
  const fitted = (shown: Places): GeoProjection => {
    const [lon, lat] = geoCentroid(collection(shown));
    const turned = base(name).rotate(name === 'equal-area' ? [-lon, -lat] : [-lon, 0]);
    turned.fitSize([...room], collection(shown));
    // One place alone is no area to be fitted, and fitted all the same it would stand nowhere: some hundred kilometres around it are shown.
    return turned.scale(Math.min(turned.scale(), CLOSEST)).translate([0, 0]);
  };
  const small = points.length === 0 ? areas : areas.filter((area) => fits(area, fitted(points), room));
  const shown = [...points, ...small];
  const project = fitted(shown);
  const [[x0, y0], [x1, y1]] = geoPath(project).bounds(collection(shown));
  const height = Math.min(HIGHEST, Math.max(LOWEST, y1 - y0 + 2 * MARGIN));
  const [tx, ty] = project.translate();
  project.translate([tx + (left + right) / 2 - (x0 + x1) / 2, ty + top + height / 2 - (y0 + y1) / 2]);
  project.clipExtent([
    [left - BEYOND, top - BEYOND],
    [right + BEYOND, top + height + BEYOND],
  ]);
  return { project, frame: { x0: left, y0: top, x1: right, y1: top + height } };
}

type Places = readonly Feature<Point | Country['geometry']>[];

/** Whether places lie so far apart that only the whole earth shows them. */
function isWide(places: Places): boolean {
  const middle = geoCentroid(collection(places));
  return places.some((place) => geoDistance(middle, geoCentroid(place)) > Math.PI / 3);
}

function fits(area: Places[number], project: GeoProjection, [width, height]: readonly [number, number]): boolean {
  const [[x0, y0], [x1, y1]] = geoPath(project).bounds(area);
  return x1 - x0 <= width && y1 - y0 <= height;
}

function base(name: NonNullable<MapDrawing['projection']>): GeoProjection {
  if (name === 'equal-earth') return geoEqualEarth();
  return name === 'mercator' ? geoMercator() : geoAzimuthalEqualArea();
}

function collection(features: Places): FeatureCollection<Point | Country['geometry']> {
  return { type: 'FeatureCollection', features: [...features] };
}

function placesOf({ rows }: MapDrawing): { points: Places; areas: Places } {
  const points = rows
    .filter(({ precision }) => precision !== 'country')
    .map(({ numbers: { lon = 0, lat = 0 } }): Feature<Point> => {
      return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [lon, lat] } };
    });
  const known = countriesByName();
  const areas = rows.flatMap(({ texts }) => [known.get(texts['country'] ?? '')].filter((one) => one !== undefined));
  return { points, areas };
}
