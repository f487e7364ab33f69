import { allReports } from '../store/reports.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { reportSubject } from './report-subject.ts';
import type { ReportRow } from './report-views.ts';

/** Every report that the person asking may see, the one made last first. Throws `Forbidden` for a visitor. */
export async function listReports(context: DeskContext): Promise<readonly ReportRow[]> {
  requirePermission(context, 'read-report');
  const { database } = context;
  const rows: ReportRow[] = [];
  for (const { id, scope, title, language, classification, edition, asOf } of await allReports(database)) {
    const subject = await reportSubject(database, scope).catch(nullIfGone);
    // A report of a text that the person may not see is none of theirs.
    if (subject) rows.push({ id, kind: scope.kind, title, subject, language, classification, edition, asOf });
  }
  return rows;
}

function nullIfGone(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
