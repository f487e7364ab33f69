import type { ReportRow } from '../../desk/report-views.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { reportTitle } from '../../wording/report/names.ts';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { reportPath } from '../paths.ts';

interface ReportsProps {
  readonly page: PageContext;
  readonly reports: readonly ReportRow[];
  /** Whether the person may make reports. */
  readonly mayWrite: boolean;
}

function Row({ page, report }: { page: PageContext; report: ReportRow }) {
  const { reports } = page.wording;
  const { id, kind, title, subject, language, classification, edition, asOf } = report;
  return (
    <tr>
      <th scope="row">
        <a href={reportPath(id)} lang={language}>
          {title ?? reportTitle(subject, language)}
        </a>
        <span class="facts">{[reports.kindsShort[kind], wordLanguage(language, page.locale)].join(' · ')}</span>
      </th>
      <td>
        {formatDate(asOf, page.locale)} <span class="facts">{reports.edition(edition)}</span>
      </td>
      <td>{reports.classifications[classification]}</td>
    </tr>
  );
}

/** The list of reports. */
export function ReportsPage({ page, reports, mayWrite }: ReportsProps) {
  const words = page.wording.reports;
  return (
    <Layout page={page} title={words.title} place="reports">
      <div class="reports-page">
        <header class="page-head reports-head">
          <h1>{words.title}</h1>
          {mayWrite && (
            <a class="button" href="/reports/new">
              {words.new}
            </a>
          )}
          <p>{words.lead}</p>
        </header>
        {reports.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <section class="scrolling" tabindex={0} aria-label={words.title}>
            <table class="reports">
              <thead>
                <tr>
                  <th scope="col">{words.name}</th>
                  <th scope="col">{words.newest}</th>
                  <th scope="col">{words.classification}</th>
                </tr>
              </thead>
              <tbody>
                {reports.map((report) => (
                  <Row page={page} report={report} />
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
    </Layout>
  );
}
