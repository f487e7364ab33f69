import { type AuditEntry, auditEntriesOf } from '../store/audit.ts';
import { type WaysIn, waysInOf } from '../store/credentials.ts';
import { openInvitations } from '../store/invitations.ts';
import { allPersons, findPerson, type StoredPerson } from '../store/people.ts';
import { type StoredSession, sessionsOf } from '../store/sessions.ts';
import { allTeams, type StoredTeam } from '../store/teams.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';

/** A person as administrators see them in the list. */
export interface ListedPerson extends StoredPerson {
  /** Until when their invitation works; null where none is open. */
  readonly invitedUntil: Date | null;
}

/** Everybody with an account, and the teams. Throws `Forbidden`. */
export async function listPeople(context: DeskContext): Promise<{
  readonly people: readonly ListedPerson[];
  readonly teams: readonly StoredTeam[];
}> {
  requirePermission(context, 'list-people');
  const { everything } = context;
  const invitations = await openInvitations(everything, context.now());
  const people = await allPersons(everything);
  return {
    people: people.map((person) => ({ ...person, invitedUntil: invitations.get(person.id) ?? null })),
    teams: await allTeams(everything),
  };
}

/** A person with all that administrators see of them. */
export interface ViewedPerson {
  readonly person: ListedPerson;
  readonly teams: readonly StoredTeam[];
  readonly waysIn: WaysIn;
  readonly sessions: readonly StoredSession[];
  readonly history: readonly AuditEntry[];
}

/** One person with their sessions and history. Throws `Forbidden` and `NotFound`. */
export async function viewPerson(context: DeskContext, id: string): Promise<ViewedPerson> {
  requirePermission(context, 'list-people');
  const { everything } = context;
  const person = await findPerson(everything, id);
  if (!person) throw new NotFound('person', id);
  const invitations = await openInvitations(everything, context.now());
  return {
    person: { ...person, invitedUntil: invitations.get(id) ?? null },
    teams: await allTeams(everything),
    waysIn: await waysInOf(everything, id),
    sessions: await sessionsOf(everything, id, context.now()),
    history: await auditEntriesOf(everything, { type: 'person', id }),
  };
}
