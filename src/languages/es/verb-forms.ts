/** Stems of the future: an infinitive, or one of the irregular stems. */
const FUTURE_STEM = /(?:[aei]r|(?:^|\p{L})(?:dr|br|rr)|(?:^|des|re|satis)(?:har|far)|^(?:pre|contra|des|re)?dir)$/u;
/** Permission, duty, and nouns that end so. */
const NO_FUTURE = /^(?:podr|deber|querr|sabr|sultan?r|quizá)/u;
/** Presents and subjunctives of verbs whose stem ends in r: "queremos", "esperemos". */
const NO_FIRST_PLURAL = new Set([
  'queremos',
  'esperemos',
  'consideremos',
  'preparemos',
  'superemos',
  'operemos',
  'aclaremos',
  'declaremos',
  'reparemos',
  'requeremos',
  'miremos',
  'admiremos',
  'retiremos',
]);

function isFuture(word: string, endings: RegExp): boolean {
  const stem = word.replace(endings, '');
  return stem !== word && !NO_FUTURE.test(word) && FUTURE_STEM.test(stem);
}

/** Whether a lower-case word is a verb's future in the third person: "publicará", "tendrán". */
export function isSpanishFuture(word: string): boolean {
  return isFuture(word, /(?:á|án)$/u);
}

/** Whether a lower-case word is a verb's future of "nosotros": "publicaremos". */
export function isSpanishFutureOfUs(word: string): boolean {
  return isFuture(word, /emos$/u) && !NO_FIRST_PLURAL.has(word);
}

/** With the pronouns that are written together with it: "mejorarse", "aplicarla". */
const INFINITIVE = /\p{L}[aei]r(?:se|l[aeo]s?|nos)?$|^(?:ir|dar|ser|ver)(?:se|l[aeo]s?)?$|(?:re[ií]r|o[ií]r)$/u;
const NEVER_INFINITIVES = new Set([
  'lugar',
  'hogar',
  'mar',
  'familiar',
  'militar',
  'particular',
  'singular',
  'similar',
  'regular',
  'mujer',
  'ayer',
  'taller',
  'primer',
  'tercer',
  'nuclear',
  'escolar',
  'popular',
  'interdisciplinar',
  'dólar',
  'alrededor',
  'nivel',
  'carácter',
  'par',
  'estelar',
  'líder',
  'súper',
  'azar',
  'bienestar',
  'pesar',
  'poder',
  'deber',
]);

/** Whether a lower-case word has the form of an infinitive and is not known as a noun or an adjective. */
export function isSpanishInfinitive(word: string): boolean {
  return INFINITIVE.test(word) && !NEVER_INFINITIVES.has(word);
}

const NOUNS_LIKE_PARTICIPLES = new Set(
  `acuerdo apuesta contenido cuidado década entrada estado grado hecho jornada llegada lado medida mercado partida partido propuesta
  respuesta resultado salida sentido tratado vida`.split(/\s+/u),
);

/** Whether a lower-case word has the form of a past participle: "reforzado", "adoptadas", "hecho". */
export function isSpanishParticiple(word: string): boolean {
  if (NOUNS_LIKE_PARTICIPLES.has(word.replace(/s$/u, ''))) return false;
  return /(?:[ai]d|puest|hech|escrit|dich|abiert|vist|cubiert|resuelt|vuelt)[oa]s?$/u.test(word) && word.length > 4;
}
