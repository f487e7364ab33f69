import type { SavedView } from '../../desk/list-views.ts';
import type { PossibleOwners } from '../../desk/view-follow-up.ts';
import type { PassageHit, RegisterQuery, RegisterPage as RegisterResults } from '../../desk/views.ts';
import { REGISTER_SORTS } from '../../desk/views.ts';
import { citedLabel } from '../../wording/cited-label.ts';
import { CommitmentList } from '../components/commitment-list.tsx';
import { Filters, filterLabel } from '../components/filters.tsx';
import { Layout } from '../components/layout.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { BULK_FORM, type BulkDone, BulkForm, BulkNotice, VIEW_FORM, ViewForm } from '../follow-up/bulk.tsx';
import { SavedViews } from '../follow-up/saved-views.tsx';
import type { PageContext } from '../page-context.ts';
import { passagePath } from '../paths.ts';
import {
  chosenCount,
  FILTER_NAMES,
  registerCsvPath,
  registerPath,
  registerQueryString,
  withoutValue,
} from '../register-query.ts';

interface RegisterProps {
  readonly page: PageContext;
  readonly query: RegisterQuery;
  readonly results: RegisterResults;
  /** Passages that the words are found in; empty when none were searched for. */
  readonly passages: readonly PassageHit[];
  readonly tools: RegisterTools;
}

/** What the person asking may do with what the register shows. */
export interface RegisterTools {
  /** Whom commitments can be given to; null for those who may change none. */
  readonly owners: PossibleOwners | null;
  readonly views: readonly SavedView[];
  /** The teams that a view can be shared with; null for those who keep none. */
  readonly ownTeams: PossibleOwners['teams'] | null;
  /** What was just done with many. */
  readonly done: BulkDone | null;
}

function Chosen({ page, query, results }: RegisterProps) {
  if (chosenCount(query) === 0) return null;
  const { register } = page.wording;
  const chosen = FILTER_NAMES.flatMap((filter) =>
    results.facets[filter].filter((value) => value.selected).map((value) => ({ filter, value })),
  );
  return (
    <ul class="chips" aria-label={register.chosen}>
      {chosen.map(({ filter, value }) => {
        const label = filterLabel(page, filter, value);
        return (
          <li>
            <a class="chip" href={registerPath(withoutValue(query, filter, value.value))}>
              <span class="visually-hidden">{register.remove(label)}</span>
              <span aria-hidden="true">{label}</span>
              <span class="chip-cross" aria-hidden="true">
                ×
              </span>
            </a>
          </li>
        );
      })}
      <li>
        <a class="clear" href={registerPath({ text: query.text, sort: query.sort })}>
          {register.clear}
        </a>
      </li>
    </ul>
  );
}

