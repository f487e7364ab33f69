import type { ReferenceLore } from '../part-lore.ts';

/** How Danish refers to documents and passages. */
export const danishReferences: ReferenceLore = {
  passages: {
    art: ['artikel/artiklerne/artikler', 'art.'],
    para: ['stykke/stk./afsnit/paragraf', '§/§§'],
    point: ['punkt/punkterne/punkter', 'pkt.'],
    sec: ['afdeling'],
    chp: ['kapitel/kapitlerne'],
    annex: ['bilag/bilaget'],
    rec: ['betragtning/betragtningerne'],
    rule: ['regel'],
  },
  acts: {
    R: ['forordning', 'gennemførelsesforordning', 'delegeret forordning'],
    L: ['direktiv'],
    D: ['afgørelse', 'beslutning', 'rammeafgørelse', 'gennemførelsesafgørelse'],
    H: ['henstilling'],
  },
  resolutions: ['resolution/resolutionen/resolutioner', 'sikkerhedsrådsresolution'],
  here: ['ovenfor', 'nedenfor', 'i denne', 'i dette', 'i nærværende', 'heri'],
  within: ['i', 'af', 'i den', 'i det', 'til', 'i lov'],
  joiners: ['og', 'til', 'eller', '-', '–', ',', 'samt'],
};
