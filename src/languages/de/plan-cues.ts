import type { CueDefinition } from '../cue.ts';
import { germanVerbs } from './verbs.ts';

/** What is to be found, stressed or expected is no duty: "ist festzustellen". */
const OBSERVED =
  /^(?:fest|hervor|voraus|zusammen|zurück)|(?:begrüßen|erwarten|sagen|sehen|hoffen|verstehen|bedauern|beachten|erkennen)$/u;

/** "(ist) vorzulegen", "(ist) zu prüfen". */
function isModalInfinitive(word: string, before: string): boolean {
  if (OBSERVED.test(word)) return false;
  return /^\p{L}{2,}zu\p{L}{3,}n$/u.test(word) || (before === 'zu' && /(?:en|ern|eln)$/u.test(word));
}

/** "(werden bis 2027) angeschlossen", and not "betroffen". */
function isDone(word: string): boolean {
  return germanVerbs.isParticiple(word) && !germanVerbs.befalling.includes(word);
}

/** German turns by which plans and agreements say what is to be done, and by whom. */
export const germanPlanCues: readonly CueDefinition[] = [
  {
    rule: 'de.plan.neu',
    force: 'plan',
    strength: 4,
    ifPlanned: true,
    ofNew: true,
    phrases: ['wird', 'werden'],
    particles: ['eingesetzt', 'eingerichtet', 'gegründet', 'gebildet', 'geschaffen', 'einberufen', 'bereitgestellt'],
  },
  {
    rule: 'de.plan.frist',
    force: 'plan',
    strength: 4,
    ifDue: true,
    phrases: ['wird', 'werden'],
    closing: isDone,
  },
  {
    rule: 'de.will.werden',
    force: 'intend',
    strength: 4,
    ifDue: true,
    phrases: ['wird/werden klimaneutral/treibhausgasneutral/co2-neutral/emissionsfrei/fossilfrei'],
  },
  { rule: 'de.plan.erfolgen', force: 'plan', strength: 4, ifDue: true, phrases: ['erfolgt', 'erfolgen'] },
  {
    rule: 'de.plan.stattfinden',
    force: 'plan',
    strength: 4,
    ofWork: true,
    ifPlanned: true,
    phrases: ['findet', 'finden'],
    particles: ['statt'],
  },
  {
    rule: 'de.modal.sein-zu',
    force: 'oblige',
    strength: 4,
    phrases: ['ist', 'sind'],
    closing: isModalInfinitive,
  },
  {
    rule: 'de.charge.liegen',
    force: 'charge',
    strength: 3,
    ofNoun: [
      'verantwortung',
      'hauptverantwortung',
      'verantwortlichkeit',
      'zuständigkeit',
      'aufgabe',
      'pflicht',
      'last',
    ],
    phrases: ['liegt bei', 'liegt weiterhin bei', 'obliegt', 'liegt in den händen'],
  },
  {
    rule: 'de.charge.zukommen',
    force: 'charge',
    strength: 3,
    phrases: ['ist/bleibt aufgabe', 'ist/bleibt sache', 'liegt in der verantwortung', 'fällt in die verantwortung'],
  },
  {
    rule: 'de.require.obliegen',
    force: 'require',
    strength: 3,
    impersonal: true,
    phrases: ['es obliegt', 'es ist aufgabe', 'es ist sache'],
    links: [','],
  },
  {
    rule: 'de.require.infinitiv',
    force: 'require',
    strength: 3,
    impersonal: true,
    phrases: [
      'es ist notwendig/erforderlich/unerlässlich/entscheidend/wichtig/unabdingbar/geboten ,',
      'es gilt ,',
      'es bedarf',
      'es ist verboten/untersagt ,',
    ],
  },
  {
    rule: 'de.call.empfohlen',
    force: 'request',
    strength: 2,
    impersonal: true,
    phrases: ['es wird empfohlen'],
    links: [',', 'dass'],
    needsLink: true,
  },
  {
    rule: 'de.commit.ziel',
    force: 'commit',
    strength: 2,
    ifPlanned: true,
    phrases: [
      'hat/haben sich/uns zum ziel gesetzt ,',
      'hat/haben sich/uns das ziel gesetzt ,',
      'hat/haben sich/uns als ziel gesetzt ,',
      'hat/haben sich/uns vorgenommen ,',
      'hat/haben sich/uns ein ziel von',
      'hat/haben das ziel ,',
      'hat/haben zum ziel ,',
      'setzt/setzen sich/uns zum ziel ,',
      'setzt/setzen sich/uns das ziel ,',
      'verfolgt/verfolgen das ziel ,',
    ],
  },
  {
    rule: 'de.aim.offen',
    force: 'aim',
    strength: 2,
    ifPlanned: true,
    phrases: ['ziel ist es ,', 'ziel ist ,', 'ziel ist ein/eine/die'],
  },
];
