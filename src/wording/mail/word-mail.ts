import type { MailKind, ToldContents } from '../../desk/mail/mail-contents.ts';
import type { MailWords } from '../../formats/mail/mail-words.ts';
import type { Locale } from '../locale.ts';
import { accountMail } from './account.ts';
import { digestMail } from './digest.ts';
import { eventMail } from './event.ts';
import { invitationMail } from './invitation.ts';
import type { MailSetting, MailText } from './mail-text.ts';
import { newsMail } from './news.ts';
import { searchMail } from './search.ts';
import { signatureConfirmMail, signatureDecidedMail } from './signature.ts';
import { subscriptionKnownMail, subscriptionRequestMail } from './subscription-request.ts';

const TEXTS: { readonly [Kind in MailKind]: MailText<ToldContents[Kind]> } = {
  account: accountMail,
  digest: digestMail,
  event: eventMail,
  invitation: invitationMail,
  search: searchMail,
  'signature-confirm': signatureConfirmMail,
  'signature-decided': signatureDecidedMail,
  'subscription-request': subscriptionRequestMail,
  'subscription-known': subscriptionKnownMail,
  news: newsMail,
};

const STOP: Readonly<Record<Locale, string>> = { da: 'Få ikke flere af disse mails', en: 'Stop these mails' };

/** Whether we know how to word this kind of mail. */
export function isMailKind(kind: string): kind is MailKind {
  return Object.hasOwn(TEXTS, kind);
}

/** A mail in words; with `stop`, the address where the reader ends such mails, its last line leads there. */
export function wordMail<Kind extends MailKind>(
  kind: Kind,
  content: ToldContents[Kind],
  setting: MailSetting,
  stop: string | null,
): MailWords {
  const { locale } = setting;
  const { footer, ...words } = TEXTS[kind](content, setting);
  const last = stop === null ? [] : [{ text: STOP[locale], address: stop }];
  return { ...words, language: locale, footer: [...footer, ...last] };
}
