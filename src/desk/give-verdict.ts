import type { Kysely } from 'kysely';
import { linesOf } from '../store/commitment-lines.ts';
import { assignmentsAlong, statementsAlong } from '../store/follow-up.ts';
import { VERDICTS } from '../store/schema/follow-up.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { Forbidden } from './errors.ts';
import { heldCommitments, InputCheck, isOwn } from './follow-up-input.ts';
import { isPermitted, requirePermission } from './permission.ts';
import { recordStatement, type StatementInput } from './record-statement.ts';

/**
 * Gives an independent verdict, with its reasons. Throws `Forbidden` for whoever is no reviewer, looks after the
 * commitment or has reported on it; `Invalid`, `NotFound`, and `Conflict` when another verdict was given meanwhile.
 */
export async function giveVerdict(context: DeskContext, input: StatementInput): Promise<void> {
  requirePermission(context, 'give-verdict');
  const check = new InputCheck();
  const code = check.code('code', input.code, VERDICTS);
  const given = {
    code,
    asOf: check.pastDay('asOf', input.asOf, context.today),
    text: check.text('text', input.text, code !== 'not-assessed'),
    evidence: input.evidence ?? [],
    corrects: input.corrects ?? null,
    seen: input.seen,
  };
  check.done();
  await inTransaction(context.database, async (transaction) => {
    for (const held of (await heldCommitments(transaction, [input.commitmentId])).values()) {
      if (!(await isIndependent(transaction, context, held.id))) throw new Forbidden('give-verdict');
      const entry = { account: 'verdict', action: 'give-verdict' } as const;
      await recordStatement(transaction, context, entry, { ...held, given });
    }
  });
}

/** Whether whoever asks may give a verdict on the commitment. */
export async function mayGiveVerdict(context: DeskContext, commitmentId: string): Promise<boolean> {
  return isPermitted(context.principal, 'give-verdict') && isIndependent(context.database, context, commitmentId);
}

/** A verdict has a name under it, and it is of nobody who answers for the commitment. */
async function isIndependent(
  database: Kysely<Database>,
  { principal, today }: DeskContext,
  commitmentId: string,
): Promise<boolean> {
  if (!isSignedIn(principal)) return false;
  const line = await linesOf(database, [commitmentId]);
  const owner = (await assignmentsAlong(database, line, today)).get(commitmentId);
  if (isOwn(principal, { teamId: owner?.team?.id ?? null, personId: owner?.person?.id ?? null })) return false;
  const said = [
    ...(await statementsAlong(database, 'progress', line)),
    ...(await statementsAlong(database, 'acceptance', line)),
  ];
  return said.every(({ givenBy }) => givenBy?.id !== principal.personId);
}
