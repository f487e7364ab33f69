import { type Kysely, sql } from 'kysely';
import type { OrganisationKind } from '../authority/organisations/kind.ts';
import { isoDate } from './iso-date.ts';
import type { SignatureState, Translations } from './schema/initiatives.ts';
import type { Database } from './schema.ts';

/** A signature as it stands in the register. */
export interface StoredSignature {
  readonly id: string;
  readonly initiativeId: string;
  readonly actorId: string | null;
  /** Of the organisation as it is known; as the signature gives it where it is not accepted. */
  readonly name: string;
  readonly nameDa: string;
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly website: string | null;
  readonly signedOn: string | null;
  readonly expressionId: string | null;
  readonly signerName: string | null;
  readonly signerOffice: string | null;
  /** Of whoever signed, outside the house; null where no address is known. */
  readonly contactId: number | null;
  /** Language of mails to whoever signed. */
  readonly locale: 'da' | 'en';
  readonly origin: 'form' | 'import';
  readonly state: SignatureState;
  /** When whoever signed showed that the address is theirs. */
  readonly confirmedAt: Date | null;
  /** Why it was declined. */
  readonly decisionNote: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawalReason: string | null;
  readonly revision: number;
}

/** A signature of an organisation that is known, from a list. */
export interface ListedSignature {
  readonly initiativeId: string;
  readonly actorId: string;
  readonly organisationName: string;
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly website: string | null;
  readonly signedOn: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
}

/** Adds accepted signatures; gives their identifiers by their organisations. */
export async function insertListedSignatures(
  database: Kysely<Database>,
  given: readonly ListedSignature[],
): Promise<ReadonlyMap<string, string>> {
  if (given.length === 0) return new Map();
  const rows = given.map((signature) => ({
    initiative_id: signature.initiativeId,
    actor_id: signature.actorId,
    organisation_name: signature.organisationName,
    ...{ kind: signature.kind, country: signature.country, website: signature.website },
    signed_on: signature.signedOn,
    ...{ origin: 'import' as const, state: 'accepted' as const },
    ...{ decided_by: signature.decidedBy, decided_at: signature.decidedAt },
  }));
  const inserted = await database.insertInto('signature').values(rows).returning(['id', 'actor_id']).execute();
  return new Map(inserted.flatMap(({ id, actor_id }) => (actor_id === null ? [] : [[actor_id, id]])));
}

/** The signatures of an initiative in these states, by the name of who signed. */
export function signaturesOf(
  database: Kysely<Database>,
  initiativeId: string,
  states: readonly SignatureState[],
): Promise<StoredSignature[]> {
  return signatures(database)
    .where('initiative_id', '=', initiativeId)
    .where('state', 'in', states)
    .orderBy('name')
    .orderBy('signature.id')
    .execute();
}

/** The signature of this identifier. */
export function findSignature(database: Kysely<Database>, id: string): Promise<StoredSignature | undefined> {
  return signatures(database).where('signature.id', '=', id).executeTakeFirst();
}

/** The accepted signature of an organisation under an initiative: the one that stands, else the one withdrawn last. */
export function signatureOfActor(
  database: Kysely<Database>,
  initiativeId: string,
  actorId: string,
): Promise<StoredSignature | undefined> {
  return signatures(database)
    .where('initiative_id', '=', initiativeId)
    .where('signature.actor_id', '=', actorId)
    .where('state', '=', 'accepted')
    .orderBy('withdrawn_on', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
}

/** The organisations that have signed an initiative and stand by it. */
export async function signatoryIds(database: Kysely<Database>, initiativeId: string): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('signature')
    .select('actor_id')
    .where('initiative_id', '=', initiativeId)
    .where('state', '=', 'accepted')
    .where('withdrawn_on', 'is', null)
    .execute();
  return new Set(rows.flatMap(({ actor_id }) => actor_id ?? []));
}

