import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isSignedIn } from '../../desk/context.ts';
import { defineReport } from '../../desk/define-report.ts';
import { Conflict, Invalid, NotFound } from '../../desk/errors.ts';
import { findDocuments } from '../../desk/find-documents.ts';
import { listActors } from '../../desk/list-actors.ts';
import { listReports } from '../../desk/list-reports.ts';
import { makeReportEdition } from '../../desk/make-report-edition.ts';
import { isPermitted, requirePermission } from '../../desk/permission.ts';
import { renderReport } from '../../desk/render-report.ts';
import type { ReportKind } from '../../desk/report-content.ts';
import { viewReport } from '../../desk/view-report.ts';
import { writeReportParagraph } from '../../desk/write-report-paragraph.ts';
import { reportFileName, reportMediaType } from '../../formats/report/file-name.ts';
import { REPORT_FORMS, type ReportForm } from '../../formats/report/report.ts';
import { createReportRenderer, type ReportRenderer } from '../../formats/report/report-renderer.ts';
import { composeReport } from '../../wording/report/compose-report.ts';
import { failureOf } from '../failures.ts';
import type { WebEnvironment } from '../page-context.ts';
import { type ConflictingTexts, ReportPage } from '../pages/report.tsx';
import { NewReportPage, type ReportChoices } from '../pages/report-new.tsx';
import { ReportsPage } from '../pages/reports.tsx';
import { reportFilePath, reportPath } from '../paths.ts';
import { type ReportFields, reportDefinition, reportKind } from '../report-form.ts';

type PageRequest = Context<WebEnvironment>;

/** More than the longest text of a section takes in a form. */
const LARGEST_FORM_BYTES = 256 * 1024;
/** Texts to choose from at a time. */
const DOCUMENTS_OFFERED = 8;
const NO_DOCUMENTS = { rows: [], hasMore: false };

async function fieldsOf(context: PageRequest): Promise<ReportFields> {
  const form = await context.req.parseBody();
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])),
  );
}

async function choicesFor(context: PageRequest, kind: ReportKind, fields: ReportFields): Promise<ReportChoices> {
  const { desk } = context.var;
  const { principal } = desk;
  const [text, limit] = [fields.q ?? '', DOCUMENTS_OFFERED];
  const hasTeams = isSignedIn(principal) && principal.teamIds.length > 0;
  return {
    documents: kind === 'progress' ? await findDocuments(desk, { text, chosen: fields.document, limit }) : NO_DOCUMENTS,
    actors: kind === 'status' ? await listActors(desk) : [],
    classifications: hasTeams ? ['public', 'internal', 'restricted'] : ['public', 'internal'],
  };
}

async function newReport(context: PageRequest, fields: ReportFields, problem: string | null) {
  const kind = reportKind(fields.kind);
  const choices = await choicesFor(context, kind, fields);
  return <NewReportPage page={context.var.page} kind={kind} fields={fields} choices={choices} problem={problem} />;
}

async function reportPage(context: PageRequest, id: number, conflict: ConflictingTexts | null) {
  const { desk, page } = context.var;
  const report = await viewReport(desk, id);
  const mayWrite = isPermitted(desk.principal, 'write-report');
  return <ReportPage page={page} report={report} mayWrite={mayWrite} conflict={conflict} />;
}

/** The reports: their list, the form of a new one, each with what people write in it, and its files. */
export function reportRoutes(renderer: ReportRenderer = createReportRenderer()): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const idOf = (context: PageRequest) => Number(context.req.param('id'));
  routes.use('/reports/*', bodyLimit({ maxSize: LARGEST_FORM_BYTES }));
  routes.use('/reports', bodyLimit({ maxSize: LARGEST_FORM_BYTES }));

  routes.get('/reports', async (context) => {
    const { desk, page } = context.var;
    const mayWrite = isPermitted(desk.principal, 'write-report');
    return context.html(<ReportsPage page={page} reports={await listReports(desk)} mayWrite={mayWrite} />);
  });
  routes.get('/reports/new', async (context) => {
    requirePermission(context.var.desk, 'write-report');
    return context.html(await newReport(context, context.req.query(), null));
  });
  routes.post('/reports', async (context) => {
    const { desk, page } = context.var;
    const fields = await fieldsOf(context);
    const teamIds = isSignedIn(desk.principal) ? desk.principal.teamIds : [];
    try {
      return context.redirect(reportPath(await defineReport(desk, reportDefinition(fields, teamIds))), 303);
    } catch (error) {
      if (!(error instanceof Invalid || error instanceof NotFound)) throw error;
      return context.html(await newReport(context, fields, failureOf(error, page)?.sentence ?? null), 400);
    }
  });
  routes.get('/reports/:id{[0-9]+}', async (context) => context.html(await reportPage(context, idOf(context), null)));
  routes.post('/reports/:id{[0-9]+}/editions', async (context) => {
    const id = idOf(context);
    await makeReportEdition(context.var.desk, { id, asOf: (await fieldsOf(context)).asOf ?? '' });
    return context.redirect(reportPath(id), 303);
  });
  routes.post('/reports/:id{[0-9]+}/sections/:section', async (context) => {
    const [id, section] = [idOf(context), context.req.param('section')];
    const { text = '', revision } = await fieldsOf(context);
    try {
      await writeReportParagraph(context.var.desk, { id, section, text, revision: Number(revision ?? 0) });
      return context.redirect(`${reportPath(id)}#section-${section}`, 303);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const { yours, theirs } = error;
      const conflict = { section, yours: yours.text ?? '', theirs: theirs.text ?? '' };
      return context.html(await reportPage(context, id, conflict), 409);
    }
  });
  for (const form of REPORT_FORMS) fileRoute(routes, form, renderer);
  return routes;
}

function fileRoute(routes: Hono<WebEnvironment>, form: ReportForm, renderer: ReportRenderer): void {
  const [, file] = reportFilePath(0, 0, form).split('/editions/0');
  routes.get(`/reports/:id{[0-9]+}/editions/:edition{[0-9]+}${file}`, async (context) => {
    const { id, edition } = context.req.param() as Record<'id' | 'edition', string>;
    const rendered = await renderReport(context.var.desk, {
      ...{ id: Number(id), edition: Number(edition), form },
      origin: context.var.page.origin,
      compose: composeReport,
      render: renderer.render,
    });
    return context.body(rendered.bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': reportMediaType(form),
      'content-disposition': `attachment; filename="${reportFileName(rendered, form)}"`,
    });
  });
}
