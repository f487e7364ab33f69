import type { Kysely } from 'kysely';
import { findCommitment } from '../store/commitments.ts';
import { findDeeds } from '../store/deeds.ts';
import { type Announcement, announcementsOf, setAnnouncement } from '../store/event-parts.ts';
import type { Database } from '../store/schema.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { changeEventPart } from './events/hold-event.ts';
import { requirePermission } from './permission.ts';

/** What can be noted as announced at one event. */
const MOST_ANNOUNCED = 500;

/**
 * Notes that a commitment or deed of the register was announced at an event. Throws `Forbidden`, `NotFound`, and `Invalid`
 * for too many.
 */
export async function announceAtEvent(context: DeskContext, eventId: string, announced: Announcement): Promise<void> {
  requirePermission(context, 'plan-event');
  await requireKnown(context.database, announced);
  await changeEventPart(context, eventId, {
    ...{ action: 'announce-at-event', after: { ...announced } },
    async change(transaction) {
      if ((await announcementsOf(transaction, eventId)).length >= MOST_ANNOUNCED) {
        throw new Invalid([{ field: 'announced', code: 'too-long', details: { limit: MOST_ANNOUNCED } }]);
      }
      await setAnnouncement(transaction, { eventId, ...announced, isAnnounced: true });
    },
  });
}

/** Takes that back. Throws `Forbidden` and `NotFound`. */
export async function unannounceAtEvent(context: DeskContext, eventId: string, announced: Announcement): Promise<void> {
  requirePermission(context, 'plan-event');
  await changeEventPart(context, eventId, {
    ...{ action: 'unannounce-at-event', after: { ...announced } },
    async change(transaction) {
      if (!(await setAnnouncement(transaction, { eventId, ...announced, isAnnounced: false }))) {
        throw new NotFound(announced.kind, announced.target);
      }
    },
  });
}

async function requireKnown(database: Kysely<Database>, { kind, target }: Announcement): Promise<void> {
  const found =
    kind === 'commitment' ? await findCommitment(database, target) : (await findDeeds(database, [target]))[0];
  if (!found) throw new NotFound(kind, target);
}
