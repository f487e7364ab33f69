import { actTitle } from '../act-title.ts';
import type { Language } from '../language.ts';
import { spanishActors } from './actors.ts';
import { spanishAims } from './aims.ts';
import { spanishCues } from './cues.ts';
import { spanishDates } from './dates.ts';
import { spanishDeeds } from './deeds.ts';
import { spanishGenre } from './genre.ts';
import { spanishNouns } from './nouns.ts';
import { spanishNumberLore } from './numbers.ts';
import { spanishParts } from './parts.ts';
import { spanishReferences } from './references.ts';
import { spanishSpeech } from './speech.ts';
import { spanishTerms } from './terms.ts';
import { spanishTopics } from './topics.ts';
import { spanishVerbs } from './verbs.ts';
import { SPANISH_LOCUTIONS, spanishWords } from './words.ts';

const DATE =
  '\\d{1,2}\\s+de\\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\\s+(?:de|del)\\s+(?:19|20)\\d{2}';

/** Spanish. */
export const language: Language = {
  code: 'es',
  searchConfiguration: 'spanish',
  verbSecond: false,
  verbLast: false,
  dropsSubject: true,
  abbreviations: new Set([
    'p.',
    'ej.',
    'p.ej.',
    'etc.',
    'art.',
    'arts.',
    'núm.',
    'núms.',
    'n.º',
    'párr.',
    'párrs.',
    'pág.',
    'págs.',
    'cap.',
    'cf.',
    'sr.',
    'sra.',
    'sres.',
    'dr.',
    'dra.',
    'ee.',
    'uu.',
    'excmo.',
    'ilmo.',
    'aprox.',
    'vol.',
    'ibid.',
    'rev.',
    'add.',
    'corr.',
    'doc.',
    'mill.',
    'vid.',
    'd.',
    'dña.',
    'prof.',
    'apdo.',
    'a.m.',
    'p.m.',
  ]),
  closingAbbreviations: new Set(['etc.', 'a.m.', 'p.m.', 'mill.']),
  cues: spanishCues,
  words: spanishWords,
  locutions: SPANISH_LOCUTIONS,
  glued: null,
  verbs: spanishVerbs,
  nouns: spanishNouns,
  genre: spanishGenre,
  aims: spanishAims,
  names: {
    genitiveEndings: [],
    genitiveArticles: {},
    articles: ['el', 'la', 'los', 'las'],
    continuations: ['de', 'del', 'para', 'sobre'],
    governments: (state) => [`Gobierno de ${state}`, `Gobierno del ${state}`, `Gobierno de los ${state}`],
    actors: spanishActors,
  },
  numbers: spanishNumberLore,
  speech: spanishSpeech,
  deeds: spanishDeeds,
  terms: spanishTerms,
  topics: spanishTopics,
  parts: spanishParts,
  references: spanishReferences,
  dates: spanishDates,
  dateline: {
    line: new RegExp(
      `^(?:Fecha:\\s*)?(?:Hecho en\\s+)?(?:\\p{Lu}[\\p{L}.]*(?:[\\s-]\\p{Lu}?[\\p{L}.]*){0,3},\\s+)?(?:a\\s+|el\\s+)?(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\\s+)?(${DATE})\\.?(?:\\s*[[(][^\\])]{1,20}[\\])])?$`,
      'iu',
    ),
    adoption: new RegExp(
      `^(?:[\\p{L}\\d,.'’()/-]+\\s+){0,10}?(?:(?:adoptad|aprobad|firmad|publicad|hech)[oa]s?)\\s+(?:[\\p{L}\\d,.'’()/-]+\\s+){0,14}?(${DATE})`,
      'iu',
    ),
    act: actTitle(
      {
        acts: 'reglamento|directiva|decisión|recomendación|resolución|conclusiones|comunicación|dictamen|ley',
        of: 'de',
        on: 'relativ[oa]s?|sobre|por|para',
      },
      DATE,
    ),
  },
  issuers: [
    {
      rule: 'es.issuer.european-council',
      actor: 'european-council',
      where: 'head',
      pattern: /Conclusiones del Consejo Europeo|Reunión del Consejo Europeo/iu,
    },
    {
      rule: 'es.issuer.council-conclusions',
      actor: 'eu-council',
      where: 'head',
      pattern:
        /Conclusiones del Consejo|(?:Recomendación|Decisión|Resolución) del Consejo|Consejo de la Unión Europea/iu,
    },
    {
      rule: 'es.issuer.commission',
      actor: 'eu-commission',
      where: 'head',
      pattern: /(?:Comunicación|Recomendación) de la Comisión/iu,
    },
    {
      rule: 'es.issuer.security-council',
      actor: 'un-security-council',
      where: 'head',
      pattern: /^El Consejo de Seguridad,?$|S\/RES\/\d+/mu,
    },
    {
      rule: 'es.issuer.general-assembly',
      actor: 'un-general-assembly',
      where: 'head',
      pattern: /^La Asamblea General,?$|A\/RES\/\d+/mu,
    },
    {
      rule: 'es.issuer.itu',
      actor: 'itu',
      where: 'head',
      pattern:
        /Conferencia de Plenipotenciarios de la (?:UIT|Unión Internacional)|(?:Asamblea|Conferencia) Mundial de .{0,40}Telecomunicaciones|Consejo de la UIT/iu,
    },
    {
      rule: 'es.issuer.unesco',
      actor: 'unesco',
      where: 'head',
      pattern:
        /Conferencia General de la (?:UNESCO|Organización de las Naciones Unidas para la Educación)|^La Conferencia General,/imu,
    },
    {
      rule: 'es.issuer.human-rights-council',
      actor: 'un-human-rights-council',
      where: 'head',
      pattern: /El Consejo de Derechos Humanos,|A\/HRC\/RES\/\d+/u,
    },
    {
      rule: 'es.issuer.spain',
      actor: 'es',
      where: 'text',
      pattern:
        /Gobierno de España|(?<!\p{L})España (?:se ha fijado|se ha marcado|se compromete|reducirá|alcanzará|impulsará|aspira|debe)(?!\p{L})/u,
    },
    {
      rule: 'es.issuer.signatories',
      actor: 'signatories',
      where: 'text',
      pattern: /(?<!\p{L})(?:los abajo firmantes|los signatarios|los firmantes|nos comprometemos)(?!\p{L})/iu,
    },
    {
      rule: 'es.issuer.council-speaks',
      actor: 'eu-council',
      where: 'text',
      pattern: /(?<!\p{L})El Consejo (?:insta|invita|subraya|reafirma|destaca|pide)(?!\p{L})/u,
    },
  ],
  recital:
    /^(?:(?:Profundamente|Gravemente|Plenamente|Teniendo|Habiendo)\s)?(?:\p{Lu}?\p{L}+(?:ando|iendo|yendo|ándose|iéndose)|Considerando|Recordando|Visto|Vista|Vistos|Vistas|Consciente|Conscientes|Convencid[oa]s?|Preocupad[oa]s?|Alarmad[oa]s?|Resuelt[oa]s?|Decidid[oa]s?|Guiad[oa]s?|Animad[oa]s?)[\s,][\s\S]*[,;]$/iu,
  pointLinks: ['a', 'que', 'de', 'para'],
  openEndings: [
    'a',
    'que',
    'de',
    'para',
    'en',
    'por',
    'particular',
    'también',
    'asimismo',
    'además',
    'debe',
    'deben',
    'debería',
    'deberían',
    'deberá',
    'deberán',
    'compromete',
    'comprometen',
    'comprometemos',
    'siguiente',
    'siguientes',
    'incluido',
    'especialmente',
    'mediante',
    'cosas',
  ],
};
