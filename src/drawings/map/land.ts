import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  MultiPolygon as AreaOfMany,
  Polygon as AreaOfOne,
  GeometryCollection,
  GeometryObject,
  Topology,
} from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };

/** The countries of Natural Earth at 1:50 million, as the package gives them. */
const TOPOLOGY = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** A country as an area. */
export type Country = Feature<Polygon | MultiPolygon, { name: string }>;

let countries: ReadonlyMap<string, Country> | undefined;

/** All countries by the names that Natural Earth gives them. */
export function countriesByName(): ReadonlyMap<string, Country> {
  countries ??= new Map(
    feature(TOPOLOGY, TOPOLOGY.objects.countries).features.map((one) => [one.properties.name, one as Country]),
  );
  return countries;
}

/** The borders between countries, without coasts. */
export function borders(): MultiLineString {
  return mesh(TOPOLOGY, TOPOLOGY.objects.countries, (a, b) => a !== b);
}

/** All countries as one area: coasts without borders. */
export function land(): MultiPolygon {
  return merge(TOPOLOGY, TOPOLOGY.objects.countries.geometries.filter(isArea));
}

function isArea(
  shape: GeometryObject<{ name: string }>,
): shape is AreaOfOne<{ name: string }> | AreaOfMany<{ name: string }> {
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon';
}
