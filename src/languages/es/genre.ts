import type { GenreLore } from '../genre-lore.ts';
import { isSpanishInfinitive } from './verb-forms.ts';

const OWN_TEXT =
  /^(?:(?:el|la|los|las)\s)?(?:presentes?|est[aeo]s?)\s(?:convención|convenio|tratado|acuerdo|protocolo|directiva|reglamento|decisión|recomendación|acto|ley|pacto|carta|estatuto|artículo|anexo|párrafo|disposiciones)/u;
const OWN_TEXT_VERBS = new Set(
  'entrará entra regirá se será permanecerá expirará sustituirá prevalecerá afectará'.split(' '),
);
const TAKEN_AS = new Set(['interpretarse', 'entenderse', 'considerarse', 'leerse']);

/** How Spanish words what only texts of this genre have. */
export const spanishGenre: GenreLore = {
  recommendationHeading:
    /^(?:[\p{L}\d.]{1,6}\s)?(?:(?:nuestras|las|principales|conclusiones y(?:\/o)?|observaciones finales y|lista de)\s)*(?:recomendaciones|llamamientos? a la acción)(?:\s(?:a|al|para|sobre|de|del|aceptadas|formuladas|dirigidas|principales|generales|que)(?:\s.*)?)?[:.]?$/iu,
  commitmentHeading:
    /^(?:[\p{L}\d.]{1,6}\s)?(?:(?:nuestros|nuestras|los|las|principales|nuevos|nuevas)\s)*(?:compromisos|promesas|medidas|acciones|iniciativas|lo que haremos|nos comprometemos)(?:\s(?:a|para|de|del|en|comunes|concretos|concretas|nuevos|nuevas|voluntarios|nacionales|compartidos)(?:\s.*)?)?[:.]?$/iu,
  record:
    /(?:acta de la|actas? (?:resumida|de)|comunicado|resumen de (?:la presidencia|los debates)|declaración conjunta|documento final|relación de acuerdos)/iu,
  declaration: /declaración/iu,
  enactments: ['en virtud del presente acuerdo'],
  review: {
    marker: /examen periódico universal|observaciones finales|Estado examinado/iu,
    before: [
      'examinadas por',
      'apoyo de',
      'aceptadas por',
      'informe de',
      'informe del',
      'examen de',
      'examen del',
      'delegación de',
      'delegación del',
    ],
    names: ['el estado examinado', 'el estado parte', 'el gobierno', 'la delegación'],
    line: {
      opening: /^(?:[\p{L}\d.]{1,8}\s)?recomendaci(?:ón|ones)(?!\p{L})/iu,
      by: /(?:\bde\s(?:la\s|los\s|las\s)?|\bdel\s|\bpor\s(?:el\s|la\s|los\s)?)$/iu,
      to: /(?:\ba\s(?:la\s|los\s|las\s)?|\bal\s)$/iu,
    },
  },
  qualifiers: {
    condition: {
      openings: [
        'si',
        'siempre que',
        'siempre y cuando',
        'a condición de que',
        'con la condición de que',
        'a reserva de',
        'con sujeción a',
        'en caso de',
        'en la medida en que',
        'mientras',
        'dentro de los límites de',
        'en función de',
      ],
      phrases: [
        'cuando proceda',
        'según proceda',
        'si procede',
        'en su caso',
        'cuando sea necesario',
        'si es necesario',
        'en caso necesario',
        'de ser necesario',
        'cuando sea posible',
        'siempre que sea posible',
        'en la medida de lo posible',
        'previa solicitud',
        'a petición de los interesados',
        'cuando corresponda',
        'según corresponda',
      ],
    },
    exception: {
      openings: [
        'a menos que',
        'salvo que',
        'salvo si',
        'salvo',
        'excepto',
        'con excepción de',
        'a excepción de',
        'sin perjuicio de',
        'no obstante lo dispuesto',
        'aparte de',
      ],
      phrases: ['salvo disposición en contrario'],
    },
  },
  isImperative: (word) => word !== 'tardar' && isSpanishInfinitive(word.replace(/se$/u, '')),
  abstaining: ['abstenerse', 'abstendrá', 'abstendrán', 'abstenernos', 'renunciar'],
  attempts: ['intentar', 'procurar', 'tratar', 'esforzarse', 'aspirar', 'considerar', 'estudiar', 'buscar'],
  pairs: ['ambas partes', 'las dos partes', 'ambos países', 'los dos países', 'ambos gobiernos'],
  objectPronouns: ['él', 'ella', 'ellos', 'ellas'],
  government: ['el gobierno'],
  ownObjects: ['nosotros'],
  notOnly: ['solo', 'sólo', 'solamente', 'únicamente', 'menos'],
  noneWords: ['ningún', 'ninguna', 'ninguno', 'nadie'],
  lasting: ['hasta'],
  foreseeing: [
    'previsión',
    'previsiones',
    'estima',
    'estiman',
    'estimado',
    'estimación',
    'estimaciones',
    'calcula',
    'calculan',
    'proyección',
    'proyecciones',
    'prevé',
    'prevén',
    'probablemente',
    'escenario',
    'escenarios',
    'tendencia',
    'tendencias',
    'si',
    'teme',
    'temen',
  ],
  universals: ['todos', 'todas', 'todo', 'toda', 'cada', 'menos', 'ningún', 'ninguna'],
  attributions: ['según'],
  subjectRelatives: [],
  isFormality: (subject, [first = '']) => (OWN_TEXT.test(subject) && OWN_TEXT_VERBS.has(first)) || TAKEN_AS.has(first),
  definitionOpenings: ['en lo sucesivo', 'en adelante', 'denominado en lo sucesivo', 'denominada en lo sucesivo'],
};
