import { INTERNAL_AUDIENCE, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { insertEvent, replaceEventInitiatives } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { requireInitiatives } from './events/event-initiatives.ts';
import { BLANK_EVENT, type EventInput, readEvent } from './events/event-input.ts';
import { freeEventSlug } from './events/event-slug.ts';
import { authorId } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** An event to be noted, one to come or one that was held; what is not said is as in `BLANK_EVENT`. */
export type NewEventInput = Pick<EventInput, 'names' | 'starts' | 'timeZone'> &
  Partial<EventInput> & {
    /** Ends of the addresses of the initiatives that it belongs to. */
    readonly initiatives: readonly string[];
    readonly isPublic: boolean;
  };

/** An event that was noted. */
export interface CreatedEvent {
  readonly id: string;
  readonly slug: string;
}

/** Notes an event, by itself or under initiatives. Throws `Forbidden`, `NotFound` and `Invalid`. */
export async function createEvent(context: DeskContext, given: NewEventInput): Promise<CreatedEvent> {
  requirePermission(context, 'plan-event');
  const { standing, ...event } = readEvent({ ...BLANK_EVENT, ...given });
  const initiatives = await requireInitiatives(context.database, given.initiatives);
  const audienceId = given.isPublic ? PUBLIC_AUDIENCE : INTERNAL_AUDIENCE;
  return inTransaction(context.everything, async (transaction) => {
    const slug = await freeEventSlug(transaction, event);
    const id = await insertEvent(transaction, {
      ...{ ...event, slug, audienceId, createdBy: authorId(context) },
      cancelledAt: standing === 'cancelled' ? context.now() : null,
      postponedAt: standing === 'postponed' ? context.now() : null,
    });
    await replaceEventInitiatives(transaction, id, [...initiatives.values()]);
    await recordChange(transaction, context, {
      ...{ action: 'create-event', subject: { type: 'event', id }, audienceId },
      after: { event: slug, ...event, standing, initiatives: [...initiatives.keys()] },
    });
    return { id, slug };
  });
}
