import type { EditionView, ReportView, WrittenSection } from '../../desk/report-views.ts';
import { REPORT_FORMS } from '../../formats/report/report.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { groupHeading, reportTitle } from '../../wording/report/names.ts';
import { Layout } from '../components/layout.tsx';
import { deskDay } from '../desk-day.ts';
import type { PageContext } from '../page-context.ts';
import { reportFilePath, reportPath } from '../paths.ts';

/** Two texts of one section, neither of which is to be lost. */
export interface ConflictingTexts {
  readonly section: string;
  readonly yours: string;
  readonly theirs: string;
}

interface ReportProps {
  readonly page: PageContext;
  readonly report: ReportView;
  /** Whether the person may write in it. */
  readonly mayWrite: boolean;
  readonly conflict: ConflictingTexts | null;
}

function Downloads({ page, report, edition }: { page: PageContext; report: ReportView; edition: number }) {
  const { reports } = page.wording;
  return (
    <ul class="report-files">
      {REPORT_FORMS.map((form) => (
        <li>
          <a
            href={reportFilePath(report.id, edition, form)}
            download
            aria-label={reports.downloadOf(reports.forms[form], reports.edition(edition))}
          >
            {reports.forms[form]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Edition({ page, report, edition }: { page: PageContext; report: ReportView; edition: EditionView }) {
  const { reports } = page.wording;
  return (
    <li>
      <p>
        {reports.editionAsOf(edition.edition, formatDate(edition.asOf, page.locale))}{' '}
        <span class="facts">
          {reports.madeBy(formatDate(deskDay(page, edition.madeAt), page.locale), edition.madeBy)}
        </span>
      </p>
      <Downloads page={page} report={report} edition={edition.edition} />
    </li>
  );
}

function NextEdition({ page, report }: { page: PageContext; report: ReportView }) {
  const { reports } = page.wording;
  return (
    <form action={`${reportPath(report.id)}/editions`} method="post" class="next-edition">
      <h3>{reports.nextEdition}</h3>
      <p class="hint">{reports.nextEditionHint}</p>
      <label class="field" for="asOf">
        {reports.asOf}
      </label>
      <input type="date" id="asOf" name="asOf" value={page.today} required />
      <button type="submit" class="button quiet-button">
        {reports.makeEdition}
      </button>
    </form>
  );
}

/** The name of a section as the report has it. */
function sectionName({ key, group }: WrittenSection, { locale, wording }: PageContext): string {
  if (group !== null) return groupHeading(group, locale);
  const { summary, outlook } = wording.reports;
  return { summary, outlook }[key] ?? key;
}

interface WritingProps extends Omit<ReportProps, 'report'> {
  readonly report: ReportView;
  readonly section: WrittenSection;
}

function Writing({ page, report, section, mayWrite, conflict }: WritingProps) {
  const { reports } = page.wording;
  const name = sectionName(section, page);
  const isContested = conflict?.section === section.key;
  const field = `text-${section.key}`;
  return (
    <section class="report-section" id={`section-${section.key}`}>
      <h3>
        {name} {section.commitments > 0 && <span class="facts">{reports.covers(section.commitments)}</span>}
      </h3>
      {isContested && (
        <div class="report-conflict" role="alert">
          <p>
            <strong>{reports.conflict}</strong> {reports.conflictHint}
          </p>
          <h4>{reports.theirs}</h4>
          <p class="report-theirs">{conflict.theirs === '' ? reports.emptyText : conflict.theirs}</p>
        </div>
      )}
      {mayWrite ? (
        <form action={`${reportPath(report.id)}/sections/${section.key}`} method="post">
          <input type="hidden" name="revision" value={section.revision} />
          <label class="visually-hidden" for={field}>
            {isContested ? reports.yours : name}
          </label>
          <textarea
            id={field}
            name="text"
            rows={section.text === '' && !isContested ? 2 : 6}
            maxlength={20_000}
            lang={report.language}
          >
            {isContested ? conflict.yours : section.text}
          </textarea>
          <p class="report-save">
            <button type="submit" class="button quiet-button" aria-label={`${reports.save}: ${name}`}>
              {reports.save}
            </button>
            {section.writtenBy !== null && <span class="facts">{reports.writtenBy(section.writtenBy)}</span>}
          </p>
        </form>
      ) : (
        section.text !== '' && <p class="report-theirs">{section.text}</p>
      )}
    </section>
  );
}

function Scope({ page, report }: { page: PageContext; report: ReportView }) {
  const { reports } = page.wording;
  const facts = [
    reports.kindsShort[report.kind],
    reports.covers(report.commitments),
    wordLanguage(report.language, page.locale),
    reports.classifications[report.classification],
    report.author,
  ];
  return (
    <>
      <p class="facts">{facts.filter(Boolean).join(' · ')}</p>
      {report.onlyConfirmed && report.unconfirmed > 0 && <p class="hint">{reports.leftOut(report.unconfirmed)}</p>}
    </>
  );
}

/** A report: its files, its editions, and what people write in it. */
export function ReportPage(props: ReportProps) {
  const { page, report, mayWrite } = props;
  const { reports } = page.wording;
  const title = report.title ?? reportTitle(report.subject, report.language);
  const [newest, ...older] = report.editions;
  const placed = report.sections.filter(({ isPlaced }) => isPlaced);
  const lost = report.sections.filter(({ isPlaced }) => !isPlaced);
  return (
    <Layout page={page} title={title} place="reports">
      <div class="report-page">
        <header class="page-head">
          <p class="crumb">
            <a href="/reports">{reports.title}</a>
          </p>
          <h1 lang={report.language}>{title}</h1>
          <Scope page={page} report={report} />
        </header>
        <aside class="report-side">
          <h2>{reports.download}</h2>
          {newest && (
            <ul class="report-editions">
              <Edition page={page} report={report} edition={newest} />
            </ul>
          )}
          {older.length > 0 && (
            <details>
              <summary>{reports.editions}</summary>
              <ul class="report-editions">
                {older.map((edition) => (
                  <Edition page={page} report={report} edition={edition} />
                ))}
              </ul>
            </details>
          )}
          {mayWrite && <NextEdition page={page} report={report} />}
        </aside>
        <div class="report-main">
          <h2>{reports.writing}</h2>
          <p class="hint">{reports.writingHint}</p>
          {placed.map((section) => (
            <Writing {...props} section={section} />
          ))}
          {lost.length > 0 && (
            <>
              <h2>{reports.lost}</h2>
              <p class="hint">{reports.lostHint}</p>
              {lost.map((section) => (
                <Writing {...props} section={section} />
              ))}
            </>
          )}
        </div>
      </div>
    </Layout>
  );
}
