import type { CalendarEvent, CalendarMessage } from '../calendar/render-events.ts';

/** What a mail says, before it has a form. */
export interface MailWords {
  /** Language of the words, BCP 47. */
  readonly language: string;
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  /** Small print: why one gets the mail, and how it ends. */
  readonly footer: readonly MailLine[];
  /** What the reader's calendar is told; not given where nothing. */
  readonly calendar?: MailCalendar;
}

/** An event for the reader's calendar. */
export interface MailCalendar extends Pick<CalendarMessage, 'method' | 'answer'> {
  readonly event: CalendarEvent;
}

/** A part of a mail. */
export type MailBlock =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'button'; readonly text: string; readonly address: string }
  | { readonly type: 'list'; readonly items: readonly MailItem[] };

/** Something that leads on, and what is to be known of it. */
export interface MailItem {
  readonly text: string;
  readonly address: string;
  /** Language of `text`, BCP 47, where it is not that of the mail. */
  readonly language?: string;
  /** A line of facts under it. */
  readonly facts: string;
}

/** A line of small print, which may lead on. */
export interface MailLine {
  readonly text: string;
  readonly address?: string;
}
