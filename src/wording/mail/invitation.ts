import type { InvitationContent } from '../../desk/mail/mail-contents.ts';
import { formatInstant } from '../instants.ts';
import type { Locale } from '../locale.ts';
import { type LinkText, linkMail, type MailText } from './mail-text.ts';

const TEXTS: Readonly<Record<Locale, (from: string | null, until: string) => LinkText>> = {
  da: (from, until) => ({
    subject: 'Du er inviteret til Servanda',
    lead: `${from ?? 'Driften'} har oprettet dig i Servanda, hvor løfter i det digitale diplomati følges op.`,
    next: 'Åbn linket, og vælg, hvordan du vil logge ind.',
    button: 'Tag imod invitationen',
    limit: `Linket virker én gang, indtil ${until}. Giv det ikke videre: den, der har det, kan logge ind som dig.`,
    reason: 'Har du ikke ventet en invitation, så se bort fra denne mail. Uden linket sker der ikke noget.',
  }),
  en: (from, until) => ({
    subject: 'You are invited to Servanda',
    lead: `${from ?? 'The operator'} has given you an account in Servanda, where the promises of digital diplomacy are followed up.`,
    next: 'Open the link and choose how you want to sign in.',
    button: 'Accept the invitation',
    limit: `The link works once, until ${until}. Do not pass it on: whoever has it can sign in as you.`,
    reason: 'If you did not expect an invitation, ignore this mail. Without the link nothing happens.',
  }),
};

/** An invitation, in the language of whoever is invited. */
export const invitationMail: MailText<InvitationContent> = (
  { invitedBy, path, expiresAt },
  { locale, link, timeZone },
) => linkMail(TEXTS[locale](invitedBy, formatInstant(new Date(expiresAt), locale, timeZone)), link(path));
