import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** To whom a mail went that came back. */
export interface ReturnedTo {
  /** Null where it went to somebody of the house. */
  readonly contactId: number | null;
  readonly subscriptionId: string | null;
}

/** To whom a mail went; undefined where that is not known any more. */
export function findReturned(transaction: Kysely<Database>, mailId: string): Promise<ReturnedTo | undefined> {
  return transaction
    .selectFrom('mail')
    .leftJoin('subscription', 'subscription.contact_id', 'mail.contact_id')
    .select(['mail.contact_id as contactId', 'subscription.id as subscriptionId'])
    .where('mail.id', '=', mailId)
    .executeTakeFirst();
}

/** Notes what was said of a mail that came back; false where it had come back before. */
export async function markReturned(
  transaction: Kysely<Database>,
  mailId: string,
  { said, at }: { readonly said: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('mail')
    .set({ returned: said, returned_at: at })
    .where('id', '=', mailId)
    .where('returned', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
