import type { VerbLore } from '../language.ts';

const DEPONENTS = new Set([
  'mødes',
  'findes',
  'lykkes',
  'synes',
  'trives',
  'enes',
  'omgås',
  'færdes',
  'mindes',
  'slås',
]);
const SHORT_PASSIVES = new Set(['ses', 'gøres', 'fås', 'nås', 'tages', 'gives', 'siges', 'gås', 'ydes']);
const LONGEST_VERB_PREFIX = 4;

/** What Danish tells by the shape of its verbs. */
export const danishVerbs: VerbLore = {
  isPassive(words) {
    for (const [place, word] of words.slice(0, LONGEST_VERB_PREFIX).entries()) {
      if (word === 'blive') return /(?:et|t|ne)$/u.test(words[place + 1] ?? '');
      if (SHORT_PASSIVES.has(word)) return true;
      if (word.length > 4 && word.endsWith('es') && !DEPONENTS.has(word)) return true;
      if (place === 0 && /[eå]$/u.test(word)) return false;
    }
    return false;
  },
  canBeInfinitive: (word) => !['den', 'det', 'de', 'en', 'et', 'der', 'vi', 'man'].includes(word),
  stative: [
    'være',
    'blive',
    'have',
    'få',
    'kunne',
    'skulle',
    'betyde',
    'medføre',
    'indebære',
    'føre',
    'kræve',
    'afhænge',
    'opstå',
    'stige',
    'falde',
    'vokse',
    'sige',
    'tage',
    'koste',
    'ske',
    'udgøre',
    'kræves',
  ],
  mental: [
    'vide',
    'huske',
    'forstå',
    'tro',
    'mene',
    'erkende',
    'indse',
    'konstatere',
    'sige',
    'se',
    'spørge',
    'indrømme',
  ],
  nounFollowers: [],
  scheduling: [
    'mødes',
    'samles',
    'afholde',
    'arrangere',
    'være vært',
    'indkalde',
    'vende tilbage',
    'tage op',
    'drøfte',
    'lancere',
    'fremlægge',
    'forelægge',
    'offentliggøre',
    'vedtage',
    'evaluere',
    'aflægge',
    'rapportere',
    'gennemgå',
    'åbne',
    'indføre',
    'afslutte',
    'genoptage',
    'præsentere',
    'status',
    'foreslå',
    'udpege',
    'oprette',
    'etablere',
    'begynde',
    'indlede',
    'igangsætte',
    'ratificere',
    'tilbage',
  ],
  meeting: ['mødes', 'samle', 'samles', 'afholde', 'arrangere', 'være', 'indkalde', 'deltage', 'vende'],
  courtesies: ['gerne', 'godt', 'sige', 'helst'],
};
