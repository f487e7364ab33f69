import type { OrganisationKind } from '../../authority/organisations/kind.ts';
import { isPermitted } from '../../desk/permission.ts';
import type { InitiativeView } from '../../desk/view-initiative.ts';
import {
  ACCOUNT_STATES,
  type AccountCounts,
  NO_COALITION,
  type RoundFilters,
  type RoundSignatory,
  type RoundView,
} from '../../desk/view-round.ts';
import { formatDate } from '../../wording/dates.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { Problem } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { deskDay } from '../desk-day.ts';
import { countryName } from '../initiatives/country-name.ts';
import { Pages } from '../initiatives/pages.tsx';
import { Reach } from '../initiatives/reach.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { pledgePath, roundPath, signatoryPath } from '../paths.ts';

/** Signatories on one page. */
const SIGNATORIES_PAGE = 100;

interface RoundProps {
  readonly page: PageContext;
  readonly pledge: Pick<InitiativeView, 'slug' | 'names'>;
  readonly view: RoundView;
  readonly filters: RoundFilters;
  /** Which page of the signatories, from 1. */
  readonly number: number;
  readonly problem: string | null;
}

/** The address of a round, narrowed. */
function narrowedPath(slug: string, round: number, filters: Partial<RoundFilters>, page = 1): string {
  const given = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams([...given, ...(page === 1 ? [] : [['page', String(page)]])]).toString();
  return `${roundPath(slug, round)}${query && `?${query}`}#signatories`;
}

interface TableProps extends Pick<RoundProps, 'page' | 'pledge' | 'view'> {
  readonly title: string;
  readonly groups: readonly AccountCounts[];
  readonly label: (value: string) => string;
  readonly filter: 'kind' | 'country' | 'coalition';
}

/** Finds a signatory by name among those that are shown; works without a script. */
function NameFilter({ page, pledge, view, filters }: RoundProps) {
  const words = page.wording.initiatives.pledge;
  const { name = '', ...others } = filters;
  return (
    <search>
      <form class="signatory-filters round-filters" action={`${roundPath(pledge.slug, view.round.id)}#signatories`}>
        {Object.entries(others).map(([field, value]) => value && <input type="hidden" name={field} value={value} />)}
        <div class="form-field">
          <label for="signatory-name">{words.nameFilter}</label>
          <input type="search" id="signatory-name" name="name" value={name} maxlength={200} />
        </div>
        <p class="signatory-actions">
          <button type="submit" class="button quiet-button">
            {words.apply}
          </button>
        </p>
      </form>
    </search>
  );
}

/** Ends a round: the last thing that the secretariat does with it, and not to be taken back. */
function CloseRound({ page, pledge, view }: Pick<RoundProps, 'page' | 'pledge' | 'view'>) {
  const words = page.wording.accounts.open;
  return (
    <details class="round-close">
      <summary>{words.close}</summary>
      <p>{words.closeHint}</p>
      <form action={`${roundPath(pledge.slug, view.round.id)}/close`} method="post" class="list-actions">
        <button type="submit" class="button quiet-button">
          {words.close}
        </button>
      </form>
    </details>
  );
}

