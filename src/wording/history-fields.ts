import { FILTER_FIELDS } from '../desk/views.ts';
import { wordLanguage } from './language-names.ts';
import type { Locale } from './locale.ts';
import { wordingIn } from './wording.ts';

/** What a field of the log is called, in Danish and English, by the name that the use cases give it. */
const FIELDS: Readonly<Record<string, readonly [da: string, en: string]>> = {
  acceptance: ['accept', 'acceptance'],
  progress: ['fremdrift', 'progress'],
  verdict: ['vurdering', 'verdict'],
  asOf: ['gælder fra', 'holds from'],
  text: ['begrundelse', 'reasons'],
  title: ['navn', 'name'],
  name: ['navn', 'name'],
  query: ['søgning', 'search'],
  team: ['enhed', 'team'],
  teamId: ['enhed nr.', 'team no.'],
  teamIds: ['enheder nr.', 'teams no.'],
  person: ['person', 'person'],
  milestone: ['milepæl', 'milestone'],
  dueOn: ['dato', 'date'],
  state: ['tilstand', 'state'],
  evidence: ['dokumentation nr.', 'evidence no.'],
  corrects: ['retter melding nr.', 'puts right entry no.'],
  comment: ['kommentar nr.', 'comment no.'],
  draft: ['udkast nr.', 'draft no.'],
  accept: ['accept', 'acceptance'],
  stance: ['dokumentationen', 'the evidence'],
  withdrawn: ['trukket tilbage, fordi', 'withdrawn because'],
  sha256: ['SHA-256', 'SHA-256'],
  noteSha256: ['SHA-256 af bemærkningen', 'SHA-256 of the note'],
  isInternal: ['kun for huset', 'only for the house'],
  file: ['fil', 'file'],
  size: ['størrelse i byte', 'size in bytes'],
  outcome: ['resultat', 'outcome'],
  edition: ['udgave', 'edition'],
  form: ['format', 'form'],
  section: ['afsnit', 'section'],
  commitment: ['løfte', 'commitment'],
  commitments: ['løfter', 'commitments'],
  documents: ['dokumenter', 'documents'],
  document: ['dokument', 'document'],
  documentId: ['dokument', 'document'],
  people: ['personer', 'people'],
  logEntries: ['linjer i loggen', 'entries of the log'],
  takenAt: ['kopien er fra', 'the copy is of'],
  kind: ['slags', 'kind'],
  classification: ['hvem må se det', 'who may see it'],
  audienceId: ['kreds nr.', 'audience no.'],
  closed: ['lukket', 'closed'],
  suspended: ['udelukket', 'suspended'],
  ended: ['afsluttede sessioner', 'sessions ended'],
  email: ['e-mail', 'e-mail'],
  role: ['rolle', 'role'],
  locale: ['sprog', 'language'],
  language: ['sprog', 'language'],
  timeZone: ['tidszone', 'time zone'],
  address: ['netadresse', 'network address'],
  browser: ['browser', 'browser'],
  method: ['logget ind med', 'signed in with'],
  reason: ['grund', 'reason'],
  reasons: ['grunde', 'reasons'],
  note: ['bemærkning', 'note'],
  decision: ['afgørelse', 'decision'],
  rule: ['efter reglen', 'by the rule'],
  line: ['linje', 'line'],
  list: ['liste nr.', 'list no.'],
  rows: ['rækker', 'rows'],
  actor: ['aktør', 'actor'],
  actorId: ['aktør', 'actor'],
  sameLine: ['samme som linje', 'the same as line'],
  initiative: ['initiativ nr.', 'initiative no.'],
  withdrawnOn: ['trukket tilbage den', 'withdrawn on'],
  signed: ['nye underskrifter', 'new signatures'],
  organisations: ['nye organisationer', 'new organisations'],
  leftOut: ['udeladt', 'left out'],
  open: ['venter', 'waiting'],
  merged: ['lagt ind', 'merged in'],
  otherNames: ['andre navne', 'other names'],
  moved: ['flyttede underskrifter', 'signatures moved'],
  declined: ['underskrifter givet to gange', 'signatures given twice'],
  deed: ['handling', 'deed'],
  doubleReview: ['uafhængig gennemgang nr.', 'independent review no.'],
  agreed: ['enige om', 'agreed on'],
  added: ['kommet til', 'added'],
  removed: ['faldet bort', 'removed'],
  kept: ['beholdt', 'kept'],
  work: ['værk', 'work'],
  isWanted: ['påmindelser', 'reminders'],
  hour: ['tidligst klokken', 'not before, o’clock'],
  stages: ['mindes om', 'reminded of'],
  silenceDays: ['dage uden et ord', 'days without a word'],
  mail: ['mail om nyt', 'mail what is new'],
  place: ['sted', 'place'],
  scope: ['omfang', 'scope'],
  id: ['nr.', 'no.'],
  forumId: ['forum', 'forum'],
  points: ['punkter', 'points'],
  part: ['del', 'part'],
  year: ['år', 'year'],
  author: ['udarbejdet af', 'prepared by'],
  onlyConfirmed: ['kun det bekræftede', 'only what is confirmed'],
  slug: ['adresse', 'address'],
  names: ['navn', 'name'],
  descriptions: ['beskrivelse', 'description'],
  startedOn: ['fra', 'from'],
  on: ['den', 'on'],
  public: ['offentlig grund', 'public reason'],
  internal: ['intern grund', 'internal reason'],
  who: ['hvem', 'who'],
  action: ['handling', 'action'],
  subjectType: ['slags post', 'kind of record'],
  subjectId: ['post', 'record'],
  from: ['fra og med', 'from'],
  to: ['til og med', 'up to'],
  sort: ['rækkefølge', 'order'],
  limit: ['højst', 'at most'],
  cursor: ['fra løftet', 'from the commitment'],
};

/** Where fields have another meaning than their name has elsewhere. */
const BY_ACTION: Readonly<Record<string, readonly [da: string, en: string]>> = {
  'edit-commitment-parts.action': ['hvad skal gøres', 'what is to be done'],
  'export-register.text': ['ord', 'words'],
  'comment.text': ['kommentar', 'comment'],
  'write-report-paragraph.text': ['tekst', 'text'],
};

/** What a field is called, such as "holds from"; undefined for one that this version knows nothing of. */
export function wordFieldName(field: string, locale: Locale, action = ''): string | undefined {
  const [name = '', of] = field.split('.');
  const ofLanguage = of !== undefined && (of === 'da' || of === 'en');
  const known = BY_ACTION[`${action}.${field}`] ?? FIELDS[ofLanguage ? name : (of ?? name)];
  if (!known) return partName(field, locale);
  const worded = known[locale === 'da' ? 0 : 1];
  return ofLanguage ? `${worded} (${wordLanguage(of, locale)})` : worded;
}

/** Parts of a commitment are called what the review calls them, filters what the register calls them. */
function partName(field: string, locale: Locale): string | undefined {
  const parts: Readonly<Record<string, string>> = wordingIn(locale).review.parts;
  const facets: Readonly<Record<string, string>> = wordingIn(locale).register.facets;
  const filter = Object.entries(FILTER_FIELDS).find(([, name]) => name === field)?.[0] ?? field;
  return (parts[field] ?? facets[filter])?.toLocaleLowerCase(locale);
}
