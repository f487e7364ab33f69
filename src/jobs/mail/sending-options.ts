import type { MailRoom } from '../../desk/mail/mail-room.ts';
import type { DeskParts } from '../../desk/open-context.ts';
import type { MailSender } from './mail-server.ts';

/** What mails are sent with. */
export interface SendingOptions extends DeskParts {
  readonly sender: MailSender;
  /** Opens what was sealed when the mail was queued. */
  readonly mailRoom: MailRoom;
  /** IANA name of the zone in which mails tell the time. */
  readonly timeZone: string;
  /** Ends the work after the mail at hand. */
  readonly signal?: AbortSignal;
}
