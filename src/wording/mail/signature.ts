import type { SignatureConfirmContent, SignatureDecidedContent } from '../../desk/mail/mail-contents.ts';
import { formatInstant } from '../instants.ts';
import type { Locale } from '../locale.ts';
import { type LinkText, linkMail, type MailText } from './mail-text.ts';

const CONFIRM: Readonly<Record<Locale, (pledge: string, until: string) => LinkText>> = {
  da: (pledge, until) => ({
    subject: `Bekræft underskriften på ${pledge}`,
    lead: `Nogen har med denne adresse skrevet under på ${pledge}.`,
    next: 'Åbn linket, se, om det passer, og bekræft. Ellers gælder underskriften ikke.',
    button: 'Se underskriften',
    limit: `Linket virker én gang, indtil ${until}.`,
    reason: 'Var det ikke dig, så se bort fra denne mail. Uden linket sker der ikke noget, og adressen bliver glemt.',
  }),
  en: (pledge, until) => ({
    subject: `Confirm the signature of ${pledge}`,
    lead: `Somebody has signed ${pledge} with this address.`,
    next: 'Open the link, see whether it is right, and confirm. Otherwise the signature does not count.',
    button: 'See the signature',
    limit: `The link works once, until ${until}.`,
    reason: 'If it was not you, ignore this mail. Without the link nothing happens, and the address is forgotten.',
  }),
};

/** Asks whoever signed to show that the address is theirs. */
export const signatureConfirmMail: MailText<SignatureConfirmContent> = (
  { pledge, path, expiresAt },
  { locale, link, timeZone },
) => linkMail(CONFIRM[locale](pledge, formatInstant(new Date(expiresAt), locale, timeZone)), link(path));

interface DecidedText {
  readonly subject: Readonly<Record<SignatureDecidedContent['decision'], (pledge: string) => string>>;
  readonly lead: Readonly<
    Record<SignatureDecidedContent['decision'], (organisation: string, pledge: string) => string>
  >;
  readonly reason: (reason: string) => string;
  readonly button: string;
  readonly withdraw: string;
  readonly footer: string;
}

const DECIDED: Readonly<Record<Locale, DecidedText>> = {
  da: {
    subject: {
      accepted: (pledge) => `Underskriften på ${pledge} er godkendt`,
      declined: (pledge) => `Underskriften på ${pledge} er afvist`,
      withdrawn: (pledge) => `Underskriften på ${pledge} er trukket tilbage`,
    },
    lead: {
      accepted: (organisation, pledge) => `${organisation} står nu på listen over underskrivere af ${pledge}.`,
      declined: (organisation, pledge) =>
        `Sekretariatet har ikke kunnet godkende underskriften fra ${organisation} på ${pledge}.`,
      withdrawn: (organisation, pledge) => `${organisation} står nu som en, der har trukket sig fra ${pledge}.`,
    },
    reason: (reason) => `Begrundelse: ${reason}`,
    button: 'Se løftet',
    withdraw: 'Træk underskriften tilbage',
    footer: 'Du får denne mail, fordi der er skrevet under med denne adresse.',
  },
  en: {
    subject: {
      accepted: (pledge) => `The signature of ${pledge} is accepted`,
      declined: (pledge) => `The signature of ${pledge} is declined`,
      withdrawn: (pledge) => `The signature of ${pledge} is withdrawn`,
    },
    lead: {
      accepted: (organisation, pledge) => `${organisation} now stands on the list of signatories of ${pledge}.`,
      declined: (organisation, pledge) =>
        `The secretariat could not accept the signature of ${organisation} under ${pledge}.`,
      withdrawn: (organisation, pledge) => `${organisation} now stands as one that has withdrawn from ${pledge}.`,
    },
    reason: (reason) => `Reason: ${reason}`,
    button: 'See the pledge',
    withdraw: 'Withdraw the signature',
    footer: 'You get this mail because this address was used to sign.',
  },
};

/** What became of a signature, for whoever gave it. */
export const signatureDecidedMail: MailText<SignatureDecidedContent> = (content, { locale, link }) => {
  const { pledge, organisation, decision, reason, path, withdrawPath } = content;
  const text = DECIDED[locale];
  return {
    subject: text.subject[decision](pledge),
    blocks: [
      { type: 'paragraph', text: text.lead[decision](organisation, pledge) },
      ...(reason === '' ? [] : [{ type: 'paragraph' as const, text: text.reason(reason) }]),
      { type: 'button', text: text.button, address: link(path) },
    ],
    footer: [
      { text: text.footer },
      ...(withdrawPath === null ? [] : [{ text: text.withdraw, address: link(withdrawPath) }]),
    ],
  };
};
