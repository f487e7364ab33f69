import type { InitiativeView } from '../../desk/view-initiative.ts';
import { ROW_STATES, type RowState, type SignatoryListView } from '../../desk/view-signatory-list.ts';
import type { ImportCandidate } from '../../store/schema/initiatives.ts';
import type { StoredImportRow } from '../../store/signatory-imports.ts';
import { formatDate } from '../../wording/dates.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { Layout } from '../components/layout.tsx';
import { countryName } from '../initiatives/country-name.ts';
import { Pages } from '../initiatives/pages.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { pledgePath, signatoryListPath } from '../paths.ts';

/** Rows on one page; those that wait move up when the ones before them are decided. */
const LIST_PAGE = 50;

interface RowProps {
  readonly page: PageContext;
  readonly row: StoredImportRow;
}

function CandidateText({ page, candidate }: { page: PageContext; candidate: ImportCandidate }) {
  const words = page.wording.initiatives.lists;
  const { name, country, line, score, reasons } = candidate;
  return (
    <span>
      {words.decisions.same} <strong>{name}</strong>
      <span class="facts">
        {country !== null && ` ${countryName(page, country)},`} {line === null ? words.inRegister : words.inFile(line)},{' '}
        {words.score(Math.round(score * 100))}: {reasons.map((reason) => words.reasons[reason]).join(', ')}
      </span>
    </span>
  );
}

/** The choice of what is to become of a row; each choice names the revision that was seen. */
function Choice({ page, row }: RowProps) {
  const words = page.wording.initiatives.lists;
  const field = `row-${row.line}`;
  const isSame = (candidate: ImportCandidate) =>
    row.decision === 'same' && candidate.actorId === row.actorId && candidate.line === row.sameLine;
  return (
    <fieldset class="list-choice">
      <legend>
        {words.decision}
        <span class="visually-hidden">: {row.name}</span>
      </legend>
      <input type="hidden" name={`${field}-revision`} value={String(row.revision)} />
      {row.candidates.map((candidate, place) => (
        <label>
          <input type="radio" name={field} value={`same-${place}`} checked={isSame(candidate)} />
          <CandidateText page={page} candidate={candidate} />
        </label>
      ))}
      <label>
        <input type="radio" name={field} value="new" checked={row.decision === 'new'} />
        <span>{words.decisions.new}</span>
      </label>
      <label>
        <input type="radio" name={field} value="skip" checked={row.decision === 'skip'} />
        <span>{words.decisions.skip}</span>
      </label>
      {row.decision === null && (
        <label>
          <input type="radio" name={field} value="" checked />
          <span>{words.undecided}</span>
        </label>
      )}
    </fieldset>
  );
}

/** What was decided of a row that is not to be changed here, and why. */
function Decided({ page, row }: RowProps) {
  const words = page.wording.initiatives.lists;
  const candidate = row.candidates.find(({ actorId, line }) => actorId === row.actorId && line === row.sameLine);
  const decision = row.decision === null ? words.undecided : words.decisions[row.decision];
  const whom = row.decision === 'same' ? ` ${candidate?.name ?? row.actorId ?? ''}` : '';
  return (
    <p class="facts">
      {decision}
      {whom}: {row.rule === null ? words.byPerson : words.rules[row.rule]}
    </p>
  );
}

function Row({ page, row }: RowProps) {
  const { lists: words, organisationKinds } = page.wording.initiatives;
  const { line, name, kind, country, website, signedOn, problems, takenAt } = row;
  const facts = [
    words.line(line),
    organisationKinds[kind],
    ...(country === null ? [] : [countryName(page, country)]),
    ...(signedOn === null ? [] : [formatDate(signedOn, page.locale)]),
    ...(website === null ? [] : [website]),
  ];
  return (
    <li id={`line-${line}`}>
      <h2>{name === '' ? '–' : name}</h2>
      <p class="facts">{facts.join(' · ')}</p>
      {problems.length > 0 && (
        <ul class="problems">
          {problems.map(({ code, value }) => (
            <li>{words.problems[code](value)}</li>
          ))}
        </ul>
      )}
      {takenAt === null && row.decision !== null && <Decided page={page} row={row} />}
      {takenAt === null ? <Choice page={page} row={row} /> : <Decided page={page} row={row} />}
    </li>
  );
}

