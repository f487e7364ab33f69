import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { OrganisationKind } from '../authority/organisations/kind.ts';
import type { LinkPurpose } from './schema/initiatives.ts';
import type { Database } from './schema.ts';

/** A signature as somebody gives it by the form. */
export interface GivenSignature {
  readonly initiativeId: string;
  readonly organisationName: string;
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly website: string | null;
  /** The version of the text that is signed; null where the initiative has no text. */
  readonly expressionId: string | null;
  readonly signerName: string;
  readonly signerOffice: string;
  readonly contactId: number;
  readonly locale: 'da' | 'en';
  readonly givenAt: Date;
}

/** Keeps a signature that is not confirmed yet; gives its identifier. */
export async function insertGivenSignature(database: Kysely<Database>, given: GivenSignature): Promise<string> {
  const { id } = await database
    .insertInto('signature')
    .values({
      ...{ initiative_id: given.initiativeId, organisation_name: given.organisationName, kind: given.kind },
      ...{ country: given.country, website: given.website, expression_id: given.expressionId },
      ...{ signer_name: given.signerName, signer_office: given.signerOffice, contact_id: given.contactId },
      ...{ locale: given.locale, given_at: given.givenAt, origin: 'form' as const, state: 'unconfirmed' as const },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What a link is for, and until when. */
export interface NewLink {
  readonly signatureId: string;
  readonly purpose: LinkPurpose;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Makes a link and gives its secret, which is not kept. */
export async function insertSignatureLink(database: Kysely<Database>, link: NewLink): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database
    .insertInto('signature_link')
    .values({
      ...{ token_hash: hashOf(token), signature_id: link.signatureId, purpose: link.purpose },
      ...{ created_at: link.createdAt, expires_at: link.expiresAt, used_at: null },
    })
    .execute();
  return token;
}

/** A link that is known. */
export interface StoredLink {
  readonly signatureId: string;
  readonly purpose: LinkPurpose;
  /** Null for one that nobody used yet. */
  readonly usedAt: Date | null;
}

/** The link with this secret, used or not, unless it has expired. */
export function findSignatureLink(
  database: Kysely<Database>,
  token: string,
  now: Date,
): Promise<StoredLink | undefined> {
  return database
    .selectFrom('signature_link')
    .select(['signature_id as signatureId', 'purpose', 'used_at as usedAt'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses a link up, and gives whose it is if it still worked: of two who come at once, one gets it. */
export async function useSignatureLink(
  database: Kysely<Database>,
  { token, purpose, now }: { readonly token: string; readonly purpose: LinkPurpose; readonly now: Date },
): Promise<string | undefined> {
  const used = await database
    .updateTable('signature_link')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('signature_id')
    .executeTakeFirst();
  return used?.signature_id;
}

/** Notes that whoever signed has shown that the address is theirs. Gives whether the signature waited for that. */
export async function markConfirmed(database: Kysely<Database>, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('signature')
    .set((row) => ({ state: 'confirmed', confirmed_at: at, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'unconfirmed')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** What the secretariat decides of a signature. */
export interface SignatureDecision {
  readonly id: string;
  /** The revision that was seen. */
  readonly revision: number;
  /** The organisation that signed; null declines. */
  readonly actorId: string | null;
  readonly signedOn: string | null;
  readonly note: string | null;
  readonly by: string | null;
  readonly at: Date;
}

/** Accepts or declines a signature that is confirmed. Gives whether it still was as it was seen. */
export async function decideConfirmed(database: Kysely<Database>, decision: SignatureDecision): Promise<boolean> {
  const { id, revision, actorId, signedOn, note, by, at } = decision;
  const { numUpdatedRows } = await database
    .updateTable('signature')
    .set((row) => ({
      ...{ state: actorId === null ? ('declined' as const) : ('accepted' as const), actor_id: actorId },
      ...{ signed_on: signedOn, decision_note: note, decided_by: by, decided_at: at },
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'confirmed')
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Forgets signatures that nobody confirmed, given before this instant, and their addresses where nothing else has them. */
export async function forgetUnconfirmed(database: Kysely<Database>, before: Date): Promise<void> {
  const gone = await database
    .deleteFrom('signature')
    .where('state', '=', 'unconfirmed')
    .where('given_at', '<', before)
    .returning('contact_id')
    .execute();
  const contacts = gone.flatMap(({ contact_id }) => contact_id ?? []);
  if (contacts.length > 0) await forgetUnusedContacts(database, contacts);
}

/** Forgets those of the addresses that no row of any table names. */
export async function forgetUnusedContacts(database: Kysely<Database>, ids: readonly number[]): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select conrelid::regclass::text as table, attname as column
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'contact'::regclass and conrelid <> 'mail'::regclass`.execute(database);
  const unused = rows.map(
    ({ table, column }) =>
      sql<boolean>`not exists (select from ${sql.table(table)} other where other.${sql.ref(column)} = contact.id)`,
  );
  await sql`delete from contact where id = any(${[...ids]}::integer[]) and ${sql.join(unused, sql` and `)}`.execute(
    database,
  );
}

/**
 * Takes the address off a signature, and forgets it where nothing else has it, with every mail that went or waits to go
 * there. Gives whether there was one.
 */
export async function eraseSignatureContact(transaction: Kysely<Database>, id: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('signature')
    .select('contact_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const contactId = found?.contact_id ?? null;
  if (contactId === null) return false;
  await transaction
    .updateTable('signature')
    .set((row) => ({ contact_id: null, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await forgetUnusedContacts(transaction, [contactId]);
  return true;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
