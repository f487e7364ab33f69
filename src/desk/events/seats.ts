import type { Kysely } from 'kysely';
import { endWaiting, seatsTaken, waitingFor } from '../../store/event-invitations.ts';
import type { StoredEvent } from '../../store/events.ts';
import type { Database } from '../../store/schema.ts';
import type { DeskContext } from '../context.ts';
import { Invalid } from '../errors.ts';
import { stateAt } from './event-views.ts';
import { tellInvited } from './tell-invited.ts';

/** Somebody who wants seats. */
interface SeatWish {
  readonly id: string;
  readonly seats: number;
  /** Seats that they have already; none while they wait. */
  readonly held: number;
  readonly waitingSince: Date | null;
  readonly at: Date;
}

/**
 * Since when somebody waits for the seats that they want: null where there is room, as long as nobody came before who
 * waits. Whoever had a place in the list keeps it. Call it with the event held. Throws `Invalid` where whoever has seats
 * wants more than there are: they would lose those that they have.
 */
export async function placeInList(
  transaction: Kysely<Database>,
  { id: eventId, capacity }: StoredEvent,
  { id, seats, held, waitingSince, at }: SeatWish,
): Promise<Date | null> {
  if (capacity === null || seats <= held) return null;
  const since = waitingSince ?? at;
  const taken = await seatsTaken(transaction, eventId, id);
  const isPreceded = (await waitingFor(transaction, eventId)).some(
    (other) => other.id !== id && other.waitingSince !== null && other.waitingSince < since,
  );
  if (!isPreceded && taken + seats <= capacity) return null;
  if (held > 0) throw new Invalid([{ field: 'seats', code: 'no-more-seats', details: { limit: held } }]);
  return since;
}

/**
 * Gives seats that have become free to those who wait, in the order in which they came, as long as each fits: nobody is
 * passed by, so a large delegation is not left waiting for ever. Call it with the event held.
 */
export async function fillSeats(
  transaction: Kysely<Database>,
  context: DeskContext,
  event: StoredEvent,
): Promise<void> {
  if (stateAt(event, context.now()) !== 'planned') return;
  let taken = await seatsTaken(transaction, event.id);
  for (const invitation of await waitingFor(transaction, event.id)) {
    if (event.capacity !== null && taken + invitation.seats > event.capacity) return;
    taken += invitation.seats;
    await endWaiting(transaction, invitation.id);
    const seated = { ...invitation, waitingSince: null };
    await tellInvited(transaction, context, { event, invitation: seated, occasion: 'seated' });
  }
}