interface ListProps {
  readonly page: PageContext;
  readonly pledge: Pick<InitiativeView, 'slug' | 'names'>;
  readonly list: SignatoryListView;
  readonly state: RowState;
  /** Which page of its rows, from 1. */
  readonly number: number;
  /** What came of the last action, or why it came to nothing. */
  readonly said: string | null;
}

function Columns({ page, list }: { page: PageContext; list: SignatoryListView }) {
  const words = page.wording.initiatives.lists;
  const { header, name, kinds, country, website, signedOn } = list.columns;
  const heading = (column: number | null) => (column === null ? words.noColumn : `“${header[column] ?? ''}”`);
  const found = [
    [words.column.name, heading(name)],
    [words.column.kinds, kinds.length === 0 ? words.noColumn : kinds.map(heading).join(', ')],
    [words.column.country, heading(country)],
    [words.column.website, heading(website)],
    [words.column.signedOn, heading(signedOn)],
  ];
  return (
    <>
      <p>
        {words.readAs(list.encoding)} {words.columns}: {found.map(([what, where]) => `${what} ${where}`).join('; ')}.
      </p>
      {list.formulas > 0 && <p>{words.formulas(list.formulas)}</p>}
    </>
  );
}

/** A list of signatories, for the secretariat to decide and take in. */
export function SignatoryListPage({ page, pledge, list, state, number, said }: ListProps) {
  const words = page.wording.initiatives.lists;
  const name = translated(pledge.names, page.locale);
  const path = signatoryListPath(pledge.slug, list.id);
  const pages = Math.max(1, Math.ceil(list.rows.length / LIST_PAGE));
  const shown = Math.min(number, pages);
  const rows = list.rows.slice((shown - 1) * LIST_PAGE, shown * LIST_PAGE);
  return (
    <Layout page={page} title={list.fileName} place="initiatives">
      <div class="signatory-list">
        <header class="page-head">
          <h1>{list.fileName}</h1>
          <p>
            <a href={pledgePath(pledge.slug)} lang={name.lang}>
              {name.text}
            </a>
            {' · '}
            <a href={signatoryListPath(pledge.slug)}>{words.title}</a>
          </p>
          <Columns page={page} list={list} />
        </header>
        {said !== null && (
          <p class="said" role="status">
            {said}
          </p>
        )}
        <nav class="list-states" aria-label={words.decision}>
          {ROW_STATES.map((each) => (
            <a href={`${path}?state=${each}`} aria-current={each === state ? 'page' : undefined}>
              {words.states[each]} ({formatNumber(list.counts[each], page.locale)})
            </a>
          ))}
        </nav>
        {list.counts.decided > 0 && (
          <form action={`${path}/finish`} method="post" class="list-actions">
            <button type="submit" class="button">
              {words.takeIn(list.counts.decided)}
            </button>
          </form>
        )}
        {rows.length === 0 ? (
          <p class="quiet">{words.nothing}</p>
        ) : (
          <form action={`${path}?state=${state}`} method="post">
            <ul class="list-rows">
              {rows.map((row) => (
                <Row page={page} row={row} />
              ))}
            </ul>
            {rows.some(({ takenAt }) => takenAt === null) && (
              <p class="list-actions">
                <button type="submit" class="button">
                  {words.save}
                </button>
              </p>
            )}
          </form>
        )}
        <Pages page={page} number={shown} pages={pages} path={(to) => `${path}?state=${state}&page=${to}`} />
      </div>
    </Layout>
  );
}
