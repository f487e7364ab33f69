import { type Kysely, sql } from 'kysely';
import { INTERNAL_AUDIENCE, PUBLIC_AUDIENCE } from './audiences.ts';
import { BINDING_KINDS } from './commitments.ts';
import { isoDate } from './iso-date.ts';
import { IN_REGISTER } from './newest.ts';
import type { Classification } from './schema/people.ts';
import type { ReportScope } from './schema/reports.ts';
import type { Database } from './schema.ts';

/** What a report is, before it is there. */
export interface NewReport {
  readonly scope: ReportScope;
  readonly title: string | null;
  readonly author: string | null;
  readonly language: 'da' | 'en';
  readonly onlyConfirmed: boolean;
  readonly audienceId: number;
  readonly createdBy: string | null;
}

/** A report as it was defined. */
export interface StoredReport extends Omit<NewReport, 'createdBy'> {
  readonly id: number;
  readonly classification: Classification;
  readonly createdAt: Date;
}

/** A report as of one day. */
export interface StoredEdition {
  readonly edition: number;
  /** ISO date. */
  readonly asOf: string;
  readonly madeAt: Date;
  /** Name of who made it; null for the operator, and for people who are not known any more. */
  readonly madeBy: string | null;
}

/** What a person wrote in a section. */
export interface StoredParagraph {
  readonly section: string;
  readonly text: string;
  readonly revision: number;
  /** As in {@link StoredEdition}. */
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
}

