import type { ColumnType, Generated } from 'kysely';

/** How often somebody outside is written to. */
export const FREQUENCIES = ['at-once', 'daily', 'weekly'] as const;

/** One of {@link FREQUENCIES}. */
export type Frequency = (typeof FREQUENCIES)[number];

/** How a subscription can end. */
export const SUBSCRIPTION_ENDS = ['reader', 'one-click', 'bounce', 'complaint'] as const;

/** One of {@link SUBSCRIPTION_ENDS}. */
export type SubscriptionEnd = (typeof SUBSCRIPTION_ENDS)[number];

/** What can be chosen: everything, or what has to do with one topic, actor, initiative or commitment. */
export const CHOICE_KINDS = ['all', 'topic', 'actor', 'initiative', 'commitment'] as const;

/** One of {@link CHOICE_KINDS}. */
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** What can be told, what is most telling first: a correction or a withdrawal is that of a press release. */
export const NEWS_KINDS = [
  ...(['release', 'correction', 'withdrawal', 'statement'] as const),
  ...(['commitment', 'progress', 'verdict', 'acceptance'] as const),
] as const;

/** One of {@link NEWS_KINDS}. */
export type NewsKind = (typeof NEWS_KINDS)[number];

/** Somebody outside who wants to be told what is new, and the proof that they asked for it. */
interface SubscriptionTable {
  id: string;
  /** Null once it has ended: the address is forgotten. */
  contact_id: number | null;
  locale: 'da' | 'en';
  frequency: Frequency;
  state: Generated<'unconfirmed' | 'confirmed' | 'ended'>;
  /** SHA-256 of the secret part of the link that confirms it. */
  confirm_hash: Buffer | null;
  confirm_until: Date | null;
  /** SHA-256 of the secret part of the address of its page. */
  page_hash: Buffer;
  /** Which words were agreed to. */
  consent: string;
  asked_at: Date;
  /** When a mail about the subscription itself was last sent. */
  written_at: Date;
  confirmed_at: Date | null;
  ended_at: Date | null;
  ended_by: SubscriptionEnd | null;
  /** The last news of which they were told, or need not be. */
  told_until: ColumnType<string, string | undefined, string>;
  /** The last news when they confirmed: of what came before they were never told. */
  told_from: ColumnType<string, string | undefined, string>;
  /** The day of the last mail; for those that come once a day or week. */
  told_on: ColumnType<never, string | null | undefined, string | null>;
  /** How many mails came back for other reasons than that there is no such address. */
  returns: Generated<number>;
  revision: Generated<number>;
}

interface SubscriptionChoiceTable {
  subscription_id: string;
  kind: ChoiceKind;
  /** An identifier; empty for everything. */
  value: string;
}

/** Something that has become public. */
interface NewsTable {
  /** 64 bits, as text. */
  id: ColumnType<string, never, never>;
  kind: NewsKind;
  /** The record, by its identifier; that of a statement is the commitment's and its ordinal. */
  subject: string;
  /** What a correction or a withdrawal is of. */
  follows: string | null;
  noted_at: Date;
}

/** What news has to do with. */
interface NewsMarkTable {
  news_id: string;
  kind: ChoiceKind;
  value: string;
}

/** The tables of subscriptions and of what there is to tell. */
export interface SubscriptionTables {
  subscription: SubscriptionTable;
  subscription_choice: SubscriptionChoiceTable;
  news: NewsTable;
  news_mark: NewsMarkTable;
}
