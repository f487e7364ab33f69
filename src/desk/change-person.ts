import type { Kysely } from 'kysely';
import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { withdrawInvitations } from '../store/invitations.ts';
import { countAdministrators, findPerson, setTeams, changePerson as storeChange } from '../store/people.ts';
import type { Database } from '../store/schema.ts';
import { endSessionsOf } from '../store/sessions.ts';
import { inTransaction } from '../store/transaction.ts';
import { checkRole } from './check-person.ts';
import { checkTeams } from './check-teams.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** What an administrator decides of a person. */
export interface PersonDecision {
  readonly id: string;
  readonly role?: string;
  readonly teamIds?: readonly number[];
  readonly isSuspended?: boolean;
}

/**
 * Changes a person's role or teams, or suspends them or lets them in again. A change of role and a suspension end their
 * sessions; every request looks the rest up anew. Throws `Forbidden`, `NotFound`, and `Invalid` where it would leave
 * nobody to administer, or somebody would suspend themselves.
 */
export async function changePerson(context: DeskContext, given: PersonDecision): Promise<void> {
  requirePermission(context, 'change-person');
  const { id } = given;
  await inTransaction(context.everything, async (transaction) => {
    const administrators = await countAdministrators(transaction);
    const before = await findPerson(transaction, id);
    if (!before) throw new NotFound('person', id);
    const role = given.role === undefined ? before.role : checkRole(given.role);
    const wasSuspended = before.suspendedAt !== null;
    const isSuspended = given.isSuspended ?? wasSuspended;
    const teamIds = await checkTeams(transaction, given.teamIds ?? before.teamIds);
    if (isSuspended && isOwn(context, id)) refuse('own-account');
    const wasAdministrator = before.role === 'administrator' && !wasSuspended;
    if (wasAdministrator && administrators === 1 && (role !== 'administrator' || isSuspended)) {
      refuse('last-administrator');
    }
    const suspendedAt = isSuspended ? (before.suspendedAt ?? context.now()) : null;
    await storeChange(transaction, id, { role, suspendedAt });
    await setTeams(transaction, id, teamIds);
    if (role !== before.role || isSuspended !== wasSuspended) await endAccess(transaction, id, isSuspended);
    await recordChange(transaction, context, {
      action: 'change-person',
      subject: { type: 'person', id },
      audienceId: ADMINISTRATION_AUDIENCE,
      before: { role: before.role, teamIds: before.teamIds, suspended: wasSuspended },
      after: { role, teamIds, suspended: isSuspended },
    });
  });
}

async function endAccess(transaction: Kysely<Database>, id: string, isSuspended: boolean): Promise<void> {
  await endSessionsOf(transaction, id);
  if (isSuspended) await withdrawInvitations(transaction, id);
}

function isOwn({ principal }: DeskContext, id: string): boolean {
  return isSignedIn(principal) && principal.personId === id;
}

function refuse(code: 'own-account' | 'last-administrator'): never {
  throw new Invalid([{ field: 'person', code, details: {} }]);
}
