import type { Child } from 'hono/jsx';
import type { DocumentChoice } from '../../desk/find-documents.ts';
import { ACTOR_PARTS, REPORT_KINDS, type ReportKind } from '../../desk/report-content.ts';
import type { ActorRow } from '../../desk/views.ts';
import { CLASSIFICATIONS, type Classification } from '../../store/schema/people.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { LOCALES } from '../../wording/locale.ts';
import { Problem } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { TitleSearch } from '../components/title-search.tsx';
import type { PageContext } from '../page-context.ts';
import type { ReportFields } from '../report-form.ts';

/** What can be chosen in the form. */
export interface ReportChoices {
  readonly documents: DocumentChoice;
  readonly actors: readonly ActorRow[];
  readonly classifications: readonly Classification[];
}

interface NewReportProps {
  readonly page: PageContext;
  readonly kind: ReportKind;
  readonly fields: ReportFields;
  readonly choices: ReportChoices;
  /** Why what was sent could not be used. */
  readonly problem: string | null;
}

function Field({ label, hint, name, children }: { label: string; hint?: string; name: string; children: Child }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {children}
      {hint && (
        <small class="hint" id={`${name}-hint`}>
          {hint}
        </small>
      )}
    </div>
  );
}

interface SelectProps {
  readonly name: string;
  readonly chosen: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly hint?: boolean;
}

function Select({ name, chosen, options, hint = false }: SelectProps) {
  return (
    <select id={name} name={name} required aria-describedby={hint ? `${name}-hint` : undefined}>
      {options.map(({ value, label, lang }) => (
        <option value={value} lang={lang} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  );
}

function DocumentChoices({ page, choice }: { page: PageContext; choice: DocumentChoice }) {
  const { reports, common } = page.wording;
  return (
    <fieldset class="report-documents">
      <legend>{reports.document}</legend>
      {choice.rows.length === 0 && <p role="status">{reports.noDocument}</p>}
      {choice.rows.map(({ id, title, date, language }, index) => (
        <label class="report-document">
          <input type="radio" name="document" value={id} required checked={index === 0} />
          <span>
            <span lang={language}>{title}</span>
            <span class="facts">
              {date === null ? common.undated : formatDate(date, page.locale)} · {wordLanguage(language, page.locale)}
            </span>
          </span>
        </label>
      ))}
      {choice.hasMore && <p class="hint">{reports.moreDocuments}</p>}
    </fieldset>
  );
}

/** What a report of the kind is about. */
function Scope({ page, kind, fields, choices }: NewReportProps) {
  const { reports } = page.wording;
  if (kind === 'annual') {
    const year = fields.year ?? page.today.slice(0, 4);
    return (
      <Field label={reports.year} name="year">
        <input type="number" id="year" name="year" min={1900} max={2200} value={year} required />
      </Field>
    );
  }
  if (kind === 'status') {
    const actors = choices.actors
      .map(({ id, names }) => ({ value: id, label: names[page.locale] }))
      .sort((one, other) => one.label.localeCompare(other.label, page.locale));
    const parts = ACTOR_PARTS.map((part) => ({ value: part, label: reports.parts[part] }));
    return (
      <>
        <Field label={reports.actor} name="actor">
          <Select name="actor" chosen={fields.actor} options={actors} />
        </Field>
        <Field label={reports.part} name="part">
          <Select name="part" chosen={fields.part} options={parts} />
        </Field>
      </>
    );
  }
  return (
    <>
      <DocumentChoices page={page} choice={choices.documents} />
      <Field label={reports.points} hint={reports.pointsHint} name="points">
        <input type="text" id="points" name="points" value={fields.points} aria-describedby="points-hint" />
      </Field>
    </>
  );
}

/** The form of a new report; each kind has its own address, so that it works without scripts. */
export function NewReportPage(props: NewReportProps) {
  const { page, kind, fields, choices, problem } = props;
  const { reports } = page.wording;
  const languages = LOCALES.map((locale) => ({ value: locale, label: wordLanguage(locale, page.locale) }));
  const classifications = CLASSIFICATIONS.filter((known) => choices.classifications.includes(known)).map((known) => ({
    value: known,
    label: reports.classifications[known],
  }));
  return (
    <Layout page={page} title={reports.new} place="reports">
      <div class="report-new">
        <header class="page-head">
          <h1>{reports.new}</h1>
        </header>
        <nav class="report-kinds" aria-label={reports.kind}>
          {REPORT_KINDS.map((each) => (
            <a href={`/reports/new?kind=${each}`} aria-current={each === kind ? 'page' : undefined}>
              {reports.kinds[each]}
            </a>
          ))}
        </nav>
        <Problem sentence={problem} />
        {kind === 'progress' && (
          <TitleSearch page={page} action="/reports/new" label={reports.findDocument} text={fields.q} />
        )}
        <form action="/reports" method="post" class="report-form">
          <input type="hidden" name="kind" value={kind} />
          <Scope {...props} />
          <Field label={reports.named} hint={reports.namedHint} name="title">
            <input
              type="text"
              id="title"
              name="title"
              maxlength={200}
              value={fields.title}
              aria-describedby="title-hint"
            />
          </Field>
          <Field label={reports.author} name="author">
            <input type="text" id="author" name="author" maxlength={200} value={fields.author} />
          </Field>
          <div class="report-row">
            <Field label={reports.asOf} hint={reports.asOfHint} name="asOf">
              <input
                type="date"
                id="asOf"
                name="asOf"
                value={fields.asOf ?? page.today}
                required
                aria-describedby="asOf-hint"
              />
            </Field>
            <Field label={reports.language} name="language">
              <Select name="language" chosen={fields.language ?? page.locale} options={languages} />
            </Field>
          </div>
          <Field label={reports.classification} hint={reports.classificationHint} name="classification">
            <Select name="classification" chosen={fields.classification ?? 'internal'} options={classifications} hint />
          </Field>
          <label class="report-check">
            <input type="checkbox" name="onlyConfirmed" checked={fields.onlyConfirmed !== undefined} />
            <span>{reports.onlyConfirmed}</span>
          </label>
          <p>
            <button type="submit" class="button">
              {reports.create}
            </button>
          </p>
        </form>
      </div>
    </Layout>
  );
}
