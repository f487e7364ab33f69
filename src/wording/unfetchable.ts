import type { Unfetchable, UnfetchableCode } from '../fetching/unfetchable.ts';
import type { Locale } from './locale.ts';
import { formatBytes, formatNumber } from './numbers.ts';
import { shownName } from './shown-name.ts';

type Details = Unfetchable['details'];

/** What is wrong and what to do, of an address that stands before it. */
type Sentence = (details: Details) => string;

const english: Readonly<Record<UnfetchableCode, Sentence>> = {
  'not-an-address': () => 'is no address of a page. Copy it whole, from https:// on.',
  'scheme-not-allowed': () => 'cannot be fetched: only addresses that begin with http:// or https:// can.',
  'credentials-in-address': () => 'held a name or a password. Remove it, or attach the page as a file.',
  'port-not-allowed': ({ port }) =>
    `leads to port ${port}, where web pages do not usually stand. Attach the page as a file.`,
  'host-not-found': () => 'leads to a server that nobody knows. Check that it is written correctly.',
  'internal-address': () =>
    'leads into an internal network, from which Servanda fetches nothing. Attach the page as a file.',
  'too-many-redirects': ({ limit }) => `sends us on more than ${limit} times. Use the address at which it ends.`,
  'bad-redirect': () => 'sends us on without saying where. Open it in a browser and use the address at which it ends.',
  'refused-by-server': ({ status }) =>
    `is not given out by its server (status ${status}). Check the address, or attach the page as a file.`,
  'not-secure': () =>
    'has no secure connection: its certificate does not hold. Tell its owner, or attach the page as a file.',
  'connection-failed': () => 'gives no answer. Try again later.',
  'broken-off': () => 'broke off before all of it had come. Try again later.',
  'took-too-long': ({ seconds }) =>
    `took longer than ${seconds} seconds. Try again later, or attach the page as a file.`,
  'too-large': (details) => `is too large: ${sizes(details, 'en')}. Attach the part that matters as a file.`,
  'unknown-encoding': () => 'comes packed in a way that Servanda does not know. Attach the page as a file.',
  empty: () => 'holds nothing. Check that it is the right address.',
};

const danish: Readonly<Record<UnfetchableCode, Sentence>> = {
  'not-an-address': () => 'er ikke adressen på en side. Kopiér den hele fra https:// og frem.',
  'scheme-not-allowed': () => 'kan ikke hentes: det kan kun adresser, der begynder med http:// eller https://.',
  'credentials-in-address': () => 'indeholdt et navn eller en adgangskode. Fjern det, eller vedhæft siden som fil.',
  'port-not-allowed': ({ port }) =>
    `fører til port ${port}, hvor der normalt ikke ligger websider. Vedhæft siden som fil.`,
  'host-not-found': () => 'fører til en server, som ingen kender. Se efter, at den er skrevet rigtigt.',
  'internal-address': () => 'fører ind på et internt net, og derfra henter Servanda ikke noget. Vedhæft siden som fil.',
  'too-many-redirects': ({ limit }) => `sender os videre mere end ${limit} gange. Brug den adresse, den ender på.`,
  'bad-redirect': () =>
    'sender os videre uden at sige hvorhen. Åbn den i en browser, og brug den adresse, den ender på.',
  'refused-by-server': ({ status }) =>
    `bliver ikke udleveret af sin server (status ${status}). Se efter, at adressen er rigtig, eller vedhæft siden som fil.`,
  'not-secure': () =>
    'har ikke en sikker forbindelse: certifikatet holder ikke. Sig det til ejeren, eller vedhæft siden som fil.',
  'connection-failed': () => 'svarer ikke. Prøv igen senere.',
  'broken-off': () => 'blev afbrudt, før det hele var kommet. Prøv igen senere.',
  'took-too-long': ({ seconds }) => `tog over ${seconds} sekunder. Prøv igen senere, eller vedhæft siden som fil.`,
  'too-large': (details) => `er for stor: ${sizes(details, 'da')}. Vedhæft den del, det drejer sig om, som fil.`,
  'unknown-encoding': () => 'kommer pakket på en måde, som Servanda ikke kender. Vedhæft siden som fil.',
  empty: () => 'er tom. Se efter, at det er den rigtige adresse.',
};

const SENTENCES: Readonly<Record<Locale, Readonly<Record<UnfetchableCode, Sentence>>>> = { da: danish, en: english };

/** Which address cannot be fetched, why, and what to do. */
export function wordUnfetchable({ code, url, details }: Unfetchable, locale: Locale): string {
  const name = shownName(url);
  const subject = locale === 'da' ? `»${name}«` : `“${name}”`;
  return `${subject} ${SENTENCES[locale][code](worded(details, locale))}`;
}

/** Figures as they are written in running text; bytes have a form of their own. */
function worded({ seconds, ...others }: Details, locale: Locale): Details {
  return typeof seconds === 'number' ? { ...others, seconds: formatNumber(seconds, locale) } : others;
}

function sizes({ bytes, limit }: Details, locale: Locale): string {
  const than = locale === 'da' ? 'grænsen er' : 'the limit is';
  const most = typeof limit === 'number' ? `${than} ${formatBytes(limit, locale)}` : '';
  return [typeof bytes === 'number' ? formatBytes(bytes, locale) : '', most].filter(Boolean).join(', ');
}
