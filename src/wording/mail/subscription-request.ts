import type { SubscriptionKnownContent, SubscriptionRequestContent } from '../../desk/mail/mail-contents.ts';
import { formatInstant } from '../instants.ts';
import type { Locale } from '../locale.ts';
import { wordingIn } from '../wording.ts';
import type { MailText } from './mail-text.ts';

interface RequestText {
  readonly subject: string;
  readonly lead: string;
  readonly chosen: string;
  readonly everything: string;
  readonly button: string;
  readonly limit: (until: string) => string;
  readonly reason: string;
}

const REQUESTS: Readonly<Record<Locale, RequestText>> = {
  da: {
    subject: 'Bekræft, at du vil have nyt fra Servanda',
    lead: 'Nogen, formentlig dig, har bedt om at få nyt sendt til denne adresse. Det begynder først, når du bekræfter det.',
    chosen: 'Du får nyt om:',
    everything: 'Du får nyt om alt, der bliver offentligt i Servanda.',
    button: 'Bekræft abonnementet',
    limit: (until) => `Linket virker indtil ${until}. Bekræfter du ikke, sletter vi adressen.`,
    reason: 'Har du ikke bedt om det, skal du ikke gøre noget. Så sender vi ikke mere.',
  },
  en: {
    subject: 'Confirm that you want news from Servanda',
    lead: 'Somebody, probably you, asked for news to be sent to this address. That begins only when you confirm it.',
    chosen: 'You will get news of:',
    everything: 'You will get news of everything that becomes public in Servanda.',
    button: 'Confirm the subscription',
    limit: (until) => `The link works until ${until}. If you do not confirm, we erase the address.`,
    reason: 'If you did not ask for this, you need not do anything. Then we send nothing more.',
  },
};

/** How whoever asked for news shows that the address is theirs. */
export const subscriptionRequestMail: MailText<SubscriptionRequestContent> = (
  { path, expiresAt, frequency, choices },
  { locale, link, timeZone },
) => {
  const text = REQUESTS[locale];
  const { frequencies } = wordingIn(locale).subscriptions;
  return {
    subject: text.subject,
    blocks: [
      { type: 'paragraph', text: text.lead },
      { type: 'button', text: text.button, address: link(path) },
      { type: 'paragraph', text: text.limit(formatInstant(new Date(expiresAt), locale, timeZone)) },
      { type: 'paragraph', text: choices.length === 0 ? text.everything : text.chosen },
      ...choices.map((names) => ({ type: 'paragraph' as const, text: `– ${names[locale]}` })),
      { type: 'paragraph', text: frequencies[frequency] },
    ],
    footer: [{ text: text.reason }],
  };
};

type KnownText = Readonly<Record<'subject' | 'lead' | 'button' | 'reason', string>>;

const KNOWN: Readonly<Record<Locale, KnownText>> = {
  da: {
    subject: 'Du abonnerer allerede på nyt fra Servanda',
    lead: 'Nogen, formentlig dig, har bedt om at få nyt sendt til denne adresse. Det får du allerede. Vil du ændre, hvad du får, så gør det på siden her.',
    button: 'Se og ændr dit abonnement',
    reason: 'Har du ikke bedt om noget, skal du ikke gøre noget. Der er ikke ændret noget.',
  },
  en: {
    subject: 'You subscribe to news from Servanda already',
    lead: 'Somebody, probably you, asked for news to be sent to this address. You get it already. If you want to change what you get, do so on this page.',
    button: 'See and change your subscription',
    reason: 'If you did not ask for anything, you need not do anything. Nothing has been changed.',
  },
};

/** The way to the subscription that somebody has who asks for one. */
export const subscriptionKnownMail: MailText<SubscriptionKnownContent> = ({ path }, { locale, link }) => {
  const text = KNOWN[locale];
  return {
    subject: text.subject,
    blocks: [
      { type: 'paragraph', text: text.lead },
      { type: 'button', text: text.button, address: link(path) },
    ],
    footer: [{ text: text.reason }],
  };
};
