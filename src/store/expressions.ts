import { type Kysely, sql } from 'kysely';
import type { CommitmentKind } from '../extraction/commitment.ts';
import type { Recognition } from '../matching/recognition.ts';
import type { Annotation, SourceFormat } from '../reading/document.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { isoDate } from './iso-date.ts';
import { isNewest } from './newest.ts';
import { isOneOf } from './one-of.ts';
import type { TextShare } from './register-index/sight.ts';
import type { Classification } from './schema/people.ts';
import type { Database } from './schema.ts';

/** A language version of a work, before it is in the register. */
export interface NewExpression {
  readonly id: string;
  readonly fingerprint: string;
  readonly workId: number;
  /** Null for the first text of a work. */
  readonly recognisedBy: Recognition | null;
  readonly language: LanguageCode;
  readonly title: string;
  readonly date: string | null;
  readonly issuerId: string | null;
  readonly number: string | null;
  readonly text: string;
  readonly pageCount: number | null;
  readonly sample: boolean;
  readonly annotations: readonly Annotation[];
  readonly figures: readonly string[];
  /** Who may see it; everybody unless given. */
  readonly audienceId?: number;
}

/** Whether the register has a text of this fingerprint. */
export async function hasText(database: Kysely<Database>, fingerprint: string): Promise<boolean> {
  const known = await database
    .selectFrom('expression')
    .select('id')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return known !== undefined;
}

/** Adds the expression as the newest version of its work and language. Throws a unique violation for a known text. */
export async function insertExpression(database: Kysely<Database>, expression: NewExpression): Promise<void> {
  const { id, fingerprint, language, title, date, number, text, sample } = expression;
  const earlier = await versionsOf(database, { work_id: expression.workId, language });
  await database
    .insertInto('expression')
    .values({
      ...{ id, fingerprint, language, title, date, number, text, sample },
      work_id: expression.workId,
      issuer_id: expression.issuerId,
      page_count: expression.pageCount,
      annotations: JSON.stringify(expression.annotations),
      version: earlier.length + 1,
      is_latest: true,
      recognised_by: expression.recognisedBy,
      ...(expression.audienceId === undefined ? {} : { audience_id: expression.audienceId }),
      figures: expression.figures,
    })
    .execute();
}

/** What is said of an expression besides its words. */
export interface ExpressionDescription {
  readonly title: string;
  /** ISO date. */
  readonly date: string | null;
  readonly issuer: string | null;
}

/** Gives an expression another title, date and issuer, also where its commitments and deeds repeat them. */
export async function describeExpression(
  database: Kysely<Database>,
  id: string,
  { title, date, issuer }: ExpressionDescription,
): Promise<void> {
  await database.updateTable('expression').set({ title, date, issuer_id: issuer }).where('id', '=', id).execute();
  await database
    .updateTable('commitment')
    .set({ document_title: title, document_date: date })
    .where('expression_id', '=', id)
    .execute();
  await database
    .updateTable('deed')
    .set({ happened_on: date })
    .where('expression_id', '=', id)
    .where(sql<boolean>`coalesce(parts->'date'->>'edtf', '') = ''`)
    .execute();
}

/** What lists and links need of an expression. */
export interface ExpressionSummary {
  readonly id: string;
  readonly work_id: number;
  readonly title: string;
  readonly language: LanguageCode;
  readonly date: string | null;
  readonly issuer_id: string | null;
  readonly number: string | null;
  readonly page_count: number | null;
  readonly sample: boolean;
  readonly ingested_at: Date;
  readonly version: number;
  /** Whether it is the newest version that whoever asked may see. */
  readonly is_latest: boolean;
  readonly recognised_by: Recognition | null;
}

const SUMMARY_COLUMNS = [
  'id',
  'work_id',
  'title',
  'language',
  'issuer_id',
  'number',
  'page_count',
  'sample',
  'ingested_at',
  'version',
  'recognised_by',
] as const;

function summaries(database: Kysely<Database>) {
  return database
    .selectFrom('expression')
    .select(SUMMARY_COLUMNS)
    .select(isoDate('expression.date').as('date'))
    .select(isNewest('expression').as('is_latest'));
}

