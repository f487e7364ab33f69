import type { ReferenceLore } from '../part-lore.ts';

/** How Spanish refers to documents and passages. */
export const spanishReferences: ReferenceLore = {
  passages: {
    art: ['artículo/artículos', 'art.'],
    para: ['párrafo/párrafos', 'apartado/apartados'],
    point: ['punto/puntos', 'letra'],
    sec: ['sección'],
    chp: ['capítulo/capítulos'],
    annex: ['anexo'],
    rec: ['considerando'],
  },
  acts: {
    R: ['reglamento', 'reglamento de ejecución', 'reglamento delegado'],
    L: ['directiva'],
    D: ['decisión', 'decisión marco'],
    H: ['recomendación'],
  },
  resolutions: ['resolución/resoluciones'],
  here: ['supra', 'infra', 'anterior', 'de la presente', 'del presente'],
  within: ['de', 'del', 'de la', 'en', 'de los', 'de las'],
  joiners: ['y', 'a', 'o', '-', '–', ',', 'e'],
};
