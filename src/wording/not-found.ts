import type { Findable, NotFound } from '../desk/errors.ts';
import type { Locale } from './locale.ts';
import { quoted } from './quoted.ts';

const FOUND: Readonly<Record<Locale, Readonly<Record<Findable, string>>>> = {
  da: {
    document: 'Registret har ikke noget dokument med id',
    commitment: 'Registret har ikke noget løfte med id',
    'commitment-on-day': 'Løftet fandtes endnu ikke den',
    key: 'Der er ikke længere nogen nøgle med nummer',
    milestone: 'Planen har ikke nogen milepæl med nummer',
    draft: 'Der er ikke noget åbent udkast med nummer',
    view: 'Du har ikke nogen gemt visning med nummer',
    deed: 'Registret har ikke noget, der er gjort, med id',
    actor: 'Registret har ikke nogen aktør med id',
    topic: 'Der er ikke noget emne med id',
    passage: 'Dokumentet har ikke noget tekststykke med id',
    file: 'Registret har ikke nogen fil med SHA-256',
    original: 'Der er ingen PDF, hvis sider kan vises, af dokumentet med id',
    page: 'Filen har ikke nogen side',
    report: 'Der er ingen rapport med nummer',
    edition: 'Rapporten har ikke nogen udgave med nummer',
    evidence: 'Registret har ikke nogen dokumentation med nummer',
    'archive-item': 'Arkivet har ikke noget med id',
    suggestion: 'Der er ikke længere et forslag med id',
    person: 'Der er ingen person med id',
    team: 'Der er ikke noget team med id',
    invitation: 'Linket virker ikke længere: det er brugt, udløbet eller afløst af et nyere. Bed om et nyt.',
    session: 'Den session er der ikke længere, id',
    backup: 'Der er ingen sikkerhedskopi at hente med nummer',
    passkey: 'Den adgangsnøgle er der ikke længere, id',
    calendar: 'Den kalender er der ikke længere.',
    subscription: 'Den adresse virker ikke længere: linket er for gammelt, eller det, den gælder, er stoppet.',
    initiative: 'Der er ikke noget initiativ på adressen',
    organisation: 'Registret har ikke nogen organisation med id',
    signature: 'Registret har ikke nogen underskrift med id',
    'signature-link':
      'Linket virker ikke længere: det er brugt eller udløbet. Skriv under igen, eller skriv til sekretariatet.',
    round: 'Der er ingen runde med nummer',
    account: 'Der er ingen redegørelse med id',
    'account-link': 'Linket virker ikke: det er udløbet, lukket eller skrevet forkert af. Bed sekretariatet om et nyt.',
    verdict: 'Der er ingen vurdering med nummer',
    'signatory-list': 'Der er ikke nogen indlæst liste med nummer',
    row: 'Listen har ikke nogen række på linje',
    release: 'Der er ingen pressemeddelelse på adressen',
    'release-file': 'Pressemeddelelsen har ikke nogen fil med id',
    membership: 'Initiativet har ikke noget medlemskab med nummer',
    event: 'Der er ikke noget arrangement',
    video: 'Der er ikke nogen video med id',
    campaign: 'Der er ingen kampagne på adressen',
    'campaign-statement': 'Kampagnen har ikke noget udsagn på adressen',
    'campaign-picture': 'Der er ikke noget billede med id',
    'event-link':
      'Linket virker ikke: det er udløbet, trukket tilbage eller kopieret forkert. Skriv til sekretariatet.',
    material: 'Arrangementet har ikke noget materiale med id',
    invited: 'Arrangementet har ikke nogen inviteret med id',
  },
  en: {
    document: 'The register has no document with the identifier',
    commitment: 'The register has no commitment with the identifier',
    'commitment-on-day': 'The commitment did not exist yet on',
    key: 'There is no longer a key with the number',
    milestone: 'The plan has no milestone with the number',
    draft: 'There is no open draft with the number',
    view: 'You have no saved view with the number',
    deed: 'The register has no deed with the identifier',
    actor: 'The register has no actor with the identifier',
    topic: 'There is no topic with the identifier',
    passage: 'The document has no passage with the identifier',
    file: 'The register has no file with the SHA-256',
    original: 'There is no PDF whose pages can be shown of the document with the identifier',
    page: 'The file has no page',
    report: 'There is no report with the number',
    edition: 'The report has no edition with the number',
    evidence: 'The register has no evidence with the number',
    'archive-item': 'The archive has nothing with the identifier',
    suggestion: 'There is no longer a suggestion with the identifier',
    person: 'There is no person with the identifier',
    team: 'There is no team with the identifier',
    invitation:
      'The link works no more: it was used, has expired, or a newer one has taken its place. Ask for another.',
    session: 'That session is no longer there, identifier',
    backup: 'There is no backup to download with the number',
    passkey: 'That passkey is no longer there, identifier',
    calendar: 'That calendar is no longer there.',
    subscription: 'That address does not work any more: the link is too old, or what it is about has ended.',
    initiative: 'There is no initiative at the address',
    organisation: 'The register has no organisation with the identifier',
    signature: 'The register has no signature with the identifier',
    'signature-link': 'The link works no more: it was used, or has expired. Sign again, or write to the secretariat.',
    round: 'There is no round with the number',
    account: 'There is no account with the identifier',
    'account-link':
      'The link does not work: it has expired, was closed, or was copied wrongly. Ask the secretariat for another.',
    verdict: 'There is no verdict with the number',
    'signatory-list': 'There is no imported list with the number',
    row: 'The list has no row on line',
    release: 'There is no press release at the address',
    'release-file': 'The press release has no file with the identifier',
    membership: 'The initiative has no membership number',
    event: 'There is no event',
    video: 'There is no video with id',
    campaign: 'There is no campaign at the address',
    'campaign-statement': 'The campaign has no statement at the address',
    'campaign-picture': 'There is no picture with the identifier',
    'event-link':
      'The link does not work: it has expired, was withdrawn, or was copied wrongly. Write to the secretariat.',
    material: 'The event has no material with id',
    invited: 'The event has nobody invited with id',
  },
};

const CHECK_IDENTIFIER: Readonly<Record<Locale, string>> = {
  da: 'Se efter, at det er skrevet rigtigt.',
  en: 'Check that it is written correctly.',
};

const TEXT_IS_YOUNGER: Readonly<Record<Locale, string>> = {
  da: 'Teksten, det står i, er yngre.',
  en: 'The text that it stands in is younger.',
};

/** That something is not there, and what to do. */
export function wordNotFound({ what, id }: NotFound, locale: Locale): string {
  if (id === '') return FOUND[locale][what];
  if (what === 'commitment-on-day') return `${FOUND[locale][what]} ${id}. ${TEXT_IS_YOUNGER[locale]}`;
  return `${FOUND[locale][what]} ${quoted(id, locale)}. ${CHECK_IDENTIFIER[locale]}`;
}