/** Notes that who signed stands by it no more. Gives whether the signature was as it was seen, in that revision. */
export async function withdraw(
  database: Kysely<Database>,
  {
    id,
    revision,
    on,
    reason,
  }: { readonly id: string; readonly revision: number; readonly on: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('signature')
    .set((row) => ({ withdrawn_on: on, withdrawal_reason: reason, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Notes whom to write to of whoever signed. */
export async function setContact(
  database: Kysely<Database>,
  id: string,
  given: { readonly contactId: number; readonly locale: 'da' | 'en' },
): Promise<void> {
  await database
    .updateTable('signature')
    .set((row) => ({
      ...{ contact_id: given.contactId, locale: given.locale },
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/**
 * Makes the signatures of one organisation those of another. Where both have signed the same initiative, the one that
 * is moved is declined as given twice. Gives how many were moved and how many declined.
 */
export async function moveSignatures(
  database: Kysely<Database>,
  { from, to, note }: { readonly from: string; readonly to: string; readonly note: string },
): Promise<{ readonly moved: number; readonly declined: number }> {
  const declined = await sql`update signature set state = 'declined', decision_note = ${note}, revision = revision + 1
    where actor_id = ${from} and state = 'accepted' and withdrawn_on is null and exists (
      select from signature other where other.initiative_id = signature.initiative_id and other.actor_id = ${to}
        and other.state = 'accepted' and other.withdrawn_on is null)`.execute(database);
  const moved = await sql`update signature set actor_id = ${to}, revision = revision + 1
    where actor_id = ${from} and state <> 'declined'`.execute(database);
  return { moved: Number(moved.numAffectedRows ?? 0), declined: Number(declined.numAffectedRows ?? 0) };
}

/** A pledge that an organisation has signed. */
export interface SignedPledge {
  readonly slug: string;
  readonly names: Translations;
  /** ISO dates. */
  readonly signedOn: string | null;
  readonly withdrawnOn: string | null;
}

/** The pledges that an organisation has signed, withdrawn or not, the latest signature first. */
export function pledgesSignedBy(database: Kysely<Database>, actorId: string): Promise<SignedPledge[]> {
  return database
    .selectFrom('signature')
    .innerJoin('initiative', 'initiative.id', 'initiative_id')
    .select(['slug', 'names', isoDate<string | null>('signed_on').as('signedOn')])
    .select(isoDate<string | null>('withdrawn_on').as('withdrawnOn'))
    .where('actor_id', '=', actorId)
    .where('state', '=', 'accepted')
    .where('initiative.kind', '=', 'pledge')
    .orderBy('signed_on', (order) => order.desc().nullsLast())
    .execute();
}

function signatures(database: Kysely<Database>) {
  return database
    .selectFrom('signature')
    .leftJoin('actor', 'actor.id', 'signature.actor_id')
    .leftJoin('organisation', 'organisation.actor_id', 'signature.actor_id')
    .select(['signature.id', 'initiative_id as initiativeId', 'signature.actor_id as actorId'])
    .select((row) => [
      row.fn.coalesce('actor.name_en', 'organisation_name').as('name'),
      row.fn.coalesce('actor.name_da', 'organisation_name').as('nameDa'),
      row.fn.coalesce('organisation.kind', 'signature.kind').as('kind'),
      row.fn.coalesce('organisation.country', 'signature.country').as('country'),
      row.fn.coalesce('organisation.website', 'signature.website').as('website'),
    ])
    .select([isoDate<string | null>('signed_on').as('signedOn'), 'expression_id as expressionId'])
    .select(['signer_name as signerName', 'signer_office as signerOffice', 'contact_id as contactId', 'locale'])
    .select([isoDate<string | null>('withdrawn_on').as('withdrawnOn'), 'withdrawal_reason as withdrawalReason'])
    .select(['origin', 'state', 'confirmed_at as confirmedAt', 'decision_note as decisionNote'])
    .select('signature.revision');
}
