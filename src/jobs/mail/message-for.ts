import { openContact } from '../../desk/mail/contacts.ts';
import type { KeptMail } from '../../desk/mail/mail-contents.ts';
import { unseal } from '../../desk/mail/sealed.ts';
import { signedSubscription } from '../../desk/mail/subscription.ts';
import { prepareMail } from '../../desk/prepare-mail.ts';
import type { TakenMail } from '../../store/take-mails.ts';
import { isMailKind, wordMail } from '../../wording/mail/word-mail.ts';
import { composeMail } from './compose-mail.ts';
import type { SendingOptions } from './sending-options.ts';
import type { MailMessage } from './smtp-session.ts';

/** Why no mail is made of what waited. */
export type NoMessage =
  /** Sealed with another secret, of a kind that this version does not know, or for an address that was erased. */
  | 'unreadable'
  /** Whoever it is for may see nothing of it any more, or does not want it. */
  | 'nothing-to-tell';

/** A mail as it goes over the line, telling what its reader may see at this moment. */
export async function messageFor(options: SendingOptions, mail: TakenMail): Promise<MailMessage | NoMessage> {
  const { id, key, kind, personId, locale, content, queuedAt } = mail;
  const { sender, timeZone } = options;
  const { secret } = options.mailRoom;
  const kept = openOrNull(secret, key, content);
  const address = await addressOf(options, mail);
  if (kept === null || address === null || !isMailKind(kind)) return 'unreadable';
  const told = await prepareMail(options, { kind, content: kept.content, reader: { personId, locale } });
  if (told === null) return 'nothing-to-tell';
  const name = mail.name ?? kept.addressee ?? '';
  const link = (path: string) => `${sender.baseUrl}${path}`;
  const { subscription } = kept;
  const stop = subscription && link(`/unsubscribe/${signedSubscription(secret, subscription)}`);
  const words = wordMail(kind, told, { locale, link, timeZone }, stop);
  return composeMail({ id, to: { name, address }, date: queuedAt, words, stop }, options);
}

/** Null for somebody outside whose address was erased, or sealed with another secret. */
async function addressOf(
  { database, mailRoom }: SendingOptions,
  { address, contactId }: TakenMail,
): Promise<string | null> {
  return contactId === null ? address : openContact(database, mailRoom, contactId);
}

function openOrNull(secret: string, key: string, sealed: Buffer): KeptMail | null {
  try {
    return unseal(secret, key, sealed) as KeptMail;
  } catch {
    return null;
  }
}
