import { invitationsOf, markInvitationReminded } from '../store/event-invitations.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { areAnswersTaken } from './events/event-views.ts';
import { changeEventPart } from './events/hold-event.ts';
import { tellInvited } from './events/tell-invited.ts';
import { requirePermission } from './permission.ts';

const HOUR_MS = 3_600_000;
/** Nobody is reminded twice within so many hours. */
const REST_HOURS = 20;

/**
 * Reminds those who are invited to an event and have not answered, each at most once a day. Gives how many. Throws
 * `Forbidden`, `NotFound`, and `Invalid` when answers are not taken any more.
 */
export async function remindInvited(context: DeskContext, eventId: string): Promise<number> {
  requirePermission(context, 'invite-to-event');
  const now = context.now();
  const since = new Date(now.getTime() - REST_HOURS * HOUR_MS);
  let reminded = 0;
  await changeEventPart(context, eventId, {
    ...{ action: 'remind-invited', after: {} },
    async change(transaction, event) {
      reminded = 0;
      if (!areAnswersTaken(event, now)) throw new Invalid([{ field: 'answer', code: 'answers-closed', details: {} }]);
      for (const invitation of await invitationsOf(transaction, eventId)) {
        const isDue = (invitation.remindedAt ?? invitation.createdAt) < since;
        if (invitation.answer !== null || invitation.origin === 'form' || !isDue) continue;
        if (!(await tellInvited(transaction, context, { event, invitation, occasion: 'reminded' }))) continue;
        await markInvitationReminded(transaction, invitation.id, now);
        reminded += 1;
      }
    },
  });
  return reminded;
}
