import type { CueDefinition, Strength } from '../cue.ts';

/** How a verb asks: in the third person, in the first ("instamos"), and impersonally ("se insta"). */
function directive(
  rule: string,
  strength: Strength,
  third: readonly string[],
  ofUs: readonly string[],
  links: readonly string[],
  infinitives: readonly string[] = [],
): CueDefinition[] {
  const common = { force: 'request', strength, links, needsLink: true } as const;
  return [
    { rule: `es.call.${rule}`, phrases: third, infinitives, ...common },
    { rule: `es.call.${rule}-us`, phrases: ofUs, firstPerson: true, ...common },
    {
      rule: `es.call.${rule}-se`,
      phrases: third.filter((form) => !form.endsWith('n')).map((form) => `se ${form}`),
      impersonal: true,
      ...common,
    },
  ];
}

const TO_DO = ['a', 'que'];

/** Spanish words that ask somebody for something. */
export const spanishDirectives: readonly CueDefinition[] = [
  ...directive('instar', 4, ['insta', 'instan'], ['instamos'], TO_DO, ['instar']),
  ...directive('exhortar', 4, ['exhorta', 'exhortan', 'conmina', 'conminan'], ['exhortamos'], TO_DO, ['exhortar']),
  ...directive(
    'pedir',
    3,
    ['pide', 'piden', 'solicita', 'solicitan', 'ruega', 'ruegan'],
    ['pedimos', 'solicitamos', 'rogamos'],
    TO_DO,
    ['pedir', 'solicitar'],
  ),
  ...directive('invitar', 3, ['invita', 'invitan', 'convida'], ['invitamos'], TO_DO, ['invitar']),
  ...directive('alentar', 2, ['alienta', 'alientan', 'anima', 'animan'], ['alentamos', 'animamos'], TO_DO, [
    'alentar',
    'animar',
  ]),
  ...directive(
    'recomendar',
    2,
    ['recomienda', 'recomiendan', 'aconseja', 'aconsejan', 'sugiere', 'sugieren'],
    ['recomendamos'],
    ['que', 'a'],
    ['recomendar'],
  ),
  ...directive(
    'encargar',
    5,
    ['encarga', 'encargan', 'encomienda', 'encomiendan', 'ordena', 'ordenan', 'faculta', 'facultan'],
    ['encargamos', 'encomendamos'],
    TO_DO,
    ['encargar', 'encomendar'],
  ),
  ...directive(
    'llamar',
    3,
    ['hace un llamamiento', 'hacen un llamamiento', 'apela', 'apelan', 'llama', 'llaman'],
    ['hacemos un llamamiento', 'llamamos'],
    [...TO_DO, 'para que', 'para'],
  ),
  {
    rule: 'es.call.exigir',
    force: 'demand',
    strength: 5,
    phrases: ['exige', 'exigen', 'insiste en', 'insisten en'],
    links: ['que'],
  },
  {
    rule: 'es.call.exigir-us',
    force: 'demand',
    strength: 5,
    phrases: ['exigimos', 'insistimos en'],
    links: ['que'],
    firstPerson: true,
  },
  {
    rule: 'es.call.passive',
    force: 'requested',
    strength: 3,
    copula: true,
    phrases: [
      'invitado/invitada/invitados/invitadas',
      'instado/instada/instados/instadas',
      'llamado/llamada/llamados/llamadas',
      'alentado/alentada/alentados/alentadas',
    ],
    links: ['a'],
  },
];
