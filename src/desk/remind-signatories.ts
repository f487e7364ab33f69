import { accountsOfRounds, markReminded, type StoredAccount } from '../store/accounts.ts';
import { openRounds, type StoredRound } from '../store/rounds.ts';
import { inTransaction } from '../store/transaction.ts';
import { askForAccounts } from './accounts/ask-for-account.ts';
import type { DeskContext } from './context.ts';
import { requireAccount } from './find-account.ts';
import type { AccountReminder } from './mail/mail-contents.ts';
import { type DeskParts, operatorContext } from './open-context.ts';

const DAY_MS = 86_400_000;

/** From how many days before the day on which accounts are due each reminder goes out; the most urgent one first. */
const STAGES: readonly { readonly stage: AccountReminder; readonly days: number }[] = [
  { stage: 'overdue', days: -1 },
  { stage: 'days', days: 3 },
  { stage: 'fortnight', days: 14 },
];

/**
 * Reminds signatories that have not handed in: a fortnight and three days before an account is due, and the day after. Of
 * several that are due the most urgent goes out, once. Gives how many were reminded.
 */
export async function remindSignatories(parts: Omit<DeskParts, 'databaseFor'>): Promise<number> {
  const context = operatorContext(parts);
  let reminded = 0;
  for (const round of await openRounds(context.database)) {
    const stages = dueStages(round, context.today);
    if (stages.length === 0) continue;
    const accounts = await accountsOfRounds(context.database, [round.id]);
    for (const account of accounts.filter((one) => isToRemind(one, stages))) {
      if (await remind(context, account.id, stages)) reminded += 1;
    }
  }
  return reminded;
}

/** The reminders whose day has come, the most urgent first. */
function dueStages({ dueOn }: Pick<StoredRound, 'dueOn'>, today: string): readonly AccountReminder[] {
  const left = (Date.parse(dueOn) - Date.parse(today)) / DAY_MS;
  return STAGES.filter(({ days }) => left <= days).map(({ stage }) => stage);
}

function isToRemind({ submittedAt, reminded }: StoredAccount, stages: readonly AccountReminder[]): boolean {
  return submittedAt === null && !reminded.includes(stages[0] ?? '');
}

/** One transaction for each: what was sent to one is not sent again because of another. */
async function remind(context: DeskContext, accountId: string, stages: readonly AccountReminder[]): Promise<boolean> {
  return inTransaction(context.everything, async (transaction) => {
    const { account, round, signature, initiative } = await requireAccount(transaction, accountId, { lock: true });
    const [occasion] = stages;
    if (!isToRemind(account, stages) || occasion === undefined || signature.withdrawnOn !== null) return false;
    await markReminded(transaction, accountId, [...new Set([...account.reminded, ...stages])]);
    return (await askForAccounts(transaction, context, [{ accountId, signature, initiative, round, occasion }])) > 0;
  });
}
