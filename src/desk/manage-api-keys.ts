import { allKeys, insertKey, revokeKey, type StoredKey } from '../store/api-keys.ts';
import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { KEY_SCOPES, type KeyScope } from '../store/schema/api-keys.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { Invalid, type Issue, NotFound } from './errors.ts';
import { fullAccountHolder } from './own-account.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

export type { StoredKey as ApiKeyView } from '../store/api-keys.ts';
export { KEY_SCOPES, type KeyScope } from '../store/schema/api-keys.ts';

/** Requests a minute with a key for which nobody said how many. */
export const USUAL_PER_MINUTE = 1_200;
const MOST_PER_MINUTE = 60_000;
const MOST_KEYS = 20;
const LONGEST_NAME = 100;

/** One's own keys, those that were revoked last. Throws `Forbidden`. */
export function listOwnKeys(context: DeskContext): Promise<StoredKey[]> {
  return allKeys(context.everything, fullAccountHolder(context).personId);
}

/** Everybody's keys. Throws `Forbidden`. */
export async function listKeys(context: DeskContext): Promise<StoredKey[]> {
  requirePermission(context, 'manage-api-keys');
  return allKeys(context.everything);
}

/**
 * Makes a key of one's own, which reads what everybody may, or what one may oneself; gives it, and it is never shown again.
 * Throws `Forbidden` and `Invalid`.
 */
export async function makeOwnKey(
  context: DeskContext,
  given: { readonly name: string; readonly scope: string },
): Promise<string> {
  const { personId } = fullAccountHolder(context);
  const scope = KEY_SCOPES.find((one) => one === given.scope);
  const issues: Issue[] = nameIssues(given.name);
  if (!scope)
    issues.push({
      field: 'scope',
      code: 'not-one-of',
      details: { value: given.scope, allowed: KEY_SCOPES.join(', ') },
    });
  const standing = (await allKeys(context.everything, personId)).filter(({ revokedAt }) => revokedAt === null);
  if (standing.length >= MOST_KEYS) issues.push({ field: 'key', code: 'too-many', details: { limit: MOST_KEYS } });
  if (!scope || issues.length > 0) throw new Invalid(issues);
  return make(context, { name: given.name.trim(), scope, personId, perMinute: USUAL_PER_MINUTE });
}

/**
 * Makes a key for somebody without an account, who reads what everybody may; gives it, and it is never shown again. Throws
 * `Forbidden` and `Invalid`.
 */
export async function makeKeyFor(
  context: DeskContext,
  given: { readonly name: string; readonly perMinute: number | null },
): Promise<string> {
  requirePermission(context, 'manage-api-keys');
  const perMinute = given.perMinute ?? USUAL_PER_MINUTE;
  const issues: Issue[] = nameIssues(given.name);
  if (!Number.isInteger(perMinute) || perMinute < 1 || perMinute > MOST_PER_MINUTE) {
    issues.push({ field: 'perMinute', code: 'not-a-number', details: { minimum: 1, maximum: MOST_PER_MINUTE } });
  }
  if (issues.length > 0) throw new Invalid(issues);
  return make(context, { name: given.name.trim(), scope: 'public', personId: null, perMinute });
}

/** Revokes a key of one's own: it opens nothing any more. Throws `Forbidden` and `NotFound`. */
export async function revokeOwnKey(context: DeskContext, id: number): Promise<void> {
  const { personId } = fullAccountHolder(context);
  await revoke(context, { id, personId });
}

/** Revokes anybody's key. Throws `Forbidden` and `NotFound`. */
export async function revokeAnyKey(context: DeskContext, id: number): Promise<void> {
  requirePermission(context, 'manage-api-keys');
  await revoke(context, { id });
}

interface Wanted {
  readonly name: string;
  readonly scope: KeyScope;
  readonly personId: string | null;
  readonly perMinute: number;
}

async function make(context: DeskContext, wanted: Wanted): Promise<string> {
  return inTransaction(context.everything, async (transaction) => {
    const made = { ...wanted, createdBy: authorOf(context), createdAt: context.now() };
    const { id, key } = await insertKey(transaction, made);
    await record(context, transaction, { action: 'make-api-key', id, after: { ...wanted } });
    return key;
  });
}

async function revoke(context: DeskContext, key: { readonly id: number; readonly personId?: string }): Promise<void> {
  await inTransaction(context.everything, async (transaction) => {
    const name = await revokeKey(transaction, { ...key, by: authorOf(context), at: context.now() });
    if (name === undefined) throw new NotFound('key', String(key.id));
    await record(context, transaction, { action: 'revoke-api-key', id: key.id, after: { name } });
  });
}

async function record(
  context: DeskContext,
  transaction: DeskContext['everything'],
  { action, id, after }: { readonly action: string; readonly id: number; readonly after: object },
): Promise<void> {
  const subject = { type: 'api-key', id: String(id) };
  await recordChange(transaction, context, { action, subject, audienceId: ADMINISTRATION_AUDIENCE, after });
}

function authorOf({ principal }: DeskContext): string | null {
  return isSignedIn(principal) ? principal.personId : null;
}

function nameIssues(name: string): Issue[] {
  const words = name.trim();
  if (words === '') return [{ field: 'name', code: 'missing', details: {} }];
  return words.length > LONGEST_NAME ? [{ field: 'name', code: 'too-long', details: { limit: LONGEST_NAME } }] : [];
}
