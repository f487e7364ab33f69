import type { ReferenceLore } from '../part-lore.ts';

/** How Swedish refers to documents and passages. */
export const swedishReferences: ReferenceLore = {
  passages: {
    art: ['artikel/artiklarna', 'art.'],
    para: ['stycke', 'paragraf'],
    point: ['punkt/punkterna', 'led'],
    sec: ['avsnitt'],
    chp: ['kapitel'],
    annex: ['bilaga'],
    rec: ['skäl'],
  },
  acts: {
    R: ['förordning', 'genomförandeförordning'],
    L: ['direktiv'],
    D: ['beslut', 'rambeslut', 'genomförandebeslut'],
    H: ['rekommendation'],
  },
  resolutions: ['resolution/resolutioner'],
  here: ['ovan', 'nedan', 'i denna', 'i detta', 'i dessa'],
  within: ['i', 'av', 'till'],
  joiners: ['och', 'till', 'eller', '-', '–', ',', 'samt'],
};
