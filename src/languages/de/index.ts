import { actTitle } from '../act-title.ts';
import type { Language } from '../language.ts';
import { germanActors } from './actors.ts';
import { germanAims } from './aims.ts';
import { germanCues } from './cues.ts';
import { germanDates } from './dates.ts';
import { germanDeeds } from './deeds.ts';
import { germanGenre } from './genre.ts';
import { germanNouns } from './nouns.ts';
import { germanNumberLore } from './numbers.ts';
import { germanParts } from './parts.ts';
import { germanReferences } from './references.ts';
import { germanTerms } from './terms.ts';
import { germanTopics } from './topics.ts';
import { germanVerbs } from './verbs.ts';
import { germanSpeech, germanWords } from './words.ts';

const DATE =
  '\\d{1,2}\\.\\s*(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\\s+(?:19|20)\\d{2}';
/** "1." to "31.": an ordinal before its month, or a number before a noun, ends no sentence. */
const ORDINALS = Array.from({ length: 31 }, (_, index) => `${index + 1}.`);

/** German. */
export const language: Language = {
  code: 'de',
  searchConfiguration: 'german',
  verbSecond: true,
  verbLast: true,
  dropsSubject: false,
  abbreviations: new Set([
    ...ORDINALS,
    'z.',
    'b.',
    'z.b.',
    'd.',
    'h.',
    'd.h.',
    'u.',
    'a.',
    'u.a.',
    'v.a.',
    'bzw.',
    'vgl.',
    'art.',
    'abs.',
    'nr.',
    'ziff.',
    'mio.',
    'mrd.',
    'ca.',
    'etc.',
    'usw.',
    'inkl.',
    'einschl.',
    'ggf.',
    'evtl.',
    'bspw.',
    'sog.',
    's.',
    'hl.',
    'dr.',
    'prof.',
    'hr.',
    'fr.',
    'st.',
    'tel.',
    'v.h.',
    'i.',
    'e.',
    'o.',
    'ä.',
    'o.ä.',
    'kap.',
    'betr.',
    'gem.',
    'ff.',
    'str.',
    'bd.',
  ]),
  closingAbbreviations: new Set(['mio.', 'mrd.', 'usw.', 'etc.', 'v.h.', 'ff.', 'ä.', 'o.ä.']),
  cues: germanCues,
  words: germanWords,
  locutions: ['sowohl als auch', 'vor allem', 'darüber hinaus'],
  glued: null,
  verbs: germanVerbs,
  nouns: germanNouns,
  genre: germanGenre,
  aims: germanAims,
  names: {
    genitiveEndings: ['s', 'es', 'en'],
    genitiveArticles: { die: 'der' },
    articles: ['der', 'die', 'das', 'den', 'dem', 'des'],
    continuations: ['für'],
    governments: (state) => [`(die) Regierung ${state}s`, `(die) Regierung von ${state}`],
    actors: germanActors,
  },
  numbers: germanNumberLore,
  speech: germanSpeech,
  deeds: germanDeeds,
  terms: germanTerms,
  topics: germanTopics,
  parts: germanParts,
  references: germanReferences,
  dates: germanDates,
  dateline: {
    line: new RegExp(
      `^(?:Datum:\\s*)?(?:\\p{Lu}[\\p{L}.]*(?:[\\s-]\\p{Lu}[\\p{L}.]*){0,2},?\\s+)?(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag,?\\s+|Mittwoch,?\\s+)?(?:(?:den|am|vom)\\s+)?(${DATE})\\.?(?:\\s*[[(][^\\])]{1,20}[\\])])?$`,
      'iu',
    ),
    adoption: new RegExp(
      `^(?:[\\p{L}\\d,.'’()/-]+\\s+){0,10}?(?:(?:angenommen|verabschiedet|unterzeichnet|veröffentlicht|erlassen|gebilligt)\\s+)?(?:am|vom)\\s+(${DATE})`,
      'iu',
    ),
    act: actTitle(
      {
        acts: '\\p{L}*(?:verordnung|richtlinie|beschluss|empfehlung|entschließung|schlussfolgerungen|mitteilung|stellungnahme|gesetz)',
        of: 'vom',
        on: 'über|zu|zur|zum|betreffend|für',
      },
      DATE,
    ),
  },
  issuers: [
    {
      rule: 'de.issuer.european-council',
      actor: 'european-council',
      where: 'head',
      pattern: /Schlussfolgerungen des Europäischen Rates|Tagung des Europäischen Rates/iu,
    },
    {
      rule: 'de.issuer.council-conclusions',
      actor: 'eu-council',
      where: 'head',
      pattern:
        /Schlussfolgerungen des Rate?s|(?:Empfehlung|Beschluss|Entschließung) des Rate?s|Rat der Europäischen Union/iu,
    },
    {
      rule: 'de.issuer.commission',
      actor: 'eu-commission',
      where: 'head',
      pattern: /(?:Mitteilung|Empfehlung) der Kommission/iu,
    },
    {
      rule: 'de.issuer.security-council',
      actor: 'un-security-council',
      where: 'head',
      pattern: /^Der Sicherheitsrat,?$/imu,
    },
    {
      rule: 'de.issuer.general-assembly',
      actor: 'un-general-assembly',
      where: 'head',
      pattern: /^Die Generalversammlung,?$/imu,
    },
    {
      rule: 'de.issuer.federal-government',
      actor: 'de',
      where: 'text',
      pattern: /^(?![\s\S]*(?:Österreich|österreichisch))[\s\S]*(?<!\p{L})Bundesregierung(?!\p{L})/u,
    },
    {
      rule: 'de.issuer.signatories',
      actor: 'signatories',
      where: 'text',
      pattern:
        /(?<!\p{L})(?:wir,? die unterzeichne(?:r|nden|ten)|die unterzeichne(?:r|nden|ten)|verpflichten (?:wir )?uns)(?!\p{L})/iu,
    },
    {
      rule: 'de.issuer.council-speaks',
      actor: 'eu-council',
      where: 'text',
      pattern:
        /(?<!\p{L})Der Rat (?:fordert|ersucht|betont|unterstreicht|bekräftigt)|(?:fordert|ersucht|betont) der Rat(?!\p{L})/u,
    },
  ],
  recital:
    /^(?:in der Erwägung|in Erwägung|unter Hinweis|eingedenk|in Anbetracht|gestützt auf|in Anerkennung|unter Berücksichtigung|in Bekräftigung|in dem Bewusstsein|im Bewusstsein|mit Genugtuung|mit Besorgnis|überzeugt|besorgt|erfreut|nach Kenntnisnahme|nach Prüfung|in Kenntnis|geleitet von|entschlossen|\p{L}+end\s)[\s\S]*[,;]$/iu,
  pointLinks: ['dass', 'um'],
  openEndings: [
    'wird',
    'werden',
    'soll',
    'sollen',
    'sollte',
    'sollten',
    'muss',
    'müssen',
    'zu',
    'um',
    'durch',
    'auf',
    'dass',
    'daher',
    'insbesondere',
    'auch',
    'weiterhin',
    'u.a.',
    'einschließlich',
    'anderem',
    'ferner',
    'gleichzeitig',
    'folgendes',
    'folgende',
    'folgt',
    'nachdrücklich',
    'deshalb',
    'außerdem',
    'will',
    'wollen',
  ],
};
