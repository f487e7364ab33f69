import { type Kysely, sql } from 'kysely';
import { keepToOperator } from './protection.ts';

const keys = [
  // Only the hash of a key is kept: who reads the database cannot use it.
  sql`create table api_key (
    id integer generated always as identity primary key,
    name text not null,
    person_id text references person on delete cascade,
    scope text not null check (scope in ('public', 'own')),
    token_hash bytea not null unique,
    ending text not null,
    per_minute integer not null check (per_minute between 1 and 60000),
    created_by text references person,
    created_at timestamptz not null,
    used_on date,
    revoked_by text references person,
    revoked_at timestamptz,
    check (scope = 'public' or person_id is not null)
  )`,
  sql`create index api_key_person on api_key (person_id)`,
];

/** What stood in a document while others could see it is nothing that those who see it now are to read. */
const audiences = [
  sql`alter table expression add column audience_since timestamptz not null default clock_timestamp()`,
  sql`update expression set audience_since = coalesce((
    select max(at) from audit_entry
    where subject_type = 'document' and subject_id = expression.id and action = 'classify-document'), ingested_at)`,
  sql`create function servanda_date_audience() returns trigger language plpgsql as $$
    begin
      new.audience_since := clock_timestamp();
      return new;
    end $$`,
  sql`create trigger dates_audience before update of audience_id on expression for each row
    when (old.audience_id is distinct from new.audience_id) execute function servanda_date_audience()`,
];

/** Keys with which programs ask, and since when a document has been for the eyes it is for. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...keys, ...audiences]) await statement.execute(database);
  await keepToOperator(database, 'api_key');
}
