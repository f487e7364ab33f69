import { formatDate } from './dates.ts';
import { wordDeed } from './history-deeds.ts';
import { formatInstant } from './instants.ts';
import { wordLanguage } from './language-names.ts';
import type { Locale } from './locale.ts';
import { type Wording, wordingIn } from './wording.ts';

type Words = Readonly<Record<string, string>>;

const YES_OR_NO: Readonly<Record<Locale, Words>> = {
  da: { true: 'ja', false: 'nej' },
  en: { true: 'yes', false: 'no' },
};

const FORMS: Readonly<Record<Locale, Words>> = {
  da: { docx: 'Word', pdf: 'PDF', html: 'webside', csv: 'CSV', dictionary: 'forklaring til tabellen', json: 'JSON' },
  en: { docx: 'Word', pdf: 'PDF', html: 'web page', csv: 'CSV', dictionary: 'explanation of the table', json: 'JSON' },
};

const CALENDARS: Readonly<Record<Locale, Words>> = {
  da: { person: 'ens eget', team: 'et team', forum: 'et forum' },
  en: { person: 'one’s own', team: 'a team', forum: 'a forum' },
};

const PLACES: Readonly<Record<Locale, Words>> = {
  da: { register: 'registret', search: 'søgningen' },
  en: { register: 'the register', search: 'the search' },
};

const SECTIONS: Readonly<Record<Locale, Words>> = {
  da: { summary: 'sammenfatning', outlook: 'hvad der kommer', rest: 'resten' },
  en: { summary: 'summary', outlook: 'what comes next', rest: 'the rest' },
};

const DECISIONS: Readonly<Record<Locale, Words>> = {
  da: { accepted: 'godtaget', rejected: 'afvist' },
  en: { accepted: 'accepted', rejected: 'rejected' },
};

const QUERY_FIELDS: Readonly<Record<Locale, Words>> = {
  da: { q: 'Ord', sort: 'Rækkefølge', actor: 'Aktør', from: 'Fra og med', to: 'Til og med', exact: 'Ordret' },
  en: { q: 'Words', sort: 'Order', actor: 'Actor', from: 'From', to: 'Up to', exact: 'To the letter' },
};

/** The words for the codes of a field; null for a field without codes. */
function codesOf(field: string, action: string, locale: Locale): Words | null {
  const words = wordingIn(locale);
  switch (`${action}.${field}`) {
    case 'save-view.place':
    case 'delete-view.place':
    case '.place':
      return PLACES[locale];
    case 'withdraw-signature.reason':
      return null;
  }
  return plainCodes(field, words, locale) ?? registerCodes(field, words);
}

function plainCodes(field: string, words: Wording, locale: Locale): Words | null {
  const { followUp, review, people, evidence, initiatives, mail, search, documents, reports } = words;
  const codes: Readonly<Record<string, Words>> = {
    acceptance: followUp.acceptances,
    progress: followUp.progresses,
    verdict: followUp.verdicts,
    state: { ...followUp.milestoneStates, ...words.register.states, ...stateWords(locale) },
    kind: { ...people.teamKinds, ...kindWords(words), ...initiatives.kinds, ...search.kinds },
    'scope.kind': reports.kindsShort,
    'scope.part': reports.parts,
    reason: review.reasons,
    stance: evidence.stances,
    role: people.roles,
    classification: people.classifications,
    method: people.methods,
    stages: mail.stages,
    mail: search.saved.mails,
    outcome: documents.outcomes,
    decision: { ...initiatives.lists.decisions, ...DECISIONS[locale] },
    rule: { ...initiatives.lists.rules, person: initiatives.lists.byPerson },
    form: FORMS[locale],
    scope: CALENDARS[locale],
    section: SECTIONS[locale],
    subjectType: words.administration.subjects,
  };
  const flags = ['isInternal', 'closed', 'suspended', 'isWanted', 'onlyConfirmed', 'exact'];
  return flags.includes(field) ? YES_OR_NO[locale] : (codes[field] ?? null);
}

/** What the register is narrowed by, in an address and in an export. */
function registerCodes(field: string, { register, followUp, kinds }: Wording): Words | null {
  const codes: Readonly<Record<string, Words>> = {
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, { other }]) => [kind, other])),
    due: register.due,
    amount: register.amounts,
    amounts: register.amounts,
    recurrence: register.recurrences,
    recurrences: register.recurrences,
    states: register.states,
    silence: register.silences,
    silences: register.silences,
    progresses: followUp.progresses,
    verdicts: followUp.verdicts,
    sort: register.sorts,
    owner: { nobody: register.nobody },
    owners: { nobody: register.nobody },
  };
  return codes[field] ?? null;
}

function stateWords(locale: Locale): Words {
  const review = wordingIn(locale).register.states;
  return {
    candidate: review.candidate,
    confirmed: review.confirmed,
    rejected: locale === 'da' ? 'Afvist' : 'Rejected',
  };
}

function kindWords({ kinds }: Wording): Words {
  return Object.fromEntries(Object.entries(kinds).map(([kind, { one }]) => [kind, one]));
}

/** A value of the log in words: codes, dates, languages and addresses of the register as people say them. */
export function wordFieldValue(field: string, value: string, locale: Locale, action = ''): string {
  if (field === 'query') return wordQuery(value, locale);
  if (field === 'action' && action === 'export-log') return wordDeed(value, locale);
  if (['language', 'languages', 'locale'].includes(field)) return eachOf(value, (code) => wordLanguage(code, locale));
  const codes = codesOf(field, action, locale);
  if (codes) return eachOf(value, (code) => codes[code] ?? code);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return formatDate(value, locale);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(value)) return `${formatInstant(new Date(value), locale, 'UTC')} (UTC)`;
  return value;
}

/** Several values stand with commas between them. */
function eachOf(values: string, word: (value: string) => string): string {
  return values.split(', ').map(word).join(', ');
}

/** What an address of the register or the search asks for: "Kind: call · Words: pier". */
function wordQuery(query: string, locale: Locale): string {
  const facets: Words = wordingIn(locale).register.facets;
  return [...new URLSearchParams(query)]
    .map(([name, value]) => {
      const label = QUERY_FIELDS[locale][name] ?? facets[name] ?? name;
      return `${label}: ${wordFieldValue(name, name === 'exact' ? String(value === '1') : value, locale)}`;
    })
    .join(' · ');
}
