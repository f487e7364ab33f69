import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { removeWaysIn } from '../store/credentials.ts';
import { insertInvitation } from '../store/invitations.ts';
import { withdrawMails } from '../store/mails.ts';
import { findPerson, insertPerson, personWithEmail, type StoredPerson, setTeams } from '../store/people.ts';
import type { Database } from '../store/schema.ts';
import { endSessionsOf } from '../store/sessions.ts';
import { inTransaction } from '../store/transaction.ts';
import { checkPerson, checkRole } from './check-person.ts';
import { checkTeams } from './check-teams.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { queueMail } from './queue-mail.ts';
import { recordChange } from './record-change.ts';

/** Days that an invitation works. */
export const INVITATION_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Somebody to be invited. */
export interface InvitedPerson {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly teamIds: readonly number[];
  /** The language of the invitation, and of their pages until they choose. */
  readonly locale: 'da' | 'en';
}

/** An invitation that was made. Its link goes by mail or is shown once, and only its hash is kept. */
export interface Invited {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** The secret of the link. */
  readonly token: string;
  readonly expiresAt: Date;
  /** Whether it goes by mail; else whoever invites hands the link over. */
  readonly isMailed: boolean;
}

/** Gives somebody an account, and the link by which they choose how to sign in. Throws `Forbidden` and `Invalid`. */
export async function invitePerson(context: DeskContext, given: InvitedPerson): Promise<Invited> {
  requirePermission(context, 'invite-person');
  const { name, email } = checkPerson(given);
  const role = checkRole(given.role);
  const id = randomUUID();
  return inTransaction(context.everything, async (transaction) => {
    if (await personWithEmail(transaction, email)) {
      throw new Invalid([{ field: 'email', code: 'taken', details: { value: email } }]);
    }
    const teamIds = await checkTeams(transaction, given.teamIds);
    await insertPerson(transaction, { id, name, email, role, locale: given.locale, emailVerified: true });
    await setTeams(transaction, id, teamIds);
    const invited = await invite(transaction, context, { id, name, email, locale: given.locale });
    await recordInvitation(transaction, context, 'invite-person', id, { name, email, role, teamIds });
    return invited;
  });
}

/**
 * Takes every way to sign in from somebody who has lost theirs, ends their sessions, and makes a new link. Throws
 * `Forbidden` and `NotFound`.
 */
export async function inviteAgain(context: DeskContext, personId: string): Promise<Invited> {
  requirePermission(context, 'invite-person');
  return inTransaction(context.everything, async (transaction) => {
    const person = await findPerson(transaction, personId);
    if (!person) throw new NotFound('person', personId);
    await removeWaysIn(transaction, personId);
    await endSessionsOf(transaction, personId);
    const invited = await invite(transaction, context, person);
    await recordInvitation(transaction, context, 'invite-again', personId, { email: person.email });
    return invited;
  });
}

async function invite(
  transaction: Kysely<Database>,
  context: DeskContext,
  { id: personId, name, email, locale }: Pick<StoredPerson, 'id' | 'name' | 'email' | 'locale'>,
): Promise<Invited> {
  const { principal } = context;
  const createdAt = context.now();
  const expiresAt = new Date(createdAt.getTime() + INVITATION_DAYS * DAY_MS);
  const invitedBy = isSignedIn(principal) ? principal.personId : null;
  const token = await insertInvitation(transaction, { personId, invitedBy, createdAt, expiresAt });
  const invited = { personId, name, email, token, expiresAt };
  if (!context.mailRoom?.isOpen) return { ...invited, isMailed: false };
  // The link of an earlier one does not work any more.
  await withdrawMails(transaction, { personId, kind: 'invitation', now: createdAt });
  await queueMail(transaction, context, {
    kind: 'invitation',
    key: `invitation:${randomUUID()}`,
    to: { name, email },
    ...{ personId, locale },
    content: {
      invitedBy: isSignedIn(principal) ? principal.name : null,
      path: `/invitation/${token}`,
      expiresAt: expiresAt.toISOString(),
    },
  });
  return { ...invited, isMailed: true };
}

async function recordInvitation(
  transaction: Kysely<Database>,
  context: DeskContext,
  action: string,
  personId: string,
  after: object,
): Promise<void> {
  const subject = { type: 'person', id: personId };
  await recordChange(transaction, context, { action, subject, audienceId: ADMINISTRATION_AUDIENCE, after });
}
