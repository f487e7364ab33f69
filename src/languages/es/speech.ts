import type { SpeechLore } from '../language.ts';

/** How Spanish texts report speech. */
export const spanishSpeech: SpeechLore = {
  verbs: [
    'dice',
    'dijo',
    'afirma',
    'afirmó',
    'declara',
    'declaró',
    'señala',
    'señaló',
    'explica',
    'explicó',
    'añade',
    'añadió',
    'subraya',
    'subrayó',
    'destaca',
    'destacó',
    'recalcó',
    'asegura',
    'aseguró',
    'prometió',
    'promete',
    'manifestó',
    'indicó',
    'sostuvo',
    'escribió',
    'comentó',
  ],
  quotes: { '«': '»', '“': '”', '"': '"' },
};
