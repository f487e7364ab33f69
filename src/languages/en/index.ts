import { actTitle } from '../act-title.ts';
import type { Language } from '../language.ts';
import { englishAims } from './aims.ts';
import { englishCues } from './cues.ts';
import { englishDates } from './dates.ts';
import { englishDeeds } from './deeds.ts';
import { englishGenre } from './genre.ts';
import { englishNouns } from './nouns.ts';
import { englishNumberLore } from './numbers.ts';
import { englishParts } from './parts.ts';
import { englishPlanCues } from './plan-cues.ts';
import { englishPresentCues } from './present-cues.ts';
import { englishReferences } from './references.ts';
import { englishReportCues } from './report-cues.ts';
import { englishStanceCues } from './stance-cues.ts';
import { englishTerms } from './terms.ts';
import { englishVerbs } from './verbs.ts';
import { englishSpeech, englishWords } from './words.ts';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH},?\\s+(?:19|20)\\d{2}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d{2})`;

/** English. */
export const language: Language = {
  code: 'en',
  searchConfiguration: 'english',
  verbSecond: false,
  verbLast: false,
  dropsSubject: false,
  abbreviations: new Set([
    'e.g.',
    'i.e.',
    'etc.',
    'art.',
    'no.',
    'nos.',
    'para.',
    'paras.',
    'cf.',
    'mr.',
    'mrs.',
    'ms.',
    'dr.',
    'prof.',
    'st.',
    'vs.',
    'ltd.',
    'inc.',
    'co.',
    'u.s.',
    'u.n.',
    'approx.',
    'incl.',
    'vol.',
    'ibid.',
    'rev.',
    'add.',
    'corr.',
    'doc.',
    'p.',
    'pp.',
    'ch.',
    'sect.',
    'supp.',
    'a.m.',
    'p.m.',
    'bn.',
    'al.',
    'gen.',
    'sen.',
    'jan.',
    'feb.',
    'apr.',
    'aug.',
    'sep.',
    'sept.',
    'oct.',
    'nov.',
    'dec.',
    'hon.',
  ]),
  closingAbbreviations: new Set([
    'etc.',
    'a.m.',
    'p.m.',
    'bn.',
    'jan.',
    'feb.',
    'apr.',
    'aug.',
    'sep.',
    'sept.',
    'oct.',
    'nov.',
    'dec.',
  ]),
  cues: [...englishCues, ...englishStanceCues, ...englishPlanCues, ...englishPresentCues, ...englishReportCues],
  words: englishWords,
  locutions: ['each of us', 'all of us', 'both of us'],
  glued: null,
  verbs: englishVerbs,
  nouns: englishNouns,
  genre: englishGenre,
  aims: englishAims,
  names: {
    genitiveEndings: ["'s"],
    genitiveArticles: {},
    articles: ['the'],
    continuations: ['of', 'for'],
    governments: (state) => [`(the) Government of ${state}`, `(the) Government of the ${state}`],
    actors: { forms: {}, ambiguousForms: {}, shortForms: {}, notActors: [] },
  },
  numbers: englishNumberLore,
  speech: englishSpeech,
  dates: englishDates,
  deeds: englishDeeds,
  terms: englishTerms,
  parts: englishParts,
  references: englishReferences,
  dateline: {
    line: new RegExp(
      `^(?:Resolution\\s+\\d+\\s+\\(\\d{4}\\)\\s+|\\d+\\s+\\(\\d{4}\\)\\.\\s+Resolution\\s+)?(?:date:\\s*|of\\s+|done at\\s+)?(?:\\p{Lu}[\\p{L}.]*(?:[\\s-]\\p{Lu}[\\p{L}.]*){0,3},\\s+)?(?:on\\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(${DATE})\\.?(?:\\s*[[(][^\\])]{1,20}[\\])]|\\s+\\p{L}{1,6}\\s?\\d[\\d/ ().-]{1,20})?$`,
      'iu',
    ),
    adoption: new RegExp(
      `^(?:[\\p{L}\\d,.'’()/-]+\\s+){0,8}?(?:adopted|approved|signed|done|issued)\\s+(?:[\\p{L}\\d,.'’()/-]+\\s+){0,14}?(${DATE})`,
      'iu',
    ),
    act: actTitle(
      {
        acts: 'regulation|directive|decision|recommendation|resolution|conclusions|communication|opinion|act',
        of: 'of',
        on: 'on|amending|concerning|to|for|with|about|regarding',
      },
      DATE,
    ),
  },
  issuers: [
    {
      rule: 'en.issuer.universal-periodic-review',
      actor: 'un-human-rights-council',
      where: 'head',
      pattern: /Working Group on the Universal Periodic Review/iu,
    },
    {
      rule: 'en.issuer.unesco',
      actor: 'unesco',
      where: 'head',
      pattern:
        /General Conference of (?:UNESCO|the United Nations Educational)|UNESCO (?:Executive Board|Recommendation)|International Conference on (?:Public )?Education,/u,
    },
    {
      rule: 'en.issuer.itu-council',
      actor: 'itu-council',
      where: 'head',
      pattern: /^The (?:ITU Council|Council of the International Telecommunication Union),/mu,
    },
    {
      rule: 'en.issuer.itu',
      actor: 'itu',
      where: 'head',
      pattern:
        /(?:Conference|Assembly|Council) of the International Telecommunication Union|^International Telecommunication Union|World Telecommunication [\p{L} ]{4,30}(?:Conference|Assembly)|World Radiocommunication Conference|Plenipotentiary Conference|ITU Council/mu,
    },
    {
      rule: 'en.issuer.osce',
      actor: 'osce',
      where: 'head',
      pattern:
        /^The (?:Ministerial|Permanent) Council,|OSCE (?:Ministerial|Permanent) Council|participating States of the O?CSCE/mu,
    },
    {
      rule: 'en.issuer.council-of-europe',
      actor: 'council-of-europe',
      where: 'head',
      pattern: /^The Committee of Ministers,|Statute of the Council of Europe|^The Parliamentary Assembly,/mu,
    },
    {
      rule: 'en.issuer.treaty',
      actor: 'parties',
      where: 'head',
      pattern:
        /(?:States? Part(?:y|ies)|High Contracting Parties|Contracting (?:Parties|States)|^The Parties) to (?:this|the present) |(?:[Hh]ave|HAVE) agreed (?:as follows|upon the following)|^(?:(?:Framework )?(?:Agreement|Convention|Treaty|Protocol)|Memorandum of Understanding) (?:on|between|for|concerning|relating|against)\b[\s\S]{0,4000}(?:The|Each|No|Contracting|Both) Part(?:y|ies)\b/mu,
    },
    {
      rule: 'en.issuer.union-act',
      actor: 'eu',
      where: 'head',
      pattern:
        /THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION|OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL/u,
    },
    {
      rule: 'en.issuer.european-parliament',
      actor: 'eu-parliament',
      where: 'head',
      pattern: /European Parliament resolution|^The European Parliament,/mu,
    },
    {
      rule: 'en.issuer.european-council',
      actor: 'european-council',
      where: 'head',
      pattern: /European Council (?:meeting|conclusions)|Conclusions of the European Council/iu,
    },
    {
      rule: 'en.issuer.council-conclusions',
      actor: 'eu-council',
      where: 'head',
      pattern: /Council (?:conclusions|recommendation|decision|resolution on)|Council of the European Union/iu,
    },
    {
      rule: 'en.issuer.security-council',
      actor: 'un-security-council',
      where: 'head',
      pattern: /^The Security Council(?:,|$|\s\p{Lu}\p{L}+s\s)|S\/RES\/\d+|Adopted by the Security Council/mu,
    },
    {
      rule: 'en.issuer.general-assembly',
      actor: 'un-general-assembly',
      where: 'head',
      pattern: /^The General Assembly(?:,|$|\s\p{Lu}\p{L}+s\s)|A\/RES\/\d+/mu,
    },
    {
      rule: 'en.issuer.human-rights-council',
      actor: 'un-human-rights-council',
      where: 'head',
      pattern: /The Human Rights Council,|A\/HRC\/RES\/\d+/u,
    },
    {
      rule: 'en.issuer.council-voice',
      actor: 'eu-council',
      where: 'head',
      pattern:
        /^The Council (?:(?:also|further|strongly) )?(?:invites|calls|encourages|urges|welcomes|stresses|underlines|recalls|reiterates)\s[^\n]*(?:Commission|Member States|High Representative|European Union|EU(?!\p{L}))/mu,
    },
    {
      rule: 'en.issuer.danish-government',
      actor: 'dk-government',
      where: 'text',
      pattern:
        /(?:the )?Danish Government|(?:the )?Government of Denmark|Ministry of Foreign Affairs of Denmark|the Government (?:will|must) [^.]*Denmark|Denmark (?:will|must)/u,
    },
    {
      rule: 'en.issuer.signatories',
      actor: 'signatories',
      where: 'text',
      pattern:
        /\b(?:signator(?:y|ies)|the undersigned|(?:we|hereby) (?:commit|pledge|agree|affirm|reaffirm|resolve|undertake)|our pledge|this (?:pledge|charter|call))\b/iu,
    },
    {
      rule: 'en.issuer.council-speaks',
      actor: 'eu-council',
      where: 'text',
      pattern: /\bThe Council (?:calls|invites|stresses|underlines|reaffirms|CALLS|INVITES|STRESSES)/u,
    },
  ],
  recital:
    /^(?:(?:Deeply|Gravely|Further|Also|Fully|Bearing|Having|Taking|Seriously|Strongly)\s)?(?:\p{Lu}?\p{L}+ing|Convinced|Determined|Concerned|Alarmed|Guided|Mindful|Aware|Conscious|Disturbed|Encouraged|Resolved|[cdagmr]\p{L}+ed)\s[\s\S]*,$/u,
  pointLinks: ['to', 'that'],
  openEndings: [
    'to',
    'by',
    'on',
    'will',
    'shall',
    'should',
    'must',
    'that',
    'particular',
    'therefore',
    'also',
    'including',
    'notably',
    'inter',
    'alia',
    'commit',
    'pledge',
    'hereby',
    'further',
    'we',
    'in',
    'following',
    'decides',
    'follows',
    'below',
  ],
};
