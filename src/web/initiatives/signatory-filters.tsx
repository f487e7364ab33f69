import type { OrganisationKind } from '../../authority/organisations/kind.ts';
import type { InitiativeView } from '../../desk/view-initiative.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { pledgePath } from '../paths.ts';
import type { SignatoryQuery } from '../signatory-query.ts';
import { countryName } from './country-name.ts';

interface ChoiceProps {
  readonly page: PageContext;
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

function Choice({ page, name, label, chosen, options }: ChoiceProps) {
  return (
    <div class="form-field">
      <label for={`signatory-${name}`}>{label}</label>
      <select id={`signatory-${name}`} name={name}>
        <option value="">{page.wording.initiatives.pledge.all}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label} ({formatNumber(option.count, page.locale)})
          </option>
        ))}
      </select>
    </div>
  );
}

interface FiltersProps {
  readonly page: PageContext;
  readonly initiative: InitiativeView;
  readonly query: SignatoryQuery;
}

/** Narrows the signatories by kind, country, year and name; each value with how many it would leave. */
export function SignatoryFiltersForm({ page, initiative, query }: FiltersProps) {
  const { pledge: words, organisationKinds } = page.wording.initiatives;
  const { kinds, countries, years } = initiative.list;
  const named = countries
    .map((facet) => ({ ...facet, label: countryName(page, facet.value) }))
    .sort((one, other) => one.label.localeCompare(other.label, page.locale));
  const isNarrowed = [query.kinds, query.countries, query.years, query.name].some(({ length }) => length > 0);
  return (
    <search>
      <form class="signatory-filters" action={`${pledgePath(initiative.slug)}#signatories`} aria-label={words.filters}>
        <div class="form-field">
          <label for="signatory-name">{words.nameFilter}</label>
          <input type="search" id="signatory-name" name="name" value={query.name} />
        </div>
        <Choice
          {...{ page, name: 'kind', label: words.kind, chosen: query.kinds[0] }}
          options={kinds.map((facet) => ({ ...facet, label: organisationKinds[facet.value as OrganisationKind] }))}
        />
        <Choice {...{ page, name: 'country', label: words.country, chosen: query.countries[0], options: named }} />
        <Choice
          {...{ page, name: 'year', label: words.year, chosen: query.years[0] }}
          options={years.map((facet) => ({ ...facet, label: facet.value === 'unknown' ? words.unknown : facet.value }))}
        />
        <p class="signatory-actions">
          <button type="submit" class="button">
            {words.apply}
          </button>
          {isNarrowed && <a href={`${pledgePath(initiative.slug)}#signatories`}>{words.reset}</a>}
        </p>
      </form>
    </search>
  );
}
