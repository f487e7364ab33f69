import type { ReferenceLore } from '../part-lore.ts';

/** How French refers to documents and passages. */
export const frenchReferences: ReferenceLore = {
  passages: {
    art: ['article/articles', "l'article", 'art.'],
    para: ['paragraphe/paragraphes', 'alinéa/alinéas', 'par.'],
    point: ['point/points', 'sous-paragraphe'],
    sec: ['section/sections'],
    chp: ['chapitre/chapitres'],
    annex: ['annexe/annexes', "l'annexe"],
    rec: ['considérant/considérants'],
    rule: ['règle/règles'],
  },
  acts: {
    R: ['règlement', "règlement d'exécution", 'règlement délégué'],
    L: ['directive'],
    D: ['décision', 'décision-cadre', "décision d'exécution"],
    H: ['recommandation'],
  },
  resolutions: ['résolution/résolutions'],
  here: ['ci-dessus', 'ci-dessous', 'de la présente', 'du présent', 'des présentes', 'susmentionné', 'susmentionnée'],
  within: ['de', 'du', 'de la', "de l'", 'des', 'dans', 'à', 'au', "à l'", 'aux'],
  joiners: ['et', 'à', 'ou', '-', '–', ',', 'ainsi que'],
};
