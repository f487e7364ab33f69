import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** A commitment of the register with everything that its facets look at. Lists stand in one text, parted by blanks. */
export interface IndexedRow {
  readonly id: string;
  readonly audience_id: number;
  /** The audiences that a newer version of it is there for; null for none. */
  readonly newer_for: readonly number[] | null;
  readonly kind: string;
  readonly speaker: string | null;
  readonly document: string;
  /** The title of its document. */
  readonly title: string;
  /** Its place among those of its document. */
  readonly ordinal: number;
  readonly language: string;
  readonly year: string | null;
  /** The day it is due as a number, 20261231; null without one. */
  readonly due: number | null;
  /** The day of its document, likewise. */
  readonly dated: number | null;
  /** The day of the newest word on what somebody looks after and is not over, in days after 1 January 1970. */
  readonly last_word: number | null;
  readonly has_amount: boolean;
  readonly recurs: boolean;
  readonly state: string;
  readonly bearer: string | null;
  readonly counterpart: string | null;
  readonly forum: string | null;
  readonly topic: string | null;
  readonly currency: string | null;
  readonly owner: string | null;
  readonly progress: string | null;
  readonly verdict: string | null;
}

/** How many rows are read at a time, so that others get their turn in between. */
const STRETCH = 4_000;

const listed = (value: RawBuilder<unknown>, table: string) => sql`
  (select string_agg(distinct ${value}, ' ') from ${sql.ref(table)} where commitment_id = commitment.id)`;

const ROWS = sql`
  select commitment.id, commitment.audience_id, commitment.newer_for, kind, speaker_id as speaker,
    expression_id as document, document_title as title, ordinal, expression.language,
    extract(year from document_date)::integer::text as year,
    to_char(due_on, 'YYYYMMDD')::integer as due,
    to_char(document_date, 'YYYYMMDD')::integer as dated,
    case when ownership.commitment_id is not null and coalesce(progress, '') not in ('delivered', 'discontinued')
      then coalesce(progress_on, since) - date '1970-01-01' end as last_word, has_amount, recurs, state,
    ${listed(sql`actor_id`, 'bearer')} as bearer, ${listed(sql`actor_id`, 'counterpart')} as counterpart,
    ${listed(sql`actor_id`, 'forum')} as forum, ${listed(sql`topic`, 'commitment_topic')} as topic,
    ${listed(sql`currency`, 'commitment_amount')} as currency,
    concat_ws(' ', 'team-' || ownership.team_id, 'person-' || ownership.person_id) as owner, progress, verdict
  from commitment join expression on expression.id = expression_id
  left join ownership on ownership.commitment_id = commitment.id
  left join standing on standing.commitment_id = commitment.id
  where in_register`;

/** Every commitment of the register, some thousand at a time. */
export async function* allIndexedRows(everything: Kysely<Database>): AsyncGenerator<readonly IndexedRow[]> {
  let last = '';
  for (;;) {
    const { rows } = await sql<IndexedRow>`${ROWS} and commitment.id > ${last}
      order by commitment.id limit ${STRETCH}`.execute(everything);
    if (rows.length > 0) yield rows;
    if (rows.length < STRETCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** Those of `ids` that are in the register. */
export async function indexedRows(
  everything: Kysely<Database>,
  ids: readonly string[],
): Promise<readonly IndexedRow[]> {
  const { rows } = await sql<IndexedRow>`${ROWS} and commitment.id = any(${[...ids]}::text[])`.execute(everything);
  return rows;
}
