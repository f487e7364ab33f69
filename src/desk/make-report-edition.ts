import { insertEdition } from '../store/reports.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { dayIssues } from './define-report.ts';
import { Invalid } from './errors.ts';
import { requireReport } from './find-report.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** Which report, and the day of the new edition. */
export interface NewEdition {
  readonly id: number;
  /** ISO date. */
  readonly asOf: string;
}

/**
 * Makes a new edition of a report, which begins with what people wrote in the one before; gives its number.
 * Throws `Forbidden`, `NotFound`, and `Invalid` for what is no day.
 */
export async function makeReportEdition(context: DeskContext, { id, asOf }: NewEdition): Promise<number> {
  requirePermission(context, 'write-report');
  const issues = dayIssues('asOf', asOf);
  if (issues.length > 0) throw new Invalid(issues);
  const { principal } = context;
  return inTransaction(context.database, async (transaction) => {
    const { report, edition: last } = await requireReport(transaction, id);
    const edition = last.edition + 1;
    await insertEdition(transaction, id, { edition, asOf, madeBy: isSignedIn(principal) ? principal.personId : null });
    await recordChange(transaction, context, {
      action: 'make-report-edition',
      subject: { type: 'report', id: String(id) },
      audienceId: report.audienceId,
      before: { edition: last.edition, asOf: last.asOf },
      after: { edition, asOf },
    });
    return edition;
  });
}
