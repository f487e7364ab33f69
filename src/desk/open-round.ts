import { insertAccounts } from '../store/accounts.ts';
import { textsOf } from '../store/initiatives.ts';
import { insertRound, roundsOf } from '../store/rounds.ts';
import type { Translations } from '../store/schema/initiatives.ts';
import { signaturesOf } from '../store/signatures.ts';
import { inTransaction } from '../store/transaction.ts';
import { askForAccounts } from './accounts/ask-for-account.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue } from './errors.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';
import { authorId } from './follow-up-input.ts';
import { isIsoDate } from './iso-date.ts';
import { requirePermission } from './permission.ts';
import { plainLineIssues } from './plain-line.ts';
import { recordChange } from './record-change.ts';

/** A round as the secretariat opens it. */
export interface RoundInput {
  /** ISO dates. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueOn: string;
  /** The text whose commitments are accounted for. */
  readonly textId: string;
  /** In both languages; those that are empty in both are left out. */
  readonly questions: readonly Translations[];
}

/** A round that was opened. */
export interface OpenedRound {
  readonly id: number;
  /** Signatories that are asked, and how many of them were mailed a link. */
  readonly asked: number;
  readonly mailed: number;
}

const LONGEST_QUESTION = 500;
const MOST_QUESTIONS = 10;

/**
 * Opens a round: every signatory that stands by the pledge is asked for an account, and mailed a personal link where an
 * address is known. Throws `Forbidden`, `NotFound`, and `Invalid`, also where a round is open already.
 */
export async function openRound(
  context: DeskContext,
  address: InitiativeAddress,
  input: RoundInput,
): Promise<OpenedRound> {
  requirePermission(context, 'open-round');
  const initiative = await requireInitiative(context.database, address);
  const texts = (await textsOf(context.database, initiative.id)).filter(({ isLatest }) => isLatest);
  check(
    input,
    texts.map(({ id }) => id),
  );
  const { periodFrom, periodTo, dueOn, textId } = input;
  const questions = input.questions.filter((question) => Object.values(question).some((words) => words.trim() !== ''));
  return inTransaction(context.everything, async (transaction) => {
    const before = await roundsOf(transaction, initiative.id);
    if (before.some(({ closedAt }) => closedAt === null)) {
      throw new Invalid([{ field: 'round', code: 'open-already', details: {} }]);
    }
    const round = { initiativeId: initiative.id, expressionId: textId, periodFrom, periodTo, dueOn, questions };
    const opened = { openedBy: authorId(context), openedAt: context.now() };
    const id = await insertRound(transaction, { ...round, ...opened });
    const signatures = (await signaturesOf(transaction, initiative.id, ['accepted'])).filter(
      ({ withdrawnOn }) => withdrawnOn === null,
    );
    const accounts = await insertAccounts(
      transaction,
      id,
      signatures.map((signature) => signature.id),
    );
    const mailed = await askForAccounts(
      transaction,
      context,
      signatures.map((signature) => ({
        ...{ accountId: accounts.get(signature.id) ?? '', signature, initiative, round },
        occasion: 'opened' as const,
      })),
    );
    await recordChange(transaction, context, {
      action: 'open-round',
      subject: { type: 'initiative', id: initiative.id },
      after: { round: id, periodFrom, periodTo, dueOn, asked: signatures.length, mailed },
    });
    return { id, asked: signatures.length, mailed };
  });
}

function check(input: RoundInput, texts: readonly string[]): void {
  const days = ['periodFrom', 'periodTo', 'dueOn'] as const;
  const issues: Issue[] = days.flatMap((field) =>
    isIsoDate(input[field]) ? [] : [{ field, code: 'not-a-date' as const, details: { value: input[field] } }],
  );
  if (issues.length === 0 && input.periodTo < input.periodFrom) {
    issues.push({ field: 'periodTo', code: 'before-another', details: {} });
  }
  if (issues.length === 0 && input.dueOn < input.periodFrom) {
    issues.push({ field: 'dueOn', code: 'before-another', details: {} });
  }
  if (!texts.includes(input.textId)) issues.push({ field: 'text', code: 'missing', details: {} });
  if (input.questions.length > MOST_QUESTIONS) {
    issues.push({ field: 'questions', code: 'too-long', details: { limit: MOST_QUESTIONS } });
  }
  const lines = input.questions.flatMap((question) => Object.values(question));
  issues.push(
    ...lines.flatMap((line) => plainLineIssues('question', line, { limit: LONGEST_QUESTION, isOptional: true })),
  );
  if (issues.length > 0) throw new Invalid(issues);
}
