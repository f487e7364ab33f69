import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { setPassword } from '../store/credentials.ts';
import { findInvitation, insertInvitation, useInvitation } from '../store/invitations.ts';
import { hasAdministrator, insertPerson } from '../store/people.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { checkPassword, checkPerson } from './check-person.ts';
import type { DeskContext } from './context.ts';
import { Forbidden, NotFound } from './errors.ts';
import { recordChange } from './record-change.ts';
import type { SignInParts } from './sign-in.ts';

const HOUR_MS = 60 * 60 * 1000;
/** How long the link on the terminal works. A new start makes a new one. */
const SET_UP_MS = 24 * HOUR_MS;

/**
 * The secret of a link by which whoever has it makes the first administrator; null once there is one. It works once,
 * for a day. Throws `Forbidden` for anybody but the operator.
 */
export async function openSetUp({ principal, everything, now }: DeskContext): Promise<string | null> {
  if (principal.role !== 'operator') throw new Forbidden('set-up-administrator');
  if (await hasAdministrator(everything)) return null;
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + SET_UP_MS);
  return inTransaction(everything, (transaction) =>
    insertInvitation(transaction, { personId: null, invitedBy: null, createdAt, expiresAt }),
  );
}

/** Whether the link for setting up still works. Throws `NotFound` where it does not. */
export async function viewSetUp({ everything, now }: DeskContext, token: string): Promise<void> {
  const invitation = await findInvitation(everything, token, now());
  if (!invitation || invitation.personId !== null) throw new NotFound('invitation', '');
}

/** The first administrator, as they describe themselves. */
export interface FirstAdministrator {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: 'da' | 'en';
}

/**
 * Makes the first administrator and signs them in, for the second step to be set up. From here on nobody is the
 * operator by their address. Throws `NotFound` where the link does not work any more, and `Invalid`.
 */
export async function setUpAdministrator(
  context: DeskContext,
  { identity, browser }: SignInParts,
  token: string,
  given: FirstAdministrator,
): Promise<{ readonly cookies: readonly string[] }> {
  await viewSetUp(context, token);
  const { name, email } = checkPerson(given);
  checkPassword(given.password, { name, email });
  const hash = await identity.hashPassword(given.password);
  await inTransaction(context.everything, async (transaction) => {
    const invitation = await useInvitation(transaction, token, context.now());
    if (!invitation || invitation.personId !== null || (await hasAdministrator(transaction))) {
      throw new NotFound('invitation', '');
    }
    await addAdministrator(transaction, { ...given, name, email }, hash);
  });
  return identity.signInWithPassword(browser, { email, password: given.password });
}

async function addAdministrator(
  transaction: Kysely<Database>,
  { name, email, locale }: FirstAdministrator,
  hash: string,
): Promise<void> {
  const id = randomUUID();
  const role = 'administrator';
  await insertPerson(transaction, { id, name, email, role, locale, emailVerified: true });
  await setPassword(transaction, id, hash);
  await recordChange(
    transaction,
    { principal: { role, personId: id, name, teamIds: [] } },
    {
      action: 'set-up-administrator',
      subject: { type: 'person', id },
      audienceId: ADMINISTRATION_AUDIENCE,
      after: { name, email, role },
    },
  );
}
