import { STATES, stateName } from '../../authority/names/states.ts';
import { UNKNOWN } from '../../desk/signatory-filters.ts';
import type { PageContext } from '../page-context.ts';

/** What a country is called, by its code. */
export function countryName(page: PageContext, country: string | null): string {
  if (country === null || country === UNKNOWN) return page.wording.initiatives.pledge.unknown;
  return stateName(country, page.locale);
}

/** Every state with its name, by the alphabet. */
export function countryOptions(page: PageContext): { readonly value: string; readonly label: string }[] {
  return STATES.map(({ id }) => ({ value: id, label: stateName(id, page.locale) })).sort((one, other) =>
    one.label.localeCompare(other.label, page.locale),
  );
}
