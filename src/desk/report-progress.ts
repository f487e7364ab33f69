import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { settleProgressDraft } from '../store/follow-up-changes.ts';
import { PROGRESSES } from '../store/schema/follow-up.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { heldCommitments, InputCheck } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordStatement, type StatementInput } from './record-statement.ts';

/** What the bearer says has become of a commitment. */
export interface ProgressInput extends StatementInput {
  /** Other commitments that the same update answers: the same words in another language, the same duty elsewhere. */
  readonly alsoAnswers?: readonly string[];
  /** The draft that is taken over with it. */
  readonly draft?: number | undefined;
}

/**
 * Reports progress on a commitment, and on all others that the same update answers. Gives how many it answers. Throws
 * `Forbidden`, `Invalid`, `NotFound`, and `Conflict` when progress was reported meanwhile on the first one.
 */
export async function reportProgress(context: DeskContext, input: ProgressInput): Promise<number> {
  requirePermission(context, 'report-progress');
  const check = new InputCheck();
  const given = {
    code: check.code('code', input.code, PROGRESSES),
    asOf: check.pastDay('asOf', input.asOf, context.today),
    text: check.text('text', input.text),
    evidence: input.evidence ?? [],
    updateId: randomUUID(),
  };
  check.done();
  const ids = [...new Set([input.commitmentId, ...(input.alsoAnswers ?? [])])];
  await inTransaction(context.database, async (transaction) => {
    const held = await heldCommitments(transaction, ids);
    await adoptDraft(transaction, input);
    for (const commitment of held.values()) {
      const isFirst = commitment.id === input.commitmentId;
      const own = isFirst
        ? { corrects: input.corrects ?? null, seen: input.seen }
        : { corrects: null, seen: undefined };
      const entry = { account: 'progress', action: 'report-progress' } as const;
      // What it rests on belongs to the commitment that it was given for.
      const evidence = isFirst ? given.evidence : [];
      await recordStatement(transaction, context, entry, { ...commitment, given: { ...given, ...own, evidence } });
    }
  });
  return ids.length;
}

async function adoptDraft(transaction: Kysely<Database>, { commitmentId, draft }: ProgressInput): Promise<void> {
  if (draft === undefined) return;
  const isSettled = await settleProgressDraft(transaction, { id: draft, commitmentId }, 'adopted');
  if (!isSettled) throw new NotFound('draft', String(draft));
}
