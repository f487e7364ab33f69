import { type AimLore, oneOf } from '../aim-lore.ts';

const CHANGES =
  /^(?:halvering|nettonul|nul-?udledning|netto-?nuludledning|stop|forbud|adgang)$|(?:fordobling|tredobling|firedobling|femdobling|reduktion|reducering|nedbringelse|nedsættelse|sænkning|mindskelse|begrænsning|forøgelse|forhøjelse|udfasning|indfasning|afskaffelse|afvikling|lukning|udvidelse|udbygning|elektrificering|neutralitet|genopretning|udrulning|omstilling|omlægning|udskiftning|installation|etablering|opførelse|renovering|digitalisering|dækning|fredning|beskyttelse|skovrejsning|udtagning|gennemførelse|færdiggørelse|udryddelse)$/u;

/** How Danish words what is aimed at without saying who does it. */
export const danishAims: AimLore = {
  isAim: oneOf(
    `mål målet målene delmål delmålet delmålene klimamål klimamålet klimamålene hovedmål hovedmålet slutmål målsætning
    målsætningen målsætninger målsætningerne ambition ambitionen ambitioner ambitionerne måltal måltallet
    milepæl milepæle milepælen milepælene`,
  ),
  isChange: (word) => CHANGES.test(word),
  isLevel: oneOf('nul nettonul halveret halverede fordoblet fordoblede'),
  isPredicate: oneOf(
    `kan kunne må ville kræver forudsætter betyder medfører indebærer fører viser hjælper bidrager koster skaber giver gør gjorde tager tog
    kommer kom forbliver synes fremgår skyldes forklarer begyndte begynder startede starter blev krævede betød afhænger
    sker skete påvirker forbedrer mangler sparer sparede udgør udgjorde svarer`,
  ),
  isReaching: oneOf('falde stige vokse nå ophøre stoppe slutte udgøre være komme'),
  isSteered: (word) =>
    /(?:salg|salget|brug|brugen|forbrug|forbruget|bidrag|bidraget|støtte|støtten|udgifter|udgifterne|andel|andelen|antal|antallet|udledning|udledningen|udledninger|udledningerne|affald|affaldet|spild|spildet|produktion|produktionen|import|importen|eksport|eksporten|kapacitet|kapaciteten|bevilling|bevillingen|investeringer|investeringerne|bistand|bistanden)$/u.test(
      word,
    ),
  isReached: (word) =>
    /(?:neutral|neutrale|neutralt|fossilfri|fossilfrie|fossilfrit|frie|genanvendelige|genanvendeligt|grøn|grønne|grønt|elektriske|tilgængelige|tilgængeligt|økologisk|økologiske|emissionsfrie|afsluttet|færdig|færdige)$/u.test(
      word,
    ),
  isPresent: oneOf('er har'),
  comparing:
    /(?:i forhold til|sammenlignet med|sammenholdt med|målt mod|set i forhold til|under|over|fra|end(?: i)?|niveauet (?:i|fra)|niveau (?:i|fra))(?: (?:niveauet|niveau|år|året|i|fra))*\s*$/iu,
};
