import { readFileSync } from 'node:fs';
import addressparser from 'nodemailer/lib/addressparser';
import { UsageError } from './cli/usage-error.ts';
import { type DkimKey, isSelector, readDkimKey } from './formats/mail/dkim.ts';
import type { MailPace, MailSender, MailServer } from './jobs/mail/mail-server.ts';
import type { Locale } from './wording/locale.ts';

type Sentences = Record<Locale, string>;

/** RFC 6409, 3.1, for mail from programs; RFC 8314, 3.3, where the connection begins with TLS. */
const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/**
 * Who sends mail and through which server, from `SERVANDA_SMTP_URL` and `SERVANDA_MAIL_FROM`; null where no server is
 * named. `baseUrl` is that of `SERVANDA_BASE_URL`: mails lead back to it.
 * @throws UsageError when one of them is missing, or not of its form. Passwords are not repeated.
 */
export function mailSenderFrom(
  environment: NodeJS.ProcessEnv,
  baseUrl: string | null,
  locale: Locale,
): MailSender | null {
  const { SERVANDA_SMTP_URL: url, SERVANDA_MAIL_FROM: from } = environment;
  if (!url) return null;
  const server = serverFrom(url);
  if (!server) throw new UsageError(WRONG_URL[locale]);
  if (baseUrl === null) throw new UsageError(NO_BASE_URL[locale]);
  const sender = senderFrom(from ?? '');
  if (!sender) throw new UsageError(WRONG_FROM[locale]);
  return {
    ...{ server, from: sender, baseUrl, dkim: dkimFrom(environment, sender.address, locale) },
    ...{ bounceAddress: bounceAddressFrom(environment, locale), pace: paceFrom(environment, locale) },
  };
}

/** `SELECTOR:FILE`, several with commas between: keys of the domain that mails come from. */
function dkimFrom({ SERVANDA_DKIM: written }: NodeJS.ProcessEnv, from: string, locale: Locale): DkimKey[] {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return (written ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => {
      const [selector = '', file = ''] = each.split(/:(.*)/su);
      const key = isSelector(selector) ? readKey(file) : null;
      if (key === null) throw new UsageError(WRONG_DKIM[locale](each));
      return { domain, selector, key };
    });
}

