import type { Kysely } from 'kysely';
import type { CommitmentKind, ExtractedCommitment } from '../extraction/commitment.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { inBatches } from './batches.ts';
import { isoDate } from './iso-date.ts';
import { isNewest } from './newest.ts';
import { isOneOf } from './one-of.ts';
import { picked } from './picked.ts';
import type { CommitmentOrigin, CommitmentState, SettablePart } from './schema/review.ts';
import { COMMITMENT_PARTS, type CommitmentParts, type Database } from './schema.ts';
import { searchVector } from './search-text.ts';

/** The kinds that somebody owes; a stance binds nobody. */
export const BINDING_KINDS: readonly CommitmentKind[] = ['undertaking', 'call', 'expectation'];

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
  /** For one that takes the place of another with the same identifier: counts on from it. */
  readonly revision?: number;
  /** For one that a person put there. */
  readonly decided?: { readonly state: CommitmentState; readonly setByPerson: readonly SettablePart[] };
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
    ...(commitment.revision !== undefined && { revision: commitment.revision }),
    ...(commitment.decided && {
      origin: 'person' as const,
      state: commitment.decided.state,
      set_by_person: commitment.decided.setByPerson,
    }),
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
  /** Whether it stands in the newest version of its text that whoever asked may see. */
  readonly is_latest: boolean;
  /** What people have made of it. */
  readonly state: CommitmentState;
  readonly origin: CommitmentOrigin;
  /** The parts that a person has set; the others are as extraction gave them. */
  readonly set_by_person: readonly SettablePart[];
  readonly revision: number;
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
      'commitment.state',
      'commitment.origin',
      'commitment.set_by_person',
      'commitment.revision',
    ])
    .select(isoDate('commitment.due_on').as('due_on'))
    .select(isNewest('commitment').as('is_latest'));
}

/** The commitment with this identifier; undefined when there is none. */
export async function findCommitment(database: Kysely<Database>, id: string): Promise<StoredCommitment | undefined> {
  return selectCommitments(database).where('commitment.id', '=', id).executeTakeFirst();
}

/** The commitments of `ids` that exist, in no order. */
export async function findCommitments(database: Kysely<Database>, ids: readonly string[]): Promise<StoredCommitment[]> {
  if (ids.length === 0) return [];
  return selectCommitments(database).where(isOneOf('commitment.id', ids)).execute();
}

/** The words alone of those of `ids` that exist, in the order given: of many that are compared few are shown. */
export async function quotesOf(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<Pick<StoredCommitment, 'id' | 'quote' | 'language'>[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('commitment')
    .select(['id', 'quote', 'language'])
    .where(isOneOf('id', ids))
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The commitments of the expressions, in text order; those that were rejected only where `withRejected`. */
export async function commitmentsOf(
  database: Kysely<Database>,
  expressionIds: readonly string[],
  { withRejected = false } = {},
): Promise<StoredCommitment[]> {
  if (expressionIds.length === 0) return [];
  return selectCommitments(database)
    .where(isOneOf('expression_id', expressionIds))
    .$if(!withRejected, (query) => query.where('state', '!=', 'rejected'))
    .orderBy('expression_id')
    .orderBy('ordinal')
    .execute();
}
