/** The verbs in -re, which are a closed class: everything else with that ending is a noun or an adjective. */
const INFINITIVE_IN_RE =
  /(?:(?:[ae]i?n|oin|on|er|or|ou)dre|(?:me|ba)ttre|[aoé]ître|(?:sui|(?:^|sur|re)vi)vre|rompre|vaincre|cl[uo]re|uire|^(?:re|inter|pré|contre|mé|contre)?dire|^(?:re|é|réé)?lire|crire|suffire|^(?:sou)?rire|^(?:re|dé|satis|par)?faire|^(?:ex|sous|dis|abs)traire|^(?:dé)?plaire|^taire|^croire|^boire|^être)$/u;
const INFINITIVE_IN_ER_OR_IR =
  /(?:[eéi]|[^aeiou\s]|u|ou|o)er$|[^aeiou\s]ir$|[aou]ir$|(?:cev|prév|pourv|entrev|v|ass|val|voul|mouv|av|rev)oir$/u;
/** Nouns, adjectives and fixed turns of the same endings. */
const NEVER_INFINITIVES: ReadonlySet<string> = new Set([
  'mer',
  'hier',
  'premier',
  'dernier',
  'particulier',
  'régulier',
  'singulier',
  'entier',
  'étranger',
  'danger',
  'léger',
  'cher',
  'fer',
  'hiver',
  'cyber',
  'leader',
  'chantier',
  'papier',
  'quartier',
  'métier',
  'courrier',
  'dossier',
  'policier',
  'financier',
  'foncier',
  'février',
  'janvier',
  'fichier',
  'calendrier',
  'humanitaire',
  'avenir',
  'désir',
  'loisir',
  'plaisir',
  'souvenir',
  'tir',
  'cuir',
  'partir',
  'venir',
  'savoir',
  'pouvoir',
  'devoir',
  'ordre',
  'désordre',
  'cendre',
  'gendre',
  'poudre',
  'foudre',
  'moindre',
  'maître',
  'traître',
  'oir',
]);

/** Stems of the future that the infinitive does not give; those of permission and duty ("pourra", "devra") are left out. */
const IRREGULAR_FUTURE =
  /^(?:ir|aur|ser|fer|refer|satisfer|saur|vaudr|re?verr|verr|enverr|renverr|(?:ac|con|re)querr|mourr|(?:re)?voudr)$|(?:[tv]iendr|cevr|courr|mouvr|cueiller)$/u;
/** Stems in -ir that belong to verbs in -irer, whose past and present look like a future, and nouns: "environs". */
const NO_FUTURE_STEM =
  /^(?:(?:re|at|sou|é)?tir|.*spir|(?:ad)?mir|désir|(?:ché|re)?vir|dél?ir|déchir|cir|envir|avir|gir|éclair|flair|engendr)$/u;
const FUTURE = /^(?<stem>.*r)(?:a|ont|ons)$/u;

/** Whether a lower-case French word has the form of an infinitive and is not known as a noun or an adjective. */
export function isFrenchInfinitive(word: string): boolean {
  if (NEVER_INFINITIVES.has(word)) return false;
  return INFINITIVE_IN_RE.test(word) || INFINITIVE_IN_ER_OR_IR.test(word);
}

/**
 * Whether a lower-case French word is a verb's future in the third person or of "nous", other than of the verbs of
 * permission and duty: "publiera", "tiendront", "veillerons".
 */
export function isFrenchFuture(word: string): boolean {
  const stem = FUTURE.exec(word)?.groups?.stem;
  if (stem === undefined || NO_FUTURE_STEM.test(stem)) return false;
  return IRREGULAR_FUTURE.test(stem) || isFrenchInfinitive(stem) || INFINITIVE_IN_RE.test(`${stem}e`);
}

const PARTICIPLE =
  /(?:é|[^aeiou]i|[^aeiou]u|(?:pr|m|qu|ss)is|clus|(?:d|cr|u)it|(?:f|tr)ait|[aeo]int|(?:uv|ff)ert)(?:e|s|es)?$/u;
const PARTICIPLE_IN_ITE =
  /(?:inv|lim|facil|sollic|débil|prof|hab|explo|tra|hér|mér|susc|éd|vis|déb|félic|c|hés|trans)itée?s?$/u;
/** Nouns and adjectives of the same endings. */
const NO_PARTICIPLE = new RegExp(
  `(?:iét|ibert|ont|eaut|uvret|ûret|égalit|ant|rivaut|yaut)és?$|[gq]ues?$|^(?:${[
    'ainsi|aussi|parmi|celui|celle-ci|avis|puis|depuis|midi|lundi|mardi|jeudi|samedi|vendredi|défis?|amie?s?|parti|partis|partie|parties',
    'plus|prus|abus|refus|dessus|dessous|processus|virus|campus|consensus|bus|surplus|vertus?|contenus?|individus?|revenus?|début|menus?',
    'années?|journées?|durées?|entrées?|arrivées?|idées?|armées?|données?|portées?|assemblées?|soirées?|rentrée|poignée|étés?|côtés?|comités?',
    'crédits?|circuits?|nuits?|fruits?|bruits?|petite?s?|gratuite?s?|points?|pointes?|saints?|saintes?|plaintes?|craintes?|traits?|retraites?',
    'commis|permis|prisons?|remise|entreprises?|surprises?|prêts?|prêtes?|unie?s?|demies?|mairie|série|séries|pays|tous',
  ].join('|')})$`,
  'u',
);

/** Whether a lower-case French word has the form of a past participle and is not known as a noun. */
export function isFrenchParticiple(word: string): boolean {
  if (word.length < 3 || !PARTICIPLE.test(word) || NO_PARTICIPLE.test(word)) return false;
  return !/itée?s?$/u.test(word) || PARTICIPLE_IN_ITE.test(word);
}

const PRESENT = /(?:ent|e|[iuû]t|[ei]nd|[em]et|aît|rt)$/u;
/** Adverbs in -ment, adjectives, and verbs of being able and being. */
const NO_PRESENT =
  /(?:[aeiéuû]|am|em)ment$|(?:ante|ente|ive|elle|ienne|[iu]se|[iu]te|ique|able|aire)$|^(?:est|peut|peuvent|veut|veulent|doit|doivent|sait|savent|reste|restent|demeure|demeurent|entre|contre|outre|chaque|autre|même|comme|notre|leur)$/u;
const PRESENT_LIKE_ADVERBS = /(?:[ps][rt]im|anim|itim|sum)ent$/u;

/** Whether a lower-case French word can be a verb's plain present in the third person: "transfèrent", "prend". */
export function isFrenchPresent(word: string): boolean {
  if (word.length < 3 || !PRESENT.test(word) || isFrenchParticiple(word)) return false;
  return !NO_PRESENT.test(word) || PRESENT_LIKE_ADVERBS.test(word);
}
