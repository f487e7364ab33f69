import type { Conclusion } from './commitment.ts';
import type { DeedTense } from './deeds/deed-tense.ts';
import type { Position } from './position.ts';
import type { Subject } from './subject.ts';

/** What each kind of subject tells of who acts. */
export const SUBJECT_CONCLUSIONS: Readonly<Record<Subject['kind'], Conclusion>> = {
  actors: { da: 'udsagnsordet har navngivne aktører som grundled', en: 'the verb has named actors as its subject' },
  'first-person': { da: 'den, der taler, siger det om sig selv', en: 'the speaker says it of itself' },
  anaphor: {
    da: 'stedordet står for dem, der er nævnt lige før',
    en: 'the pronoun stands for those named right before',
  },
  none: {
    da: 'grundleddet er udeladt: det er den, der talte før, eller udstederen',
    en: 'the subject is left out: the speaker before it, or the issuer',
  },
  expletive: {
    da: 'grundleddet er blot en pladsholder; ingen er nævnt',
    en: 'the subject is a mere placeholder; nobody is named',
  },
  agents: {
    da: 'grundleddet er en gruppe, der kan handle, men ikke en aktør på listen',
    en: 'the subject is a group that can act, though not a listed actor',
  },
  work: { da: 'grundleddet er et planlagt arbejde', en: 'the subject is planned work' },
  phrase: {
    da: 'grundleddet er en ting eller et begreb, ikke en aktør',
    en: 'the subject is a thing or a notion, not an actor',
  },
};

/** What the place of a clause in its sentence tells. */
export const CLAUSE_CONCLUSIONS: Readonly<Record<Position['clause'], Conclusion>> = {
  main: { da: 'det står i en hovedsætning', en: 'it stands in a main clause' },
  conjoined: {
    da: 'det står i endnu en hovedsætning i samme helsætning',
    en: 'it stands in a further main clause of the sentence',
  },
  dependent: { da: 'det afhænger af et udsagnsord, der udsiger det', en: 'it hangs on a verb that states it' },
  relative: {
    da: 'det står i en henførende bisætning, men den, der taler, siger det om sig selv',
    en: 'it stands in a relative clause, but the speaker says it of itself',
  },
  aside: { da: 'det står i en betingelse eller en begrundelse', en: 'it stands in a condition or a reason' },
};

const DEMAND: Conclusion = {
  da: 'den, der taler, kræver, at nogen handler',
  en: 'the speaker demands that somebody acts',
};
const ACTING: Conclusion = {
  da: 'nogen bør gøre det, men bliver ikke bedt om det',
  en: 'somebody should do it, and is not asked',
};
const PASSIVE: Conclusion = {
  da: 'noget bør gøres; i passiv er grundleddet ikke den, der gør det',
  en: 'something should be done; in the passive the subject is not who does it',
};
const UNNAMED: Conclusion = { da: 'det bør ske, og ingen er nævnt', en: 'it should happen, and nobody is named' };

/** What each rule for the kind of a statement concludes, by the last part of the rule's name. */
export const KIND_CONCLUSIONS = {
  'own-will': { da: 'den, der taler, siger, hvad den selv vil gøre', en: 'the speaker says what it will do' },
  'issuer-will': { da: 'udstederen siger, hvad den vil gøre', en: 'the issuer says what it will do' },
  announced: { da: 'teksten siger, hvad en navngiven aktør vil gøre', en: 'the text says what a named actor will do' },
  'announced-group': { da: 'teksten siger, hvad en gruppe vil gøre', en: 'the text says what a group will do' },
  'planned-work': {
    da: 'det siges, hvad et planlagt arbejde vil gøre; ingen er nævnt',
    en: 'it says what planned work will do; nobody is named',
  },
  planned: {
    da: 'planen eller aftalen siger, hvad der vil blive gjort; ingen er nævnt som grundled',
    en: 'the plan or agreement says what will be done; nobody is named as its subject',
  },
  'set-in-time': {
    da: 'det siges, hvad der er sket eller gælder for alle inden en frist; ingen er nævnt',
    en: 'it says what is done, or holds of all, by a limit in time; nobody is named',
  },
  'own-duty': { da: 'den, der skal, siger det selv', en: 'the one who must says so itself' },
  'issuer-duty': { da: 'udstederen siger, hvad den skal gøre', en: 'the issuer says what it must do' },
  advice: ACTING,
  'advice-passive': PASSIVE,
  'advice-unnamed': UNNAMED,
  duty: ACTING,
  'duty-passive': PASSIVE,
  'duty-unnamed': UNNAMED,
  necessity: ACTING,
  'necessity-passive': PASSIVE,
  'necessity-unnamed': UNNAMED,
  commissive: { da: 'grundleddet forpligter sig selv', en: 'the subject binds itself' },
  decision: { da: 'grundleddet beslutter, hvad det selv skal gøre', en: 'the subject decides on its own acts' },
  'decision-on-others': {
    da: 'beslutningen fastlægger, hvad andre skal gøre',
    en: 'the decision lays down what others shall do',
  },
  directive: { da: 'den, der taler, beder nogen om at handle', en: 'the speaker asks somebody to act' },
  recommendation: {
    da: 'punktet står på en liste over anbefalinger og begynder med det, der skal gøres',
    en: 'the point stands in a list of recommendations and opens with what is to be done',
  },
  listed: {
    da: 'punktet står på en liste over løfter og begynder med det, der skal gøres',
    en: 'the point stands in a list of commitments and opens with what is to be done',
  },
  target: {
    da: 'det siges uden grundled, hvad der skal nås, og inden hvornår eller på en liste over mål',
    en: 'it says without a subject what is to be reached, by when or in a list of aims',
  },
  'passive-directive': { da: 'grundleddet bliver bedt om at handle', en: 'the subject is asked to act' },
  demand: DEMAND,
  'counted-on': {
    da: 'den, der taler, regner med, at nogen handler',
    en: 'the speaker counts on somebody to act',
  },
  requirement: { da: 'sagen selv kræver, at nogen handler', en: 'the matter itself requires somebody to act' },
  charge: { da: 'ordene siger, hvis opgave det er', en: 'the words say whose task it is' },
  'own-charge': {
    da: 'den, der taler, siger, at det er dens egen opgave',
    en: 'the speaker says that it is its own task',
  },
  aim: {
    da: 'den, der taler, nævner, hvad målets ejer vil nå',
    en: 'the speaker names what the owner of the aim wants to reach',
  },
  stance: {
    da: 'den, der taler, tager stilling og forpligter ingen',
    en: 'the speaker takes a stand and binds nobody',
  },
} as const satisfies Readonly<Record<string, Conclusion>>;

