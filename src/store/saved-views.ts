import type { Kysely } from 'kysely';
import type { Author } from './follow-up.ts';
import type { OpenTeam } from './people-named.ts';
import type { ViewMail, ViewPlace } from './schema/follow-up.ts';
import type { Database } from './schema.ts';

/** A search that somebody kept. */
export interface SavedView {
  readonly id: number;
  readonly name: string;
  /** The query of the address of its place, without a question mark. */
  readonly query: string;
  /** The page that shows it. */
  readonly place: ViewPlace;
  /** When its owner is told of what is new. */
  readonly mail: ViewMail;
  readonly owner: Author;
  /** The team that may use it too. */
  readonly team: OpenTeam | null;
  readonly revision: number;
}

/** What is kept of a view. */
export interface NewView {
  readonly personId: string;
  readonly name: string;
  readonly query: string;
  readonly place: ViewPlace;
  readonly mail: ViewMail;
  readonly teamId: number | null;
}

/** The views that whoever asks may use, by name. */
export async function savedViews(database: Kysely<Database>): Promise<SavedView[]> {
  const rows = await database
    .selectFrom('saved_view')
    .innerJoin('person', 'person.id', 'saved_view.person_id')
    .leftJoin('team', 'team.id', 'saved_view.team_id')
    .select(['saved_view.id', 'saved_view.name', 'query', 'place', 'mail', 'revision', 'person_id', 'team_id'])
    .select(['person.name as owner_name', 'team.name as team_name'])
    .orderBy('saved_view.name')
    .orderBy('saved_view.id')
    .execute();
  return rows.map(({ id, name, query, place, mail, revision, person_id, owner_name, team_id, team_name }) => ({
    ...{ id, name, query, place, mail, revision },
    owner: { id: person_id, name: owner_name },
    team: team_id === null || team_name === null ? null : { id: team_id, name: team_name },
  }));
}

/** Keeps a new view; gives its number. */
export async function insertView(database: Kysely<Database>, { personId, teamId, ...view }: NewView): Promise<number> {
  const { id } = await database
    .insertInto('saved_view')
    .values({ person_id: personId, team_id: teamId, ...view })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes a view of which `revision` was seen; false where it was changed since. */
export async function updateView(
  database: Kysely<Database>,
  seen: Pick<SavedView, 'id' | 'revision'>,
  { teamId, ...view }: Omit<NewView, 'personId'>,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('saved_view')
    .set({ team_id: teamId, ...view, revision: seen.revision + 1 })
    .where('id', '=', seen.id)
    .where('revision', '=', seen.revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Takes a view out. */
export async function removeView(database: Kysely<Database>, id: number): Promise<void> {
  await database.deleteFrom('saved_view').where('id', '=', id).execute();
}