function readKey(file: string): DkimKey['key'] | null {
  try {
    return readDkimKey(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Mails come back to it with a sign of their own, so what stands before the at sign has to leave room for that. */
const BOUNCE_ADDRESS = /^[^+@]{1,21}@/u;

function bounceAddressFrom({ SERVANDA_BOUNCE_ADDRESS: address }: NodeJS.ProcessEnv, locale: Locale): string | null {
  if (!address) return null;
  if (ADDRESS.test(address) && BOUNCE_ADDRESS.test(address)) return address;
  throw new UsageError(WRONG_BOUNCE_ADDRESS[locale]);
}

const SHORTEST_SECRET = 32;

/**
 * What a mail server has to show that hands over mails that came back, from `SERVANDA_BOUNCE_SECRET`; null where none does.
 * @throws UsageError when it is too short or not of one line, and where mails come back without a sign.
 */
export function bounceSecretFrom(environment: NodeJS.ProcessEnv, locale: Locale): string | null {
  const { SERVANDA_BOUNCE_SECRET: secret } = environment;
  if (!secret) return null;
  if (secret.length < SHORTEST_SECRET || !/^[\x21-\x7e]+$/u.test(secret))
    throw new UsageError(WRONG_BOUNCE_SECRET[locale]);
  if (bounceAddressFrom(environment, locale) === null) throw new UsageError(NO_BOUNCE_ADDRESS[locale]);
  return secret;
}

/** Receiving systems take it ill when many mails come at once. */
const USUAL_RATE = 120;
const USUAL_CONVERSATIONS = 2;
const MOST_CONVERSATIONS = 8;

function paceFrom(environment: NodeJS.ProcessEnv, locale: Locale): MailPace {
  const { SERVANDA_MAIL_PER_MINUTE: rate, SERVANDA_MAIL_CONVERSATIONS: conversations } = environment;
  const perMinute = rate ? Number(rate) : USUAL_RATE;
  const together = conversations ? Number(conversations) : USUAL_CONVERSATIONS;
  const isRate = Number.isInteger(perMinute) && perMinute >= 0;
  const isCount = Number.isInteger(together) && together >= 1 && together <= MOST_CONVERSATIONS;
  if (!isRate || !isCount) throw new UsageError(WRONG_PACE[locale]);
  return { perMinute: perMinute === 0 ? null : perMinute, conversations: together };
}

/** A password goes over the line encrypted, or not at all, unless the server is on this machine. */
function serverFrom(written: string): MailServer | null {
  const url = URL.canParse(written) ? new URL(written) : null;
  const port = url && PORTS[url.protocol];
  if (!url?.hostname || !port || url.pathname.length > 1 || url.search || url.hash) return null;
  const user = decoded(url.username);
  const pass = decoded(url.password);
  if (user === null || pass === null) return null;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const isHere = /^(?:localhost|127(?:\.\d+){3}|::1)$/u.test(host);
  return {
    host,
    port: url.port === '' ? port : Number(url.port),
    isSecure: url.protocol === 'smtps:',
    needsTls: user !== '' && !isHere,
    login: user === '' ? null : { user, pass },
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

const ADDRESS = /^[^\s@<>"(),:;[\]\\]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;

function senderFrom(written: string): MailSender['from'] | null {
  if (/\p{Cc}/u.test(written)) return null;
  const [found, ...others] = addressparser(written, { flatten: true });
  if (!found || others.length > 0 || !ADDRESS.test(found.address)) return null;
  return { name: found.name || 'Servanda', address: found.address };
}

const WRONG_URL: Sentences = {
  da: 'SERVANDA_SMTP_URL skal være en adresse som smtp://bruger:adgangskode@mail.example:587 eller smtps://mail.example.',
  en: 'SERVANDA_SMTP_URL must be an address such as smtp://user:password@mail.example:587 or smtps://mail.example.',
};

const NO_BASE_URL: Sentences = {
  da: 'SERVANDA_SMTP_URL kræver SERVANDA_BASE_URL, for mails henviser til siderne her.',
  en: 'SERVANDA_SMTP_URL needs SERVANDA_BASE_URL, for mails lead to the pages here.',
};

const WRONG_FROM: Sentences = {
  da: 'SERVANDA_SMTP_URL kræver SERVANDA_MAIL_FROM, en afsender som Servanda <servanda@ministerium.example>.',
  en: 'SERVANDA_SMTP_URL needs SERVANDA_MAIL_FROM, a sender such as Servanda <servanda@ministry.example>.',
};

const WRONG_DKIM: Record<Locale, (written: string) => string> = {
  da: (written) =>
    `SERVANDA_DKIM: ${written} er ikke en nøgle. Skriv SELEKTOR:FIL, hvor filen er en privat RSA- eller Ed25519-nøgle (PEM), der kan læses.`,
  en: (written) =>
    `SERVANDA_DKIM: ${written} is no key. Write SELECTOR:FILE, where the file is a private RSA or Ed25519 key (PEM) that can be read.`,
};

const WRONG_BOUNCE_ADDRESS: Sentences = {
  da: 'SERVANDA_BOUNCE_ADDRESS skal være en adresse som retur@ministerium.example med højst 21 tegn og intet plus før snabel-a.',
  en: 'SERVANDA_BOUNCE_ADDRESS must be an address such as return@ministry.example, with at most 21 characters and no plus before the at sign.',
};

const WRONG_BOUNCE_SECRET: Sentences = {
  da: `SERVANDA_BOUNCE_SECRET skal have mindst ${SHORTEST_SECRET} tegn fra ASCII og ingen mellemrum.`,
  en: `SERVANDA_BOUNCE_SECRET needs at least ${SHORTEST_SECRET} characters of ASCII, and no blanks.`,
};

const NO_BOUNCE_ADDRESS: Sentences = {
  da: 'SERVANDA_BOUNCE_SECRET kræver SERVANDA_BOUNCE_ADDRESS, for en mail, der kommer retur, kendes på sit mærke i den.',
  en: 'SERVANDA_BOUNCE_SECRET needs SERVANDA_BOUNCE_ADDRESS, for a mail that comes back is known by its sign in it.',
};

const WRONG_PACE: Sentences = {
  da: `SERVANDA_MAIL_PER_MINUTE skal være et helt tal (0 for ingen grænse), og SERVANDA_MAIL_CONVERSATIONS et helt tal fra 1 til ${MOST_CONVERSATIONS}.`,
  en: `SERVANDA_MAIL_PER_MINUTE must be a whole number (0 for no limit), and SERVANDA_MAIL_CONVERSATIONS a whole number from 1 to ${MOST_CONVERSATIONS}.`,
};
