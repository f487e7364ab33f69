import { type Kysely, sql } from 'kysely';
import type { CommitmentShift } from '../matching/commitment-shift.ts';
import type { Recognition } from '../matching/recognition.ts';
import type { Database } from './schema.ts';

/** Numbers the texts of one work and language in this order, the last being the newest. */
export async function orderVersions(database: Kysely<Database>, ids: readonly string[]): Promise<void> {
  await sql`update expression set version = ordered.place
    from unnest(${[...ids]}::text[]) with ordinality as ordered (id, place)
    where expression.id = ordered.id`.execute(database);
  await sql`select servanda_settle_versions(${ids[0]})`.execute(database);
}

/** That a commitment of a version continues one of the version before. */
export interface Continuation {
  readonly beforeId: string;
  readonly afterId: string;
  readonly kind: 'same' | 'reworded';
  readonly shifts: readonly CommitmentShift[];
}

/** Replaces what is known of where the commitments of `afterId` come from. */
export async function replaceLineage(
  database: Kysely<Database>,
  afterId: string,
  continuations: readonly Continuation[],
): Promise<void> {
  await database
    .deleteFrom('lineage')
    .where('after_id', 'in', (own) => own.selectFrom('commitment').select('id').where('expression_id', '=', afterId))
    .execute();
  if (continuations.length === 0) return;
  const rows = continuations.map(({ beforeId, afterId: id, kind, shifts }) => ({
    after_id: id,
    before_id: beforeId,
    kind,
    shifts,
  }));
  await database.insertInto('lineage').values(rows).execute();
}

/** The steps that led to a commitment through the versions, the newest first. */
export async function lineageOf(database: Kysely<Database>, commitmentId: string): Promise<Continuation[]> {
  const { rows } = await sql<Continuation>`
    with recursive step as (
      select lineage.*, 1 as depth from lineage where after_id = ${commitmentId}
      union all
      select lineage.*, step.depth + 1 from lineage join step on lineage.after_id = step.before_id
    )
    select before_id as "beforeId", after_id as "afterId", kind, shifts from step order by depth`.execute(database);
  return rows;
}

/** The commitment of the next version that continues this one; undefined where there is none. */
export async function continuationOf(database: Kysely<Database>, commitmentId: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('lineage')
    .select('after_id')
    .where('before_id', '=', commitmentId)
    .executeTakeFirst();
  return row?.after_id;
}

/** Makes an expression the last text of another work in its language; both works are to be put in order after it. */
export async function moveToWork(
  database: Kysely<Database>,
  move: { readonly id: string; readonly workId: number; readonly recognisedBy: Recognition | null },
): Promise<void> {
  await sql`update expression set work_id = ${move.workId}, recognised_by = ${move.recognisedBy}, version = 1 + (
      select count(*) from expression other where other.work_id = ${move.workId} and other.language = expression.language)
    where id = ${move.id}`.execute(database);
}