/** Last part of the name of a rule for the kind of a statement. */
export type KindRule = keyof typeof KIND_CONCLUSIONS;

/** What the tense of a verb tells of a deed. */
export const DEED_CONCLUSIONS: Readonly<Record<DeedTense, Conclusion>> = {
  perfect: { da: 'ordene siger, at det er gjort', en: 'the words say that it has been done' },
  past: { da: 'ordene fortæller, hvad der blev gjort', en: 'the words tell what was done' },
  present: {
    da: 'udsagnsordet siger, hvad der gives eller sættes i gang, med et tal eller en nyhed ved siden af',
    en: 'the verb says what is given or started, beside a number or news',
  },
};

/** What the other rules conclude. */
export const CONCLUSIONS = {
  cue: (strength: number): Conclusion => ({
    da: `ordene kan forpligte, bede, råde eller tage stilling, med styrken ${strength} af 5`,
    en: `the words can bind, ask, advise or take a stand, at strength ${strength} of 5`,
  }),
  point: {
    da: 'punktet fuldender sætningen over listen og overtager dens udsagnsord, afsender og forpligtede',
    en: 'the point finishes the sentence above the list, whose verb, speaker and bearers are its own',
  },
  'point-parts': {
    da: 'sætningen over listen siger for alle punkter med hvem, for hvem, hvor eller hvornår',
    en: 'the sentence above the list says for every point with whom, for whom, where or by when',
  },
  'split-parties': {
    da: 'slags eller forpligtede skifter her, så helsætningen rummer to udsagn',
    en: 'kind or bearers change here, so the sentence holds two',
  },
  'split-limits': {
    da: 'her begynder et udsagn med sin egen frist eller sit eget mål',
    en: 'a statement with a deadline or a target of its own begins here',
  },
  bearers: (names: readonly string[]): Conclusion =>
    names.length === 0
      ? { da: 'ordene nævner ingen, der skylder det', en: 'the words name nobody who owes it' }
      : { da: `det påhviler ${names.join('; ')}`, en: `owed by ${names.join('; ')}` },
  qualified: (words: readonly string[]): Conclusion => ({
    da: `det skyldes kun med dette forbehold: ${words.join('; ')}`,
    en: `it is owed only within these limits: ${words.join('; ')}`,
  }),
  actors: (names: readonly string[]): Conclusion => ({
    da: `det er gjort af ${names.join('; ')}`,
    en: `done by ${names.join('; ')}`,
  }),
  'deadline-by': { da: 'ordene sætter en frist', en: 'the words set a limit in time' },
  'deadline-in': {
    da: 'det er selve handlingen, der får et tidspunkt',
    en: 'the action itself is what is placed in time',
  },
  target: (unit: string): Conclusion => ({ da: `det, der tælles, er ${unit}`, en: `it counts ${unit}` }),
  confidence: (confidence: number): Conclusion => ({
    da: `det, der taler for og imod, giver en sikkerhed på ${String(confidence).replace('.', ',')}`,
    en: `what speaks for and against it gives a confidence of ${confidence}`,
  }),
} as const;
