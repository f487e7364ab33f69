import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type SharedTerm, SUGGESTION_SIGNS, type SuggestionSigns } from '../matching/suggest-commitments.ts';
import type { SuggestionModel } from '../matching/suggestion-model.ts';
import { inBatches } from './batches.ts';
import { withNewer } from './newest.ts';
import { isOneOf } from './one-of.ts';
import type { Database } from './schema.ts';

/** A deed and a commitment. */
export interface SuggestionKey {
  readonly deedId: string;
  readonly commitmentId: string;
}

/** That a deed may be evidence for a commitment. */
export interface StoredSuggestion extends SuggestionKey {
  /** 0 to 1. */
  readonly score: number;
  readonly signs: SuggestionSigns;
  readonly shared: readonly SharedTerm[];
}

/** What somebody decided of a suggestion. */
export interface NewDecision extends Omit<StoredSuggestion, 'shared'> {
  readonly isAccepted: boolean;
  readonly evidenceId: number | null;
  /** Null for the operator. */
  readonly decidedBy: string | null;
}

/** What the inbox is narrowed by. */
export interface InboxFilters {
  /** Only suggestions of deeds of this document. */
  readonly document?: string;
  /** Only suggestions for this commitment. */
  readonly commitment?: string;
}

/** Replaces what is suggested of the deeds of `deedIds`; what somebody decided of is not suggested again. */
export async function replaceSuggestions(
  database: Kysely<Database>,
  deedIds: readonly string[],
  suggestions: readonly StoredSuggestion[],
): Promise<void> {
  if (deedIds.length === 0) return;
  await database.deleteFrom('evidence_suggestion').where(isOneOf('deed_id', deedIds)).execute();
  const decided = await decidedPairs(database, deedIds);
  const rows = suggestions
    .filter(({ deedId, commitmentId }) => !decided.get(deedId)?.has(commitmentId))
    .map(({ deedId, commitmentId, score, signs, shared }) => ({
      ...{ deed_id: deedId, commitment_id: commitmentId, score },
      signs: SUGGESTION_SIGNS.map((sign) => signs[sign]),
      shared: JSON.stringify(shared),
    }));
  await inBatches(rows, (batch) => database.insertInto('evidence_suggestion').values(batch).execute());
}

/** The commitments that somebody decided about each deed, and the later versions of these commitments. */
export async function decidedPairs(
  database: Kysely<Database>,
  deedIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (deedIds.length === 0) return new Map();
  const { rows } = await sql<SuggestionKey>`
    with recursive decided as (
      select deed_id, commitment_id from evidence_decision where deed_id = any(${[...deedIds]}::text[])
      union
      select deed_id, after_id from decided join lineage on lineage.before_id = decided.commitment_id
    )
    select deed_id as "deedId", commitment_id as "commitmentId" from decided`.execute(database);
  const byDeed = Map.groupBy(rows, ({ deedId }) => deedId);
  return new Map([...byDeed].map(([deed, pairs]) => [deed, new Set(pairs.map(({ commitmentId }) => commitmentId))]));
}

/**
 * Takes out the suggestion, and keeps others from deciding of it until the transaction ends; undefined where it is not
 * suggested, or not any more.
 */
export async function takeSuggestion(
  transaction: Kysely<Database>,
  { deedId, commitmentId }: SuggestionKey,
): Promise<StoredSuggestion | undefined> {
  const row = await transaction
    .deleteFrom('evidence_suggestion')
    .where('deed_id', '=', deedId)
    .where('commitment_id', '=', commitmentId)
    .returning(['score', 'signs', 'shared'])
    .executeTakeFirst();
  return row && { deedId, commitmentId, score: row.score, signs: namedSigns(row.signs), shared: row.shared };
}

/** Keeps a decision and gives who may see it. Throws a unique violation where there is one already. */
export async function insertDecision(database: Kysely<Database>, decision: NewDecision): Promise<number> {
  const { audience_id } = await database
    .insertInto('evidence_decision')
    .values({
      deed_id: decision.deedId,
      commitment_id: decision.commitmentId,
      is_accepted: decision.isAccepted,
      evidence_id: decision.evidenceId,
      score: decision.score,
      signs: SUGGESTION_SIGNS.map((sign) => decision.signs[sign]),
      decided_by: decision.decidedBy,
    })
    .returning('audience_id')
    .executeTakeFirstOrThrow();
  return audience_id;
}

