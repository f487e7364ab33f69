import type { MailWords } from '../../formats/mail/mail-words.ts';
import type { Locale } from '../locale.ts';

/** What the wording of a mail needs to know besides its content. */
export interface MailSetting {
  readonly locale: Locale;
  /** The whole address of a path of this Servanda. */
  readonly link: (path: string) => string;
  /** IANA name of the zone in which times are told. */
  readonly timeZone: string;
}

/** Words a kind of mail. */
export type MailText<Content> = (content: Content, setting: MailSetting) => Omit<MailWords, 'language'>;

/** The words of a mail with one link in it that works once. */
export type LinkText = Readonly<Record<'subject' | 'lead' | 'next' | 'button' | 'limit' | 'reason', string>>;

/** A mail that says what happened, what to do, where, and until when. */
export function linkMail(text: LinkText, address: string): Omit<MailWords, 'language'> {
  return {
    subject: text.subject,
    blocks: [
      { type: 'paragraph', text: text.lead },
      { type: 'paragraph', text: text.next },
      { type: 'button', text: text.button, address },
      { type: 'paragraph', text: text.limit },
    ],
    footer: [{ text: text.reason }],
  };
}
