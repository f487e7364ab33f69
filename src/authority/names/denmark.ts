import type { KnownActor } from '../known-actor.ts';

/** The Danish government, its ministries and offices, and the parliament. */
export const DENMARK: readonly KnownActor[] = [
  {
    id: 'dk-government',
    type: 'body',
    names: { da: 'Danmarks regering', en: 'Danish Government' },
    forms: {
      da: ['Danmarks regering', '(den) danske regering'],
      en: ['(the) Danish government', '(the) Government of Denmark', "Denmark's government"],
    },
    shortForms: [
      { forms: { da: ['regeringen'] }, spokenBy: ['dk', 'unknown'] },
      { forms: { en: ['the government'] }, spokenBy: ['dk'] },
    ],
  },
  {
    id: 'dk-parliament',
    type: 'body',
    names: { da: 'Folketinget', en: 'Danish Parliament' },
    forms: { da: ['Folketinget'], en: ['(the) Danish parliament', 'the Folketing'] },
  },
  {
    id: 'dk-prime-minister',
    type: 'office',
    names: { da: 'Danmarks statsminister', en: 'Prime Minister of Denmark' },
    forms: {
      da: ['Danmarks statsminister', '(den) danske statsminister'],
      en: ['(the) Danish prime minister', "Denmark's prime minister", '(the) Prime Minister of Denmark'],
    },
    shortForms: [{ forms: { da: ['statsministeren', 'statsminister'], en: ['the prime minister'] }, spokenBy: ['dk'] }],
  },
  {
    id: 'dk-foreign-minister',
    type: 'office',
    names: { da: 'Danmarks udenrigsminister', en: 'Minister for Foreign Affairs of Denmark' },
    forms: {
      da: ['Danmarks udenrigsminister', '(den) danske udenrigsminister'],
      en: [
        '(the) Danish foreign minister',
        '(the) Danish minister for foreign affairs',
        '(the) Danish minister of foreign affairs',
        "Denmark's foreign minister",
        "Denmark's minister for foreign affairs",
        '(the) Minister for Foreign Affairs of Denmark',
      ],
    },
    shortForms: [
      {
        forms: {
          da: ['udenrigsministeren', 'udenrigsminister'],
          en: ['(the) Minister for Foreign Affairs', '(the) Foreign Minister', 'the foreign minister'],
        },
        spokenBy: ['dk'],
      },
    ],
  },
  {
    id: 'dk-foreign-ministry',
    type: 'body',
    names: { da: 'Udenrigsministeriet', en: 'Ministry of Foreign Affairs of Denmark' },
    forms: {
      da: ['Danmarks udenrigsministerium', '(det) danske udenrigsministerium'],
      en: [
        '(the) Danish ministry of foreign affairs',
        '(the) Danish foreign ministry',
        "Denmark's ministry of foreign affairs",
        '(the) Ministry of Foreign Affairs of Denmark',
      ],
    },
    shortForms: [
      { forms: { da: ['Udenrigsministeriet', 'udenrigsministeriet'] }, spokenBy: ['dk', 'unknown'] },
      { forms: { en: ['(the) Ministry of Foreign Affairs', '(the) Foreign Ministry'] }, spokenBy: ['dk'] },
    ],
  },
  {
    id: 'dk-tech-ambassador',
    type: 'office',
    names: { da: 'Danmarks techambassadør', en: 'Tech Ambassador of Denmark' },
    forms: {
      da: [
        'Danmarks techambassadør',
        'Danmarks tech-ambassadør',
        '(den) danske techambassadør',
        '(den) danske tech-ambassadør',
      ],
      en: ["Denmark's tech ambassador", '(the) Danish tech ambassador', '(the) Tech Ambassador of Denmark'],
    },
    shortForms: [
      { forms: { da: ['techambassadøren', 'tech-ambassadøren'], en: ['the tech ambassador'] }, spokenBy: ['dk'] },
    ],
  },
  {
    id: 'dk-embassies',
    type: 'group',
    names: { da: 'Danmarks ambassader', en: 'Danish embassies' },
    forms: {
      da: ['Danmarks ambassader', '(de) danske ambassader', 'danske repræsentationer', 'Danmarks repræsentationer'],
      en: ["Denmark's embassies", '(the) Danish embassies', '(the) Danish missions', "Denmark's missions"],
    },
  },
  {
    id: 'dk-digital-ministry',
    type: 'body',
    names: { da: 'Digitaliseringsministeriet', en: 'Danish Ministry of Digital Affairs' },
    forms: {
      da: ['Digitaliseringsministeriet'],
      en: ['(the) Danish ministry of digital affairs', '(the) Danish ministry for digital affairs'],
    },
  },
  {
    id: 'dk-development-minister',
    type: 'office',
    names: { da: 'Danmarks udviklingsminister', en: 'Minister for Development Cooperation of Denmark' },
    forms: {
      da: ['Danmarks udviklingsminister', '(den) danske udviklingsminister'],
      en: [
        "Denmark's minister for development cooperation",
        '(the) Minister for Development Cooperation of Denmark',
        '(the) Danish minister for development cooperation',
      ],
    },
    shortForms: [
      {
        forms: {
          da: ['udviklingsministeren', 'udviklingsminister'],
          en: ['(the) Minister for Development Cooperation'],
        },
        spokenBy: ['dk'],
      },
    ],
  },
];
