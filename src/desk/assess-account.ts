import { insertAccountVerdict } from '../store/account-verdicts.ts';
import { accountsOfSignature } from '../store/accounts.ts';
import { findRound } from '../store/rounds.ts';
import { VERDICTS } from '../store/schema/follow-up.ts';
import { inTransaction } from '../store/transaction.ts';
import { askForAccounts } from './accounts/ask-for-account.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { Forbidden, NotFound } from './errors.ts';
import { requireSignature } from './find-signature.ts';
import { InputCheck } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import { askedCommitments } from './view-own-account.ts';

/** What an independent reviewer finds of one commitment of one signatory. */
export interface AssessmentInput {
  readonly signatureId: string;
  readonly commitmentId: string;
  readonly code: string;
  readonly text: string;
}

/**
 * Gives an independent verdict on what a signatory has made of a commitment, with its reasons, and mails the signatory a
 * link to reply. Throws `Forbidden` for whoever is no reviewer, `NotFound`, and `Invalid`.
 */
export async function assessAccount(context: DeskContext, input: AssessmentInput): Promise<void> {
  requirePermission(context, 'assess-account');
  const { principal } = context;
  if (!isSignedIn(principal)) throw new Forbidden('assess-account');
  const check = new InputCheck();
  const code = check.code('code', input.code, VERDICTS);
  const text = check.text('text', input.text, code !== 'not-assessed');
  check.done();
  const { signature, initiative } = await requireSignature(context.database, input.signatureId);
  const [account] = await accountsOfSignature(context.database, signature.id);
  const round = account && (await findRound(context.database, account.roundId));
  if (!round) throw new NotFound('account', input.signatureId);
  const { commitmentId } = input;
  const asked = await askedCommitments(context, round);
  if (!asked.some(({ id }) => id === commitmentId)) throw new NotFound('commitment', commitmentId);
  await inTransaction(context.everything, async (transaction) => {
    const given = { signatureId: signature.id, commitmentId, code, text, givenAt: context.now() };
    const verdict = await insertAccountVerdict(transaction, { ...given, personId: principal.personId });
    await askForAccounts(transaction, context, [
      { accountId: account.id, signature, initiative, round, occasion: 'assessed' },
    ]);
    await recordChange(transaction, context, {
      action: 'assess-account',
      subject: { type: 'signature', id: signature.id },
      after: { verdict, commitment: commitmentId, code, text },
    });
  });
}
