import type { Kysely } from 'kysely';
import { ADMINISTRATION_AUDIENCE } from '../../store/audiences.ts';
import type { Database } from '../../store/schema.ts';
import type { DeskContext } from '../context.ts';
import { recordChange } from '../record-change.ts';

/** Writes a change of a press release into the log, where administrators alone see what may be under embargo. */
export function recordReleaseChange(
  transaction: Kysely<Database>,
  context: DeskContext,
  { id, action, after }: { readonly id: string; readonly action: string; readonly after: object },
): Promise<void> {
  const subject = { type: 'release', id };
  return recordChange(transaction, context, { action, subject, after, audienceId: ADMINISTRATION_AUDIENCE });
}
