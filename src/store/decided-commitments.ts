import { type Kysely, sql } from 'kysely';
import type { CommitmentSource, NewCommitment, StoredCommitment } from './commitments.ts';
import { insertCommitments, selectCommitments } from './commitments.ts';
import { isOneOf } from './one-of.ts';
import type { CommitmentContent, CommitmentState } from './schema/review.ts';
import type { Database } from './schema.ts';
import { searchVector } from './search-text.ts';

/** A commitment that nobody else can change until the transaction ends. */
export interface LockedCommitment extends StoredCommitment {
  readonly audience_id: number;
}

/** Locks the commitments of `ids` that exist, always in one order; they come in the order of `ids`. */
export async function lockCommitments(database: Kysely<Database>, ids: readonly string[]): Promise<LockedCommitment[]> {
  if (ids.length === 0) return [];
  const rows = await selectCommitments(database)
    .select('commitment.audience_id')
    .where(isOneOf('commitment.id', ids))
    .orderBy('commitment.id')
    .forUpdate()
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What a commitment says, of all that is kept of it. */
export function contentOf(stored: StoredCommitment): CommitmentContent {
  const { kind, passage, parts } = stored;
  return {
    ...{ kind, passage, parts },
    start: stored.start_offset,
    end: stored.end_offset,
    dueOn: stored.due_on,
    setByPerson: stored.set_by_person,
  };
}

/** Gives a commitment another state, and counts the change. */
export async function changeState(database: Kysely<Database>, id: string, state: CommitmentState): Promise<void> {
  await sql`update commitment set state = ${state}, revision = revision + 1 where id = ${id}`.execute(database);
}

/** What a commitment says, with what follows from where it stands. */
export interface PlacedContent {
  readonly content: CommitmentContent;
  readonly state: CommitmentState;
  readonly quote: string;
  readonly page: number | null;
  readonly passageLabel: string | null;
}

/** Replaces what a commitment says, with everything it is found and counted by, and counts the change. */
export async function replaceContent(
  database: Kysely<Database>,
  stored: Pick<StoredCommitment, 'id' | 'language'>,
  { content, state, quote, page, passageLabel }: PlacedContent,
): Promise<void> {
  const { parts } = content;
  await database
    .updateTable('commitment')
    .set({
      ...{ state, quote, page },
      kind: content.kind,
      passage: content.passage,
      passage_label: passageLabel,
      start_offset: content.start,
      end_offset: content.end,
      speaker_id: parts.speaker?.actor ?? null,
      due_on: content.dueOn,
      has_amount: parts.amounts.length > 0,
      recurs: parts.recurrence !== null,
      parts: JSON.stringify(parts),
      set_by_person: content.setByPerson,
      search: searchVector(quote, stored.language),
      revision: sql`revision + 1`,
    })
    .where('id', '=', stored.id)
    .execute();
  await replaceRelations(database, stored.id, parts);
}

async function replaceRelations(
  database: Kysely<Database>,
  id: string,
  { bearers, counterparts, fora, amounts }: CommitmentContent['parts'],
): Promise<void> {
  for (const [table, parts] of [
    ['bearer', bearers],
    ['counterpart', counterparts],
    ['forum', fora],
  ] as const) {
    const ids = [...new Set(parts.flatMap(({ actor }) => actor ?? []))];
    await database.deleteFrom(table).where('commitment_id', '=', id).execute();
    if (ids.length === 0) continue;
    const rows = ids.map((actorId) => ({ commitment_id: id, actor_id: actorId }));
    await database.insertInto(table).values(rows).execute();
  }
  await database.deleteFrom('commitment_amount').where('commitment_id', '=', id).execute();
  if (amounts.length === 0) return;
  const rows = amounts.map(({ minimum, maximum, currency }, ordinal) => ({
    commitment_id: id,
    ...{ ordinal, minimum, maximum, currency },
  }));
  await database.insertInto('commitment_amount').values(rows).execute();
}

/** Adds commitments to those of an expression, and puts all of them in text order. */
export async function addCommitments(
  database: Kysely<Database>,
  source: CommitmentSource,
  commitments: readonly NewCommitment[],
): Promise<void> {
  await insertCommitments(database, source, commitments);
  await sql`update commitment set ordinal = ordered.place
    from (
      select id, row_number() over (order by start_offset, end_offset, id) - 1 as place
      from commitment where expression_id = ${source.id}
    ) ordered
    where ordered.id = commitment.id and commitment.ordinal <> ordered.place`.execute(database);
}
