import { type Kysely, sql } from 'kysely';
import type { StoredPerson } from './people.ts';
import { REMINDER_STAGES, type ReminderStage } from './schema/mail.ts';
import type { Database } from './schema.ts';

/** What somebody wants to be reminded of by mail. */
export interface ReminderChoice {
  readonly isWanted: boolean;
  /** The hour of day, where the person is, from which on the mail goes out. */
  readonly hour: number;
  readonly stages: readonly ReminderStage[];
  /** Days without a word after which a commitment counts as silent. */
  readonly silenceDays: number;
}

/** What people want who have not chosen. */
export const USUAL_REMINDERS: ReminderChoice = { isWanted: true, hour: 7, stages: REMINDER_STAGES, silenceDays: 90 };

/** Somebody who may be reminded. */
export interface RemindedPerson
  extends Pick<StoredPerson, 'id' | 'name' | 'email' | 'role' | 'locale' | 'timeZone' | 'teamIds'> {
  readonly choice: ReminderChoice;
  /** ISO date of the last day of which they were told; null before the first. */
  readonly toldOn: string | null;
}

const CHOICE = sql<ReminderChoice>`jsonb_build_object(
  'isWanted', is_wanted, 'hour', hour, 'stages', stages, 'silenceDays', silence_days)`;

/** Everybody who may sign in and wants to be reminded. */
export async function peopleToRemind(database: Kysely<Database>): Promise<RemindedPerson[]> {
  const { rows } = await sql<Omit<RemindedPerson, 'choice'> & { choice: ReminderChoice | null }>`
    select id, name, email, role, locale, time_zone as "timeZone", to_char(told_on, 'YYYY-MM-DD') as "toldOn",
      array(select team_id from team_member where team_member.person_id = person.id order by team_id) as "teamIds",
      case when person_id is not null then ${CHOICE} end as choice
    from person left join reminder_choice on person_id = id
    where suspended_at is null and is_wanted is distinct from false order by id`.execute(database);
  return rows.map((row) => ({ ...row, choice: row.choice ?? USUAL_REMINDERS }));
}

/** What this person wants. */
export async function reminderChoice(database: Kysely<Database>, personId: string): Promise<ReminderChoice> {
  const found = await database
    .selectFrom('reminder_choice')
    .select(CHOICE.as('choice'))
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found?.choice ?? USUAL_REMINDERS;
}

/** Changes what is given. */
export async function changeReminderChoice(
  database: Kysely<Database>,
  personId: string,
  { isWanted, hour, stages, silenceDays }: Partial<ReminderChoice>,
): Promise<void> {
  const change = {
    ...(isWanted === undefined ? {} : { is_wanted: isWanted }),
    ...(hour === undefined ? {} : { hour }),
    ...(stages === undefined ? {} : { stages }),
    ...(silenceDays === undefined ? {} : { silence_days: silenceDays }),
  };
  await database
    .insertInto('reminder_choice')
    .values({ person_id: personId, ...change, told_on: null })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(change))
    .execute();
}

/**
 * Notes that a person is told of a day, and keeps others from doing the same until the transaction ends. False where
 * they were told of it, or of a later one, before, or do not want to be told any more.
 */
export async function beginTelling(database: Kysely<Database>, personId: string, day: string): Promise<boolean> {
  const { rows } = await sql`
    insert into reminder_choice (person_id, told_on) values (${personId}, ${day})
    on conflict (person_id) do update set told_on = excluded.told_on
      where reminder_choice.is_wanted and coalesce(reminder_choice.told_on < excluded.told_on, true)
    returning person_id`.execute(database);
  return rows.length > 0;
}

/** A reminder: of what, for which day, how urgent, and which time it is that the same is said. */
export interface Reminder {
  readonly commitmentId: string;
  /** Number in the plan; 0 for the commitment itself. */
  readonly milestone: number;
  /** ISO date: the deadline; for a silence the day of the last word. */
  readonly day: string;
  readonly stage: ReminderStage;
  readonly round: number;
}

/**
 * The reminders that a person had of these commitments and of their earlier versions, by the commitment asked for.
 */
export async function remindersHad(
  database: Kysely<Database>,
  personId: string,
  commitmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Reminder[]>> {
  const { rows } = await sql<Reminder>`
    select wanted.id as "commitmentId", milestone, to_char(day, 'YYYY-MM-DD') as day, stage, round
    from unnest(${[...new Set(commitmentIds)]}::text[]) wanted (id), servanda_line(wanted.id)
    join reminder on reminder.commitment_id = source_id
    where reminder.person_id = ${personId}`.execute(database);
  return Map.groupBy(rows, ({ commitmentId }) => commitmentId);
}

/** Notes reminders that a person gets on a day. */
export async function insertReminders(
  database: Kysely<Database>,
  personId: string,
  day: string,
  reminders: readonly Reminder[],
): Promise<void> {
  await database
    .insertInto('reminder')
    .values(
      reminders.map(({ commitmentId, ...reminder }) => ({
        ...{ person_id: personId, commitment_id: commitmentId, told_on: day },
        ...reminder,
      })),
    )
    .execute();
}
