import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** A unit of the ministry, or a delegation. */
export interface StoredTeam {
  readonly id: number;
  readonly kind: 'unit' | 'delegation';
  readonly name: string;
  /** Since when nobody is put in it any more; null while it is open. */
  readonly closedAt: Date | null;
  readonly members: number;
}

/** All teams, those that are open first, by name. */
export function allTeams(database: Kysely<Database>): Promise<StoredTeam[]> {
  return database
    .selectFrom('team')
    .select(['id', 'kind', 'name', 'closed_at as closedAt'])
    .select(sql<number>`(select count(*)::integer from team_member where team_id = team.id)`.as('members'))
    .orderBy(sql`closed_at is not null`)
    .orderBy('name')
    .execute();
}

/** Adds a team and gives its number. Throws a unique violation for a name that is taken. */
export async function insertTeam(database: Kysely<Database>, team: Pick<StoredTeam, 'kind' | 'name'>): Promise<number> {
  const { id } = await database.insertInto('team').values(team).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Changes the name of a team, or closes it or opens it again. */
export async function changeTeam(
  database: Kysely<Database>,
  id: number,
  { name, closedAt }: { readonly name?: string; readonly closedAt?: Date | null },
): Promise<void> {
  await database
    .updateTable('team')
    .set({ ...(name === undefined ? {} : { name }), ...(closedAt === undefined ? {} : { closed_at: closedAt }) })
    .where('id', '=', id)
    .execute();
}
