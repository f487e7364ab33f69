import type { Kysely } from 'kysely';
import { actorById } from '../authority/actors.ts';
import { saveActors } from '../store/actors.ts';
import { actorIds, addOtherNames, findOrganisation, insertOrganisations } from '../store/organisations.ts';
import type { Database } from '../store/schema.ts';
import { type StoredSignature, signatoryIds } from '../store/signatures.ts';
import { decideConfirmed } from '../store/signing.ts';
import { inTransaction } from '../store/transaction.ts';
import { dayIn, USUAL_TIME_ZONE } from '../text/zoned-time.ts';
import type { DeskContext } from './context.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { requireSignature } from './find-signature.ts';
import { authorId } from './follow-up-input.ts';
import { organisationActor, organisationId } from './organisation-id.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import { tellSignatory } from './tell-signatory.ts';

/** A signature that is accepted, and whose it is. */
export interface Acceptance {
  readonly signatureId: string;
  /** The revision that was seen. */
  readonly revision: number;
  /** The organisation that signed, where it is known already; null for a new one. */
  readonly actorId: string | null;
}

/**
 * Accepts a signature that was confirmed, as that of a new organisation or of one that is known, and tells whoever gave
 * it. It counts from the day on which it was confirmed. Throws `Forbidden`, `NotFound`, `Invalid` where that
 * organisation has signed already, and `Conflict`.
 */
export async function acceptSignature(context: DeskContext, acceptance: Acceptance): Promise<void> {
  requirePermission(context, 'decide-signature');
  const { signatureId: id, revision } = acceptance;
  const { signature, initiative } = await requireSignature(context.database, id);
  await inTransaction(context.everything, async (transaction) => {
    const actorId = await organisationOf(transaction, signature, acceptance.actorId);
    if ((await signatoryIds(transaction, initiative.id)).has(actorId)) {
      throw new Invalid([{ field: 'organisation', code: 'signed-already', details: { value: signature.name } }]);
    }
    const at = context.now();
    const signedOn = dayIn(context.timeZone ?? USUAL_TIME_ZONE, signature.confirmedAt ?? at);
    const decision = { id, revision, actorId, signedOn, note: null, by: authorId(context), at };
    if (!(await decideConfirmed(transaction, decision))) {
      throw new Conflict('signature', id, { yours: { state: 'accepted' }, theirs: { state: signature.state } });
    }
    await tellSignatory(transaction, context, { initiative, signature, decision: 'accepted', reason: '' });
    await recordChange(transaction, context, {
      action: 'accept-signature',
      subject: { type: 'signature', id },
      after: { initiative: initiative.id, organisation: signature.name, actor: actorId, signedOn },
    });
  });
}

/** Makes sure that the register has the organisation; gives its identifier. */
async function organisationOf(
  database: Kysely<Database>,
  { name, kind, country, website }: StoredSignature,
  chosen: string | null,
): Promise<string> {
  const known = chosen === null ? undefined : await findOrganisation(database, chosen);
  if (known?.mergedInto) throw new NotFound('organisation', known.actorId);
  if (known) {
    if (name !== known.name && known.kind !== 'state') await addOtherNames(database, known.actorId, [name]);
    return known.actorId;
  }
  if (chosen !== null && actorById(chosen) === null) throw new NotFound('organisation', chosen);
  const taken = await actorIds(database);
  const id = chosen ?? organisationId(name, country, (each) => taken.has(each) || actorById(each) !== null);
  await saveActors(database, [organisationActor({ id, name, kind })]);
  await insertOrganisations(database, [{ actorId: id, kind, country, website }]);
  return id;
}
