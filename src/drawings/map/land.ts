import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
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

/** The outline of a country as lines, so that the edge of a map is no border. */
export function outlineOf({ geometry }: Country): MultiLineString {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return { type: 'MultiLineString', coordinates: rings };
}
