import { type Kysely, sql } from 'kysely';

const statements = [
  // Lets mails be spread over the systems that receive them, without anybody knowing who they are.
  sql`alter table contact add column domain_hash bytea not null`,
  sql`create index contact_domain on contact (domain_hash)`,
  sql`alter table mail alter column address drop not null, alter column name drop not null`,
  // A mail to a contact says neither address nor name: the one is opened when it is sent, the other is sealed with it.
  sql`alter table mail add column contact_id integer references contact on delete cascade,
    add constraint mail_goes_somewhere check (num_nonnulls(address, contact_id) = 1),
    add constraint mail_names_whom_it_addresses check ((name is null) = (address is null))`,
  sql`create index mail_contact on mail (contact_id) where contact_id is not null`,
];

/** Lets mails go to people outside, whose addresses are kept apart and encrypted. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}