/** What was decided of a suggestion; undefined where nobody has. */
export async function findDecision(database: Kysely<Database>, { deedId, commitmentId }: SuggestionKey) {
  return database
    .selectFrom('evidence_decision')
    .leftJoin('person', 'person.id', 'decided_by')
    .select(['is_accepted', 'decided_at', 'person.name as decider'])
    .where('deed_id', '=', deedId)
    .where('commitment_id', '=', commitmentId)
    .executeTakeFirst();
}

/** How many decisions have taught the ranking. */
export async function countDecisions(database: Kysely<Database>): Promise<number> {
  const { count } = await database
    .selectFrom('evidence_decision')
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** A page of deeds that something is suggested of, and how many suggestions and deeds there are in all. */
export interface InboxPage {
  readonly deedIds: readonly string[];
  readonly deeds: number;
  readonly suggestions: number;
}

/** A page of the deeds that something is suggested of, those with the likeliest suggestion first. */
export async function findInboxPage(
  database: Kysely<Database>,
  filters: InboxFilters,
  model: SuggestionModel,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<InboxPage> {
  const { rows } = await sql<{ deed_id: string; deeds: number; suggestions: number }>`
    select deed_id, (count(*) over ())::integer as deeds, (sum(count(*)) over ())::integer as suggestions
    from evidence_suggestion where ${passes(filters)}
    group by deed_id order by max(${logOdds(model)}) desc, deed_id offset ${offset} limit ${limit}`.execute(database);
  return {
    deedIds: rows.map((row) => row.deed_id),
    deeds: rows[0]?.deeds ?? 0,
    suggestions: rows[0]?.suggestions ?? 0,
  };
}

/** What deeds a commitment is suggested for. */
export async function suggestionsFor(database: Kysely<Database>, commitmentId: string): Promise<StoredSuggestion[]> {
  return (await selectSuggestions(database).where('commitment_id', '=', commitmentId).execute()).map(toSuggestion);
}

/** What is suggested of the deeds of `deedIds`. */
export async function suggestionsOf(
  database: Kysely<Database>,
  deedIds: readonly string[],
  filters: InboxFilters,
): Promise<StoredSuggestion[]> {
  if (deedIds.length === 0) return [];
  const rows = await selectSuggestions(database).where(isOneOf('deed_id', deedIds)).where(passes(filters)).execute();
  return rows.map(toSuggestion);
}

function selectSuggestions(database: Kysely<Database>) {
  return database.selectFrom('evidence_suggestion').select(['deed_id', 'commitment_id', 'score', 'signs', 'shared']);
}

function toSuggestion(row: {
  readonly deed_id: string;
  readonly commitment_id: string;
  readonly score: number;
  readonly signs: readonly number[];
  readonly shared: readonly SharedTerm[];
}): StoredSuggestion {
  const { deed_id, commitment_id, score, signs, shared } = row;
  return { deedId: deed_id, commitmentId: commitment_id, score, signs: namedSigns(signs), shared };
}

function passes({ document, commitment }: InboxFilters): RawBuilder<boolean> {
  return sql<boolean>`(${document === undefined ? sql`true` : sql`deed_id in (select id from deed where expression_id = ${document})`}
    and ${commitment === undefined ? sql`true` : sql`commitment_id = ${commitment}`}
    and deed_id not in ${withNewer('deed')} and commitment_id not in ${withNewer('commitment')})`;
}

/** What `likelihoodOf` sorts by, for PostgreSQL. */
function logOdds(model: SuggestionModel): RawBuilder<number> {
  const terms = SUGGESTION_SIGNS.map((sign, place) => sql`${model[sign].mean} * signs[${sql.lit(place + 1)}]`);
  return sql<number>`ln(least(score, 0.99) / (1 - least(score, 0.99))) + ${sql.join(terms, sql` + `)}`;
}

function namedSigns(values: readonly number[]): SuggestionSigns {
  return Object.fromEntries(SUGGESTION_SIGNS.map((sign, place) => [sign, values[place] ?? 0])) as Record<
    keyof SuggestionSigns,
    number
  >;
}
