import { type GeoPermissibleObjects, geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countries from 'world-atlas/countries-50m.json' with { type: 'json' };
import land from 'world-atlas/land-110m.json' with { type: 'json' };
import { ALPHA_2_BY_NUMERIC } from '../../authority/countries/numeric.ts';

/** A map of the world to draw on. */
export interface WorldMap {
  /** In units of the map. */
  readonly width: number;
  readonly height: number;
  /** The outline of all land, as the data of an SVG path. */
  readonly land: string;
  /** The middle of the largest part of each country, by ISO 3166-1 alpha-2 in lower case. */
  readonly places: ReadonlyMap<string, readonly [x: number, y: number]>;
}

const WIDTH = 960;
const HEIGHT = 467;

let drawn: WorldMap | null = null;

/** The world in an equal-area projection (Equal Earth: Šavrič, Patterson and Jenny, 2018) with Natural Earth's outlines. */
export function worldMap(): WorldMap {
  drawn ??= draw();
  return drawn;
}

function draw(): WorldMap {
  const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
  const path = geoPath(projection).digits(0);
  const atlas = countries as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const outline = land as unknown as Topology<{ land: GeometryCollection }>;
  const places = feature(atlas, atlas.objects.countries).features.flatMap((country) => {
    const code = codeOf(country.id, country.properties.name);
    const point = projection(geoCentroid(largestPart(country as Feature<Polygon | MultiPolygon>)));
    return code !== null && point ? [[code, [Math.round(point[0]), Math.round(point[1])]] as const] : [];
  });
  const shape: GeoPermissibleObjects = feature(outline, outline.objects.land);
  return { width: WIDTH, height: HEIGHT, land: path(shape) ?? '', places: new Map(places.reverse()) };
}

/** Kosovo has no numeric code. */
function codeOf(id: string | number | undefined, name: string): string | null {
  return id === undefined ? (name === 'Kosovo' ? 'xk' : null) : (ALPHA_2_BY_NUMERIC.get(String(id)) ?? null);
}

/** France without what lies overseas, Norway without its islands: where people look for it. */
function largestPart({ geometry }: Feature<Polygon | MultiPolygon>): Polygon {
  if (geometry.type === 'Polygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one));
}
