import { type RawBuilder, sql } from 'kysely';
import { isNewest } from './newest.ts';
import type { Progress } from './schema/follow-up.ts';
import type { RecordKind } from './schema/search.ts';
import { isNamedInTexts } from './seen-actors.ts';

/** How records of a kind are told from `words.id`, and narrowed. */
interface RecordRows {
  /**
   * Columns of `words` that are worked out of `id` before the rows are looked up: under row-level security PostgreSQL uses
   * no index for a comparison with what a function that may fail has yet to give.
   */
  readonly keys?: RawBuilder<unknown>;
  /** Table and condition: the row itself, which row-level security hides from whoever may not see it. */
  readonly source: RawBuilder<unknown>;
  /** That an actor has to do with it; null where none ever has. */
  readonly byActor: ((actors: readonly string[]) => RawBuilder<unknown>) | null;
  /** That this was reported; null where nothing is reported of it. */
  readonly byProgress: ((progress: Progress) => RawBuilder<unknown>) | null;
}

const commitmentOf = (actors: readonly string[]) => sql`source.commitment_id in (
  select commitment_id from bearer where actor_id = any (${actors})
  union all select id from commitment where speaker_id = any (${actors}))`;

/** The rows behind the words of each kind. */
export const RECORDS: Readonly<Record<RecordKind, RecordRows>> = {
  document: {
    source: sql`expression source where source.id = words.id and ${isNewest('source')}`,
    byActor: (actors) => sql`(source.issuer_id = any (${actors})
      or source.id in (select expression_id from mention where actor_id = any (${actors})))`,
    byProgress: null,
  },
  // An actor whom only hidden texts name is not there.
  actor: {
    source: sql`actor source where source.id = words.id and ${isNamedInTexts(sql.ref('source.id'))}`,
    byActor: (actors) => sql`source.id = any (${actors})`,
    byProgress: null,
  },
  deed: {
    source: sql`deed source where source.id = words.id and ${isNewest('source')}`,
    byActor: (actors) => sql`source.id in (select deed_id from deed_actor where actor_id = any (${actors}))`,
    byProgress: null,
  },
  evidence: {
    keys: sql`id::integer as number`,
    source: sql`evidence source where source.id = words.number and source.withdrawn_at is null`,
    byActor: commitmentOf,
    byProgress: null,
  },
  progress: {
    keys: sql`split_part(id, '/', 1) as commitment_id, split_part(id, '/', 2)::integer as ordinal`,
    source: sql`progress_report source
      where source.commitment_id = words.commitment_id and source.ordinal = words.ordinal`,
    byActor: commitmentOf,
    byProgress: (progress) => sql`source.code = ${progress}`,
  },
  comment: {
    keys: sql`id::integer as number`,
    source: sql`comment source where source.id = words.number`,
    byActor: commitmentOf,
    byProgress: null,
  },
  report: {
    keys: sql`split_part(id, '/', 1)::integer as report_id, split_part(id, '/', 2)::integer as edition`,
    source: sql`report_paragraph source where source.report_id = words.report_id and source.edition = words.edition
      and concat_ws('/', source.report_id, source.edition, source.section) = words.id`,
    byActor: null,
    byProgress: null,
  },
};
