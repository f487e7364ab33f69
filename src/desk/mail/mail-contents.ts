import type { EventAnswer } from '../../store/schema/events.ts';
import type { ReminderStage } from '../../store/schema/mail.ts';
import type { FindKind } from '../../store/schema/search.ts';
import type { Frequency, NewsKind } from '../../store/schema/subscriptions.ts';

/** An invitation to sign in. */
export interface InvitationContent {
  /** Who invites; null for the operator. */
  readonly invitedBy: string | null;
  /** Path of the link, from the root. */
  readonly path: string;
  /** Until when the link works, ISO instant. */
  readonly expiresAt: string;
}

/** Something that somebody is reminded of. */
export interface RemindedItem {
  readonly commitmentId: string;
  /** Its words; null where its document is for certain teams only: mail is not as safe as the register. */
  readonly text: string | null;
  /** Language of the words. */
  readonly language: string;
  /** Name of the step, where it is a step of the plan that is due. */
  readonly milestone: string | null;
  /** The deadline; for a silence the day of the last word. ISO date. */
  readonly day: string;
  /** To whom it is to be accounted for; English and Danish names. */
  readonly recipients: readonly { readonly da: string; readonly en: string }[];
  /** Whether it is owed again and again. */
  readonly recurs: boolean;
  /** Who looks after it. */
  readonly owner: string;
}

/** What somebody is reminded of together. */
export interface RemindedGroup {
  readonly stage: ReminderStage;
  readonly items: readonly RemindedItem[];
  /** How many more there are than `items`. */
  readonly more: number;
}

/** Something new that a saved search finds. */
export interface FreshFind {
  /** Path of its page, from the root. */
  readonly path: string;
  readonly words: string;
  readonly language: string | null;
  /** What it belongs to. */
  readonly about: string | null;
  /** ISO date. */
  readonly date: string | null;
}

/** What a saved search finds anew of one kind. */
export interface FreshGroup {
  readonly kind: FindKind;
  readonly items: readonly FreshFind[];
  /** How many more there are than `items`. */
  readonly more: number;
}

/** What somebody owes, seen from one day. */
export interface DigestContent {
  /** ISO date. */
  readonly day: string;
  readonly groups: readonly RemindedGroup[];
}

/** What is new in a saved search, as it is told. */
export interface SearchMailContent {
  readonly name: string;
  /** Path of the search, from the root. */
  readonly path: string;
  readonly groups: readonly FreshGroup[];
}

/** What a saved search found anew of one kind. */
export interface FoundGroup {
  readonly kind: FindKind;
  /** Identifiers, as search has them. */
  readonly ids: readonly string[];
  /** How many more there are than `ids`. */
  readonly more: number;
}

/** What is new in a saved search, while it waits: its words are read when it is sent. */
export interface WaitingSearchContent {
  readonly name: string;
  readonly query: string;
  readonly groups: readonly FoundGroup[];
}

/** Asks whoever signed to show that the address is theirs. Nothing that they wrote: anybody can type any address. */
export interface SignatureConfirmContent {
  /** What the pledge is called. */
  readonly pledge: string;
  /** Path of the link, from the root. */
  readonly path: string;
  /** Until when the link works, ISO instant. */
  readonly expiresAt: string;
}

/** What became of a signature. */
export interface SignatureDecidedContent {
  readonly pledge: string;
  readonly organisation: string;
  readonly decision: 'accepted' | 'declined' | 'withdrawn';
  /** Why; empty where nobody said. */
  readonly reason: string;
  /** Path of the pledge's page. */
  readonly path: string;
  /** Path of the link that withdraws; null where there is nothing to withdraw. */
  readonly withdrawPath: string | null;
}

/** The reminders of an account that is due. */
export type AccountReminder = 'fortnight' | 'days' | 'overdue';

/** Asks a signatory for its account, or to look at what was said of it. */
export interface AccountContent {
  readonly occasion: 'opened' | 'renewed' | 'assessed' | AccountReminder;
  readonly pledge: string;
  readonly organisation: string;
  /** The period, and when the account is due; ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
  /** Path of the personal link. */
  readonly path: string;
}

/** Why somebody is written to about an event. */
export type EventOccasion =
  | 'invited'
  | 'registered'
  | 'reminded'
  | 'answered'
  | 'seated'
  | 'moved'
  | 'postponed'
  | 'cancelled';

/** Tells somebody of an event that they are asked to, or answered to. */
export interface EventContent {
  readonly occasion: EventOccasion;
  /** Identifier of the event, and how often calendars were told of changes. */
  readonly uid: string;
  readonly sequence: number;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly answerBy: string | null;
  /** When it is told. */
  readonly changedAt: string;
  /** IANA name of the event's zone. */
  readonly timeZone: string;
  readonly place: string | null;
  readonly webAddress: string | null;
  readonly answer: EventAnswer | null;
  readonly seats: number;
  readonly isWaiting: boolean;
  /** Path of the personal link. */
  readonly path: string;
}

/** How somebody outside confirms that they asked to be told what is new. */
export interface SubscriptionRequestContent {
  /** Path of the link, from the root. */
  readonly path: string;
  /** Until when the link works, ISO instant. */
  readonly expiresAt: string;
  readonly frequency: Frequency;
  /** What they chose, by its names; empty for everything. */
  readonly choices: readonly { readonly da: string; readonly en: string }[];
}

/** The way to a subscription that somebody asked for who has it. */
export interface SubscriptionKnownContent {
  /** Path of its page, from the root. */
  readonly path: string;
}

/** What is new for somebody outside, while it waits: its words are read when it is sent. */
export interface WaitingNewsContent {
  readonly subscriptionId: string;
  /** Numbers of what has become public. */
  readonly news: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** Something new, as it is told. */
export interface ToldNews {
  readonly kind: NewsKind;
  /** Path of its page, from the root. */
  readonly path: string;
  readonly words: string;
  readonly language: string;
  readonly about: string | null;
  /** ISO date. */
  readonly date: string | null;
  /** What was reported, found or answered. */
  readonly code: string | null;
}

/** What is new for somebody outside, as it is told. */
export interface NewsContent {
  readonly items: readonly ToldNews[];
  readonly more: number;
  /** Path of the page on which they change what they are told. */
  readonly pagePath: string;
}

/** What is kept of each kind of mail while it waits. JSON. */
export interface MailContents {
  readonly digest: DigestContent;
  readonly invitation: InvitationContent;
  readonly search: WaitingSearchContent;
  readonly account: AccountContent;
  readonly event: EventContent;
  readonly 'signature-confirm': SignatureConfirmContent;
  readonly 'signature-decided': SignatureDecidedContent;
  readonly 'subscription-request': SubscriptionRequestContent;
  readonly 'subscription-known': SubscriptionKnownContent;
  readonly news: WaitingNewsContent;
}

/** What each kind of mail tells when it is sent (`prepare-mail`), worded then (`wording/mail`). */
export interface ToldContents extends Omit<MailContents, 'search' | 'news'> {
  readonly search: SearchMailContent;
  readonly news: NewsContent;
}

/** The kinds of mail. */
export type MailKind = keyof MailContents;

/** What is kept, sealed, of a mail that waits. */
export interface KeptMail<Kind extends MailKind = MailKind> {
  readonly content: MailContents[Kind];
  /** What the reader can end with one click (`unsubscribe`); null for mails that are not sent again and again. */
  readonly subscription: string | null;
  /** How somebody outside is addressed, whose name stands nowhere else; not given for others. */
  readonly addressee?: string;
}
