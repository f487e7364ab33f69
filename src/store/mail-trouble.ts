import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** That the mail server takes no mail at all. */
export interface MailTrouble {
  /** When that was first seen. */
  readonly since: Date;
  /** What it said last, or what became of the connection. */
  readonly answer: string;
}

/** Notes that the mail server takes no mail; the instant of the first time stays. */
export async function noteMailTrouble(database: Kysely<Database>, { since, answer }: MailTrouble): Promise<void> {
  await database
    .insertInto('mail_trouble')
    .values({ since, answer })
    .onConflict((conflict) => conflict.column('single').doUpdateSet({ answer: sql`excluded.answer` }))
    .execute();
}

/** Notes that the mail server takes mail again. */
export async function clearMailTrouble(database: Kysely<Database>): Promise<void> {
  await database.deleteFrom('mail_trouble').execute();
}

/** What keeps mails from leaving; undefined where nothing does. */
export function mailTrouble(database: Kysely<Database>): Promise<MailTrouble | undefined> {
  return database.selectFrom('mail_trouble').select(['since', 'answer']).executeTakeFirst();
}