/** The newest version of every text, the newest document first, those without a date last. */
export async function allExpressions(database: Kysely<Database>): Promise<ExpressionSummary[]> {
  return newestFirst(summaries(database)).execute();
}

function newestFirst(found: ReturnType<typeof summaries>) {
  return found
    .where(isNewest('expression'))
    .orderBy('expression.date', (order) => order.desc().nullsLast())
    .orderBy('title')
    .orderBy('id');
}

/** Titles and numbers hold a word in whatever case either is written. */
const isTitledWith = (word: string) =>
  sql<boolean>`position(lower(${word}) in lower(concat_ws(' ', title, expression.number))) > 0`;

/** The newest versions whose title or number holds every one of `words`, the newest document first. */
export async function expressionsTitled(
  database: Kysely<Database>,
  words: readonly string[],
  limit: number,
): Promise<ExpressionSummary[]> {
  return newestFirst(summaries(database).where(({ and }) => and(words.map(isTitledWith))))
    .limit(limit)
    .execute();
}

/** Which works are listed. */
export interface WorksRequest {
  /** Their title or number holds every one of these; all works for none. */
  readonly words: readonly string[];
  /** Null for every one. */
  readonly classification: Classification | null;
  readonly offset: number;
  readonly limit: number;
}

/** Some works in their newest versions, the newest work first and the newest text of each, and how many pass in all. */
export async function worksListed(
  database: Kysely<Database>,
  { words, classification, offset, limit }: WorksRequest,
): Promise<{ readonly total: number; readonly works: readonly (readonly ExpressionSummary[])[] }> {
  const { rows } = await sql<{ total: number; ids: number[] }>`
    with listed as (
      select distinct on (work_id) work_id, date, title, expression.id
      from expression join audience on audience.id = expression.audience_id
      where ${isNewest('expression')} and ${sql.join([sql`true`, ...words.map(isTitledWith)], sql` and `)}
        and ${classification === null ? sql`true` : sql`classification = ${classification}`}
      order by work_id, date desc nulls last, title, expression.id
    )
    select (select count(*)::integer from listed) as total,
      array(select work_id from listed order by date desc nulls last, title, id limit ${limit} offset ${offset}) as ids`.execute(
    database,
  );
  const { total = 0, ids = [] } = rows[0] ?? {};
  if (ids.length === 0) return { total, works: [] };
  const texts = await newestFirst(summaries(database).where(isOneOf('work_id', ids))).execute();
  const ofWork = Map.groupBy(texts, ({ work_id }) => work_id);
  return { total, works: ids.map((id) => ofWork.get(id) ?? []) };
}

/** How many texts there are in their newest versions, by who may see them. */
export async function countByClassification(database: Kysely<Database>): Promise<ReadonlyMap<Classification, number>> {
  const rows = await database
    .selectFrom('expression')
    .innerJoin('audience', 'audience.id', 'expression.audience_id')
    .select(['classification', sql<number>`count(*)::integer`.as('count')])
    .where(isNewest('expression'))
    .groupBy('classification')
    .execute();
  return new Map(rows.map(({ classification, count }) => [classification, count]));
}

