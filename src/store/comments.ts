import { type Kysely, sql } from 'kysely';
import type { Author } from './follow-up.ts';
import type { Database } from './schema.ts';

/** What somebody wrote beside a commitment. */
export interface Comment {
  readonly id: number;
  readonly commitmentId: string;
  readonly text: string;
  /** Null for the operator. */
  readonly givenBy: Author | null;
  readonly givenAt: Date;
  /** Whom it names. */
  readonly mentioned: readonly Author[];
}

/** Adds a comment that names people; gives its number. */
export async function insertComment(
  database: Kysely<Database>,
  comment: Pick<Comment, 'commitmentId' | 'text'> & { readonly givenBy: string | null },
  mentioned: readonly string[],
): Promise<number> {
  const { id } = await database
    .insertInto('comment')
    .values({ commitment_id: comment.commitmentId, text: comment.text, given_by: comment.givenBy })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (mentioned.length > 0) {
    const rows = mentioned.map((personId) => ({ comment_id: id, person_id: personId, seen_at: null }));
    await database.insertInto('comment_mention').values(rows).execute();
  }
  return id;
}

/** The comments on a commitment, the oldest first. */
export async function commentsOn(database: Kysely<Database>, commitmentId: string): Promise<Comment[]> {
  return selectComments(database).where('comment.commitment_id', '=', commitmentId).orderBy('comment.id').execute();
}

/** The comments that name a person who has not seen them yet, the newest first. */
export async function unseenMentions(database: Kysely<Database>, personId: string): Promise<Comment[]> {
  return selectComments(database)
    .where('comment.id', 'in', (own) =>
      own
        .selectFrom('comment_mention')
        .select('comment_id')
        .where('person_id', '=', personId)
        .where('seen_at', 'is', null),
    )
    .orderBy('comment.id', 'desc')
    .execute();
}

/** Notes that a person has seen that a comment names them; nothing changes where it does not, or they had. */
export async function markMentionSeen(database: Kysely<Database>, commentId: number, personId: string): Promise<void> {
  await database
    .updateTable('comment_mention')
    .set({ seen_at: sql<Date>`clock_timestamp()` })
    .where('comment_id', '=', commentId)
    .where('person_id', '=', personId)
    .where('seen_at', 'is', null)
    .execute();
}

function selectComments(database: Kysely<Database>) {
  return database
    .selectFrom('comment')
    .leftJoin('person', 'person.id', 'comment.given_by')
    .select(['comment.id', 'comment.commitment_id as commitmentId', 'comment.text', 'comment.given_at as givenAt'])
    .select(
      sql<Author | null>`case when person.id is null then null
        else jsonb_build_object('id', person.id, 'name', person.name) end`.as('givenBy'),
    )
    .select(
      sql<Author[]>`coalesce((
        select jsonb_agg(jsonb_build_object('id', named.id, 'name', named.name) order by named.name)
        from comment_mention join person named on named.id = comment_mention.person_id
        where comment_mention.comment_id = comment.id), '[]')`.as('mentioned'),
    );
}
