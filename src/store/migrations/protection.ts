import { type Kysely, type RawBuilder, sql } from 'kysely';

/** The audience of all who have signed in, as `store/audiences` has it. */
const INTERNAL_AUDIENCE = sql.lit(2);

/** A table whose rows may be seen by those who may see the row they belong to. */
export interface Protected {
  readonly table: string;
  /** The table they belong to, which is protected itself. */
  readonly parent: string;
  /** The column that names the row of the parent. */
  readonly key: string;
  /** The column of the parent that is named; default `id`. */
  readonly parentKey?: string;
}

/**
 * Gives a table an `audience_id` that follows the one of the rows it belongs to, and lets row-level security hide the
 * rows that the person asking may not see.
 */
export async function protectTable(database: Kysely<unknown>, given: Protected): Promise<void> {
  await followAudience(database, given);
  await hideRows(database, given.table);
}

/** Gives a table an `audience_id` that a row takes over from the one it belongs to, on its way in and when that changes. */
export async function followAudience(database: Kysely<unknown>, given: Protected): Promise<void> {
  const { table, parent, key, parentKey = 'id' } = given;
  const [self, above, column, id] = [table, parent, key, parentKey].map((name) => sql.ref(name));
  await run(database, [
    sql`alter table ${self} add column audience_id integer references audience`,
    sql`update ${self} set audience_id = (select audience_id from ${above} where ${above}.${id} = ${self}.${column})`,
    sql`alter table ${self} alter column audience_id set not null`,
    sql`create trigger inherits_audience before insert on ${self} for each row
      execute function servanda_inherit_audience(${sql.lit(parent)}, ${sql.lit(parentKey)}, ${sql.lit(key)})`,
    sql`create trigger ${sql.ref(`hands_audience_to_${table}_${key}`)} after update of audience_id on ${above} for each row
      when (old.audience_id is distinct from new.audience_id)
      execute function servanda_hand_audience_down(${sql.lit(table)}, ${sql.lit(key)}, ${sql.lit(parentKey)})`,
  ]);
}

/** Lets row-level security hide the rows of a table with an `audience_id` from whoever is not in that audience. */
export async function hideRows(database: Kysely<unknown>, table: string): Promise<void> {
  await secure(
    database,
    table,
    sql`(select servanda_sees_everything()) or audience_id = any ((select servanda_audiences())::integer[])`,
  );
}

/** The same, and hides them from everybody who has not signed in, even where the document is public. */
export async function hideFromVisitors(database: Kysely<unknown>, table: string): Promise<void> {
  await secure(
    database,
    table,
    sql`(select servanda_sees_everything())
      or (${INTERNAL_AUDIENCE} = any ((select servanda_audiences())::integer[])
        and audience_id = any ((select servanda_audiences())::integer[]))`,
  );
}

/** Lets a person alone see and change the rows of a table whose `person_id` is theirs. */
export async function keepPersonal(database: Kysely<unknown>, table: string): Promise<void> {
  await secure(database, table, sql`(select servanda_sees_everything()) or person_id = (select servanda_person())`);
}

/** Hides every row of a table from whoever asks by way of a page: only work that sees everything reads and writes it. */
export async function keepToOperator(database: Kysely<unknown>, table: string): Promise<void> {
  await secure(database, table, sql`(select servanda_sees_everything())`);
}

/** Lets everybody who has signed in read the rows of a table, and only work that sees everything change them. */
export async function showToSignedIn(database: Kysely<unknown>, table: string): Promise<void> {
  await keepToOperator(database, table);
  await run(database, [
    sql`create policy signed_in_people_may_read on ${sql.ref(table)} for select
      using ((select servanda_person()) is not null)`,
  ]);
}

/** Lets row-level security show those rows of a table only that fulfil a condition. */
export async function secure(database: Kysely<unknown>, table: string, condition: RawBuilder<unknown>): Promise<void> {
  const self = sql.ref(table);
  await run(database, [
    sql`alter table ${self} enable row level security`,
    // The owner of the tables is the role that Servanda works as: without this, nothing would be hidden from it.
    sql`alter table ${self} force row level security`,
    sql`create policy only_what_one_may_see on ${self} using (${condition})`,
  ]);
}

async function run(database: Kysely<unknown>, statements: readonly RawBuilder<unknown>[]): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}
