import { insertReply, verdictsOn } from '../store/account-verdicts.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { accountOfLink } from './find-account.ts';
import { InputCheck } from './follow-up-input.ts';
import { recordChange } from './record-change.ts';
import { storable } from './understand-file.ts';

/**
 * Lets a signatory reply to a verdict by its personal link, also when the round is closed: the reply stands beside the
 * verdict. Throws `NotFound` for a link that does not work or a verdict on somebody else, and `Invalid`.
 */
export async function replyToVerdict(
  context: DeskContext,
  token: string,
  { verdictId, text }: { readonly verdictId: number; readonly text: string },
): Promise<void> {
  const { signature } = await accountOfLink(context, token);
  const check = new InputCheck();
  const words = storable(check.text('reply', text, true));
  check.done();
  const verdicts = await verdictsOn(context.everything, signature.id);
  if (!verdicts.some(({ id }) => id === verdictId)) throw new NotFound('verdict', String(verdictId));
  await inTransaction(context.everything, async (transaction) => {
    await insertReply(transaction, { verdictId, text: words, givenAt: context.now() });
    await recordChange(transaction, context, {
      action: 'reply-to-verdict',
      subject: { type: 'signature', id: signature.id },
      after: { verdict: verdictId, text: words },
    });
  });
}
