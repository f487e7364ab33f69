import { type FoldedText, PhraseIndex } from '../../text/phrase-index.ts';
import { CITY_PLACES } from './cities.ts';
import type { KnownPlace } from './place.ts';
import { REGIONS } from './regions.ts';

const PLACES: ReadonlyMap<string, KnownPlace> = new Map(
  [...REGIONS, ...CITY_PLACES].map((place) => [place.id, Object.freeze(place)]),
);
const indices = new Map<string, PhraseIndex<string>>();

/** A place found in a text, with the offset at which its name ends. */
export interface PlaceMatch {
  readonly place: string;
  readonly end: number;
}

/** The region or city with this identifier, null if there is none; states are actors. */
export function placeById(id: string): KnownPlace | null {
  return PLACES.get(id) ?? null;
}

/** Every known region and city: regions first. */
export function allPlaces(): readonly KnownPlace[] {
  return [...PLACES.values()];
}

/** The region or city whose name begins at `offset`, the longest where several do; null where none does. */
export function placeAt(text: FoldedText, offset: number, language: string): PlaceMatch | null {
  const match = placeNames(language).longestAt(text, offset);
  return match === null ? null : { place: match.value, end: match.end };
}

/** The names of regions and cities in a language, ready for look-up; compiled at the first call. */
export function placeNames(language: string): PhraseIndex<string> {
  const known = indices.get(language);
  if (known !== undefined) return known;
  const index = new PhraseIndex(
    [...PLACES.values()].flatMap(({ id, forms }) =>
      [...new Set([...(forms[language] ?? []), ...(forms.any ?? [])])].map((form) => [form, id] as const),
    ),
  );
  indices.set(language, index);
  return index;
}
