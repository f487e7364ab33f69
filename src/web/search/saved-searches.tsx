import { isSignedIn } from '../../desk/context.ts';
import { findQueryString } from '../../desk/find-query.ts';
import type { FindQuery } from '../../desk/find-views.ts';
import { type SavedView, VIEW_MAILS } from '../../desk/list-views.ts';
import type { PossibleOwners } from '../../desk/view-follow-up.ts';
import { Field } from '../follow-up/statement-form.tsx';
import type { PageContext } from '../page-context.ts';

/** The form that keeps the search that is shown. */
const SAVE_FORM = 'save-search';

/** What somebody has saved, and with whom they can share. */
export interface SavedSearchTools {
  readonly searches: readonly SavedView[];
  readonly ownTeams: PossibleOwners['teams'];
}

interface SearchFieldsProps {
  readonly page: PageContext;
  readonly id: string;
  readonly teams: PossibleOwners['teams'];
  readonly kept?: SavedView;
}

/** Name, readers and mails of a search. */
function SearchFields({ page, id, teams, kept }: SearchFieldsProps) {
  const { views } = page.wording.followUp;
  const { saved } = page.wording.search;
  return (
    <>
      <Field label={views.name} id={`${id}-name`}>
        <input type="text" id={`${id}-name`} name="name" value={kept?.name ?? ''} maxlength={200} required />
      </Field>
      <Field label={saved.mail} id={`${id}-mail`}>
        <select id={`${id}-mail`} name="mail">
          {VIEW_MAILS.map((mail) => (
            <option value={mail} selected={mail === (kept?.mail ?? 'never')}>
              {saved.mails[mail]}
            </option>
          ))}
        </select>
      </Field>
      {teams.length > 0 && (
        <Field label={views.shareWith} id={`${id}-team`}>
          <select id={`${id}-team`} name="team">
            <option value="">{views.onlyMe}</option>
            {teams.map((team) => (
              <option value={team.id} selected={kept?.team?.id === team.id}>
                {team.name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <button type="submit" class="button">
        {saved.submit}
      </button>
    </>
  );
}

function KeptSearch({ page, kept, teams }: { page: PageContext; kept: SavedView; teams: PossibleOwners['teams'] }) {
  const { saved } = page.wording.search;
  const { principal } = page;
  if (!isSignedIn(principal) || kept.owner.id !== principal.personId) {
    return (
      <li>
        <a href={`/search?${kept.query}`}>{kept.name}</a>
        <span class="facts">{page.wording.followUp.views.by(kept.owner.name)}</span>
      </li>
    );
  }
  return (
    <li>
      <a href={`/search?${kept.query}`}>{kept.name}</a>
      {kept.mail !== 'never' && <span class="facts">{saved.mails[kept.mail]}</span>}
      <details class="bulk">
        <summary aria-label={saved.change(kept.name)}>{saved.changeShort}</summary>
        <form method="post" action={`/searches/${kept.id}`} class="view-form">
          <input type="hidden" name="seen" value={kept.revision} />
          <SearchFields page={page} id={`search-${kept.id}`} teams={teams} kept={kept} />
        </form>
        <form method="post" action={`/views/${kept.id}/delete`}>
          <button type="submit" class="button quiet-button">
            {saved.remove(kept.name)}
          </button>
        </form>
      </details>
    </li>
  );
}

interface SavedSearchesProps {
  readonly page: PageContext;
  readonly saved: SavedSearchTools;
}

/** What the form that keeps a search is to keep; stands where the search is brought up to date. */
export function SearchToSave({ query }: { query: FindQuery }) {
  return <input type="hidden" form={SAVE_FORM} name="query" value={findQueryString({ ...query, page: 1 })} />;
}

/** The searches that somebody keeps, and a form that keeps the one that is shown. */
export function SavedSearches({ page, saved }: SavedSearchesProps) {
  const words = page.wording.search.saved;
  return (
    <div class="register-tools find-tools">
      {saved.searches.length > 0 && (
        <section class="kept-searches" aria-labelledby="kept-searches">
          <h2 id="kept-searches">{words.title}</h2>
          <ul>
            {saved.searches.map((kept) => (
              <KeptSearch page={page} kept={kept} teams={saved.ownTeams} />
            ))}
          </ul>
        </section>
      )}
      <details class="bulk">
        <summary>{words.save}</summary>
        <form id={SAVE_FORM} method="post" action="/searches" class="view-form">
          <SearchFields page={page} id="new-search" teams={saved.ownTeams} />
        </form>
        <p class="hint">{words.hint}</p>
      </details>
    </div>
  );
}
