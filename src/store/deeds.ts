import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ExtractedDeed } from '../extraction/commitment.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { inBatches } from './batches.ts';
import { isoDate } from './iso-date.ts';
import { isNewest } from './newest.ts';
import { isOneOf } from './one-of.ts';
import { picked } from './picked.ts';
import { type Database, DEED_PARTS, type DeedParts } from './schema.ts';

/** A deed with what the register adds to it, before it is there. */
export interface NewDeed {
  readonly found: ExtractedDeed;
  /** The passage's number as people cite it, null where it has none. */
  readonly passageLabel: string | null;
  /** Last day of its date, else the day of the document, ISO date; null where neither is known. */
  readonly happenedOn: string | null;
  /** Actors that the register knows. */
  readonly actorIds: readonly string[];
}

/** Adds the deeds of an expression, in text order. */
export async function insertDeeds(
  database: Kysely<Database>,
  expressionId: string,
  deeds: readonly NewDeed[],
): Promise<void> {
  const rows = deeds.map((deed, ordinal) => toRow(expressionId, deed, ordinal));
  await inBatches(rows, (batch) => database.insertInto('deed').values(batch).execute());
  const actors = deeds.flatMap(({ found, actorIds }) =>
    [...new Set(actorIds)].map((actorId) => ({ deed_id: found.id, actor_id: actorId })),
  );
  await inBatches(actors, (batch) => database.insertInto('deed_actor').values(batch).execute());
  const topics = deeds.flatMap(({ found }) =>
    [...new Set(found.topics.map(({ topic }) => topic))].map((topic) => ({ deed_id: found.id, topic })),
  );
  await inBatches(topics, (batch) => database.insertInto('deed_topic').values(batch).execute());
}

function toRow(expressionId: string, { found, passageLabel, happenedOn }: NewDeed, ordinal: number) {
  const { id, passage, page, quote, language, confidence, trace } = found;
  return {
    ...{ id, ordinal, passage, page, quote, language, confidence },
    expression_id: expressionId,
    passage_label: passageLabel,
    start_offset: found.start,
    end_offset: found.end,
    happened_on: happenedOn,
    parts: JSON.stringify(picked(found, DEED_PARTS)),
    trace: JSON.stringify(trace),
  };
}

/** A deed as the register keeps it. */
export interface StoredDeed {
  readonly id: string;
  readonly expression_id: string;
  readonly passage: string;
  readonly passage_label: string | null;
  readonly page: number | null;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly quote: string;
  readonly language: LanguageCode;
  readonly confidence: number;
  readonly happened_on: string | null;
  readonly parts: DeedParts;
  readonly trace: ExtractedDeed['trace'];
}

function selectDeeds(database: Kysely<Database>) {
  return database
    .selectFrom('deed')
    .select([
      'deed.id',
      'deed.expression_id',
      'deed.passage',
      'deed.passage_label',
      'deed.page',
      'deed.start_offset',
      'deed.end_offset',
      'deed.quote',
      'deed.language',
      'deed.confidence',
      'deed.parts',
      'deed.trace',
    ])
    .select(isoDate('deed.happened_on').as('happened_on'));
}

/** The deeds of `ids` that exist, in no order. */
export async function findDeeds(database: Kysely<Database>, ids: readonly string[]): Promise<StoredDeed[]> {
  if (ids.length === 0) return [];
  return selectDeeds(database).where(isOneOf('deed.id', ids)).execute();
}

/** The deeds that an expression tells of, in text order. */
export async function deedsOf(database: Kysely<Database>, expressionId: string): Promise<StoredDeed[]> {
  return selectDeeds(database).where('expression_id', '=', expressionId).orderBy('ordinal').execute();
}

/** How many deeds the newest versions tell of an actor. */
export async function countDeedsOf(database: Kysely<Database>, actorId: string): Promise<number> {
  const { count } = await database
    .selectFrom('deed_actor')
    .innerJoin('deed', 'deed.id', 'deed_actor.deed_id')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where(isNewest('deed'))
    .where('actor_id', '=', actorId)
    .executeTakeFirstOrThrow();
  return count;
}

/** What the list of deeds is narrowed by; an empty list does not narrow. */
export interface DeedFilters {
  readonly actors: readonly string[];
  readonly topics: readonly string[];
  readonly documents: readonly string[];
}

/** What deeds are sorted by, as their index has it: those without a day come last. */
const DAY: RawBuilder<string> = sql<string>`coalesce(happened_on, date '-infinity')`;

/** A page of the deeds that the newest versions tell of, the latest first, and how many there are in all. */
export async function findDeedPage(
  database: Kysely<Database>,
  filters: DeedFilters,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly StoredDeed[] }> {
  const rows = await selectDeeds(database)
    .where(passes(filters))
    .orderBy(DAY, 'desc')
    .orderBy('expression_id')
    .orderBy('ordinal')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await database
    .selectFrom('deed')
    .select(sql<number>`count(*)::integer`.as('total'))
    .where(passes(filters))
    .executeTakeFirstOrThrow();
  return { total, rows };
}

function passes({ actors, topics, documents }: DeedFilters): RawBuilder<boolean> {
  const conditions = [
    isNewest('deed'),
    actors.length > 0 ? sql`deed.id in (select deed_id from deed_actor where actor_id in (${sql.join(actors)}))` : null,
    topics.length > 0 ? sql`deed.id in (select deed_id from deed_topic where topic in (${sql.join(topics)}))` : null,
    documents.length > 0 ? sql`deed.expression_id in (${sql.join(documents)})` : null,
  ].filter((condition) => condition !== null);
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
