import { type Facet, perFacet, type RegisterFilters } from './register-filters.ts';
import { type DerivedFacet, derivedFacet, type RegisterHits } from './register-hits.ts';
import type { Sight } from './register-index/sight.ts';

/** How many commitments each value of a filter would leave, with all the other filters as they are. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** The counts of every facet over what was found, as the one it was found for may see it. */
export function countFacets(hits: RegisterHits, sight: Sight, filters: RegisterFilters): FacetCounts {
  const together = hits.index.countTogether(hits.rows);
  return perFacet((facet) => {
    const known = hits.but.has(facet) ? undefined : together.get(facet);
    return known ?? countFacet(facet, hits, sight, filters);
  });
}

/** The counts of one facet. */
export function countFacet(
  facet: Facet,
  { index, rows, but }: RegisterHits,
  sight: Sight,
  { today }: RegisterFilters,
): ReadonlyMap<string, number> {
  const counted = but.get(facet) ?? rows;
  const derived = derivedFacet(index, facet, { sight, today });
  return derived ? countValues(counted, derived) : index.columns[facet].count(counted);
}

function countValues(rows: Int32Array, { values, placesOf }: DerivedFacet): Map<string, number> {
  const counts = new Int32Array(values.length);
  const places = placesOf(rows);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  return new Map(values.flatMap((value, place) => (counts[place] ? [[value, counts[place]] as const] : [])));
}
