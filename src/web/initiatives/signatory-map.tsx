import type { SignatoryFacet } from '../../desk/signatory-filters.ts';
import { worldMap } from '../../formats/map/world-map.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { countryName } from './country-name.ts';

/** Radii in units of the map; the area of a circle goes with the number that it stands for. */
const LARGEST = 30;
const SMALLEST = 3;

/** Where signatories come from: a circle a country. The same figures stand in the list by country. */
export function SignatoryMap({ page, countries }: { page: PageContext; countries: readonly SignatoryFacet[] }) {
  const words = page.wording.initiatives.pledge;
  const { width, height, land, places } = worldMap();
  const placed = countries.flatMap(({ value, count }) => {
    const place = places.get(value);
    return place ? [{ value, count, place }] : [];
  });
  if (placed.length === 0) return null;
  const most = Math.max(...placed.map(({ count }) => count));
  return (
    <figure class="signatory-map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.mapLabel(placed.length)}>
        <path class="map-land" d={land} />
        {placed
          .toSorted((one, other) => other.count - one.count)
          .map(({ value, count, place: [x, y] }) => (
            <circle class="map-place" cx={x} cy={y} r={Math.max(SMALLEST, Math.sqrt(count / most) * LARGEST)}>
              <title>
                {countryName(page, value)}: {formatNumber(count, page.locale)}
              </title>
            </circle>
          ))}
      </svg>
      <figcaption>{words.mapCaption(most)}</figcaption>
    </figure>
  );
}
