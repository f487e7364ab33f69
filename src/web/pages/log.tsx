import type { LoggedStep } from '../../desk/read-history.ts';
import type { LogQuery, LogView } from '../../desk/read-log.ts';
import { wordHistoryStep } from '../../wording/history.ts';
import { wordDeed } from '../../wording/history-deeds.ts';
import { formatInstant } from '../../wording/instants.ts';
import { Layout } from '../components/layout.tsx';
import { ChangeList } from '../components/record-history.tsx';
import type { PageContext } from '../page-context.ts';

interface LogProps {
  readonly page: PageContext;
  readonly query: LogQuery;
  readonly view: LogView;
}

/** The query as it stands in the address. */
function parameters({ who, action, subjectType, subjectId, from, to }: LogQuery): URLSearchParams {
  const given = { who, action, type: subjectType, id: subjectId, from, to };
  return new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Who did what, the newest first, with what can be asked for. */
export function LogPage({ page, query, view }: LogProps) {
  const words = page.wording.administration;
  const asked = parameters(query);
  const older = new URLSearchParams(asked);
  older.set('before', String(view.next));
  return (
    <Layout page={page} title={words.log} place="people">
      <div class="people-page">
        <header class="page-head">
          <h1>{words.log}</h1>
          <p>{words.logLead}</p>
        </header>
        <Filters page={page} query={query} view={view} />
        {view.steps.length === 0 && <p class="lede">{words.none}</p>}
        <ol class="log-list">
          {view.steps.map((step) => (
            <Step page={page} step={step} />
          ))}
        </ol>
        <p class="actions-row">
          {view.next !== null && <a href={`/log?${older}`}>{words.older}</a>}
          <a href={`/log.csv?${asked}`}>{words.download}</a>
        </p>
      </div>
    </Layout>
  );
}

function Filters({ page, query, view }: LogProps) {
  const words = page.wording.administration;
  const fields = [
    ['type', words.subjectType, query.subjectType],
    ['id', words.subjectId, query.subjectId],
  ] as const;
  const days = [
    ['from', words.from, query.from],
    ['to', words.to, query.to],
  ] as const;
  return (
    <form class="log-filters" action="/log">
      <Choice name="who" label={words.who} all={words.everybody} chosen={query.who}>
        {[['operator', words.operator], ...view.people.map(({ id, name }) => [id, name])]}
      </Choice>
      <Choice name="action" label={words.action} all={words.everything} chosen={query.action}>
        {view.actions.map((action) => [action, wordDeed(action, page.locale)])}
      </Choice>
      {fields.map(([name, label, value]) => (
        <label class="form-field">
          {label}
          <input type="text" name={name} value={value} maxlength={100} />
        </label>
      ))}
      {days.map(([name, label, value]) => (
        <label class="form-field">
          {label}
          <input type="date" name={name} value={value} />
        </label>
      ))}
      <button type="submit" class="button quiet-button">
        {words.show}
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly chosen: string | undefined;
  readonly children: readonly (readonly (string | undefined)[])[];
}

function Choice({ name, label, all, chosen, children }: ChoiceProps) {
  return (
    <label class="form-field">
      {label}
      <select name={name}>
        <option value="">{all}</option>
        {children.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Where a record is shown; null for what has no page of its own. */
function addressOf({ type, id }: LoggedStep['subject']): string | null {
  const places: Readonly<Record<string, string>> = {
    commitment: '/commitments/',
    document: '/documents/',
    person: '/people/',
    report: '/reports/',
  };
  const place = places[type];
  return place ? `${place}${encodeURIComponent(id)}` : null;
}

function Step({ page, step }: { page: PageContext; step: LoggedStep }) {
  const { sentence, changes } = wordHistoryStep(step, page.locale);
  const address = addressOf(step.subject);
  const subject = `${page.wording.administration.subjects[step.subject.type] ?? step.subject.type} ${step.subject.id}`;
  return (
    <li>
      <p>
        {sentence} · {address ? <a href={address}>{subject}</a> : <span class="quiet">{subject}</span>}
        <span class="facts">
          <time datetime={step.at.toISOString()}>{formatInstant(step.at, page.locale, page.timeZone)}</time> · {step.id}
        </span>
      </p>
      <ChangeList changes={changes} />
    </li>
  );
}
