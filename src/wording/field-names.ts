import { wordLanguage } from './language-names.ts';
import type { Locale } from './locale.ts';

/** What the fields of forms are called where people read of them; a field that is not here is called by its own name. */
const FIELD_NAMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  actor: { da: 'Aktør', en: 'Actor' },
  address: { da: 'Adresse', en: 'Address' },
  alt: { da: 'Alternativ tekst', en: 'Alternative text' },
  approvedOn: { da: 'Godkendt den', en: 'Approved on' },
  body: { da: 'Tekst', en: 'Text' },
  caption: { da: 'Billedtekst', en: 'Caption' },
  captions: { da: 'Undertekster', en: 'Captions' },
  classification: { da: 'Klassifikation', en: 'Classification' },
  code: { da: 'Hvor langt', en: 'How far' },
  commitments: { da: 'Løfter', en: 'Commitments' },
  contacts: { da: 'Kontakter', en: 'Contacts' },
  country: { da: 'Land', en: 'Country' },
  credit: { da: 'Kreditering', en: 'Credit' },
  date: { da: 'Dato', en: 'Date' },
  deadline: { da: 'Frist', en: 'Deadline' },
  description: { da: 'Beskrivelse', en: 'Description' },
  dueOn: { da: 'Frist', en: 'Due on' },
  email: { da: 'E-mailadresse', en: 'E-mail address' },
  endedOn: { da: 'Sluttet den', en: 'Ended on' },
  ends: { da: 'Slutter', en: 'Ends' },
  endsOn: { da: 'Slutter', en: 'Ends' },
  file: { da: 'Fil', en: 'File' },
  issuer: { da: 'Udsteder', en: 'Issuer' },
  kind: { da: 'Art', en: 'Kind' },
  language: { da: 'Sprog', en: 'Language' },
  lead: { da: 'Indledning', en: 'Lead' },
  links: { da: 'Henvisninger', en: 'Links' },
  member: { da: 'Medlem', en: 'Member' },
  name: { da: 'Navn', en: 'Name' },
  note: { da: 'Note', en: 'Note' },
  organisation: { da: 'Organisation', en: 'Organisation' },
  organisationKind: { da: 'Organisationens art', en: 'Kind of organisation' },
  otherNames: { da: 'Andre navne', en: 'Other names' },
  periodFrom: { da: 'Perioden fra', en: 'Period from' },
  periodTo: { da: 'Perioden til', en: 'Period to' },
  person: { da: 'Person', en: 'Person' },
  progress: { da: 'Fremdrift', en: 'Progress' },
  questions: { da: 'Spørgsmål', en: 'Questions' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  role: { da: 'Rolle', en: 'Role' },
  seats: { da: 'Pladser', en: 'Seats' },
  slug: { da: 'Adressen i linket', en: 'Address in the link' },
  sources: { da: 'Kilder', en: 'Sources' },
  speakers: { da: 'Talere', en: 'Speakers' },
  stance: { da: 'Hvad det viser', en: 'What it shows' },
  starts: { da: 'Begynder', en: 'Begins' },
  startsOn: { da: 'Begynder', en: 'Begins' },
  team: { da: 'Team', en: 'Team' },
  text: { da: 'Tekst', en: 'Text' },
  timeZone: { da: 'Tidszone', en: 'Time zone' },
  title: { da: 'Titel', en: 'Title' },
  topic: { da: 'Emne', en: 'Topic' },
  topics: { da: 'Emner', en: 'Topics' },
  transcript: { da: 'Udskrift', en: 'Transcript' },
  video: { da: 'Video', en: 'Video' },
  wallTime: { da: 'Tidspunkt', en: 'Time' },
  webAddress: { da: 'Webadresse', en: 'Web address' },
  website: { da: 'Websted', en: 'Website' },
  withdrawnOn: { da: 'Trukket tilbage den', en: 'Withdrawn on' },
  words: { da: 'Ord', en: 'Words' },
};

const IN_LANGUAGE: Readonly<Record<Locale, (name: string, language: string) => string>> = {
  da: (name, language) => `${name} på ${language}`,
  en: (name, language) => `${name} in ${language}`,
};

/**
 * What a person calls a field: "Tekst på engelsk" for `body-en`, and "pier.png: Credit" for `pier.png: credit`, since a
 * file that something is said of comes before it.
 */
export function wordField(field: string, locale: Locale): string {
  const [, before = '', name = '', language] = /^(.*: )?([A-Za-z]+)(?:-([a-z]{2}))?$/su.exec(field) ?? [];
  const known = Object.hasOwn(FIELD_NAMES, name) ? FIELD_NAMES[name]?.[locale] : undefined;
  if (known === undefined) return field;
  return before + (language === undefined ? known : IN_LANGUAGE[locale](known, wordLanguage(language, locale)));
}
