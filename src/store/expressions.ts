import { type Kysely, sql } from 'kysely';
import type { CommitmentKind } from '../extraction/commitment.ts';
import type { SourceFormat } from '../reading/document.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { isoDate } from './iso-date.ts';
import type { Database } from './schema.ts';

/** A language version of a work, before it is in the register. */
export interface NewExpression {
  readonly id: string;
  readonly fingerprint: string;
  /** Key that the language versions of one work share; null for a work of its own. */
  readonly workKey: string | null;
  readonly language: LanguageCode;
  readonly title: string;
  readonly date: string | null;
  readonly issuerId: string | null;
  readonly number: string | null;
  readonly text: string;
  readonly pageCount: number | null;
  readonly sample: boolean;
}

/**
 * Adds the expression, and its work where that is new. False when the register has a text of this fingerprint
 * already. Throws a unique violation when another transaction adds it at the same time.
 */
export async function insertExpression(database: Kysely<Database>, expression: NewExpression): Promise<boolean> {
  const known = await database
    .selectFrom('expression')
    .select('id')
    .where('fingerprint', '=', expression.fingerprint)
    .executeTakeFirst();
  if (known) return false;
  await database
    .insertInto('expression')
    .values({
      id: expression.id,
      work_id: await workOf(database, expression.workKey),
      fingerprint: expression.fingerprint,
      language: expression.language,
      title: expression.title,
      date: expression.date,
      issuer_id: expression.issuerId,
      number: expression.number,
      text: expression.text,
      page_count: expression.pageCount,
      sample: expression.sample,
    })
    .execute();
  return true;
}

async function workOf(database: Kysely<Database>, key: string | null): Promise<number> {
  const work = await database
    .insertInto('work')
    .values({ key })
    .onConflict((conflict) => conflict.column('key').doUpdateSet((row) => ({ key: row.ref('excluded.key') })))
    .returning('id')
    .executeTakeFirstOrThrow();
  return work.id;
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
}

function summaries(database: Kysely<Database>) {
  return database
    .selectFrom('expression')
    .select(['id', 'work_id', 'title', 'language', 'issuer_id', 'number', 'page_count', 'sample', 'ingested_at'])
    .select(isoDate('expression.date').as('date'));
}

/** Every expression, the newest document first, those without a date last. */
export async function allExpressions(database: Kysely<Database>): Promise<ExpressionSummary[]> {
  return summaries(database)
    .orderBy('expression.date', (order) => order.desc().nullsLast())
    .orderBy('title')
    .orderBy('id')
    .execute();
}

/** The expressions taken in last, the newest first. */
export async function latestExpressions(database: Kysely<Database>, limit: number): Promise<ExpressionSummary[]> {
  return summaries(database).orderBy('ingested_at', 'desc').orderBy('id').limit(limit).execute();
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

/** The other language versions of the same work, by language. */
export async function siblingsOf(
  database: Kysely<Database>,
  expression: Pick<ExpressionSummary, 'id' | 'work_id'>,
): Promise<ExpressionSummary[]> {
  return summaries(database)
    .where('work_id', '=', expression.work_id)
    .where('id', '!=', expression.id)
    .orderBy('language')
    .orderBy('id')
    .execute();
}

/** The clean text of an expression; undefined when there is no such expression. */
export async function textOfExpression(database: Kysely<Database>, id: string): Promise<string | undefined> {
  const row = await database.selectFrom('expression').select('text').where('id', '=', id).executeTakeFirst();
  return row?.text;
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

/** How many expressions and passages the register has, and how many of the expressions say the same in other words. */
export async function countTexts(database: Kysely<Database>): Promise<TextCounts> {
  const { documents } = await database
    .selectFrom('expression')
    .select(sql<number>`count(*)::integer`.as('documents'))
    .executeTakeFirstOrThrow();
  const { passages } = await database
    .selectFrom('passage')
    .select(sql<number>`count(*)::integer`.as('passages'))
    .executeTakeFirstOrThrow();
  const translated = database
    .selectFrom('expression')
    .select(sql<number>`count(*)`.as('versions'))
    .groupBy('work_id')
    .having(sql<number>`count(distinct language)`, '>', 1);
  const { languageVersions } = await database
    .selectFrom(translated.as('work'))
    .select(sql<number>`coalesce(sum(versions), 0)::integer`.as('languageVersions'))
    .executeTakeFirstOrThrow();
  return { documents, languageVersions, passages };
}
