import type { Kysely } from 'kysely';
import { noteKeyUse, workingKey } from '../store/api-keys.ts';
import { findPerson } from '../store/people.ts';
import type { Database } from '../store/schema.ts';
import type { Principal } from './context.ts';

/** Who asks with a key, and how often they may. */
export interface KeyHolder {
  readonly principal: Principal;
  readonly keyId: number;
  /** Requests a minute. */
  readonly perMinute: number;
}

/**
 * Who asks with this key: a visitor, or the person whose key it is, who only reads. Notes the day. Null for a key that is
 * none, that was revoked, or whose holder may not sign in any more.
 */
export async function identifyKey(everything: Kysely<Database>, key: string, today: string): Promise<KeyHolder | null> {
  const found = await workingKey(everything, key);
  if (!found || found.isSuspended) return null;
  const { id: keyId, scope, personId, perMinute, usedOn } = found;
  const person = scope === 'own' && personId !== null ? await findPerson(everything, personId) : null;
  if (scope === 'own' && !person) return null;
  if (usedOn !== today) await noteKeyUse(everything, keyId, today);
  if (!person) return { principal: { role: 'visitor' }, keyId, perMinute };
  const { id, name, role, teamIds } = person;
  return { principal: { role, personId: id, name, teamIds, keyId }, keyId, perMinute };
}
