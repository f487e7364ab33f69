import { actTitle } from '../act-title.ts';
import type { Language } from '../language.ts';
import { frenchActors } from './actors.ts';
import { frenchAims } from './aims.ts';
import { frenchCues } from './cues.ts';
import { frenchDates } from './dates.ts';
import { frenchDeeds } from './deeds.ts';
import { frenchGenre } from './genre.ts';
import { frenchIssuers } from './issuers.ts';
import { frenchNouns } from './nouns.ts';
import { frenchNumberLore } from './numbers.ts';
import { frenchParts } from './parts.ts';
import { frenchReferences } from './references.ts';
import { frenchSpeech } from './speech.ts';
import { frenchGovernments } from './state-names.ts';
import { frenchTerms } from './terms.ts';
import { frenchVerbs } from './verbs.ts';
import { FRENCH_LOCUTIONS, frenchWords } from './words.ts';

const DATE =
  '(?:le\\s+)?(?:1er|\\d{1,2})\\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\\s+(?:19|20)\\d{2}';

/** French. */
export const language: Language = {
  code: 'fr',
  searchConfiguration: 'french',
  verbSecond: false,
  verbLast: false,
  dropsSubject: false,
  abbreviations: new Set([
    'm.',
    'mm.',
    'dr.',
    'pr.',
    'st.',
    'ste.',
    's.e.',
    'art.',
    'al.',
    'par.',
    'parag.',
    'ch.',
    'chap.',
    'p.',
    'pp.',
    'vol.',
    'cf.',
    'p.ex.',
    'ex.',
    'etc.',
    'env.',
    'no.',
    'nos.',
    'doc.',
    'rev.',
    'add.',
    'corr.',
    'ibid.',
    'op.',
    'cit.',
    'éd.',
    'janv.',
    'févr.',
    'juil.',
    'sept.',
    'oct.',
    'nov.',
    'déc.',
    'av.',
    'bd.',
    'tél.',
    'c.-à-d.',
    'réf.',
    'min.',
    'max.',
  ]),
  closingAbbreviations: new Set(['etc.', 'al.', 'ibid.']),
  cues: frenchCues,
  words: frenchWords,
  locutions: FRENCH_LOCUTIONS,
  glued: {
    before: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/iu,
    after: /-(?:t-)?(?:il|elle|on)s?$|-nous$/iu,
  },
  verbs: frenchVerbs,
  nouns: frenchNouns,
  names: {
    genitiveEndings: [],
    genitiveArticles: {},
    articles: ['le', 'la', 'les', "l'"],
    continuations: ['de', 'du', 'des', 'pour', 'sur'],
    governments: frenchGovernments,
    actors: frenchActors,
  },
  numbers: frenchNumberLore,
  speech: frenchSpeech,
  deeds: frenchDeeds,
  terms: frenchTerms,
  parts: frenchParts,
  references: frenchReferences,
  dates: frenchDates,
  dateline: {
    line: new RegExp(
      `^(?:Résolution\\s+\\d+\\s+\\(\\d{4}\\)\\s+)?(?:date\\s*:\\s*|fait à\\s+)?(?:\\p{Lu}[\\p{L}.’'-]*(?:[\\s-]\\p{Lu}?[\\p{L}.]*){0,3},\\s+)?(?:(?:lun|mar|mercre|jeu|vendre|same)di\\s+|dimanche\\s+)?(${DATE})\\.?(?:\\s*[[(][^\\])]{1,20}[\\])]|\\s+\\p{L}{1,6}\\s?\\d[\\d/ ().-]{1,20})?$`,
      'iu',
    ),
    adoption: new RegExp(
      `^(?:[\\p{L}\\d,.'’()/-]+\\s+){0,10}?(?:adoptée?s?|approuvée?s?|signée?s?|fait|faite|publiée?s?)\\s+(?:[\\p{L}\\d,.'’()/-]+\\s+){0,14}?(${DATE})`,
      'iu',
    ),
    act: actTitle(
      {
        acts: 'règlement|directive|décision|recommandation|résolution|conclusions|communication|avis|loi|décret',
        of: 'du',
        on: 'relati(?:f|ve|fs|ves)|concernant|sur|portant|modifiant|établissant|pour',
      },
      DATE,
    ),
  },
  issuers: frenchIssuers,
  recital:
    /^(?:(?:Vivement|Profondément|Gravement|Fermement|Pleinement|Également|Notant|Ayant|Se|S['’])\s?)?(?:\p{Lu}?\p{L}+ant|Vue?s?|Considérant|Convaincue?s?|Consciente?s?|Préoccupée?s?|Alarmée?s?|Résolue?s?|Soucieu(?:x|se)s?|Désireu(?:x|se)s?|Guidée?s?|Déterminée?s?|Animée?s?|Inqui(?:et|ète)s?|Attendu|[ÀA] la lumière|Compte tenu|Eu égard)\s[\s\S]*[,;]$/u,
  pointLinks: ['à', 'de', "d'", 'que', "qu'", 'pour', 'en'],
  genre: frenchGenre,
  aims: frenchAims,
  openEndings: [
    'à',
    'de',
    "d'",
    'que',
    "qu'",
    'à ce que',
    'pour',
    'par',
    'en',
    'afin de',
    'notamment',
    'en particulier',
    'particulier',
    'donc',
    'également',
    'suit',
    'suivante',
    'suivantes',
    'suivant',
    'suivants',
    'savoir',
    'ci-après',
    'ci-dessous',
    'nous',
    'engageons',
    'outre',
  ],
};
