import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { CommitmentKind, ExtractedCommitment } from '../extraction/commitment.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { inBatches } from './batches.ts';
import { isoDate } from './iso-date.ts';
import { picked } from './picked.ts';
import { COMMITMENT_PARTS, type CommitmentParts, type Database } from './schema.ts';
import { searchVector } from './search-text.ts';

/** The kinds that somebody owes; a stance binds nobody. */
export const BINDING_KINDS: readonly CommitmentKind[] = ['undertaking', 'call', 'expectation'];

/** What a commitment is sorted by when deadlines count, as its index has it: those without one come last. */
export const DEADLINE: RawBuilder<string> = sql<string>`coalesce(due_on, date 'infinity')`;

/** A commitment with what the register adds to it, before it is there. */
export interface NewCommitment {
  readonly found: ExtractedCommitment;
  /** The passage's number as people cite it, null where it has none. */
  readonly passageLabel: string | null;
  /** Last day of the deadline, ISO date. */
  readonly dueOn: string | null;
  /** Actors that the register knows. */
  readonly speakerId: string | null;
  readonly bearerIds: readonly string[];
  readonly counterpartIds: readonly string[];
  readonly forumIds: readonly string[];
}

/** The expression that commitments stand in. */
export interface CommitmentSource {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
}

/** Adds the commitments of an expression, in text order. */
export async function insertCommitments(
  database: Kysely<Database>,
  source: CommitmentSource,
  commitments: readonly NewCommitment[],
): Promise<void> {
  const rows = commitments.map((commitment, ordinal) => toRow(source, commitment, ordinal));
  await inBatches(rows, (batch) => database.insertInto('commitment').values(batch).execute());
  const parties = (part: 'bearerIds' | 'counterpartIds' | 'forumIds') =>
    commitments.flatMap((commitment) =>
      [...new Set(commitment[part])].map((actorId) => ({ commitment_id: commitment.found.id, actor_id: actorId })),
    );
  await inBatches(parties('bearerIds'), (batch) => database.insertInto('bearer').values(batch).execute());
  await inBatches(parties('counterpartIds'), (batch) => database.insertInto('counterpart').values(batch).execute());
  await inBatches(parties('forumIds'), (batch) => database.insertInto('forum').values(batch).execute());
  const topics = commitments.flatMap(({ found }) => topicRows(found));
  await inBatches(topics, (batch) => database.insertInto('commitment_topic').values(batch).execute());
  const amounts = commitments.flatMap(({ found }) => amountRows(found));
  await inBatches(amounts, (batch) => database.insertInto('commitment_amount').values(batch).execute());
}

function topicRows({ id, topics }: ExtractedCommitment) {
  return [...new Set(topics.map(({ topic }) => topic))].map((topic) => ({ commitment_id: id, topic }));
}

function amountRows({ id, amounts }: ExtractedCommitment) {
  return amounts.map(({ minimum, maximum, currency }, ordinal) => ({
    commitment_id: id,
    ...{ ordinal, minimum, maximum, currency },
  }));
}

function toRow(source: CommitmentSource, commitment: NewCommitment, ordinal: number) {
  const { found } = commitment;
  return {
    id: found.id,
    expression_id: source.id,
    ordinal,
    kind: found.kind,
    passage: found.passage,
    passage_label: commitment.passageLabel,
    page: found.page,
    start_offset: found.start,
    end_offset: found.end,
    quote: found.quote,
    language: found.language,
    speaker_id: commitment.speakerId,
    strength: found.strength,
    confidence: found.confidence,
    due_on: commitment.dueOn,
    document_date: source.date,
    document_title: source.title,
    has_amount: found.amounts.length > 0,
    recurs: found.recurrence !== null,
    parts: JSON.stringify(picked(found, COMMITMENT_PARTS) satisfies CommitmentParts),
    trace: JSON.stringify(found.trace),
    search: searchVector(found.quote, found.language),
  };
}

/** A commitment as the register keeps it. */
export interface StoredCommitment {
  readonly id: string;
  readonly expression_id: string;
  readonly kind: CommitmentKind;
  readonly passage: string;
  readonly passage_label: string | null;
  readonly page: number | null;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly quote: string;
  readonly language: LanguageCode;
  readonly strength: number | null;
  readonly confidence: number;
  readonly due_on: string | null;
  readonly parts: CommitmentParts;
  readonly trace: ExtractedCommitment['trace'];
  /** Whether it stands in the newest version of its text. */
  readonly is_latest: boolean;
}

