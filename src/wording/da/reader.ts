import { plural } from '../numbers.ts';

/** The document reader. */
export const reader = {
  show: 'Vis i teksten',
  contents: 'Indhold',
  footnote: (label: string) => `Note ${label}`,
  backToText: 'Tilbage til teksten',
  setAside: 'Sat til side under læsningen: sidehoveder og sidefødder',
  original: 'Den oprindelige fil',
  otherLanguages: 'Andre sprog',
  withDeadline: (value: number) => plural(value, 'med frist', 'med frist'),
  allLate: (value: number) => plural(value, 'overskredet', 'overskredet'),
  notes: 'Løfter i dette stykke',
  close: 'Luk',
  whole: 'Hele posten',
  why: 'Hvorfor?',
  cite: 'Citér',
  steps: 'Til et andet løfte',
  previous: 'Forrige',
  next: 'Næste',
  keys: 'Taster: j eller ↓ næste løfte, k eller ↑ forrige, Esc lukker. Pilene virker, når et løfte er valgt.',
  paragraphLink: (label: string) => `Henvisning til punkt ${label}`,
  notices: {
    'undecodable-bytes-replaced': 'Enkelte tegn i filen kunne ikke læses og er erstattet.',
    'pages-without-text': 'Nogle af filens sider har ingen tekst, formentlig fordi de er scannede billeder.',
  },
  nothing: 'Servanda fandt ingen løfter i denne tekst.',
  position: (index: number, total: number) => `${index} af ${total}`,
};
