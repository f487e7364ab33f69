import { type AimLore, oneOf } from '../aim-lore.ts';

const CHANGES =
  /^(?:halvering|nettonoll|nettonollutsläpp|nollutsläpp|stopp|förbud|tillgång|slut)$|(?:fördubbling|tredubbling|fyrdubbling|minskning|sänkning|reduktion|reducering|ökning|utfasning|infasning|avskaffande|avveckling|stängning|utvidgning|utbyggnad|elektrifiering|neutralitet|återställning|restaurering|utrullning|omställning|installation|införande|färdigställande|digitalisering|täckning|skydd|renovering|utrotning)$/u;

/** How Swedish words what is aimed at without saying who does it. */
export const swedishAims: AimLore = {
  isAim: oneOf(
    `mål målet målen delmål delmålet delmålen klimatmål klimatmålet klimatmålen etappmål etappmålet etappmålen huvudmål
    målsättning målsättningen målsättningar målsättningarna ambition ambitionen ambitioner ambitionerna milstolpe milstolpar`,
  ),
  isChange: (word) => CHANGES.test(word),
  isLevel: oneOf('noll nettonoll halverat halverad halverade fördubblad fördubblat fördubblade'),
  isPredicate: oneOf(
    `kan kunde torde kräver förutsätter betyder medför innebär leder visar hjälper bidrar kostar skapar ger gör gjorde tar tog kommer kom
    förblir återstår beror började börjar startade startar blev krävde betydde sker skedde påverkar förbättrar saknas
    sparar utgör utgjorde motsvarar`,
  ),
  isReaching: oneOf('minska sjunka falla öka stiga växa nå upphöra sluta uppgå vara utgöra'),
  isSteered: (word) =>
    /(?:försäljning|försäljningen|användning|användningen|förbrukning|förbrukningen|bidrag|bidraget|stöd|stödet|utgifter|utgifterna|andel|andelen|antal|antalet|utsläpp|utsläppen|avfall|avfallet|svinn|svinnet|produktion|produktionen|import|importen|export|exporten|kapacitet|kapaciteten|anslag|anslaget|investeringar|investeringarna|bistånd|biståndet)$/u.test(
      word,
    ),
  isReached: (word) =>
    /(?:neutral|neutrala|neutralt|fossilfri|fossilfria|fossilfritt|återvinningsbara|förnybar|förnybara|elektriska|tillgängliga|tillgängligt|ekologisk|ekologiska|utsläppsfria|hållbara)$/u.test(
      word,
    ),
  isPresent: oneOf('är har'),
  comparing:
    /(?:jämfört med|i jämförelse med|i förhållande till|mot|under|över|från|än(?: år)?|sedan|nivån? (?:år|från|i))(?: (?:års|år|nivån?|nivåer|basåret|i|från))*\s*$/iu,
};
