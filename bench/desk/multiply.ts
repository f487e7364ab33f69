import { type Kysely, type RawBuilder, sql } from 'kysely';
import { INTERNAL_AUDIENCE, PUBLIC_AUDIENCE } from '../../src/store/audiences.ts';
import type { Database } from '../../src/store/schema.ts';
import type { HouseAudiences } from './people.ts';

/** The tables of a document, each with the columns that name something which a copy has of its own. */
const COPIED: readonly (readonly [table: string, keys: readonly string[]])[] = [
  ['expression', ['id', 'fingerprint']],
  ['manifestation', ['sha256', 'expression_id']],
  ['file_content', ['sha256']],
  ['passage', ['expression_id']],
  ['footnote_marker', ['expression_id']],
  ['mention', ['expression_id']],
  ['identifier', ['expression_id']],
  ['commitment', ['id', 'expression_id']],
  ['bearer', ['commitment_id']],
  ['counterpart', ['commitment_id']],
  ['forum', ['commitment_id']],
  ['commitment_topic', ['commitment_id']],
  ['commitment_amount', ['commitment_id']],
  ['deed', ['id', 'expression_id']],
  ['deed_actor', ['deed_id']],
  ['deed_topic', ['deed_id']],
];

/** Columns that are the copy's own in another way. */
const OWN: Readonly<Record<string, RawBuilder<unknown>>> = {
  'expression.work_id': sql`works.id`,
  'expression.title': sql`own.title || ' (' || copy || ')'`,
  'commitment.document_title': sql`own.document_title || ' (' || copy || ')'`,
  'expression.date': sql`own.date + copy * 41`,
  'commitment.document_date': sql`own.document_date + copy * 41`,
  'commitment.due_on': sql`own.due_on + copy * 41`,
  'expression.ingested_at': sql`own.ingested_at - copy * interval '9 days'`,
  'deed.happened_on': sql`own.happened_on + copy * 41`,
};

const LENGTHS: Readonly<Record<string, number>> = { sha256: 64, fingerprint: 64 };

/**
 * Puts `copies` more of every document there is into the register, with other days and everything that belongs to them:
 * set by set in the database, by whatever columns its tables have.
 */
export async function multiplyDocuments(
  database: Kysely<Database>,
  copies: number,
  { restricted }: HouseAudiences,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`create temporary table original on commit drop as
      select id, row_number() over (order by id) as place from expression`.execute(transaction);
    await sql`insert into work (key) select 'copy-' || place || '-' || copy
      from original, generate_series(1, ${copies}::integer) copy`.execute(transaction);
    for (const [table, keys] of COPIED) await copyRows(transaction, { table, keys, copies, restricted });
  });
}

interface Copying extends HouseAudiences {
  readonly table: string;
  readonly keys: readonly string[];
  readonly copies: number;
}

/** Of ten copies six are for everybody, three for the house, and one for a team or two. */
function audienceOf(restricted: readonly number[]): RawBuilder<unknown> {
  return sql`case when (place + copy) % 10 < 6 then ${PUBLIC_AUDIENCE}::integer
    when (place + copy) % 10 < 9 then ${INTERNAL_AUDIENCE}::integer
    else (${[...restricted]}::integer[])[1 + copy % ${restricted.length}::integer] end`;
}

async function copyRows(database: Kysely<Database>, { table, keys, copies, restricted }: Copying): Promise<void> {
  const columns = [...(await columnsOf(database, table)), ...(table === 'expression' ? ['audience_id'] : [])];
  const values = columns.map((column) => {
    if (column === 'audience_id') return audienceOf(restricted);
    if (keys.includes(column)) return ownKey(column);
    return OWN[`${table}.${column}`] ?? sql.ref(`own.${column}`);
  });
  const works =
    table === 'expression'
      ? sql`join original using (id) join work works on works.key = 'copy-' || original.place || '-' || copy`
      : sql``;
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(values)}
    from ${sql.table(table)} own cross join generate_series(1, ${copies}::integer) copy ${works}`.execute(database);
}

/** Identifiers are ten signs from 0–9 and a–z. */
function ownKey(column: string): RawBuilder<unknown> {
  const length = LENGTHS[column] ?? 10;
  return sql`substr(encode(sha256(convert_to(${sql.ref(`own.${column}`)} || ':' || copy, 'UTF8')), 'hex'), 1, ${sql.lit(length)})`;
}

/** The columns that an insert gives: who may see a row follows from what it belongs to, and some are worked out. */
async function columnsOf(database: Kysely<Database>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
      and attname not in ('audience_id') order by attnum`.execute(database);
  return rows.map(({ name }) => name);
}
