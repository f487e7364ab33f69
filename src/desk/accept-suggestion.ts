import { findDeeds } from '../store/deeds.ts';
import type { SuggestionKey } from '../store/evidence-suggestions.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { learnFrom, openSuggestion } from './decide-suggestion.ts';
import { NotFound } from './errors.ts';
import { checkedStatement, type EvidenceStatement } from './evidence-statement.ts';
import { requirePermission } from './permission.ts';
import { addEvidence, logEvidence, requireCommitment } from './record-evidence.ts';
import { sha256Of } from './understand-arrival.ts';

/** Which suggestion, and what is said with it. */
export type AcceptanceInput = SuggestionKey & Omit<EvidenceStatement, 'commitmentId'>;

/**
 * Makes the words that tell of a deed evidence for a commitment, as was suggested; the ranking learns from it. Accepted
 * twice it is evidence once.
 *
 * Throws `Forbidden`, `Invalid`, `NotFound`, and `Conflict` where somebody rejected it.
 */
export async function acceptSuggestion(context: DeskContext, input: AcceptanceInput): Promise<void> {
  requirePermission(context, 'decide-suggestion');
  const { database } = context;
  const statement = checkedStatement(input);
  await requireCommitment(context, statement.commitmentId);
  const [deed] = await findDeeds(database, [input.deedId]);
  if (!deed) throw new NotFound('deed', input.deedId);
  const source = {
    ...{ expressionId: deed.expression_id, passage: deed.passage, quote: deed.quote },
    ...{ start: deed.start_offset, end: deed.end_offset },
  };
  const given = { source, sha256: sha256Of(Buffer.from(deed.quote)), deedId: deed.id };
  await inTransaction(database, async (transaction) => {
    const suggestion = await openSuggestion(transaction, input, 'accepted');
    if (!suggestion) return;
    const added = await addEvidence(transaction, context, statement, given);
    await learnFrom(transaction, context, suggestion, added.id);
    await logEvidence(transaction, context, 'accept-suggestion', statement, given.sha256, added);
  });
}
