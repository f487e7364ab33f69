import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { IN_REGISTER, isNewest } from './newest.ts';
import type { StoredPerson } from './people.ts';
import type { Database } from './schema.ts';

/** What a calendar shows: what a person and their teams look after, or a team, or what is owed in a forum. */
export type CalendarScope =
  | { readonly scope: 'person' }
  | { readonly scope: 'team'; readonly teamId: number }
  | { readonly scope: 'forum'; readonly forumId: string };

/** A calendar, without the secret part of its address. */
export interface CalendarFeed {
  readonly id: number;
  readonly scope: CalendarScope['scope'];
  readonly teamId: number | null;
  readonly forumId: string | null;
  /** Name of the team; null for other calendars. */
  readonly teamName: string | null;
  readonly createdAt: Date;
  /** When a calendar program last fetched it, to the hour; null before the first time. */
  readonly usedAt: Date | null;
}

/** A calendar, and whose it is. */
export interface OwnedCalendarFeed extends CalendarFeed {
  readonly owner: Pick<StoredPerson, 'id' | 'name' | 'role' | 'locale' | 'teamIds'>;
}

const SECRET_BYTES = 32;

/** Makes a calendar and gives the secret part of its address, of 256 bits, which is not kept. */
export async function insertCalendarFeed(
  database: Kysely<Database>,
  { personId, createdAt, ...given }: CalendarScope & { readonly personId: string; readonly createdAt: Date },
): Promise<string> {
  const token = randomBytes(SECRET_BYTES).toString('base64url');
  await database
    .insertInto('calendar_feed')
    .values({
      ...{ person_id: personId, scope: given.scope, token_hash: hashOf(token), created_at: createdAt, used_at: null },
      team_id: given.scope === 'team' ? given.teamId : null,
      forum_id: given.scope === 'forum' ? given.forumId : null,
    })
    .execute();
  return token;
}

function feeds(database: Kysely<Database>) {
  return database
    .selectFrom('calendar_feed')
    .leftJoin('team', 'team.id', 'calendar_feed.team_id')
    .select(['calendar_feed.id', 'scope', 'team_id as teamId', 'forum_id as forumId', 'team.name as teamName'])
    .select(['calendar_feed.created_at as createdAt', 'used_at as usedAt']);
}

/** The calendars of a person, the oldest first. */
export function calendarFeedsOf(database: Kysely<Database>, personId: string): Promise<CalendarFeed[]> {
  return feeds(database).where('calendar_feed.person_id', '=', personId).orderBy('calendar_feed.id').execute();
}

/** The calendar with this secret, unless its owner may not sign in any more. */
export async function calendarFeedWith(
  database: Kysely<Database>,
  token: string,
): Promise<OwnedCalendarFeed | undefined> {
  const found = await feeds(database)
    .innerJoin('person', 'person.id', 'calendar_feed.person_id')
    .select(['person.id as personId', 'person.name as personName', 'role', 'locale'])
    .select(sql<number[]>`array(select team_id from team_member where team_member.person_id = person.id)`.as('teamIds'))
    .where('token_hash', '=', hashOf(token))
    .where('suspended_at', 'is', null)
    .executeTakeFirst();
  if (!found) return undefined;
  const { personId: id, personName: name, role, locale, teamIds, ...feed } = found;
  return { ...feed, owner: { id, name, role, locale, teamIds } };
}

/** Gives a calendar another address, in the place of the one it had; null where the person has no such calendar. */
export async function renewCalendarFeed(
  database: Kysely<Database>,
  personId: string,
  id: number,
): Promise<string | null> {
  const token = randomBytes(SECRET_BYTES).toString('base64url');
  const { numUpdatedRows } = await database
    .updateTable('calendar_feed')
    .set({ token_hash: hashOf(token), used_at: null })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n ? token : null;
}

/** Takes a calendar away; false where the person has no such one. */
export async function removeCalendarFeed(database: Kysely<Database>, personId: string, id: number): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('calendar_feed')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Notes that a calendar was fetched, at most once an hour. */
export async function noteCalendarUse(database: Kysely<Database>, id: number, at: Date): Promise<void> {
  await database
    .updateTable('calendar_feed')
    .set({ used_at: at })
    .where('id', '=', id)
    .where(sql<boolean>`coalesce(used_at < ${at}::timestamptz - interval '1 hour', true)`)
    .execute();
}

/** The fora that commitments name which whoever asks may see, as actors, by how often. */
export async function foraNamed(database: Kysely<Database>, limit: number): Promise<string[]> {
  const rows = await database
    .selectFrom('forum')
    .innerJoin('commitment', 'commitment.id', 'forum.commitment_id')
    .select('actor_id')
    .where(isNewest('commitment'))
    .where('actor_id', 'is not', null)
    .groupBy('actor_id')
    .orderBy(sql`count(*) desc, actor_id`)
    .limit(limit)
    .execute();
  return rows.flatMap(({ actor_id }) => actor_id ?? []);
}

/** The commitments with a deadline from a day on that name a forum, by deadline. */
export async function commitmentsDueIn(
  database: Kysely<Database>,
  forumId: string,
  from: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select commitment.id from commitment
    left join standing on standing.commitment_id = commitment.id
    where ${IN_REGISTER} and due_on >= ${from}::date
      and coalesce(progress, '') not in ('delivered', 'discontinued')
      and exists (select from forum where forum.commitment_id = commitment.id and actor_id = ${forumId})
    order by due_order, expression_id, ordinal limit ${limit}`.execute(database);
  return rows.map(({ id }) => id);
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
