import { type Kysely, sql } from 'kysely';
import type { LanguageCode } from '../text/language-code.ts';
import { learnWords } from './known-words.ts';
import { FIND_KINDS, type FindKind } from './schema/search.ts';
import type { Database } from './schema.ts';
import { searchedWords, vectorOf } from './search-text.ts';
import { indexRecords } from './searchable-records.ts';

/** Goes up whenever words are taken apart in another way than before. */
const SEARCH_VERSION = 1;

const AT_ONCE = 200;
/** Texts are long. */
const TEXTS_AT_ONCE = 5;

/** Lets everything be read anew if it was last read by an earlier way of taking words apart. */
export async function noteOldWords(database: Kysely<Database>): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { version } = await transaction
      .selectFrom('search_version')
      .select('version')
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (version >= SEARCH_VERSION) return;
    await sql`insert into search_due (kind, id)
      select kind, id from expression, lateral (values ('document'), ('commitment'), ('passage')) each_kind (kind)
      union all select 'actor', id from actor
      union all select 'deed', id from deed
      union all select 'evidence', id::text from evidence
      union all select 'progress', concat_ws('/', commitment_id, ordinal) from progress_report
      union all select 'comment', id::text from comment
      union all select 'report', concat_ws('/', report_id, edition, section) from report_paragraph
      on conflict do nothing`.execute(transaction);
    await transaction.updateTable('search_version').set({ version: SEARCH_VERSION }).execute();
  });
}

/** Reads the words of some of what came or changed, in one transaction; gives whether there was anything to read. */
export async function indexSomeDue(database: Kysely<Database>): Promise<boolean> {
  // Nearly always nothing waits, and this is asked every second.
  const waits = await database.selectFrom('search_due').select('kind').limit(1).executeTakeFirst();
  if (!waits) return false;
  return database.transaction().execute(async (transaction) => {
    for (const kind of FIND_KINDS) {
      const ids = await takeDue(transaction, kind);
      if (ids.length === 0) continue;
      await index(transaction, kind, ids);
      return true;
    }
    return false;
  });
}

/** What changes again meanwhile waits for this transaction, and is due again then. */
async function takeDue(transaction: Kysely<Database>, kind: FindKind): Promise<string[]> {
  const isText = kind === 'document' || kind === 'commitment' || kind === 'passage';
  // Chosen once: where it is joined with the rows it takes, PostgreSQL may choose others again for each of them.
  const { rows } = await sql<{ id: string }>`
    with taken as materialized (
      select id from search_due where kind = ${kind} limit ${isText ? TEXTS_AT_ONCE : AT_ONCE} for update skip locked
    )
    delete from search_due using taken where kind = ${kind} and search_due.id = taken.id
    returning search_due.id`.execute(transaction);
  return rows.map(({ id }) => id);
}

async function index(transaction: Kysely<Database>, kind: FindKind, ids: readonly string[]): Promise<void> {
  if (kind === 'commitment') return indexCommitments(transaction, ids);
  if (kind === 'passage') return indexPassages(transaction, ids);
  await indexRecords(transaction, kind, ids);
  if (kind === 'document') await learnTexts(transaction, ids);
}

/** Nobody gives a text to another audience while its words are noted for the one that it has. */
async function learnTexts(transaction: Kysely<Database>, ids: readonly string[]): Promise<void> {
  const texts = await transaction
    .selectFrom('expression')
    .select(['text', 'title', 'language', 'audience_id as audienceId'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forShare()
    .execute();
  for (const { text, title, ...rest } of texts) await learnWords(transaction, { ...rest, text: `${title} ${text}` });
}

async function indexCommitments(transaction: Kysely<Database>, expressionIds: readonly string[]): Promise<void> {
  const rows = await transaction
    .selectFrom('commitment')
    .select(['id', 'quote as text', 'language'])
    .where('expression_id', 'in', expressionIds)
    .execute();
  for (const [language, own] of Map.groupBy(rows, (row) => row.language)) {
    const { words, beside } = columnsOfWords(own, language);
    await sql`update commitment set search = ${vectorOf(sql`words`, sql`beside`, language)}
      from unnest(${own.map(({ id }) => id)}::text[], ${words}::text[], ${beside}::text[]) given (id, words, beside)
      where commitment.id = given.id`.execute(transaction);
  }
}

async function indexPassages(transaction: Kysely<Database>, expressionIds: readonly string[]): Promise<void> {
  const rows = await transaction
    .selectFrom('passage')
    .innerJoin('expression', 'expression.id', 'expression_id')
    .select(['expression_id', 'ordinal', 'language'])
    .select(sql<string>`substring(expression.text from start_offset + 1 for end_offset - start_offset)`.as('text'))
    .where('expression_id', 'in', expressionIds)
    .execute();
  for (const [language, own] of Map.groupBy(rows, (row) => row.language)) {
    const { words, beside } = columnsOfWords(own, language);
    await sql`update passage set search = ${vectorOf(sql`words`, sql`beside`, language)}
      from unnest(${own.map(({ expression_id }) => expression_id)}::text[],
        ${own.map(({ ordinal }) => ordinal)}::integer[], ${words}::text[], ${beside}::text[])
        given (expression_id, ordinal, words, beside)
      where passage.expression_id = given.expression_id and passage.ordinal = given.ordinal`.execute(transaction);
  }
}

/** One statement sets the words of many rows: what a statement sets off costs far more than the row. */
function columnsOfWords(rows: readonly { readonly text: string }[], language: LanguageCode) {
  const found = rows.map(({ text }) => searchedWords(text, language));
  return { words: found.map(({ words }) => words), beside: found.map(({ beside }) => beside) };
}
