import { type Kysely, sql } from 'kysely';
import type { Database } from '../store/schema.ts';
import { allTeams, insertTeam, type StoredTeam, changeTeam as storeChange } from '../store/teams.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

const LONGEST_NAME = 100;
const KINDS = ['unit', 'delegation'] as const;

/** All teams, for whoever chooses among them. Nobody who is not signed in gets any. */
export function listTeams({ database }: DeskContext): Promise<StoredTeam[]> {
  return allTeams(database);
}

/** The teams to which one may restrict a document: one's own; the operator may choose any. */
export async function listOwnTeams(context: DeskContext): Promise<StoredTeam[]> {
  const { principal } = context;
  if (principal.role === 'operator') return listTeams(context);
  if (!isSignedIn(principal) || principal.teamIds.length === 0) return [];
  return (await listTeams(context)).filter(({ id }) => principal.teamIds.includes(id));
}

/** Makes a team and gives its number. Throws `Forbidden`, and `Invalid` also for a name that is taken. */
export async function createTeam(
  context: DeskContext,
  given: { readonly kind: string; readonly name: string },
): Promise<number> {
  requirePermission(context, 'manage-teams');
  const kind = KINDS.find((one) => one === given.kind);
  if (!kind) {
    throw new Invalid([
      { field: 'kind', code: 'not-one-of', details: { value: given.kind, allowed: KINDS.join(', ') } },
    ]);
  }
  return inTransaction(context.everything, async (transaction) => {
    const name = await checkName(transaction, given.name);
    const id = await insertTeam(transaction, { kind, name });
    const subject = { type: 'team', id: String(id) };
    await recordChange(transaction, context, { action: 'create-team', subject, after: { kind, name } });
    return id;
  });
}

/**
 * Renames a team, closes it, so that it is offered no more, or opens it again. Its members see what they saw. Throws
 * `Forbidden`, `NotFound` and `Invalid`.
 */
export async function changeTeam(
  context: DeskContext,
  given: { readonly id: number; readonly name?: string; readonly isClosed?: boolean },
): Promise<void> {
  requirePermission(context, 'manage-teams');
  await inTransaction(context.everything, async (transaction) => {
    const before = (await allTeams(transaction)).find(({ id }) => id === given.id);
    if (!before) throw new NotFound('team', String(given.id));
    const name = given.name === undefined ? before.name : await checkName(transaction, given.name, given.id);
    const isClosed = given.isClosed ?? before.closedAt !== null;
    await storeChange(transaction, given.id, { name, closedAt: isClosed ? (before.closedAt ?? context.now()) : null });
    await recordChange(transaction, context, {
      action: 'change-team',
      subject: { type: 'team', id: String(given.id) },
      before: { name: before.name, closed: before.closedAt !== null },
      after: { name, closed: isClosed },
    });
  });
}

async function checkName(database: Kysely<Database>, given: string, own?: number): Promise<string> {
  const name = given.trim().replace(/\s+/gu, ' ');
  if (name === '') throw new Invalid([{ field: 'name', code: 'missing', details: {} }]);
  if (name.length > LONGEST_NAME) {
    throw new Invalid([{ field: 'name', code: 'too-long', details: { limit: LONGEST_NAME } }]);
  }
  const taken = await database
    .selectFrom('team')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst();
  if (taken && taken.id !== own) throw new Invalid([{ field: 'name', code: 'taken', details: { value: name } }]);
  return name;
}
