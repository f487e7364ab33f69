import type { Language } from '../language.ts';
import { danishCues } from './cues.ts';
import { danishDates } from './dates.ts';
import { danishDeeds } from './deeds.ts';
import { danishGenre } from './genre.ts';
import { danishNouns } from './nouns.ts';
import { danishNumberLore } from './numbers.ts';
import { danishParts } from './parts.ts';
import { danishReferences } from './references.ts';
import { danishTerms } from './terms.ts';
import { danishVerbs } from './verbs.ts';
import { danishSpeech, danishWords } from './words.ts';

const DATE =
  '(?:den\\s+)?\\d{1,2}\\.?\\s+(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\\s+(?:19|20)\\d{2}';

/** Danish. */
export const language: Language = {
  code: 'da',
  searchConfiguration: 'danish',
  verbSecond: true,
  verbLast: false,
  abbreviations: new Set([
    'bl.a.',
    'bl.',
    'a.',
    'f.eks.',
    'fx.',
    'jf.',
    'art.',
    'nr.',
    'stk.',
    'pkt.',
    'mio.',
    'mia.',
    'kr.',
    'pct.',
    'ca.',
    'mv.',
    'm.v.',
    'm.m.',
    'o.l.',
    'osv.',
    'dvs.',
    'inkl.',
    'ekskl.',
    'hhv.',
    'evt.',
    'vedr.',
    'pga.',
    'iht.',
    'ift.',
    'mht.',
    'tlf.',
    'dr.',
    'kl.',
    's.',
    'mfl.',
    'm.fl.',
    'årh.',
    'pr.',
    'kap.',
    'hr.',
    'fr.',
    'st.',
    'skt.',
    'prof.',
    'alm.',
    'ang.',
  ]),
  closingAbbreviations: new Set([
    'kr.',
    'mio.',
    'mia.',
    'pct.',
    'osv.',
    'mv.',
    'm.v.',
    'm.m.',
    'mfl.',
    'm.fl.',
    'o.l.',
    'årh.',
  ]),
  cues: danishCues,
  words: danishWords,
  locutions: [],
  glued: null,
  verbs: danishVerbs,
  nouns: danishNouns,
  genre: danishGenre,
  names: {
    genitiveEndings: ["'s", 's'],
    genitiveArticles: {},
    articles: ['den', 'det', 'de'],
    continuations: ['for'],
    governments: (state) => [`${state}s regering`],
    actors: { forms: {}, ambiguousForms: {}, shortForms: {}, notActors: [] },
  },
  numbers: danishNumberLore,
  speech: danishSpeech,
  dates: danishDates,
  deeds: danishDeeds,
  terms: danishTerms,
  parts: danishParts,
  references: danishReferences,
  dateline: {
    line: new RegExp(
      `^(?:dato:\\s*)?(?:\\p{Lu}[\\p{L}.]*(?:[\\s-]\\p{Lu}[\\p{L}.]*){0,2},?\\s+)?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\\s+)?(${DATE})\\.?(?:\\s*[[(][^\\])]{1,20}[\\])]|\\s+\\p{L}{1,6}\\s?\\d[\\d/ ().-]{1,20})?$`,
      'iu',
    ),
    adoption: new RegExp(
      `^(?:[\\p{L}\\d,.'’()/-]+\\s+){0,10}?(?:vedtaget|undertegnet|udstedt|offentliggjort|vedtog)\\s+(?:[\\p{L}\\d.]+\\s+){0,8}?(${DATE})`,
      'iu',
    ),
  },
  issuers: [
    {
      rule: 'da.issuer.union-act',
      actor: 'eu',
      where: 'head',
      pattern:
        /EUROPA-PARLAMENTET OG RÅDET FOR DEN EUROPÆISKE UNION|EUROPA-PARLAMENTETS OG RÅDETS (?:FORORDNING|DIREKTIV|AFGØRELSE)/iu,
    },
    {
      rule: 'da.issuer.european-parliament',
      actor: 'eu-parliament',
      where: 'head',
      pattern: /Europa-Parlamentets (?:beslutning|henstilling)|^Europa-Parlamentet,?$/imu,
    },
    {
      rule: 'da.issuer.treaty',
      actor: 'parties',
      where: 'head',
      pattern:
        /(?:de kontraherende (?:parter|stater)|deltagerstaterne i denne konvention|er blevet enige om følgende)/iu,
    },
    {
      rule: 'da.issuer.european-council',
      actor: 'european-council',
      where: 'head',
      pattern: /Det Europæiske Råds konklusioner/iu,
    },
    {
      rule: 'da.issuer.council-conclusions',
      actor: 'eu-council',
      where: 'head',
      pattern: /Rådets (?:konklusioner|henstilling|afgørelse|resolution)|Rådet for Den Europæiske Union/iu,
    },
    {
      rule: 'da.issuer.joint-communication',
      actor: 'eu-commission',
      where: 'head',
      pattern: /(?:meddelelse|henstilling) fra Kommissionen|Kommissionens (?:henstilling|meddelelse)/iu,
    },
    {
      rule: 'da.issuer.security-council',
      actor: 'un-security-council',
      where: 'head',
      pattern: /^Sikkerhedsrådet,?$/imu,
    },
    {
      rule: 'da.issuer.general-assembly',
      actor: 'un-general-assembly',
      where: 'head',
      pattern: /^Generalforsamlingen,?$/imu,
    },
    {
      rule: 'da.issuer.signatories',
      actor: 'signatories',
      where: 'text',
      pattern:
        /(?<!\p{L})(?:vi, (?:under)?(?:underskrivere|tegnede)|undertegnede|underskriverne|vi, der har underskrevet|forpligter os til)(?!\p{L})/iu,
    },
    {
      rule: 'da.issuer.government',
      actor: 'dk-government',
      where: 'text',
      pattern:
        /(?<!\p{L})(?:regeringen (?:vil|skal|har|er|og)|vil regeringen|den danske regering|regeringens)(?!\p{L})/iu,
    },
    {
      rule: 'da.issuer.foreign-ministry',
      actor: 'dk-government',
      where: 'text',
      pattern: /Udenrigsministeriet|(?:udenrigs|udviklings|stats)minister(?:en)?(?!\p{L})/iu,
    },
    {
      rule: 'da.issuer.council-speaks',
      actor: 'eu-council',
      where: 'text',
      pattern:
        /(?<!\p{L})Rådet (?:opfordrer|understreger|anmoder|bekræfter)|(?:opfordrer|understreger|anmoder) Rådet(?!\p{L})/u,
    },
    {
      rule: 'da.issuer.country',
      actor: 'dk-government',
      where: 'text',
      pattern: /(?<!\p{L})Danmark (?:vil|skal)(?!\p{L})/u,
    },
  ],
  recital:
    /^(?:som\s|(?:som|der)\s|under henvisning til|i betragtning af|idet (?:det|den|de)\s|\p{Lu}?\p{L}+ende\s(?:om|over|på|af|til|den|det)\s)[\s\S]*[,;]$/iu,
  pointLinks: ['at', 'til', 'om'],
  openEndings: [
    'vil',
    'skal',
    'bør',
    'at',
    'til',
    'om',
    'ved',
    'på',
    'derfor',
    'navnlig',
    'også',
    'fortsat',
    'især',
    'bl.a.',
    'herunder',
    'andet',
    'ligeledes',
    'særlig',
    'særligt',
    'desuden',
    'endvidere',
    'samtidig',
  ],
};
