import { moveAccounts, moveCampaignStatements } from '../store/merged-signatures.ts';
import { addOtherNames, findOrganisation, mergeInto, type StoredOrganisation } from '../store/organisations.ts';
import { moveSignatures } from '../store/signatures.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/**
 * Makes one of two organisations that turned out to be the same: `into` keeps its record, takes over the other's names,
 * signatures and statements in campaigns; of two signatures of one initiative the one moved is declined as given twice, and
 * what it accounted for goes to the one that stands. Gives how many were moved and declined. Throws `Forbidden`, `NotFound`, and `Invalid` for an organisation and itself.
 */
export async function mergeOrganisations(
  context: DeskContext,
  { actorId, into }: { readonly actorId: string; readonly into: string },
): Promise<{ readonly moved: number; readonly declined: number }> {
  requirePermission(context, 'merge-organisations');
  if (actorId === into) throw new Invalid([{ field: 'into', code: 'itself', details: {} }]);
  return inTransaction(context.everything, async (transaction) => {
    const from = standing(await findOrganisation(transaction, actorId), actorId);
    const target = standing(await findOrganisation(transaction, into), into);
    await addOtherNames(transaction, into, [from.name, ...from.otherNames]);
    const accounts = await moveAccounts(transaction, { from: actorId, to: into });
    await moveCampaignStatements(transaction, { from: actorId, to: into });
    const moved = await moveSignatures(transaction, { from: actorId, to: into, note: `merged into ${target.name}` });
    await mergeInto(transaction, actorId, into);
    await recordChange(transaction, context, {
      action: 'merge-organisations',
      subject: { type: 'actor', id: into },
      before: { merged: actorId, name: from.name, otherNames: target.otherNames },
      after: { ...moved, accounts },
    });
    return moved;
  });
}

function standing(organisation: StoredOrganisation | undefined, id: string): StoredOrganisation {
  if (!organisation || organisation.mergedInto !== null) throw new NotFound('organisation', id);
  return organisation;
}
