import { audiencesOfExpressions } from '../store/audiences.ts';
import { openMilestones, ownedCommitments } from '../store/desk-commitments.ts';
import type { ReminderChoice } from '../store/reminders.ts';
import { daysAfter } from './calendar.ts';
import type { DeskContext } from './context.ts';
import type { OwnerView } from './follow-up-views.ts';
import type { RemindedItem } from './mail/mail-contents.ts';
import { commitmentsById, SOON_DAYS, whoseDesk } from './my-desk.ts';
import { type DueReminder, deadlineReminder, silenceReminder } from './reminder-stage.ts';
import { reportingDuties } from './reporting-duties.ts';
import type { CommitmentView } from './views.ts';

/** Something owed that it is time to be reminded of. */
export interface OwedItem extends RemindedItem, DueReminder {
  /** The version of the commitment whose plan the step stands in; the commitment itself where it is no step. */
  readonly planId: string;
  /** Number of the step in the plan, 0 where it is none. */
  readonly number: number;
}

/** The most steps and silent commitments that one mail may build on. */
const MOST = 300;

/**
 * What the person asking and their teams owe that it is time for, of the reminders they chose: deadlines and duties to
 * report, steps of plans, and commitments without a word. Only what they may see.
 */
export async function owedItems(context: DeskContext, choice: ReminderChoice): Promise<OwedItem[]> {
  const items = [
    ...(await owedDuties(context, choice)),
    ...(await owedMilestones(context, choice)),
    ...(await silentCommitments(context, choice)),
  ];
  return withoutRestrictedWords(context, items);
}

/** An item with the commitment that it is about. */
type Found = OwedItem & { readonly documentId: string };

async function owedDuties(context: DeskContext, { stages }: ReminderChoice): Promise<Found[]> {
  const { duties } = await reportingDuties(context, { limit: MOST });
  return duties.flatMap(({ commitment, dueOn, owner, recipients, recurs }) => {
    const reminder = dueOn && deadlineReminder(dueOn, context.today, stages);
    if (!reminder) return [];
    const names = recipients.map(({ ref, text }) => ref?.names ?? { da: text, en: text });
    return [{ ...itemOf(commitment), ...reminder, day: dueOn, recurs, recipients: names, owner: nameOf(owner) }];
  });
}

async function owedMilestones(context: DeskContext, { stages }: ReminderChoice): Promise<Found[]> {
  const { database, principal, today } = context;
  const found = await openMilestones(database, whoseDesk(principal), daysAfter(today, SOON_DAYS + 1), MOST);
  const views = await commitmentsById(
    database,
    found.map(({ commitmentId }) => commitmentId),
  );
  return found.flatMap(({ commitmentId, planId, number, title, dueOn }) => {
    const commitment = views.get(commitmentId);
    const reminder = commitment && deadlineReminder(dueOn, today, stages);
    return reminder ? [{ ...itemOf(commitment), ...reminder, day: dueOn, milestone: title, planId, number }] : [];
  });
}

async function silentCommitments(context: DeskContext, { stages, silenceDays }: ReminderChoice): Promise<Found[]> {
  const { database, principal, today } = context;
  const since = daysAfter(today, -silenceDays);
  const { rows } = await ownedCommitments(context, whoseDesk(principal), { list: 'silent', since }, { limit: MOST });
  const views = await commitmentsById(
    database,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, progressOn, since: ownedSince, personName, teamName }) => {
    const commitment = views.get(id);
    const lastWord = progressOn ?? ownedSince;
    const reminder = commitment && silenceReminder(lastWord, today, silenceDays, stages);
    return reminder
      ? [{ ...itemOf(commitment), ...reminder, day: lastWord, owner: nameOf({ person: personName, team: teamName }) }]
      : [];
  });
}

function itemOf({ id, action, quote, language, document }: CommitmentView) {
  return {
    ...{ commitmentId: id, planId: id, number: 0, documentId: document.id },
    ...{ text: action?.text ?? quote, language },
    ...{ milestone: null, recipients: [], recurs: false, owner: '' },
  };
}

function nameOf({ person, team }: OwnerView): string {
  return [person, team].filter(Boolean).join(', ');
}

async function withoutRestrictedWords({ everything }: DeskContext, found: readonly Found[]): Promise<OwedItem[]> {
  const audiences = await audiencesOfExpressions(everything, [...new Set(found.map(({ documentId }) => documentId))]);
  return found.map(({ documentId, ...item }) => {
    const isRestricted = audiences.get(documentId)?.classification === 'restricted';
    return isRestricted ? { ...item, text: null, milestone: null, recipients: [] } : item;
  });
}
