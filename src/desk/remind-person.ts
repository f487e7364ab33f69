import { beginTelling, insertReminders, type RemindedPerson, type Reminder, remindersHad } from '../store/reminders.ts';
import type { ReminderStage } from '../store/schema/mail.ts';
import { inTransaction } from '../store/transaction.ts';
import { dayIn, hourIn, USUAL_TIME_ZONE } from '../text/zoned-time.ts';
import type { RemindedGroup, RemindedItem } from './mail/mail-contents.ts';
import { type DeskParts, openContext } from './open-context.ts';
import { type OwedItem, owedItems } from './owed-items.ts';
import { queueMail } from './queue-mail.ts';
import { wasGiven } from './reminder-stage.ts';

/** What ends the mails with one click, for this person. */
function digestSubscription(personId: string): string {
  return `digest:${personId}`;
}

/** The most of one kind that a mail lists; the rest is counted. */
const LISTED = 25;

/** Whether it is time to tell this person: their hour has come, of a day that they were not told of. */
export function isTimeToRemind({ choice, timeZone, toldOn }: RemindedPerson, now: Date): boolean {
  return hourIn(timeZone, now) >= choice.hour && (toldOn === null || toldOn < dayIn(timeZone, now));
}

/**
 * Queues one mail with everything that it is time to remind a person of, if there is anything, and notes that they were
 * told: of several that try, one does it, and each reminder is given once. Who works where it is tomorrow already is
 * told what is due tomorrow at the desk.
 */
export async function remindPerson(parts: DeskParts, person: RemindedPerson): Promise<void> {
  const { id: personId, name, email, role, locale, teamIds, choice } = person;
  const now = parts.now();
  const ownDay = dayIn(person.timeZone, now);
  const deskDay = dayIn(parts.timeZone ?? USUAL_TIME_ZONE, now);
  const [, day = ownDay] = [ownDay, deskDay].sort();
  const context = await openContext({ ...parts, today: () => day }, { role, personId, name, teamIds });
  const owed = await owedItems(context, choice);
  await inTransaction(parts.database, async (transaction) => {
    if (!(await beginTelling(transaction, personId, ownDay))) return;
    const had = await remindersHad(
      transaction,
      personId,
      owed.map(({ planId }) => planId),
    );
    const fresh = owed.filter((item) => !wasGiven(reminderOf(item), had.get(item.planId) ?? []));
    if (fresh.length === 0) return;
    await insertReminders(transaction, personId, day, fresh.map(reminderOf));
    await queueMail(transaction, context, {
      kind: 'digest',
      key: `digest:${personId}:${ownDay}`,
      to: { name, email },
      ...{ personId, locale, subscription: digestSubscription(personId) },
      content: { day, groups: groupsOf(fresh) },
    });
  });
}

function reminderOf({ planId, number, day, stage, round }: OwedItem): Reminder {
  return { commitmentId: planId, milestone: number, day, stage, round };
}

/** The most urgent first. */
const ORDER: readonly ReminderStage[] = ['overdue', 'day', 'week', 'month', 'silent'];

function groupsOf(items: readonly OwedItem[]): RemindedGroup[] {
  const groups = Map.groupBy(items, ({ stage }) => stage);
  return ORDER.flatMap((stage) => {
    const group = groups.get(stage)?.toSorted((one, other) => Date.parse(one.day) - Date.parse(other.day)) ?? [];
    const shown = group.slice(0, LISTED).map(toldOf);
    return shown.length > 0 ? [{ stage, items: shown, more: group.length - shown.length }] : [];
  });
}

function toldOf({ planId, number, stage, round, ...told }: OwedItem): RemindedItem {
  return told;
}
