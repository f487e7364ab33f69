import type { Kysely } from 'kysely';
import {
  type Account,
  type AccountStatements,
  type Statement,
  statementsOf,
  statusesAsOf,
} from '../store/follow-up.ts';
import { type CommitmentAudience, insertStatement, newestOrdinals } from '../store/follow-up-changes.ts';
import type { Database } from '../store/schema.ts';
import type { DeskContext } from './context.ts';
import { Conflict, Invalid } from './errors.ts';
import { authorId, logAudience } from './follow-up-input.ts';
import type { Action } from './permission.ts';
import { recordChange } from './record-change.ts';

/** What somebody says in one of the three accounts of a commitment. */
export interface StatementInput {
  readonly commitmentId: string;
  readonly code: string;
  /** ISO date from which on it holds; today if not said. */
  readonly asOf?: string | undefined;
  readonly text?: string | undefined;
  /** Numbers of pieces of evidence. */
  readonly evidence?: readonly number[];
  /** The entry of this commitment that it puts right. */
  readonly corrects?: number | undefined;
  /**
   * The newest entry of the account that the person saw, 0 for none; not given where nobody looked, and then it follows
   * whatever is there.
   */
  readonly seen?: number | undefined;
}

/** An entry that was checked. */
export interface CheckedStatement {
  readonly code: string;
  readonly asOf: string;
  readonly text: string;
  readonly evidence: readonly number[];
  readonly corrects: number | null;
  readonly seen: number | undefined;
  readonly updateId?: string;
}

/** The account that an entry goes into, and the use case that puts it there. */
export interface Entry {
  readonly account: Account;
  readonly action: Action;
}

/**
 * Adds an entry to an account of a commitment that is held, and notes it in the log. Throws `Conflict` when somebody
 * added another since the person looked, `Invalid` when there is no entry to put right or that was done already.
 */
export async function recordStatement(
  transaction: Kysely<Database>,
  context: DeskContext,
  { account, action }: Entry,
  { id, audienceId, given }: CommitmentAudience & { readonly given: CheckedStatement },
): Promise<void> {
  const newest = (await newestOrdinals(transaction, account, [id])).get(id) ?? 0;
  const entries: readonly AccountStatements[Account][] = await statementsOf(transaction, account, id);
  const own = entries.filter(({ commitmentId }) => commitmentId === id);
  if (given.seen !== undefined && given.seen !== newest) throw conflict(account, id, given, own, newest);
  const corrected = own.find(({ ordinal }) => ordinal === given.corrects);
  if (given.corrects !== null && (!corrected || own.some(({ corrects }) => corrects === given.corrects))) {
    throw new Invalid([{ field: 'corrects', code: 'not-one-of', details: { value: given.corrects } }]);
  }
  const status = (await statusesAsOf(transaction, [id], given.asOf)).get(id);
  const before = corrected ?? status?.[account] ?? null;
  const { code, asOf, text, evidence, corrects, updateId } = given;
  const said = { commitmentId: id, asOf, text, givenBy: authorId(context) };
  const statement = { ...said, ordinal: newest + 1, code, evidence, corrects };
  await insertStatement(transaction, account, updateId === undefined ? statement : { ...statement, updateId });
  await recordChange(transaction, context, {
    action,
    subject: { type: 'commitment', id },
    ...logAudience({ audienceId }),
    before: before && { [account]: before.code, asOf: before.asOf, text: before.text },
    after: { [account]: code, asOf, text, evidence, ...(corrects === null ? {} : { corrects }) },
  });
}

function conflict(
  account: Account,
  id: string,
  given: CheckedStatement,
  own: readonly Statement<string>[],
  newest: number,
): Conflict {
  const theirs = own.find(({ ordinal }) => ordinal === newest);
  return new Conflict(account, id, { yours: words(given), theirs: theirs ? words(theirs) : {} });
}

function words({ code, asOf, text }: Pick<Statement<string>, 'code' | 'asOf' | 'text'>): Record<string, string> {
  return { code, asOf, text };
}
