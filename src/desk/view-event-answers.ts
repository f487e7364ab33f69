import { answersCsv } from '../formats/csv/answers-csv.ts';
import { invitationsOf, type StoredInvitation } from '../store/event-invitations.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { areAnswersTaken, type EventRow, stateAt } from './events/event-views.ts';
import { requireEvent } from './events/hold-event.ts';
import { openPrivate, type PrivateAnswer } from './events/private-answer.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** Somebody who is asked to an event, as the desk sees them. */
export interface InvitationRow
  extends PrivateAnswer,
    Pick<StoredInvitation, 'id' | 'origin' | 'actorId' | 'name' | 'answer' | 'answeredAt' | 'seats' | 'remindedAt'> {
  readonly isWaiting: boolean;
  readonly isRevoked: boolean;
  /** Whether mail can reach them. */
  readonly isReachable: boolean;
}

/** Who is asked to an event, and what they answered. */
export interface EventAnswersView {
  readonly event: EventRow;
  readonly rows: readonly InvitationRow[];
  readonly figures: {
    readonly accepted: number;
    readonly tentative: number;
    readonly declined: number;
    readonly silent: number;
    readonly waiting: number;
    /** Seats of those who come and do not wait. */
    readonly seats: number;
  };
  readonly areAnswersTaken: boolean;
  /** Whether mails leave, without which nobody can be invited. */
  readonly canMail: boolean;
}

/** Who is asked to an event, and what they answered. Throws `Forbidden` and `NotFound`. */
export async function viewEventAnswers(context: DeskContext, eventId: string): Promise<EventAnswersView> {
  requirePermission(context, 'invite-to-event');
  const event = await requireEvent(context.database, eventId);
  const rows = (await invitationsOf(context.everything, eventId)).map((invitation) => rowOf(context, invitation));
  const asked = rows.filter(({ isRevoked }) => !isRevoked);
  const count = (answer: InvitationRow['answer']) => asked.filter((row) => row.answer === answer).length;
  const seated = asked.filter(({ isWaiting }) => !isWaiting);
  return {
    event: { ...event, state: stateAt(event, context.now()) },
    rows,
    figures: {
      ...{ accepted: count('accepted'), tentative: count('tentative'), declined: count('declined') },
      ...{ silent: count(null), waiting: asked.length - seated.length },
      seats: seated.reduce((sum, { seats }) => sum + seats, 0),
    },
    areAnswersTaken: areAnswersTaken(event, context.now()),
    canMail: context.mailRoom?.isOpen === true,
  };
}

/**
 * The same as a file to work with, without addresses; that it was taken out stands in the log. Throws `Forbidden` and
 * `NotFound`.
 */
export async function exportEventAnswers(
  context: DeskContext,
  eventId: string,
): Promise<{ slug: string; csv: string }> {
  const { event, rows } = await viewEventAnswers(context, eventId);
  await inTransaction(context.everything, (transaction) =>
    recordChange(transaction, context, {
      ...{ action: 'export-event-answers', subject: { type: 'event', id: eventId }, audienceId: event.audienceId },
      after: { event: event.slug, rows: rows.length },
    }),
  );
  const csv = answersCsv(
    rows
      .filter(({ isRevoked }) => !isRevoked)
      .map((row) => ({ ...row, answeredAt: row.answeredAt?.toISOString() ?? null })),
  );
  return { slug: event.slug, csv };
}

function rowOf({ mailRoom }: DeskContext, invitation: StoredInvitation): InvitationRow {
  const { id, origin, actorId, name, answer, answeredAt, seats, remindedAt } = invitation;
  return {
    ...{ id, origin, actorId, name, answer, answeredAt, seats, remindedAt, ...openPrivate(mailRoom, invitation) },
    ...{ isWaiting: invitation.waitingSince !== null, isRevoked: invitation.revokedAt !== null },
    isReachable: invitation.contactId !== null,
  };
}
