import { actTitle } from '../act-title.ts';
import type { Language } from '../language.ts';
import { swedishActors } from './actors.ts';
import { swedishAims } from './aims.ts';
import { swedishCues } from './cues.ts';
import { swedishDates } from './dates.ts';
import { swedishDeeds } from './deeds.ts';
import { swedishGenre } from './genre.ts';
import { swedishNouns } from './nouns.ts';
import { swedishNumberLore } from './numbers.ts';
import { swedishParts } from './parts.ts';
import { swedishReferences } from './references.ts';
import { swedishTerms } from './terms.ts';
import { swedishTopics } from './topics.ts';
import { swedishVerbs } from './verbs.ts';
import { swedishSpeech, swedishWords } from './words.ts';

const DATE =
  '(?:den\\s+)?\\d{1,2}\\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\\s+(?:19|20)\\d{2}';

/** Swedish. */
export const language: Language = {
  code: 'sv',
  searchConfiguration: 'swedish',
  verbSecond: true,
  verbLast: false,
  dropsSubject: false,
  abbreviations: new Set([
    'bl.a.',
    't.ex.',
    'jfr.',
    'art.',
    'nr.',
    'st.',
    'mn.',
    'md.',
    'kr.',
    'proc.',
    'ca.',
    'm.m.',
    'm.fl.',
    'o.d.',
    'osv.',
    'dvs.',
    'd.v.s.',
    'inkl.',
    'exkl.',
    'resp.',
    'ev.',
    'ang.',
    'p.g.a.',
    'kl.',
    's.',
    'kap.',
    'dr.',
    'prof.',
    'f.d.',
    's.k.',
    'fr.o.m.',
    't.o.m.',
    'm.a.o.',
    'o.s.v.',
    'etc.',
    'tel.',
  ]),
  closingAbbreviations: new Set(['kr.', 'mn.', 'md.', 'proc.', 'osv.', 'o.s.v.', 'm.m.', 'm.fl.', 'o.d.', 'etc.']),
  cues: swedishCues,
  words: swedishWords,
  locutions: ['liksom även', 'så väl som'],
  glued: null,
  verbs: swedishVerbs,
  nouns: swedishNouns,
  genre: swedishGenre,
  aims: swedishAims,
  names: {
    genitiveEndings: ['s', "'s", ':s'],
    genitiveArticles: {},
    articles: ['den', 'det', 'de'],
    continuations: ['för'],
    governments: (state) => [`${state}s regering`],
    actors: swedishActors,
  },
  numbers: swedishNumberLore,
  speech: swedishSpeech,
  deeds: swedishDeeds,
  terms: swedishTerms,
  topics: swedishTopics,
  parts: swedishParts,
  references: swedishReferences,
  dates: swedishDates,
  dateline: {
    line: new RegExp(
      `^(?:datum:\\s*)?(?:\\p{Lu}[\\p{L}.]*(?:[\\s-]\\p{Lu}[\\p{L}.]*){0,2},?\\s+)?(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\\s+)?(${DATE})\\.?(?:\\s*[[(][^\\])]{1,20}[\\])])?$`,
      'iu',
    ),
    adoption: new RegExp(
      `^(?:[\\p{L}\\d,.'’()/-]+\\s+){0,10}?(?:antagna?|antogs|antog|undertecknad|utfärdad|offentliggjord|godkänd)[et]?s?\\s+(?:[\\p{L}\\d.]+\\s+){0,8}?(${DATE})`,
      'iu',
    ),
    act: actTitle(
      {
        acts: '\\p{L}*(?:förordning|direktiv|beslut|rekommendation|resolution|slutsatser|meddelande|yttrande|lag)',
        of: 'av den|av',
        on: 'om|för|till|rörande',
      },
      DATE,
    ),
  },
  issuers: [
    {
      rule: 'sv.issuer.european-council',
      actor: 'european-council',
      where: 'head',
      pattern: /Europeiska rådets (?:slutsatser|möte)|Europeiska rådets möte/iu,
    },
    {
      rule: 'sv.issuer.council-conclusions',
      actor: 'eu-council',
      where: 'head',
      pattern: /Rådets (?:slutsatser|rekommendation|beslut|resolution)|Europeiska unionens råd/iu,
    },
    {
      rule: 'sv.issuer.commission',
      actor: 'eu-commission',
      where: 'head',
      pattern: /(?:meddelande|rekommendation) från kommissionen|kommissionens (?:rekommendation|meddelande)/iu,
    },
    {
      rule: 'sv.issuer.security-council',
      actor: 'un-security-council',
      where: 'head',
      pattern: /^Säkerhetsrådet,?$/imu,
    },
    {
      rule: 'sv.issuer.general-assembly',
      actor: 'un-general-assembly',
      where: 'head',
      pattern: /^Generalförsamlingen,?$/imu,
    },
    {
      rule: 'sv.issuer.government',
      actor: 'se',
      where: 'text',
      pattern:
        /^(?![\s\S]*(?:Finland|Åland|[Dd]anska regeringen|[Nn]orska regeringen))[\s\S]*(?<!\p{L})(?:[Rr]egeringens? (?:avser|kommer att|vill|ska|föreslår|ger|mål|strategi|handlingsplan|proposition)|Sverige (?:ska|kommer att))(?!\p{L})/u,
    },
    {
      rule: 'sv.issuer.signatories',
      actor: 'signatories',
      where: 'text',
      pattern:
        /(?<!\p{L})(?:vi,? undertecknade|undertecknarna|undertecknade|förbinder oss|åtar (?:vi )?oss)(?!\p{L})/iu,
    },
    {
      rule: 'sv.issuer.council-speaks',
      actor: 'eu-council',
      where: 'text',
      pattern:
        /(?<!\p{L})Rådet (?:uppmanar|understryker|anmodar|betonar|bekräftar)|(?:uppmanar|understryker|betonar) rådet(?!\p{L})/iu,
    },
  ],
  recital:
    /^(?:som\s(?:beaktar|erinrar|noterar|påminner|konstaterar|inser|understryker|bekräftar|är)|med beaktande av|under hänvisning till|med hänvisning till|och av följande skäl|eftersom\s)[\s\S]*[,;]$/iu,
  pointLinks: ['att', 'till', 'om'],
  openEndings: [
    'ska',
    'skall',
    'bör',
    'att',
    'till',
    'om',
    'genom',
    'på',
    'därför',
    'särskilt',
    'också',
    'även',
    'fortsatt',
    'bl.a.',
    'inbegripet',
    'annat',
    'likaså',
    'dessutom',
    'vidare',
    'samtidigt',
    'kommer',
    'måste',
    'följande',
  ],
};
