import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** What a group can show for itself. */
export type SignKind = 'begun' | 'meeting' | 'member' | 'document' | 'progress' | 'evidence';

/** The newest thing that a group has shown for itself. */
export interface SignOfLife {
  readonly kind: SignKind;
  /** ISO date. */
  readonly on: string;
}

/**
 * The newest sign of life of each initiative up to `today`, by its identifier: that it began, a meeting that was held,
 * somebody who came or left, a text, progress reported on one of its commitments or evidence for one. That somebody
 * edits its description is none. `today` is an ISO date.
 */
export async function signsOfLife(
  database: Kysely<Database>,
  today: string,
  initiativeId?: string,
): Promise<ReadonlyMap<string, SignOfLife>> {
  const { rows } = await sql<SignOfLife & { readonly initiative_id: string }>`
    select distinct on (initiative_id) initiative_id, kind, to_char("on", 'YYYY-MM-DD') as "on" from (
      select id as initiative_id, 'begun' as kind, started_on as "on" from initiative
      union all select initiative_id, 'meeting', (starts_at at time zone time_zone)::date from event_initiative
        join event on event.id = event_id where num_nonnulls(cancelled_at, postponed_at) = 0
      union all select initiative_id, 'member', greatest(since, until) from membership
      union all select initiative_id, 'document', expression.date from initiative_work
        join expression on expression.work_id = initiative_work.work_id
      union all select initiative_id, 'progress', progress_on from initiative_work
        join expression on expression.work_id = initiative_work.work_id
        join commitment on commitment.expression_id = expression.id
        join standing on standing.commitment_id = commitment.id
      union all select initiative_id, 'evidence', (given_at at time zone 'UTC')::date from initiative_work
        join expression on expression.work_id = initiative_work.work_id
        join commitment on commitment.expression_id = expression.id
        join evidence on evidence.commitment_id = commitment.id and withdrawn_at is null
    ) sign
    where initiative_id is not null and "on" <= ${today}::date
      and (${initiativeId ?? null}::uuid is null or initiative_id = ${initiativeId ?? null}::uuid)
    order by initiative_id, "on" desc, kind`.execute(database);
  return new Map(rows.map(({ initiative_id, ...sign }) => [initiative_id, sign]));
}