/** A query over commitments that gives {@link StoredCommitment}s, to be narrowed and ordered. */
export function selectCommitments(database: Kysely<Database>) {
  return database
    .selectFrom('commitment')
    .select([
      'commitment.id',
      'commitment.expression_id',
      'commitment.kind',
      'commitment.passage',
      'commitment.passage_label',
      'commitment.page',
      'commitment.start_offset',
      'commitment.end_offset',
      'commitment.quote',
      'commitment.language',
      'commitment.strength',
      'commitment.confidence',
      'commitment.parts',
      'commitment.trace',
      'commitment.is_latest',
    ])
    .select(isoDate('commitment.due_on').as('due_on'));
}

/** The commitment with this identifier; undefined when there is none. */
export async function findCommitment(database: Kysely<Database>, id: string): Promise<StoredCommitment | undefined> {
  return selectCommitments(database).where('commitment.id', '=', id).executeTakeFirst();
}

/** The commitments of `ids` that exist, in no order. */
export async function findCommitments(database: Kysely<Database>, ids: readonly string[]): Promise<StoredCommitment[]> {
  if (ids.length === 0) return [];
  return selectCommitments(database).where('commitment.id', 'in', ids).execute();
}

/** The commitments of the expressions, in text order. */
export async function commitmentsOf(
  database: Kysely<Database>,
  expressionIds: readonly string[],
): Promise<StoredCommitment[]> {
  if (expressionIds.length === 0) return [];
  return selectCommitments(database)
    .where('expression_id', 'in', expressionIds)
    .orderBy('expression_id')
    .orderBy('ordinal')
    .execute();
}

/** What an actor owes, or asks of others, in the newest versions, by deadline and then by document. */
export async function commitmentsOfActor(
  database: Kysely<Database>,
  actorId: string,
  part: 'bearer' | 'speaker',
): Promise<StoredCommitment[]> {
  return selectCommitments(database)
    .where('is_latest', '=', true)
    .where('kind', 'in', BINDING_KINDS)
    .$if(part === 'speaker', (query) => query.where('speaker_id', '=', actorId))
    .$if(part === 'bearer', (query) =>
      query.where('commitment.id', 'in', (bearer) =>
        bearer.selectFrom('bearer').select('commitment_id').where('actor_id', '=', actorId),
      ),
    )
    .orderBy(DEADLINE)
    .orderBy('document_title')
    .orderBy('expression_id')
    .orderBy('ordinal')
    .execute();
}

/** Commitments of the newest versions that were due before `today`, the latest first, or are due from `today` on, the next first. */
export async function commitmentsDue(
  database: Kysely<Database>,
  side: 'overdue' | 'upcoming',
  today: string,
  limit: number,
): Promise<StoredCommitment[]> {
  const isOverdue = side === 'overdue';
  const isDue = isOverdue
    ? sql<boolean>`${DEADLINE} < ${today}::date`
    : sql<boolean>`${DEADLINE} >= ${today}::date and ${DEADLINE} < date 'infinity'`;
  return selectCommitments(database)
    .where('is_latest', '=', true)
    .where('kind', 'in', BINDING_KINDS)
    .where(isDue)
    .orderBy(DEADLINE, isOverdue ? 'desc' : 'asc')
    .orderBy('expression_id')
    .orderBy('ordinal')
    .limit(limit)
    .execute();
}

/** How many commitments of each kind the register has in the newest versions, and how many of those that bind have a deadline. */
export async function countCommitments(database: Kysely<Database>) {
  const counts = await database
    .selectFrom('commitment')
    .select(['kind', sql<number>`count(*)::integer`.as('count'), sql<number>`count(due_on)::integer`.as('due')])
    .where('is_latest', '=', true)
    .groupBy('kind')
    .execute();
  const binding = counts.filter((row) => BINDING_KINDS.includes(row.kind));
  return { counts, withDeadline: binding.reduce((sum, row) => sum + row.due, 0) };
}