/** The texts taken in last, the newest first, without versions that a newer one has replaced. */
export async function latestExpressions(database: Kysely<Database>, limit: number): Promise<ExpressionSummary[]> {
  return summaries(database)
    .where(isNewest('expression'))
    .orderBy('ingested_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The expressions of `ids` that exist, by identifier. */
export async function findExpressions(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, ExpressionSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await summaries(database).where(isOneOf('id', ids)).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The newest text of the same work in each other language, by language. */
export async function siblingsOf(
  database: Kysely<Database>,
  expression: Pick<ExpressionSummary, 'language' | 'work_id'>,
): Promise<ExpressionSummary[]> {
  return summaries(database)
    .where('work_id', '=', expression.work_id)
    .where('language', '!=', expression.language)
    .where(isNewest('expression'))
    .orderBy('language')
    .execute();
}

/** All texts of a work in one language, the oldest version first. */
export async function versionsOf(
  database: Kysely<Database>,
  expression: Pick<ExpressionSummary, 'language' | 'work_id'>,
): Promise<ExpressionSummary[]> {
  return summaries(database)
    .where('work_id', '=', expression.work_id)
    .where('language', '=', expression.language)
    .orderBy('version')
    .execute();
}

/** The clean text of an expression; undefined when there is no such expression. */
export async function textOfExpression(database: Kysely<Database>, id: string): Promise<string | undefined> {
  const row = await database.selectFrom('expression').select('text').where('id', '=', id).executeTakeFirst();
  return row?.text;
}

/** A text with what its commitments take from it. */
export interface ExpressionText {
  readonly id: string;
  readonly text: string;
  readonly fingerprint: string;
  readonly language: LanguageCode;
  readonly title: string;
  readonly date: string | null;
  readonly issuer_id: string | null;
  readonly audience_id: number;
}

/** The text of an expression with what its commitments take from it; undefined when there is no such expression. */
export async function expressionText(database: Kysely<Database>, id: string): Promise<ExpressionText | undefined> {
  return database
    .selectFrom('expression')
    .select(['id', 'text', 'fingerprint', 'language', 'title', 'issuer_id', 'audience_id'])
    .select(isoDate('expression.date').as('date'))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Tracked changes and comments of an expression, in text order. */
export async function annotationsOf(database: Kysely<Database>, id: string): Promise<readonly Annotation[]> {
  const row = await database.selectFrom('expression').select('annotations').where('id', '=', id).executeTakeFirst();
  return row?.annotations ?? [];
}

/** How many commitments of each kind that nobody rejected, and in which formats, by expression. */
export interface ExpressionFigures {
  readonly counts: readonly { expression_id: string; kind: CommitmentKind; count: number }[];
  readonly formats: readonly { expression_id: string; format: SourceFormat }[];
}

/** The figures of the expressions of `ids`. */
export async function figuresOf(database: Kysely<Database>, ids: readonly string[]): Promise<ExpressionFigures> {
  if (ids.length === 0) return { counts: [], formats: [] };
  const counts = await database
    .selectFrom('commitment')
    .where(isOneOf('expression_id', ids))
    .where(sql<boolean>`state <> 'rejected'`)
    .select(['expression_id', 'kind', sql<number>`count(*)::integer`.as('count')])
    .groupBy(['expression_id', 'kind'])
    .execute();
  const formats = await database
    .selectFrom('manifestation')
    .where(isOneOf('expression_id', ids))
    .select(['expression_id', 'format'])
    .distinct()
    .orderBy('format')
    .execute();
  return { counts, formats };
}

/** How much text the register has. */
export interface TextCounts {
  readonly documents: number;
  /** Documents of whose work there is a version in another language. */
  readonly languageVersions: number;
}

/** How many texts the register has in their newest versions, and how many of them say the same in other words. */
export async function countTexts(database: Kysely<Database>): Promise<TextCounts> {
  const { documents } = await database
    .selectFrom('expression')
    .select(sql<number>`count(*)::integer`.as('documents'))
    .where(isNewest('expression'))
    .executeTakeFirstOrThrow();
  const translated = database
    .selectFrom('expression')
    .select(sql<number>`count(*)`.as('versions'))
    .where(isNewest('expression'))
    .groupBy('work_id')
    .having(sql<number>`count(*)`, '>', 1);
  const { languageVersions } = await database
    .selectFrom(translated.as('work'))
    .select(sql<number>`coalesce(sum(versions), 0)::integer`.as('languageVersions'))
    .executeTakeFirstOrThrow();
  return { documents, languageVersions };
}

/** How many passages there are, by who may see them. */
export async function countPassages(everything: Kysely<Database>): Promise<TextShare[]> {
  return everything
    .selectFrom('passage')
    .innerJoin('expression', 'expression.id', 'passage.expression_id')
    .where('is_latest', '=', true)
    .select(['expression.audience_id', 'newer_for', sql<number>`count(*)::integer`.as('count')])
    .groupBy(['expression.audience_id', 'newer_for'])
    .execute();
}
