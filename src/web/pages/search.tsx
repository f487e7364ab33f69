import { findPath, withoutFilters } from '../../desk/find-query.ts';
import type { FindGroup, FindPage, FindQuery } from '../../desk/find-views.ts';
import { FIND_SORTS } from '../../desk/find-views.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { Layout } from '../components/layout.tsx';
import { Paging } from '../components/paging.tsx';
import type { PageContext } from '../page-context.ts';
import { registerPath } from '../register-query.ts';
import { FindFilters } from '../search/find-filters.tsx';
import { FindRow } from '../search/find-row.tsx';
import { SavedSearches, type SavedSearchTools, SearchToSave } from '../search/saved-searches.tsx';

interface SearchProps {
  readonly page: PageContext;
  readonly query: FindQuery;
  readonly results: FindPage;
  /** Null for those who cannot save any. */
  readonly saved: SavedSearchTools | null;
}

/** The kinds, each with how many there are of it. */
function Kinds({ page, query, results }: SearchProps) {
  const { search } = page.wording;
  const shown = results.groups.filter(({ kind, total }) => total > 0 || kind === query.kind);
  const tab = (kind: FindGroup['kind'] | undefined, label: string, total: number) => (
    <li>
      <a href={findPath({ ...query, kind, page: 1 })} aria-current={kind === query.kind ? 'page' : undefined}>
        {label} <span class="facet-count">{formatNumber(total, page.locale)}</span>
      </a>
    </li>
  );
  return (
    <nav class="find-kinds" aria-label={search.kindsLabel}>
      <ul>
        {tab(undefined, search.all, results.total)}
        {shown.map(({ kind, total }) => tab(kind, search.kinds[kind], total))}
      </ul>
    </nav>
  );
}

/** That something else was looked for than what was written. */
function Instead({ page, query, results }: SearchProps) {
  const { search } = page.wording;
  if (results.instead === null) return null;
  return (
    <p class="find-instead" role="status">
      {search.instead} <q>{query.text}</q>. {search.insteadShown}{' '}
      <a href={findPath({ ...query, text: results.instead, page: 1 })}>{results.instead}</a>.{' '}
      <a class="quiet" href={findPath({ ...query, exact: true, page: 1 })}>
        {search.exactly}
      </a>
    </p>
  );
}

function Head({ page, query, results }: SearchProps) {
  const { search } = page.wording;
  const current = query.sort ?? 'relevance';
  return (
    <header class="register-head">
      <h1 id="results-title" aria-live="polite">
        {query.text === undefined ? search.title : search.found(results.total)}
        {query.text !== undefined && (
          <span class="register-about">
            {' '}
            {search.about} <q>{results.instead ?? query.text}</q>
          </span>
        )}
      </h1>
      <label class="sort">
        <span>{search.sort}</span>
        <select name="sort" id="find-sort">
          {FIND_SORTS.map((sort) => (
            <option value={sort} selected={sort === current}>
              {search.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

function Group({ page, query, group }: { page: PageContext; query: FindQuery; group: FindGroup }) {
  const { search } = page.wording;
  const { kind, total, finds } = group;
  const isPart = total > finds.length && query.kind === undefined;
  return (
    <section class="find-group" aria-labelledby={`finds-${kind}`}>
      <h2 id={`finds-${kind}`}>{search.kinds[kind]}</h2>
      <ol>
        {finds.map((find) => (
          <FindRow page={page} find={find} />
        ))}
      </ol>
      <p class="find-more">
        {isPart && (
          <a href={findPath({ ...query, kind, page: 1 })}>
            {search.allOf(total)}
            <span class="visually-hidden">: {search.kinds[kind]}</span>
          </a>
        )}
        {kind === 'commitment' && <a href={registerPath({ text: query.text })}>{search.toRegister}</a>}
      </p>
    </section>
  );
}

function Found(props: SearchProps) {
  const { page, query, results } = props;
  const { search } = page.wording;
  if (query.text === undefined) return <p class="nothing">{search.start}</p>;
  const shown = results.groups.filter(({ finds }) => finds.length > 0);
  return (
    <>
      <Instead {...props} />
      {(results.total > 0 || query.kind !== undefined) && <Kinds {...props} />}
      {shown.map((group) => (
        <Group page={page} query={{ ...query, text: results.instead ?? query.text }} group={group} />
      ))}
      {shown.length === 0 && (
        <div class="nothing">
          <p>{search.none}</p>
          <p class="quiet">{search.noneHint}</p>
        </div>
      )}
      {query.kind !== undefined && (
        <Paging
          page={page}
          current={results.page}
          pages={results.pages}
          pathOf={(number) => findPath({ ...query, page: number })}
        />
      )}
    </>
  );
}

/** Search over everything: words, filters, and what is found of each kind. */
export function SearchPage(props: SearchProps) {
  const { page, query, results, saved } = props;
  const { search } = page.wording;
  return (
    <Layout page={page} title={query.text ?? search.title} search={false} scripts={['htmx']}>
      <form
        id="search"
        class="register find-page"
        action="/search"
        hx-get="/search"
        hx-trigger="change, search, input changed delay:300ms from:#find-words, submit"
        hx-target="#search"
        hx-select="#search"
        hx-swap="outerMorph"
        hx-sync="this:replace"
      >
        {query.kind !== undefined && <input type="hidden" name="kind" value={query.kind} />}
        <search class="register-search">
          <label class="visually-hidden" for="find-words">
            {search.label}
          </label>
          <input
            type="search"
            id="find-words"
            name="q"
            value={query.text ?? ''}
            placeholder={search.label}
            aria-describedby="find-hint"
            maxlength={500}
          />
          <button type="submit" class="button">
            {search.submit}
          </button>
          <p class="hint" id="find-hint">
            {search.hint}
          </p>
        </search>
        <FindFilters page={page} query={query} clear={findPath(withoutFilters(query))} />
        <section class="results" aria-labelledby="results-title">
          <Head {...props} />
          <Found {...props} results={results} />
          {saved && <SearchToSave query={query} />}
        </section>
      </form>
      {saved && <SavedSearches page={page} saved={saved} />}
    </Layout>
  );
}
