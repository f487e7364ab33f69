import type { Kysely } from 'kysely';
import type { Actor } from '../authority/actor.ts';
import { toActor } from './actors.ts';
import { isoDate } from './iso-date.ts';
import type { MemberRole } from './schema/groups.ts';
import type { Database } from './schema.ts';

/** That an actor belongs or belonged to a group. */
export interface Membership {
  readonly id: number;
  readonly actor: Actor;
  readonly role: MemberRole;
  /** ISO date; null where nobody knows. */
  readonly since: string | null;
  /** ISO date of the last day; null while it lasts. */
  readonly until: string | null;
  readonly revision: number;
}

/** A membership to be noted. */
export interface NewMembership extends Omit<Membership, 'id' | 'actor' | 'revision'> {
  readonly initiativeId: string;
  readonly actorId: string;
}

/** Everybody who belongs or belonged to a group: those who lead it first, those who left last. */
export async function membershipsOf(database: Kysely<Database>, initiativeId: string): Promise<Membership[]> {
  const rows = await memberships(database)
    .where('initiative_id', '=', initiativeId)
    .orderBy('until', (order) => order.desc().nullsFirst())
    .orderBy('role', (order) => order.asc())
    .orderBy('name_en')
    .execute();
  return rows.map(toMembership).toSorted((one, other) => rank(one) - rank(other));
}

/** The membership of this number in a group. */
export async function findMembership(
  database: Kysely<Database>,
  initiativeId: string,
  id: number,
): Promise<Membership | undefined> {
  const row = await memberships(database)
    .where('initiative_id', '=', initiativeId)
    .where('membership.id', '=', id)
    .executeTakeFirst();
  return row && toMembership(row);
}

/** Whether an actor belongs to a group today. */
export async function isMember(database: Kysely<Database>, initiativeId: string, actorId: string): Promise<boolean> {
  const row = await database
    .selectFrom('membership')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .where('actor_id', '=', actorId)
    .where('until', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes a membership; gives its number. */
export async function insertMembership(database: Kysely<Database>, given: NewMembership): Promise<number> {
  const { id } = await database
    .insertInto('membership')
    .values({
      ...{ initiative_id: given.initiativeId, actor_id: given.actorId },
      ...{ role: given.role, since: given.since, until: given.until },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes a membership. Gives whether it was as it was seen, in that revision. */
export async function updateMembership(
  database: Kysely<Database>,
  { id, revision, ...set }: Pick<Membership, 'id' | 'revision' | 'role' | 'since' | 'until'>,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('membership')
    .set((row) => ({ ...set, revision: row('revision', '+', 1), noted_at: row.fn('clock_timestamp') }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Of each initiative, how many belong to it today. */
export async function memberCounts(database: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .selectFrom('membership')
    .select(({ fn }) => ['initiative_id', fn.countAll<string>().as('count')])
    .where('until', 'is', null)
    .groupBy('initiative_id')
    .execute();
  return new Map(rows.map(({ initiative_id, count }) => [initiative_id, Number(count)]));
}

const ORDER: readonly MemberRole[] = ['lead', 'co-lead', 'member'];

function rank({ role, until }: Membership): number {
  return ORDER.indexOf(role) + (until === null ? 0 : ORDER.length);
}

function memberships(database: Kysely<Database>) {
  return database
    .selectFrom('membership')
    .innerJoin('actor', 'actor.id', 'membership.actor_id')
    .select(['membership.id as membership_id', 'role', 'revision', 'actor.id', 'type', 'name_da', 'name_en'])
    .select([isoDate<string | null>('since').as('since'), isoDate<string | null>('until').as('until')]);
}

type Row = Awaited<ReturnType<ReturnType<typeof memberships>['execute']>>[number];

function toMembership({ membership_id, role, revision, since, until, ...actor }: Row): Membership {
  return { id: membership_id, actor: toActor(actor), role, since, until, revision };
}
