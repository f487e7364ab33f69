import { chosenFilters } from '../../desk/find-query.ts';
import type { FindQuery } from '../../desk/find-views.ts';
import { PROGRESSES } from '../../desk/follow-up-views.ts';
import { languageCodes } from '../../languages/registry.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { capitalised } from '../components/kind.tsx';
import { Field } from '../follow-up/statement-form.tsx';
import type { PageContext } from '../page-context.ts';

interface FindFiltersProps {
  readonly page: PageContext;
  readonly query: FindQuery;
  /** The address of the same search without them. */
  readonly clear: string;
}

/** What narrows a search. */
export function FindFilters({ page, query, clear }: FindFiltersProps) {
  const { search, followUp } = page.wording;
  const chosen = chosenFilters(query);
  return (
    <details class="filters" id="filters">
      <summary>{search.filters(chosen)}</summary>
      <div class="facets find-filters">
        <Field label={search.language} id="find-language">
          <select id="find-language" name="language">
            <option value="">{search.anyLanguage}</option>
            {languageCodes().map((code) => (
              <option value={code} selected={query.languages?.includes(code)}>
                {capitalised(wordLanguage(code, page.locale))}
              </option>
            ))}
          </select>
        </Field>
        <Field label={search.actor} id="find-actor">
          <input
            type="text"
            id="find-actor"
            name="actor"
            value={query.actor ?? ''}
            placeholder={search.actorHint}
            maxlength={200}
          />
        </Field>
        <Field label={search.from} id="find-from">
          <input type="date" id="find-from" name="from" value={query.from ?? ''} />
        </Field>
        <Field label={search.to} id="find-to">
          <input type="date" id="find-to" name="to" value={query.to ?? ''} />
        </Field>
        <Field label={search.progress} id="find-progress">
          <select id="find-progress" name="progress">
            <option value="">{search.anyProgress}</option>
            {PROGRESSES.map((progress) => (
              <option value={progress} selected={query.progress === progress}>
                {followUp.progresses[progress]}
              </option>
            ))}
          </select>
        </Field>
        <button type="submit" class="button">
          {search.apply}
        </button>
        {chosen > 0 && (
          <a class="clear" href={clear}>
            {search.clear}
          </a>
        )}
      </div>
    </details>
  );
}
