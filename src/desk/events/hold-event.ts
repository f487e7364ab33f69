import type { Kysely, Transaction } from 'kysely';
import { eventAt, findEvent, holdEvent, type StoredEvent, touchEvent } from '../../store/events.ts';
import type { Database } from '../../store/schema.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskContext } from '../context.ts';
import { NotFound } from '../errors.ts';
import { recordChange } from '../record-change.ts';
import { isUuid } from '../uuid.ts';

/** The event of this identifier, if the person asking may see it. Throws `NotFound`. */
export async function requireEvent(database: Kysely<Database>, id: string): Promise<StoredEvent> {
  const found = isUuid(id) ? await findEvent(database, id) : undefined;
  if (!found) throw new NotFound('event', id);
  return found;
}

/** The event at an address, if the person asking may see it. Throws `NotFound`. */
export async function requireEventAt(database: Kysely<Database>, slug: string): Promise<StoredEvent> {
  const found = await eventAt(database, slug);
  if (!found) throw new NotFound('event', slug);
  return found;
}

/** What is done with a part of an event, and what the log says of it. */
export interface EventDeed {
  readonly action: string;
  readonly after: object;
  readonly change: (transaction: Transaction<Database>, event: StoredEvent) => Promise<void>;
}

/**
 * Changes what belongs to an event that the person asking may see, in one transaction, held against other changes of it.
 * Throws `NotFound`, and what the change throws.
 */
export async function changeEventPart(context: DeskContext, id: string, deed: EventDeed): Promise<void> {
  await requireEvent(context.database, id);
  await inTransaction(context.everything, async (transaction) => {
    const event = await holdEvent(transaction, id);
    if (!event) throw new NotFound('event', id);
    await deed.change(transaction, event);
    await touchEvent(transaction, id, context.now());
    await recordChange(transaction, context, {
      ...{ action: deed.action, subject: { type: 'event', id }, audienceId: event.audienceId },
      after: { event: event.slug, ...deed.after },
    });
  });
}
