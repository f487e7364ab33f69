import type { ReferenceLore } from '../part-lore.ts';

/** How English refers to documents and passages. */
export const englishReferences: ReferenceLore = {
  passages: {
    art: ['article/articles', 'art.', 'arts.'],
    para: ['paragraph/paragraphs', 'para.', 'paras.', 'operative paragraph/paragraphs'],
    point: ['point/points', 'subparagraph/subparagraphs'],
    sec: ['section/sections'],
    chp: ['chapter/chapters'],
    annex: ['annex/annexes'],
    rec: ['recital/recitals'],
    rule: ['rule/rules'],
  },
  acts: {
    R: ['regulation', 'implementing/delegated regulation'],
    L: ['directive', 'implementing/delegated directive'],
    D: ['decision', 'framework decision', 'implementing decision'],
    H: ['recommendation'],
  },
  resolutions: ['resolution/resolutions', 'its resolution/resolutions', 'security council resolution/resolutions'],
  here: ['above', 'below', 'of this', 'of the present', 'hereof', 'herein', 'of these'],
  within: ['of', 'in', 'to', 'of the', 'in the', 'to the', 'of its', 'of their'],
  joiners: ['and', 'to', 'or', '-', '–', ','],
};
