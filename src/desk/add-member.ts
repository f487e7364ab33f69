import type { Kysely } from 'kysely';
import type { Actor, ActorType } from '../authority/actor.ts';
import { actorById } from '../authority/actors.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '../authority/organisations/kind.ts';
import { findActors, saveActors } from '../store/actors.ts';
import { insertMembership, isMember } from '../store/memberships.ts';
import { actorIds, insertOrganisations } from '../store/organisations.ts';
import { MEMBER_ROLES, type MemberRole } from '../store/schema/groups.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue } from './errors.ts';
import { requireGroup } from './find-group.ts';
import { dayIssues } from './initiative-input.ts';
import { organisationId } from './organisation-id.ts';
import { requirePermission } from './permission.ts';
import { plainLineIssues } from './plain-line.ts';
import { recordChange } from './record-change.ts';

/** An organisation that the register does not have yet. */
export interface NewMember {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** ISO 3166-1 alpha-2 in lower case. */
  readonly country: string | null;
}

/** Who comes into a group, as what, and since when. */
export interface JoiningMember {
  /** Identifier of an actor of the register or of the authority files, or an organisation that is new. */
  readonly who: string | NewMember;
  readonly role: MemberRole;
  /** ISO date, null where nobody knows. */
  readonly since: string | null;
}

const LONGEST_NAME = 300;

/**
 * Adds a member to a group; an organisation that is new comes into the register with it. Gives the number of the
 * membership. Throws `Forbidden`, `NotFound` for the group, and `Invalid` for somebody who is not known or belongs to it
 * already.
 */
export async function addMember(context: DeskContext, slug: string, joining: JoiningMember): Promise<number> {
  requirePermission(context, 'change-membership');
  check(joining, context.today);
  const group = await requireGroup(context.database, slug);
  return inTransaction(context.everything, async (transaction) => {
    const actorId = await actorOf(transaction, joining.who);
    if (await isMember(transaction, group.id, actorId)) {
      throw new Invalid([{ field: 'member', code: 'member-already', details: { value: actorId } }]);
    }
    const { role, since } = joining;
    const id = await insertMembership(transaction, { initiativeId: group.id, actorId, role, since, until: null });
    await recordChange(transaction, context, {
      action: 'add-member',
      subject: { type: 'initiative', id: group.id },
      after: { member: actorId, role, since },
    });
    return id;
  });
}

function check({ who, role, since }: JoiningMember, today: string): void {
  const issues: Issue[] = dayIssues('since', since);
  if (since !== null && since > today)
    issues.push({ field: 'since', code: 'in-the-future', details: { value: since } });
  if (!MEMBER_ROLES.includes(role)) {
    issues.push({ field: 'role', code: 'not-one-of', details: { value: role, allowed: MEMBER_ROLES.join(', ') } });
  }
  if (typeof who !== 'string') {
    issues.push(...plainLineIssues('member', who.name, { limit: LONGEST_NAME }));
    if (!ORGANISATION_KINDS.includes(who.kind)) {
      const allowed = ORGANISATION_KINDS.join(', ');
      issues.push({ field: 'kind', code: 'not-one-of', details: { value: who.kind, allowed } });
    }
    if (who.country !== null && actorById(who.country)?.type !== 'state') {
      issues.push({ field: 'country', code: 'not-known', details: { value: who.country } });
    }
  }
  if (issues.length > 0) throw new Invalid(issues);
}

/** The actor that is meant, who is in the register from now on. */
async function actorOf(transaction: Kysely<Database>, who: string | NewMember): Promise<string> {
  if (typeof who === 'string') {
    const actor = (await findActors(transaction, [who])).get(who) ?? actorById(who);
    if (!actor) throw new Invalid([{ field: 'member', code: 'not-known', details: { value: who } }]);
    await saveActors(transaction, [actor]);
    return actor.id;
  }
  const given = await actorIds(transaction);
  const name = who.name.trim();
  const id = organisationId(name, who.country, (id) => given.has(id) || actorById(id) !== null);
  await saveActors(transaction, [toActor(id, name, who.kind)]);
  await insertOrganisations(transaction, [{ actorId: id, kind: who.kind, country: who.country, website: null }]);
  return id;
}

function toActor(id: string, name: string, kind: OrganisationKind): Actor {
  const type: ActorType = kind === 'company' ? 'company' : 'organisation';
  return { id, type, names: { da: name, en: name } };
}
