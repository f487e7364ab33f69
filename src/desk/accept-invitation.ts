import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { setPassword } from '../store/credentials.ts';
import { findInvitation, useInvitation } from '../store/invitations.ts';
import { findPerson, type StoredPerson } from '../store/people.ts';
import { inTransaction } from '../store/transaction.ts';
import { checkPassword } from './check-person.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { recordChange } from './record-change.ts';
import type { SignInParts } from './sign-in.ts';

/** Whom an invitation is for. Throws `NotFound` where it does not work any more. */
export async function viewInvitation(
  { everything, now }: DeskContext,
  token: string,
): Promise<Pick<StoredPerson, 'id' | 'name' | 'email' | 'role'>> {
  const invitation = await findInvitation(everything, token, now());
  const person = invitation?.personId ? await findPerson(everything, invitation.personId) : undefined;
  if (!person || person.suspendedAt) throw new NotFound('invitation', '');
  const { id, name, email, role } = person;
  return { id, name, email, role };
}

/**
 * Gives the invited person the password they chose, and signs them in, for the second step to be set up. The link works
 * no more. Throws `NotFound` and `Invalid`.
 */
export async function acceptInvitation(
  context: DeskContext,
  { identity, browser }: SignInParts,
  token: string,
  password: string,
): Promise<{ readonly cookies: readonly string[] }> {
  const { id, name, email, role } = await viewInvitation(context, token);
  checkPassword(password, { name, email });
  const hash = await identity.hashPassword(password);
  await inTransaction(context.everything, async (transaction) => {
    const invitation = await useInvitation(transaction, token, context.now());
    if (invitation?.personId !== id) throw new NotFound('invitation', '');
    await setPassword(transaction, id, hash);
    await recordChange(
      transaction,
      { principal: { role, personId: id, name, teamIds: [] } },
      { action: 'accept-invitation', subject: { type: 'person', id }, audienceId: ADMINISTRATION_AUDIENCE },
    );
  });
  return identity.signInWithPassword(browser, { email, password });
}