/** How many of each group are in each state; every figure leads to whom it counts. */
function GroupTable({ page, pledge, view, title, groups, label, filter }: TableProps) {
  const words = page.wording.accounts;
  const path = (filters: Partial<RoundFilters>) => narrowedPath(pledge.slug, view.round.id, filters);
  const sorted = groups.toSorted((one, other) => label(one.value).localeCompare(label(other.value), page.locale));
  return (
    <details class="round-groups">
      <summary>{title}</summary>
      <section class="scrolling" tabindex={0} aria-label={title}>
        <table class="signatory-table">
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              {ACCOUNT_STATES.map((state) => (
                <th scope="col">{words.states[state]}</th>
              ))}
              <th scope="col">{words.total}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ value, total, counts }) => (
              <tr>
                <th scope="row">{label(value)}</th>
                {ACCOUNT_STATES.map((state) => (
                  <td>
                    {counts[state] === 0 ? (
                      <span class="quiet">0</span>
                    ) : (
                      <a href={path({ [filter]: value, state })}>{formatNumber(counts[state], page.locale)}</a>
                    )}
                  </td>
                ))}
                <td>
                  <a href={path({ [filter]: value })}>{formatNumber(total, page.locale)}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Row({ page, pledge, view, row }: Pick<RoundProps, 'page' | 'pledge' | 'view'> & { row: RoundSignatory }) {
  const { accounts: words, initiatives } = page.wording;
  const { signatory, state, submittedAt } = row;
  return (
    <tr>
      <th scope="row">
        <a href={signatoryPath(pledge.slug, signatory.actorId)}>{signatory.names[page.locale]}</a>
      </th>
      <td>{initiatives.organisationKinds[signatory.kind]}</td>
      <td>{countryName(page, signatory.country)}</td>
      <td>
        <span class={`account-state account-${state}`}>{words.states[state]}</span>
        {submittedAt !== null && (
          <span class="facts">{words.handedIn(formatDate(deskDay(page, submittedAt), page.locale))}</span>
        )}
        {row.reach !== null && <Reach {...{ page, slug: pledge.slug, round: view.round, row }} />}
      </td>
    </tr>
  );
}

function Signatories(props: RoundProps) {
  const { page, pledge, view, filters, number } = props;
  const words = page.wording.initiatives.pledge;
  const byName = new Intl.Collator(page.locale).compare;
  const rows = view.signatories.toSorted((one, other) =>
    byName(one.signatory.names[page.locale], other.signatory.names[page.locale]),
  );
  const pages = Math.max(1, Math.ceil(rows.length / SIGNATORIES_PAGE));
  const shown = Math.min(number, pages);
  return (
    <section id="signatories">
      <h2>{words.signatories}</h2>
      <nav class="list-states" aria-label={page.wording.accounts.state}>
        <a
          href={narrowedPath(pledge.slug, view.round.id, { ...filters, state: null })}
          aria-current={filters.state === null ? 'page' : undefined}
        >
          {words.all} ({formatNumber(view.all.total, page.locale)})
        </a>
        {ACCOUNT_STATES.map((state) => (
          <a
            href={narrowedPath(pledge.slug, view.round.id, { ...filters, state })}
            aria-current={filters.state === state ? 'page' : undefined}
          >
            {page.wording.accounts.states[state]} ({formatNumber(view.all.counts[state], page.locale)})
          </a>
        ))}
      </nav>
      <NameFilter {...props} />
      <p role="status">
        {page.wording.accounts.shown(rows.length)}
        {(filters.kind || filters.country || filters.coalition || filters.name) && (
          <>
            {' '}
            <a href={narrowedPath(pledge.slug, view.round.id, { state: filters.state })}>{words.reset}</a>
          </>
        )}
      </p>
      {rows.length > 0 && (
        <section class="scrolling" tabindex={0} aria-label={words.signatories}>
          <table class="signatory-table round-table">
            <thead>
              <tr>
                <th scope="col">{words.organisation}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.country}</th>
                <th scope="col">{page.wording.accounts.state}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice((shown - 1) * SIGNATORIES_PAGE, shown * SIGNATORIES_PAGE).map((row) => (
                <Row {...{ page, pledge, view, row }} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pages {...{ page, number: shown, pages }} path={(to) => narrowedPath(pledge.slug, view.round.id, filters, to)} />
    </section>
  );
}

/** Who has reported in a round and who is silent: by name, never by merit. */
export function RoundPage(props: RoundProps) {
  const { page, pledge, view, problem } = props;
  const { accounts: words, initiatives } = page.wording;
  const name = translated(pledge.names, page.locale);
  const day = (date: string) => formatDate(date, page.locale);
  const { periodFrom, periodTo, dueOn, closedAt } = view.round;
  const title = words.period(day(periodFrom), day(periodTo));
  return (
    <Layout page={page} title={title} place="initiatives">
      <div class="pledge-page">
        <header class="page-head">
          <h1>{title}</h1>
          <p>
            <a href={pledgePath(pledge.slug)} lang={name.lang}>
              {name.text}
            </a>
            {' · '}
            <a href={roundPath(pledge.slug)}>{words.title}</a>
            {' · '}
            {closedAt === null ? words.due(day(dueOn)) : words.closed}
          </p>
          <p>{words.statesLead}</p>
        </header>
        <Problem sentence={problem} />
        <GroupTable
          {...{ page, pledge, view, title: words.byKind, groups: view.kinds, filter: 'kind' }}
          label={(value) => initiatives.organisationKinds[value as OrganisationKind]}
        />
        <GroupTable
          {...{ page, pledge, view, title: words.byCountry, groups: view.countries, filter: 'country' }}
          label={(value) => countryName(page, value)}
        />
        {view.coalitions.length > 0 && (
          <GroupTable
            {...{ page, pledge, view, title: words.byCoalition, groups: view.coalitions, filter: 'coalition' }}
            label={(value) =>
              value === NO_COALITION
                ? words.noCoalition
                : translated(view.coalitionNames[value] ?? {}, page.locale).text
            }
          />
        )}
        <Signatories {...props} />
        {closedAt === null && isPermitted(page.principal, 'open-round') && <CloseRound {...props} />}
      </div>
    </Layout>
  );
}
