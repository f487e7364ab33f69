import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { changeReminderChoice, type ReminderChoice, reminderChoice } from '../store/reminders.ts';
import { REMINDER_STAGES } from '../store/schema/mail.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue } from './errors.ts';
import { SILENCES } from './my-desk.ts';
import { fullAccountHolder } from './own-account.ts';
import { recordChange } from './record-change.ts';

/** What somebody chooses, as it comes from a form. */
export interface GivenReminders {
  readonly isWanted: boolean;
  readonly hour: number | undefined;
  readonly stages: readonly string[];
  readonly silenceDays: number | undefined;
}

const LAST_HOUR = 23;

/** Chooses what one is reminded of by mail, and when. Throws `Forbidden` and `Invalid`. */
export async function chooseReminders(context: DeskContext, given: GivenReminders): Promise<void> {
  const { personId } = fullAccountHolder(context);
  const after = checked(given);
  await inTransaction(context.everything, async (transaction) => {
    const before = await reminderChoice(transaction, personId);
    await changeReminderChoice(transaction, personId, after);
    await recordChange(transaction, context, {
      action: 'choose-reminders',
      subject: { type: 'person', id: personId },
      audienceId: ADMINISTRATION_AUDIENCE,
      ...{ before, after },
    });
  });
}

function checked({ isWanted, hour, stages, silenceDays }: GivenReminders): ReminderChoice {
  const silence = SILENCES.find((days) => days === silenceDays);
  const chosen = REMINDER_STAGES.filter((stage) => stages.includes(stage));
  const notOneOf = (field: string, value: string | number = ''): Issue => ({
    ...{ field, code: 'not-one-of', details: { value } },
  });
  if (hour === undefined || hour > LAST_HOUR) throw new Invalid([notOneOf('hour', hour)]);
  if (silence === undefined) throw new Invalid([notOneOf('silence', silenceDays)]);
  const unknown = stages.find((stage) => !chosen.some((known) => known === stage));
  if (unknown !== undefined) throw new Invalid([notOneOf('stage', unknown)]);
  return { isWanted, hour, stages: chosen, silenceDays: silence };
}
