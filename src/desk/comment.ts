import { insertComment } from '../store/comments.ts';
import { activePeople } from '../store/people-named.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { authorId, heldCommitments, InputCheck, logAudience } from './follow-up-input.ts';
import { mentionedPeople } from './mentioned-people.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** What is written, beside which commitment. */
export interface CommentInput {
  readonly commitmentId: string;
  /** `@name` puts the comment on that person's desk. */
  readonly text: string;
}

/** Writes a comment beside a commitment; gives its number. Throws `Forbidden`, `Invalid` and `NotFound`. */
export async function comment(context: DeskContext, { commitmentId, text }: CommentInput): Promise<number> {
  requirePermission(context, 'comment');
  const check = new InputCheck();
  const words = check.text('text', text, true);
  check.done();
  return inTransaction(context.database, async (transaction) => {
    const held = (await heldCommitments(transaction, [commitmentId])).get(commitmentId);
    const mentioned = mentionedPeople(words, await activePeople(transaction));
    const said = { commitmentId, text: words, givenBy: authorId(context) };
    const id = await insertComment(
      transaction,
      said,
      mentioned.map((person) => person.id),
    );
    await recordChange(transaction, context, {
      action: 'comment',
      subject: { type: 'commitment', id: commitmentId },
      ...(held && logAudience(held)),
      after: { comment: id, text: words },
    });
    return id;
  });
}
