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
