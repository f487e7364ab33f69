import type { ReferenceLore } from '../part-lore.ts';

/** How German refers to documents and passages. */
export const germanReferences: ReferenceLore = {
  passages: {
    art: ['artikel/artikeln', 'art.'],
    para: ['absatz/absätze/absätzen', 'ziffer', 'abs.'],
    point: ['punkt', 'nummer', 'buchstabe'],
    sec: ['abschnitt'],
    chp: ['kapitel'],
    annex: ['anhang', 'anlage'],
    rec: ['erwägungsgrund'],
  },
  acts: {
    R: ['verordnung', 'durchführungsverordnung', 'delegierte/delegierten verordnung'],
    L: ['richtlinie'],
    D: ['beschluss/beschlusses', 'entscheidung', 'rahmenbeschluss', 'durchführungsbeschluss'],
    H: ['empfehlung'],
  },
  resolutions: ['resolution/resolutionen'],
  here: ['oben', 'unten', 'dieser', 'dieses', 'der vorliegenden', 'des vorliegenden'],
  within: ['der', 'des', 'in', 'im', 'von', 'zur', 'zum', 'in der', 'von der'],
  joiners: ['und', 'bis', 'oder', '-', '–', ',', 'sowie'],
};
