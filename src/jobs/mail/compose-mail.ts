import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailRoom } from '../../desk/mail/mail-room.ts';
import { returnAddress } from '../../desk/mail/return-address.ts';
import { type CalendarParty, renderInvitation } from '../../formats/calendar/render-events.ts';
import { signMail } from '../../formats/mail/dkim.ts';
import type { MailCalendar, MailWords } from '../../formats/mail/mail-words.ts';
import { renderMailHtml } from '../../formats/mail/render-html.ts';
import { renderMailText } from '../../formats/mail/render-text.ts';
import type { MailSender } from './mail-server.ts';
import type { MailMessage } from './smtp-session.ts';

/** A mail in words, and how it is addressed. */
export interface ComposedMail {
  /** Names the mail to receiving servers; the same at every attempt, so that they can tell a second copy. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly date: Date;
  readonly words: MailWords;
  /** Where such mails are ended with one click (RFC 8058); null for those that do not come again. */
  readonly stop: string | null;
}

/** The mail as it goes over the line, as text and as HTML: the same bytes at every attempt. */
export async function composeMail(mail: ComposedMail, { sender, mailRoom }: Composing): Promise<MailMessage> {
  const { id, to, date, words, stop } = mail;
  const { from, dkim, bounceAddress } = sender;
  const node = new MailComposer({
    ...{ from: named(from), to: named(to), date },
    subject: printable(words.subject),
    messageId: `<${id}@${domainOf(from.address)}>`,
    text: renderMailText(words),
    html: renderMailHtml(words),
    ...calendarPart(words.calendar, from, to),
    textEncoding: 'quoted-printable',
    newline: 'windows',
    baseBoundary: id,
    // RFC 3834: no machine is to answer.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': words.language, ...stopHeaders(stop) },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  }).compile();
  const envelope = node.getEnvelope();
  const message = await node.build();
  return {
    from: bounceAddress === null ? String(envelope.from) : returnAddress(mailRoom.secret, bounceAddress, id),
    to: String(envelope.to[0]),
    bytes: dkim.length === 0 ? message : signMail(message, dkim, date),
  };
}

/** Beside the words and as an attachment, as calendar programs look for it (RFC 6047, section 2.4). */
function calendarPart(calendar: MailCalendar | undefined, organiser: CalendarParty, attendee: CalendarParty) {
  if (calendar === undefined) return {};
  const { event, method, answer } = calendar;
  const content = renderInvitation(event, { method, answer, organiser, attendee });
  return { icalEvent: { method, content, filename: 'event.ics' } };
}

/** What mails are made with. */
export interface Composing {
  readonly sender: Pick<MailSender, 'from' | 'dkim' | 'bounceAddress'>;
  readonly mailRoom: Pick<MailRoom, 'secret'>;
}

function stopHeaders(stop: string | null): Record<string, string> {
  if (stop === null) return {};
  return { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function named({ name, address }: { readonly name: string; readonly address: string }) {
  return { name: printable(name), address };
}

/** Without line ends and other characters that are no writing, in whatever way they came here. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
