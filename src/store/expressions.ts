import { type Kysely, sql } from 'kysely';
import type { CommitmentKind } from '../extraction/commitment.ts';
import type { Recognition } from '../matching/recognition.ts';
import type { Annotation, SourceFormat } from '../reading/document.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { isoDate } from './iso-date.ts';
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
      figures: expression.figures,
    })
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
  'is_latest',
  'recognised_by',
] as const;

function summaries(database: Kysely<Database>) {
  return database.selectFrom('expression').select(SUMMARY_COLUMNS).select(isoDate('expression.date').as('date'));
}

/** The newest version of every text, the newest document first, those without a date last. */
export async function allExpressions(database: Kysely<Database>): Promise<ExpressionSummary[]> {
  return summaries(database)
    .where('is_latest', '=', true)
    .orderBy('expression.date', (order) => order.desc().nullsLast())
    .orderBy('title')
    .orderBy('id')
    .execute();
}

/** The texts taken in last, the newest first, without versions that a newer one has replaced. */
export async function latestExpressions(database: Kysely<Database>, limit: number): Promise<ExpressionSummary[]> {
  return summaries(database)
    .where('is_latest', '=', true)
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
  const rows = await summaries(database)
    .where('id', 'in', [...new Set(ids)])
    .execute();
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
    .where('is_latest', '=', true)
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

/** Tracked changes and comments of an expression, in text order. */
export async function annotationsOf(database: Kysely<Database>, id: string): Promise<readonly Annotation[]> {
  const row = await database.selectFrom('expression').select('annotations').where('id', '=', id).executeTakeFirst();
  return row?.annotations ?? [];
}

/** How many commitments of each kind, and in which formats, by expression. */
export interface ExpressionFigures {
  readonly counts: readonly { expression_id: string; kind: CommitmentKind; count: number }[];
  readonly formats: readonly { expression_id: string; format: SourceFormat }[];
}

/** The figures of the expressions of `ids`. */
export async function figuresOf(database: Kysely<Database>, ids: readonly string[]): Promise<ExpressionFigures> {
  if (ids.length === 0) return { counts: [], formats: [] };
  const counts = await database
    .selectFrom('commitment')
    .where('expression_id', 'in', ids)
    .select(['expression_id', 'kind', sql<number>`count(*)::integer`.as('count')])
    .groupBy(['expression_id', 'kind'])
    .execute();
  const formats = await database
    .selectFrom('manifestation')
    .where('expression_id', 'in', ids)
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
  readonly passages: number;
}

/** How many texts and passages the register has in their newest versions, and how many of them say the same in other words. */
export async function countTexts(database: Kysely<Database>): Promise<TextCounts> {
  const { documents } = await database
    .selectFrom('expression')
    .select(sql<number>`count(*)::integer`.as('documents'))
    .where('is_latest', '=', true)
    .executeTakeFirstOrThrow();
  const { passages } = await database
    .selectFrom('passage')
    .innerJoin('expression', 'expression.id', 'passage.expression_id')
    .select(sql<number>`count(*)::integer`.as('passages'))
    .where('is_latest', '=', true)
    .executeTakeFirstOrThrow();
  const translated = database
    .selectFrom('expression')
    .select(sql<number>`count(*)`.as('versions'))
    .where('is_latest', '=', true)
    .groupBy('work_id')
    .having(sql<number>`count(*)`, '>', 1);
  const { languageVersions } = await database
    .selectFrom(translated.as('work'))
    .select(sql<number>`coalesce(sum(versions), 0)::integer`.as('languageVersions'))
    .executeTakeFirstOrThrow();
  return { documents, languageVersions, passages };
}