/** Adds a report without editions; gives its number. */
export async function insertReport(database: Kysely<Database>, report: NewReport): Promise<number> {
  const { id } = await database
    .insertInto('report')
    .values({
      kind: report.scope.kind,
      scope: JSON.stringify(report.scope),
      title: report.title,
      author: report.author,
      language: report.language,
      only_confirmed: report.onlyConfirmed,
      audience_id: report.audienceId,
      created_by: report.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function selectReports(database: Kysely<Database>) {
  return database
    .selectFrom('report')
    .innerJoin('audience', 'audience.id', 'report.audience_id')
    .select(['report.id', 'scope', 'title', 'author', 'language', 'classification'])
    .select(['only_confirmed as onlyConfirmed', 'report.audience_id as audienceId', 'created_at as createdAt']);
}

/** The report with this number; undefined when there is none. */
export async function findReport(database: Kysely<Database>, id: number): Promise<StoredReport | undefined> {
  return selectReports(database).where('report.id', '=', id).executeTakeFirst();
}

/** Every report with the edition made last, the report made last first. */
export async function allReports(
  database: Kysely<Database>,
): Promise<(StoredReport & Omit<StoredEdition, 'madeBy'>)[]> {
  return selectReports(database)
    .innerJoin('report_edition', 'report_edition.report_id', 'report.id')
    .select(['edition', 'made_at as madeAt'])
    .select(isoDate<string>('as_of').as('asOf'))
    .distinctOn('report.id')
    .orderBy('report.id', 'desc')
    .orderBy('edition', 'desc')
    .execute();
}

/** The editions of a report, the newest first. */
export async function editionsOf(database: Kysely<Database>, reportId: number): Promise<StoredEdition[]> {
  return database
    .selectFrom('report_edition')
    .leftJoin('person', 'person.id', 'made_by')
    .select(['edition', 'made_at as madeAt', 'person.name as madeBy'])
    .select(isoDate<string>('as_of').as('asOf'))
    .where('report_id', '=', reportId)
    .orderBy('edition', 'desc')
    .execute();
}

/** Adds an edition, with what people wrote in the one before. */
export async function insertEdition(
  database: Kysely<Database>,
  reportId: number,
  { edition, asOf, madeBy }: Omit<StoredEdition, 'madeAt'>,
): Promise<void> {
  await database
    .insertInto('report_edition')
    .values({ report_id: reportId, edition, as_of: asOf, made_by: madeBy })
    .execute();
  await sql`insert into report_paragraph (report_id, edition, section, text, written_by, written_at)
    select report_id, ${edition}, section, text, written_by, written_at from report_paragraph
    where report_id = ${reportId} and edition = ${edition - 1}`.execute(database);
}

/** What people wrote in an edition, by section. */
export async function paragraphsOf(
  database: Kysely<Database>,
  reportId: number,
  edition: number,
): Promise<StoredParagraph[]> {
  return database
    .selectFrom('report_paragraph')
    .leftJoin('person', 'person.id', 'written_by')
    .select(['section', 'text', 'revision', 'person.name as writtenBy', 'written_at as writtenAt'])
    .where('report_id', '=', reportId)
    .where('edition', '=', edition)
    .orderBy('section')
    .execute();
}

/** A paragraph as somebody wants it to be. */
export interface ParagraphChange {
  readonly reportId: number;
  readonly edition: number;
  readonly section: string;
  readonly text: string;
  /** The revision that was seen; 0 where nothing had been written. */
  readonly revision: number;
  readonly writtenBy: string | null;
}

/** Writes a paragraph, unless another revision than the one seen is there; gives whether it was written. */
export async function saveParagraph(database: Kysely<Database>, change: ParagraphChange): Promise<boolean> {
  const { reportId, edition, section, text, revision, writtenBy } = change;
  const written = { text, written_by: writtenBy, revision: revision + 1 };
  if (revision === 0) {
    const inserted = await database
      .insertInto('report_paragraph')
      .values({ report_id: reportId, edition, section, ...written })
      .onConflict((conflict) => conflict.columns(['report_id', 'edition', 'section']).doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await database
    .updateTable('report_paragraph')
    .set({ ...written, written_at: sql<Date>`clock_timestamp()` })
    .where('report_id', '=', reportId)
    .where('edition', '=', edition)
    .where('section', '=', section)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/**
 * Runs `work` on what a report for this audience may build on, as far as the person asking may see it: what is public,
 * what is internal unless the report is public, and what has the very audience of the report. Row-level security hides
 * the rest, and all that is read is of one moment. Throws what `work` throws.
 */
export async function withinAudience<Result>(
  database: Kysely<Database>,
  audienceId: number,
  work: (database: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  const wanted = audienceId === PUBLIC_AUDIENCE ? [PUBLIC_AUDIENCE] : [PUBLIC_AUDIENCE, INTERNAL_AUDIENCE, audienceId];
  const snapshot = database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (transaction) => {
    await sql`select set_config('servanda.audiences', case when servanda_sees_everything() then ${wanted}::integer[]
      else array(select unnest(servanda_audiences()) intersect select unnest(${wanted}::integer[])) end::text, true)`.execute(
      transaction,
    );
    await sql`select set_config('servanda.everything', 'off', true)`.execute(transaction);
    return work(transaction);
  });
}

/** Which commitments of the newest versions a report asks for. */
export type CommitmentChoice =
  | { readonly by: 'document'; readonly documentId: string }
  | { readonly by: 'actor'; readonly actorId: string; readonly tables: readonly ('bearer' | 'counterpart' | 'forum')[] }
  | { readonly by: 'year'; readonly year: number };

/**
 * The identifiers of what binds somebody and nobody rejected in the newest versions of texts, at most `limit`, the oldest text first. A year
 * takes what falls due in it, and what documents of that year promise.
 */
export async function commitmentsForReport(
  database: Kysely<Database>,
  choice: CommitmentChoice,
  limit: number,
): Promise<string[]> {
  let query = database
    .selectFrom('commitment')
    .select('commitment.id')
    .where(IN_REGISTER)
    .where('kind', 'in', BINDING_KINDS);
  if (choice.by === 'document') query = query.where('expression_id', '=', choice.documentId);
  if (choice.by === 'year') {
    const [from, to] = [`${choice.year}-01-01`, `${choice.year}-12-31`];
    query = query.where(
      sql<boolean>`(due_on between ${from}::date and ${to}::date or document_date between ${from}::date and ${to}::date)`,
    );
  }
  if (choice.by === 'actor') {
    query = query.where(({ or, exists, selectFrom }) =>
      or(
        choice.tables.map((table) =>
          exists(
            selectFrom(table)
              .select('actor_id')
              .whereRef(`${table}.commitment_id`, '=', 'commitment.id')
              .where('actor_id', '=', choice.actorId),
          ),
        ),
      ),
    );
  }
  const rows = await query.orderBy('document_date').orderBy('expression_id').orderBy('ordinal').limit(limit).execute();
  return rows.map(({ id }) => id);
}

/** The commitments of earlier versions of which those of `ids` are the continuation, with the one that each leads to. */
export async function earlierForms(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly earlierId: string }[]> {
  const { rows } = await sql<{ id: string; earlierId: string }>`
    with recursive step as (
      select after_id as id, before_id from lineage where after_id = any(${[...ids]}::text[])
      union
      select step.id, lineage.before_id from lineage join step on lineage.after_id = step.before_id
    )
    select id, before_id as "earlierId" from step`.execute(database);
  return rows;
}
