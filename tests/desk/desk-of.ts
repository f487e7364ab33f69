import type { Kysely } from 'kysely';
import type { DeskContext } from '../../src/desk/context.ts';
import type { Role } from '../../src/store/schema/people.ts';
import type { Database } from '../../src/store/schema.ts';

const ROLES: Readonly<Record<string, Role>> = { 'give-verdict': 'reviewer', 'assess-account': 'reviewer' };

/** What Edith does a use case with, in a role that may. */
export function deskOf(database: Kysely<Database>, useCase: string): DeskContext {
  const role = ROLES[useCase] ?? 'administrator';
  const principal = { role, personId: 'edith', name: 'Edith', teamIds: [] } as const;
  const now = () => new Date('2026-06-01T12:00:00Z');
  const mailRoom = { secret: 'a secret of the tests that nobody else has', isOpen: true };
  return { principal, database, everything: database, today: '2026-06-01', now, mailRoom };
}
