import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** The states of a mail. One that is `handing-over` has all but its last line at the mail server. */
export type MailState = 'waiting' | 'sending' | 'handing-over' | MailEnd;

/** How a mail can end. */
export type MailEnd = 'sent' | 'refused' | 'expired' | 'withdrawn';

/** The reminders of a deadline, and of a commitment that nobody has reported on for long. */
export const REMINDER_STAGES = ['month', 'week', 'day', 'overdue', 'silent'] as const;

/** One of {@link REMINDER_STAGES}. */
export type ReminderStage = (typeof REMINDER_STAGES)[number];

interface MailTable {
  /** Also names the mail to the receiving server, the same at every attempt. */
  id: string;
  /** Unique, so that the same mail is never queued twice. */
  key: string;
  kind: string;
  /** Null for somebody without an account. */
  person_id: string | null;
  /** Null where it goes to a contact. */
  address: string | null;
  /** Null where it goes to a contact. */
  name: string | null;
  /** Somebody outside, whose address is kept apart and encrypted. */
  contact_id: number | null;
  /** Which system receives it: a keyed hash of the domain. */
  destination: Buffer;
  /** Whether it is one of many, and waits for those that somebody waits for. */
  is_bulk: Generated<boolean>;
  locale: 'da' | 'en';
  /** What the wording needs, sealed; null once the mail has come to an end. */
  content: Buffer | null;
  state: Generated<MailState>;
  /** The process that sends it. */
  worker: number | null;
  attempts: Generated<number>;
  /** Whether an attempt broke off when the mail may have been accepted. */
  may_have_arrived: Generated<boolean>;
  queued_at: Date;
  /** Not to be sent before. */
  next_at: Date;
  /** Not to be sent after. */
  good_until: Date;
  ended_at: Date | null;
  /** The mail server's last answer. */
  answer: string | null;
  /** What a receiving server said that sent it back later (RFC 3464); null where none did. */
  returned: Generated<string | null>;
  returned_at: Generated<Date | null>;
}

/** A receiving system, how fast it may be written to, and whether it has had enough. */
interface MailDestinationTable {
  destination: Buffer;
  /** Nothing goes there before. */
  open_at: Date;
  /** How often in a row it took nothing. */
  refusals: Generated<number>;
}

/** One row while the mail server takes no mail at all. */
interface MailTroubleTable {
  single: Generated<boolean>;
  since: Date;
  answer: string;
}

/** What somebody wants to be reminded of; a person without a row wants what the columns have by default. */
interface ReminderChoiceTable {
  person_id: string;
  is_wanted: Generated<boolean>;
  /** The hour of day, where the person is, from which on the mail goes out. */
  hour: Generated<number>;
  stages: Generated<readonly ReminderStage[]>;
  silence_days: Generated<number>;
  /** The last day of which the person was told, if only that there was nothing. */
  told_on: ColumnType<never, string | null, string | null>;
}

/** A reminder that was given. */
interface ReminderTable {
  person_id: string;
  commitment_id: string;
  /** 0 for the commitment itself. */
  milestone: Generated<number>;
  /** The deadline; for a silence the day of the last word. */
  day: ColumnType<never, string, string>;
  stage: ReminderStage;
  /** Which time it is that the same is said. */
  round: Generated<number>;
  told_on: ColumnType<never, string, string>;
}

/** A calendar with a secret address. */
interface CalendarFeedTable {
  id: GeneratedAlways<number>;
  /** Whose it is: it shows what this person may see. */
  person_id: string;
  scope: 'person' | 'team' | 'forum';
  team_id: number | null;
  forum_id: string | null;
  token_hash: Buffer;
  created_at: Date;
  used_at: Date | null;
}

/** The tables of mails, reminders and calendars. */
export interface MailTables {
  mail: MailTable;
  mail_destination: MailDestinationTable;
  mail_trouble: MailTroubleTable;
  reminder_choice: ReminderChoiceTable;
  reminder: ReminderTable;
  calendar_feed: CalendarFeedTable;
}
