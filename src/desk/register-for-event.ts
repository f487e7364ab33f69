import { forgetUnanswered, insertInvitation, invitationOfContact } from '../store/event-invitations.ts';
import type { StoredEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';
import { addressIssues } from './check-person.ts';
import type { DeskContext } from './context.ts';
import { Forbidden, Invalid } from './errors.ts';
import { actorNamed } from './events/actor-named.ts';
import { areAnswersTaken } from './events/event-views.ts';
import { requireEventAt } from './events/hold-event.ts';
import { tellInvited } from './events/tell-invited.ts';
import { putContact } from './mail/contacts.ts';
import type { MailRoom } from './mail/mail-room.ts';
import { plainLineIssues } from './plain-line.ts';
import { formToken } from './signing/form-token.ts';
import { admitForm, forgottenBefore, mayBeWrittenTo, type PublicForm } from './signing/public-form.ts';

/** Somebody who asks for a link to answer with. */
export interface RegistrationForm extends PublicForm {
  /** The organisation or person. */
  readonly name: string;
}

/** What the form to register shows. */
export interface RegistrationView {
  readonly event: StoredEvent;
  readonly isOpen: boolean;
  /** To be sent along with the form. */
  readonly token: string;
}

const LONGEST_NAME = 200;

/** What the form to register for an event shows; that it is closed where nobody can. Throws `NotFound`. */
export async function viewRegistration(context: DeskContext, slug: string): Promise<RegistrationView> {
  const event = await requireEventAt(context.database, slug);
  const room = openRoom(context, event);
  return {
    ...{ event, isOpen: room !== null },
    token: room === null ? '' : formToken(room.secret, `register ${event.id}`, context.now()),
  };
}

/**
 * Mails whoever registers for an event a personal link with which they answer; before that they are not counted. Whoever
 * fills in what people do not see, or asks for more mails to one address than one in a while, is told the same and gets
 * nothing; who is known already gets their link again. `network` is the internet address of whoever asks. Throws
 * `NotFound`, `Forbidden` where registration is closed, `Invalid`, and `TooManyAttempts`.
 */
export async function registerForEvent(
  context: DeskContext,
  slug: string,
  form: RegistrationForm,
  network: string | null,
): Promise<void> {
  const event = await requireEventAt(context.database, slug);
  const room = openRoom(context, event);
  if (room === null) throw new Forbidden('register-for-event');
  if (form.trap !== '') return;
  const now = context.now();
  check(form);
  await admitForm(context, form, { secret: room.secret, purpose: `register ${event.id}`, network });
  await inTransaction(context.everything, async (transaction) => {
    await forgetUnanswered(transaction, forgottenBefore(now));
    const contactId = await putContact(transaction, room, form.email);
    if (!(await mayBeWrittenTo(transaction, 'register', contactId, now))) return;
    const name = form.name.trim().replace(/\s+/gu, ' ');
    const actorId = (await actorNamed(transaction, name))?.id ?? null;
    const { locale } = form;
    await insertInvitation(transaction, {
      ...{ eventId: event.id, origin: 'form', actorId, name, contactId, locale, createdAt: now },
    });
    const invitation = await invitationOfContact(transaction, event.id, contactId);
    if (invitation) await tellInvited(transaction, context, { event, invitation, occasion: 'registered' });
  });
}

/** Where the link goes out from; null where nobody can register. */
function openRoom({ mailRoom, now }: DeskContext, event: StoredEvent): MailRoom | null {
  return event.registration === 'open' && areAnswersTaken(event, now()) && mailRoom?.isOpen ? mailRoom : null;
}

function check({ name, email }: RegistrationForm): void {
  const issues = [...plainLineIssues('name', name, { limit: LONGEST_NAME }), ...addressIssues(email)];
  if (issues.length > 0) throw new Invalid(issues);
}
