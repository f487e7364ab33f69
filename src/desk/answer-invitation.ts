import { findInvitation, invitationWithLink, keepAnswer, type StoredInvitation } from '../store/event-invitations.ts';
import { findEvent, holdEvent, type StoredEvent } from '../store/events.ts';
import { EVENT_ANSWERS } from '../store/schema/events.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue, NotFound } from './errors.ts';
import { areAnswersTaken } from './events/event-views.ts';
import { openPrivate, type PrivateAnswer, sealPrivate } from './events/private-answer.ts';
import { fillSeats, placeInList } from './events/seats.ts';
import { tellInvited } from './events/tell-invited.ts';
import { plainLineIssues } from './plain-line.ts';
import { recordChange } from './record-change.ts';

/** What a personal link leads to. */
export interface InvitationView extends PrivateAnswer {
  readonly event: StoredEvent;
  readonly name: string;
  readonly answer: StoredInvitation['answer'];
  readonly seats: number;
  readonly isWaiting: boolean;
  /** Whether the answer can still be given or changed. */
  readonly isOpen: boolean;
  /** Changes with each answer. */
  readonly revision: number;
}

/** An answer as the form says it. */
export interface AnswerForm {
  readonly answer: string;
  readonly seats: number;
  /** Who comes, one a line. */
  readonly delegates: string;
  readonly needs: string;
}

/** What answers are limited to, in characters. */
export const ANSWER_LIMITS = { needs: 2_000, delegate: 200 } as const;

/** What a personal link leads to; looking changes nothing. Throws `NotFound` for one that does not work, or not any more. */
export async function viewInvitation(context: DeskContext, token: string): Promise<InvitationView> {
  const { event, invitation } = await placedInvitation(context, token);
  const { name, answer, seats, waitingSince, revision } = invitation;
  return {
    ...{ event, name, answer, seats, isWaiting: waitingSince !== null, revision },
    ...openPrivate(context.mailRoom, invitation),
    isOpen: areAnswersTaken(event, context.now()),
  };
}

/**
 * Answers an invitation by its link, in the place of what was answered before. Whoever comes when all seats are taken goes
 * on the waiting list; seats that become free go to those who wait. Of two who want the last seat at once, one gets it.
 * Throws `NotFound`, and `Invalid`, also when answers are not taken any more.
 */
export async function answerInvitation(context: DeskContext, token: string, form: AnswerForm): Promise<void> {
  const { invitation: seen } = await placedInvitation(context, token);
  const { mailRoom } = context;
  if (!mailRoom) throw new NotFound('event-link', '');
  await inTransaction(context.everything, async (transaction) => {
    // The event first: whoever answers at the same time waits here.
    const event = await holdEvent(transaction, seen.eventId);
    const invitation = await findInvitation(transaction, seen.id);
    if (!event || !invitation || invitation.revokedAt !== null) throw new NotFound('event-link', '');
    const at = context.now();
    if (!areAnswersTaken(event, at)) throw new Invalid([{ field: 'answer', code: 'answers-closed', details: {} }]);
    const { answer, seats, said } = checkAnswer(form, event);
    const held = invitation.waitingSince === null ? invitation.seats : 0;
    const place = { id: seen.id, seats, held, waitingSince: invitation.waitingSince, at };
    const waitingSince = answer === 'accepted' ? await placeInList(transaction, event, place) : null;
    const kept = { answer, at, seats, waitingSince, private: sealPrivate(mailRoom, seen.id, said) };
    await keepAnswer(transaction, seen.id, kept);
    await fillSeats(transaction, context, event);
    const answered = (await findInvitation(transaction, seen.id)) ?? invitation;
    await tellInvited(transaction, context, { event, invitation: answered, occasion: 'answered' });
    await recordChange(transaction, context, {
      ...{ action: 'answer-invitation', subject: { type: 'event', id: event.id }, audienceId: event.audienceId },
      after: { event: event.slug, name: invitation.name, answer, seats, isWaiting: answered.waitingSince !== null },
    });
  });
}

async function placedInvitation({ everything, now }: DeskContext, token: string) {
  const id = await invitationWithLink(everything, token, now());
  const invitation = id === undefined ? undefined : await findInvitation(everything, id);
  const event = invitation && (await findEvent(everything, invitation.eventId));
  if (!invitation || !event || invitation.revokedAt !== null) throw new NotFound('event-link', '');
  return { event, invitation };
}

function checkAnswer(form: AnswerForm, { seatsEach }: StoredEvent) {
  const issues: Issue[] = [];
  const answer = EVENT_ANSWERS.find((one) => one === form.answer);
  if (!answer) issues.push({ field: 'answer', code: 'missing', details: {} });
  const isComing = answer === 'accepted';
  const delegates = form.delegates
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (isComing && (!Number.isInteger(form.seats) || form.seats < 1 || form.seats > seatsEach)) {
    issues.push({ field: 'seats', code: 'too-many-seats', details: { limit: seatsEach } });
  }
  if (isComing && delegates.length > form.seats) {
    issues.push({ field: 'delegates', code: 'too-many-names', details: { limit: form.seats } });
  }
  issues.push(...delegates.flatMap((one) => plainLineIssues('delegates', one, { limit: ANSWER_LIMITS.delegate })));
  if (form.needs.length > ANSWER_LIMITS.needs) {
    issues.push({ field: 'needs', code: 'too-long', details: { limit: ANSWER_LIMITS.needs } });
  }
  if (issues.length > 0 || !answer) throw new Invalid(issues);
  const said = isComing ? { delegates, needs: form.needs.trim() } : { delegates: [], needs: '' };
  return { answer, seats: isComing ? form.seats : 0, said };
}
