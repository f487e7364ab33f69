import { type AimLore, oneOf } from '../aim-lore.ts';

const CHANGES =
  /^(?:halbierung|ende|verbot|einstieg|umstieg|zugang|ausbau|abbau|aufbau|anschluss|netto-?null|abschluss|einführung)$|(?:verdopplung|verdoppelung|verdreifachung|vervierfachung|senkung|minderung|reduzierung|reduktion|verringerung|steigerung|erhöhung|ausstieg|abschaffung|beseitigung|schließung|stilllegung|erweiterung|neutralität|wiederherstellung|elektrifizierung|installation|fertigstellung|digitalisierung|dekarbonisierung|aufforstung|sanierung|umstellung|abdeckung|versorgung)$/u;

/** How German words what is aimed at without saying who does it. */
export const germanAims: AimLore = {
  isAim: oneOf(
    `ziel ziele klimaziel klimaziele teilziel teilziele etappenziel etappenziele zwischenziel zwischenziele hauptziel
    hauptziele zielwert zielwerte zielmarke zielvorgabe zielvorgaben ambition ambitionen zielsetzung zielsetzungen meilenstein meilensteine`,
  ),
  isChange: (word) => CHANGES.test(word),
  isLevel: oneOf('null netto-null halbierte verdoppelte'),
  isPredicate: oneOf(
    `kann können könnte könnten dürfte dürften erfordert erfordern verlangt verlangen bedeutet bedeuten braucht brauchen bleibt bleiben hängt hängen hilft helfen
    führt führen zeigt zeigen macht machen kostet kosten schafft schaffen setzt setzen trägt tragen kommt kommen geht
    gehen gilt gelten stellt stellen ergibt liegt liegen beginnt beginnen begann begannen entspricht ermöglicht wirkt
    dient dienen scheint scheinen steht stehen`,
  ),
  isReaching: oneOf('sinken fallen steigen wachsen erreichen enden aufhören betragen sein liegen kommen zurückgehen'),
  isSteered: (word) =>
    /(?:verkauf|nutzung|verbrauch|beitrag|beiträge|unterstützung|ausgaben|anteil|zahl|anzahl|emissionen|ausstoß|abfälle|abfall|produktion|einfuhren|importe|ausfuhren|exporte|kapazität|kapazitäten|mittel|investitionen|subventionen|förderung|hilfe)$/u.test(
      word,
    ),
  isReached: (word) =>
    /(?:neutral|recycelbar|wiederverwendbar|erneuerbar|elektrisch|barrierefrei|emissionsfrei|fossilfrei|einsatzbereit|betriebsbereit|nachhaltig|ökologisch|abgeschlossen)$/u.test(
      word,
    ),
  isPresent: oneOf('ist sind hat haben'),
  comparing:
    /(?:gegenüber|verglichen mit|im vergleich (?:zu|zum|mit)|bezogen auf|gemessen an|unter|über|als|seit|niveau von|stand von|basisjahr)(?: (?:dem|den|der|niveau|stand|jahr|jahres|jahre|von|im))*\s*$/iu,
};
