import { saveDraft } from '../store/accounts.ts';
import { inTransaction } from '../store/transaction.ts';
import { draftFrom, type GivenAccount } from './accounts/check-account.ts';
import type { DeskContext } from './context.ts';
import { Conflict, Forbidden } from './errors.ts';
import { accountOfLink } from './find-account.ts';
import { askedCommitments } from './view-own-account.ts';

/** An account that is not handed in yet. */
export interface DraftInput extends GivenAccount {
  /** How often the draft was saved when it was seen. */
  readonly revision: number;
}

/**
 * Saves what a signatory has written so far; nobody else sees it. Throws `NotFound` for a link that does not work,
 * `Forbidden` where the round is closed, `Invalid`, and `Conflict` where somebody else saved meanwhile.
 */
export async function saveAccountDraft(context: DeskContext, token: string, input: DraftInput): Promise<void> {
  const { account, round } = await accountOfLink(context, token);
  if (round.closedAt !== null) throw new Forbidden('give-account');
  const commitments = await askedCommitments(context, round);
  const content = draftFrom(input, {
    commitmentIds: commitments.map(({ id }) => id),
    questions: round.questions.length,
  });
  await inTransaction(context.everything, async (transaction) => {
    const kept = { content, seen: input.revision, at: context.now() };
    if (!(await saveDraft(transaction, account.id, kept))) {
      throw new Conflict('account', account.id, { yours: {}, theirs: {} });
    }
  });
}
