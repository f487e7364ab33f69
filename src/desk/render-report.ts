import { createHash } from 'node:crypto';
import type { Report, ReportForm } from '../formats/report/report.ts';
import type { DeskContext } from './context.ts';
import { requireReport } from './find-report.ts';
import { gatherReport } from './gather-report.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import type { ReportContent } from './report-content.ts';

/** What is to be rendered, and by whom. */
export interface RenderReportInput {
  readonly id: number;
  /** The newest if not given. */
  readonly edition?: number;
  readonly form: ReportForm;
  /** Scheme, host and port under which commitments have their addresses; null for no addresses. */
  readonly origin: string | null;
  /** Puts the content in words. */
  readonly compose: (content: ReportContent) => Report;
  readonly render: (report: Report, form: ReportForm) => Promise<Uint8Array>;
}

/** A file of a report. */
export interface RenderedReport {
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly edition: number;
  /** ISO date. */
  readonly asOf: string;
}

/**
 * Renders an edition of a report, and logs who took it out. The same register gives the same bytes.
 * Throws `Forbidden` for a visitor, `NotFound`, `Invalid` where it would tell of too many commitments, `Unreadable`
 * where rendering was lost.
 */
export async function renderReport(context: DeskContext, input: RenderReportInput): Promise<RenderedReport> {
  requirePermission(context, 'read-report');
  const { id, form, origin } = input;
  const found = await requireReport(context.database, id, input.edition);
  const report = input.compose(await gatherReport(context, found, origin));
  const bytes = await input.render(report, form);
  const { edition, asOf } = found.edition;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await context.database.transaction().execute((transaction) =>
    recordChange(transaction, context, {
      action: 'render-report',
      subject: { type: 'report', id: String(id) },
      audienceId: found.report.audienceId,
      after: { edition, asOf, form, sha256 },
    }),
  );
  return { bytes, title: report.title, edition, asOf };
}
