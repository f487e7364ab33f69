import { UsageError } from './cli/usage-error.ts';
import { CC_BY_4, type OpenDataTerms } from './web/open/terms.ts';
import type { Locale } from './wording/locale.ts';

/** On what terms the data may be used, and how often the API may be asked. */
export interface OpenDataSettings {
  readonly openData: OpenDataTerms;
  /** Requests a minute from one address without a key, 0 for as many as one likes; undefined for the usual number. */
  readonly apiPerMinute: number | undefined;
}

const LONGEST_ADDRESS = 500;
const MOST_PER_MINUTE = 1_000_000;
const MAIL = /^[^\s@<>()"'\\:/]+@[^\s@<>()"'\\:/]+$/u;

/**
 * What `SERVANDA_DATA_LICENCE` (an address), `SERVANDA_DATA_CONTACT` (an address of a page or of mail) and
 * `SERVANDA_API_PER_MINUTE` say.
 * @throws UsageError for a value that cannot be used.
 */
export function openDataSettingsFrom(environment: NodeJS.ProcessEnv, locale: Locale): OpenDataSettings {
  return {
    openData: {
      licence: licenceFrom((environment.SERVANDA_DATA_LICENCE ?? '').trim(), locale),
      contact: contactFrom((environment.SERVANDA_DATA_CONTACT ?? '').trim(), locale),
    },
    apiPerMinute: perMinuteFrom((environment.SERVANDA_API_PER_MINUTE ?? '').trim(), locale),
  };
}

function licenceFrom(written: string, locale: Locale): string {
  if (written === '') return CC_BY_4;
  const address = pageAddress(written);
  if (address === null) throw new UsageError(NO_LICENCE[locale](written));
  return address;
}

function contactFrom(written: string, locale: Locale): string | null {
  if (written === '') return null;
  const mail = written.replace(/^mailto:/iu, '');
  if (mail.length <= LONGEST_ADDRESS && MAIL.test(mail)) return `mailto:${mail}`;
  const address = pageAddress(written);
  if (address === null) throw new UsageError(NO_CONTACT[locale](written));
  return address;
}

function perMinuteFrom(written: string, locale: Locale): number | undefined {
  if (written === '') return undefined;
  const perMinute = /^\d{1,7}$/u.test(written) ? Number(written) : Number.NaN;
  if (perMinute <= MOST_PER_MINUTE) return perMinute;
  throw new UsageError(NO_NUMBER[locale](written));
}

function pageAddress(written: string): string | null {
  if (written.length > LONGEST_ADDRESS || !URL.canParse(written)) return null;
  const { protocol, username, password, href } = new URL(written);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '' ? href : null;
}

type Sentences = Readonly<Record<Locale, (written: string) => string>>;

const NO_LICENCE: Sentences = {
  da: (written) =>
    `SERVANDA_DATA_LICENCE er ${written}, men skal være licensens adresse, f.eks. https://creativecommons.org/publicdomain/zero/1.0/.`,
  en: (written) =>
    `SERVANDA_DATA_LICENCE is ${written}, and must be the address of the licence, such as https://creativecommons.org/publicdomain/zero/1.0/.`,
};

const NO_CONTACT: Sentences = {
  da: (written) =>
    `SERVANDA_DATA_CONTACT er ${written}, men skal være en mailadresse eller en sides adresse, f.eks. data@ministerium.example.`,
  en: (written) =>
    `SERVANDA_DATA_CONTACT is ${written}, and must be an address of mail or of a page, such as data@ministry.example.`,
};

const NO_NUMBER: Sentences = {
  da: (written) =>
    `SERVANDA_API_PER_MINUTE er ${written}, men skal være et helt tal fra 0 (ingen grænse) til ${MOST_PER_MINUTE}.`,
  en: (written) =>
    `SERVANDA_API_PER_MINUTE is ${written}, and must be a whole number from 0 (no limit) to ${MOST_PER_MINUTE}.`,
};
