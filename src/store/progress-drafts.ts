import type { Kysely } from 'kysely';
import { isoDate } from './iso-date.ts';
import type { Database } from './schema.ts';

/** The drafts of progress on a commitment that nobody has settled, the oldest first. */
export async function openDrafts(database: Kysely<Database>, commitmentId: string) {
  return database
    .selectFrom('progress_draft')
    .leftJoin('person', 'person.id', 'progress_draft.given_by')
    .select(['progress_draft.id', 'code', 'text', 'person.name as givenBy'])
    .select(isoDate<string>('progress_draft.as_of').as('asOf'))
    .where('commitment_id', '=', commitmentId)
    .where('settled_at', 'is', null)
    .orderBy('progress_draft.id')
    .execute();
}
