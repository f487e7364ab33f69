import type { Progress, Verdict } from '../../desk/follow-up-views.ts';
import {
  type AmountPresence,
  type DueBucket,
  type FacetValue,
  type ListedState,
  NONE,
  type RecurrenceBucket,
  type RegisterPage,
  type RegisterQuery,
  type SilenceBucket,
} from '../../desk/views.ts';
import type { CommitmentKind } from '../../extraction/commitment.ts';
import { currencyName } from '../../wording/amounts.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { chosenCount, FILTER_NAMES, type FilterName } from '../register-query.ts';
import { capitalised, kindClass } from './kind.tsx';

/** Values of one filter that show without unfolding. */
const SHOWN = 7;

/** What a filter value is called. */
export function filterLabel(page: PageContext, filter: FilterName, value: FacetValue): string {
  const { followUp, kinds, register } = page.wording;
  if (filter === 'kind') return capitalised(kinds[value.value as CommitmentKind].other);
  if (filter === 'language') return capitalised(wordLanguage(value.value, page.locale));
  if (filter === 'due') return register.due[value.value as DueBucket];
  if (filter === 'amount') return register.amounts[value.value as AmountPresence];
  if (filter === 'recurrence') return register.recurrences[value.value as RecurrenceBucket];
  if (filter === 'state') return register.states[value.value as ListedState];
  if (filter === 'currency') return capitalised(currencyName(value.value, page.locale));
  if (filter === 'progress') return followUp.progresses[value.value as Progress];
  if (filter === 'verdict') return followUp.verdicts[value.value as Verdict];
  if (filter === 'owner') return value.value === NONE.owner ? register.nobody : (value.ownerName ?? value.value);
  if (filter === 'silence') return register.silences[value.value as SilenceBucket];
  return value.topic?.names[page.locale] ?? value.actor?.names[page.locale] ?? value.document?.title ?? value.value;
}

function valueClass(filter: FilterName, value: FacetValue): string {
  if (filter === 'kind') return `facet-value kind-value ${kindClass(value.value as CommitmentKind)}`;
  return filter === 'due' && value.value === 'overdue' ? 'facet-value late' : 'facet-value';
}

interface ValueProps {
  readonly page: PageContext;
  readonly filter: FilterName;
  readonly value: FacetValue;
}

function Value({ page, filter, value }: ValueProps) {
  return (
    <label class={valueClass(filter, value)}>
      <input
        type="checkbox"
        id={`${filter}-${value.value}`}
        name={filter}
        value={value.value}
        checked={value.selected}
      />
      <span class="facet-label" lang={value.document?.language}>
        {filterLabel(page, filter, value)}
      </span>
      <span class="facet-count">{formatNumber(value.count, page.locale)}</span>
    </label>
  );
}

function Facet({ page, filter, values }: { page: PageContext; filter: FilterName; values: readonly FacetValue[] }) {
  const { register } = page.wording;
  if (values.length === 0) return null;
  const shown = values.length === SHOWN + 1 ? values.length : SHOWN;
  const first = values.filter((value, index) => index < shown || value.selected);
  const rest = values.filter((value) => !first.includes(value));
  return (
    <fieldset class="facet" id={`facet-${filter}`}>
      <legend>{register.facets[filter]}</legend>
      {first.map((value) => (
        <Value page={page} filter={filter} value={value} />
      ))}
      {rest.length > 0 && (
        <details id={`more-${filter}`}>
          <summary>{register.more(rest.length)}</summary>
          {rest.map((value) => (
            <Value page={page} filter={filter} value={value} />
          ))}
        </details>
      )}
    </fieldset>
  );
}

/** The filters of the register, each value with how many records it would leave. */
export function Filters({ page, query, results }: { page: PageContext; query: RegisterQuery; results: RegisterPage }) {
  const { register } = page.wording;
  return (
    <details class="filters" id="filters">
      <summary>{register.filtersChosen(chosenCount(query))}</summary>
      <div class="facets">
        {FILTER_NAMES.map((filter) => (
          <Facet page={page} filter={filter} values={results.facets[filter]} />
        ))}
        <button type="submit" class="button">
          {register.apply}
        </button>
      </div>
    </details>
  );
}