function Head({ page, query, results }: RegisterProps) {
  const { register, common } = page.wording;
  const sorts = REGISTER_SORTS.filter((sort) => sort !== 'relevance' || query.text !== undefined);
  const current = query.sort ?? (query.text === undefined ? 'newest' : 'relevance');
  return (
    <header class="register-head">
      <h1 id="results-title" aria-live="polite">
        {common.commitments(results.total)}
        {query.text !== undefined && (
          <span class="register-about">
            {' '}
            {register.about} <q>{query.text}</q>
          </span>
        )}
      </h1>
      <label class="sort">
        <span>{register.sort}</span>
        <select name="sort" id="sort">
          {sorts.map((sort) => (
            <option value={sort} selected={sort === current}>
              {register.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

function Paging({ page, query, results }: RegisterProps) {
  const { register } = page.wording;
  return (
    <footer class="register-foot">
      <nav class="paging" aria-label={register.paging}>
        {results.previous !== null && (
          <a rel="prev" href={registerPath({ ...query, cursor: results.previous })}>
            ← {register.previous}
          </a>
        )}
        {results.next !== null && (
          <a rel="next" href={registerPath({ ...query, cursor: results.next })}>
            {register.next} →
          </a>
        )}
      </nav>
      {results.total > 0 && (
        <a class="csv" href={registerCsvPath(query)} download="register.csv">
          {register.csv}
        </a>
      )}
    </footer>
  );
}

function InTexts({ page, passages }: { page: PageContext; passages: readonly PassageHit[] }) {
  if (passages.length === 0) return null;
  return (
    <section class="in-texts" aria-labelledby="in-texts">
      <h2 id="in-texts">{page.wording.register.inTexts}</h2>
      <ol>
        {passages.map(({ document, passage, marks }) => (
          <li>
            <a class="row-what" href={passagePath(document.id, passage.eId)} lang={document.language}>
              <MarkedText text={passage.text} marks={marks} />
            </a>
            <span class="row-source">
              <span lang={document.language}>{document.title}</span>
              {passage.type === 'paragraph' &&
                passage.number !== null &&
                `, ${page.wording.common.point(citedLabel(passage.number, page.locale))}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Nothing({ page, query }: Pick<RegisterProps, 'page' | 'query'>) {
  const { register, home } = page.wording;
  const isNarrowed = query.text !== undefined || chosenCount(query) > 0;
  return (
    <div class="nothing">
      <p>{isNarrowed ? register.none : register.empty}</p>
      {isNarrowed && <p class="quiet">{register.noneHint}</p>}
      {!isNarrowed && page.mayIngest && <a href="/documents#upload">{home.addDocument}</a>}
    </div>
  );
}

/** The register: search, filters with counts, and the commitments that are left. */
export function RegisterPage(props: RegisterProps) {
  const { page, query, results, passages, tools } = props;
  const { register } = page.wording;
  const forms = [...(tools.owners ? [BULK_FORM] : []), ...(tools.ownTeams ? [VIEW_FORM] : [])];
  return (
    <Layout
      page={page}
      title={register.title}
      place="register"
      search={false}
      scripts={tools.owners ? ['htmx', 'choose-rows'] : ['htmx']}
    >
      <form
        id="register"
        class="register"
        action="/register"
        hx-get="/register"
        hx-trigger="change, search, input changed delay:300ms from:#register-search, submit"
        hx-target="#register"
        hx-select="#register"
        hx-swap="outerMorph"
        hx-sync="this:replace"
      >
        {query.limit !== undefined && <input type="hidden" name="limit" value={query.limit} />}
        <search class="register-search">
          <label class="visually-hidden" for="register-search">
            {register.searchLabel}
          </label>
          <input
            type="search"
            id="register-search"
            name="q"
            value={query.text ?? ''}
            placeholder={register.searchLabel}
            aria-describedby="search-hint"
            maxlength={500}
          />
          <button type="submit" class="button">
            {register.apply}
          </button>
          <p class="hint" id="search-hint">
            {register.searchHint}
          </p>
        </search>
        <Filters page={page} results={results} query={query} />
        <section class="results" aria-labelledby="results-title">
          <BulkNotice page={page} done={tools.done} />
          <Head {...props} />
          <Chosen {...props} />
          {results.total === 0 && <Nothing page={page} query={query} />}
          <CommitmentList page={page} rows={results.rows} chosenIn={tools.owners ? BULK_FORM : undefined} />
          {forms.map((form) => (
            <input type="hidden" form={form} name="query" value={registerQueryString(query)} />
          ))}
          <Paging {...props} />
          <InTexts page={page} passages={passages} />
        </section>
      </form>
      {(forms.length > 0 || tools.views.length > 0) && (
        <div class="register-tools">
          <SavedViews page={page} views={tools.views} />
          <div>
            {tools.owners && <BulkForm page={page} owners={tools.owners} />}
            {tools.ownTeams && <ViewForm page={page} teams={tools.ownTeams} />}
          </div>
        </div>
      )}
    </Layout>
  );
}
