import type { Kysely } from 'kysely';
import { insertAuditEntry } from '../store/audit.ts';
import type { Database } from '../store/schema.ts';
import { type DeskContext, isSignedIn } from './context.ts';

/** What was done, to what, and what was there before and after. */
export interface Change {
  /** The use case, in its own name: `confirm-commitment`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Who may see the entry: the `audience_id` of the record; everybody who has signed in if not given. */
  readonly audienceId?: number;
  readonly before?: object | null;
  readonly after?: object | null;
}

/** Writes a change into the log, in the transaction that makes it. Call it last: other changes wait from here. */
export async function recordChange(
  transaction: Kysely<Database>,
  { principal }: Pick<DeskContext, 'principal'>,
  { action, subject, audienceId, before, after }: Change,
): Promise<void> {
  const personId = isSignedIn(principal) ? principal.personId : null;
  const entry = { personId, role: principal.role, action, subject, audienceId: audienceId ?? null };
  await insertAuditEntry(transaction, { ...entry, before: before ?? null, after: after ?? null });
}
