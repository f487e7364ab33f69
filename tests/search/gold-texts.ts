/** Sentences to search, each by a name of its own. Written for these tests. */
export const DANISH_TEXTS = {
  defenders: 'Vi vil støtte menneskerettighedsforkæmpere, der trues på nettet.',
  defenderVisa: 'Regeringen vil give forkæmpere for frihed visum inden for en uge.',
  rights: 'Danmark vil rejse menneskerettighederne i hvert møde med platformene.',
  labourMarket: 'Parterne vil åbne arbejdsmarkedet for unge programmører.',
  labourTraining: 'Kommunerne bør tilbyde arbejdsmarkedsuddannelser i kodning.',
  cooperation: 'Vi vil udbygge samarbejdet med de afrikanske universiteter.',
  cyberSecurity: 'Landene vil styrke cybersikkerheden på hospitalerne.',
  foodSecurity: 'Fødevaresikkerhed skal stå på dagsordenen for det næste topmøde.',
  seaCables: 'Rederierne vil melde brud på søkabler inden for en time.',
  supplyChains: 'Virksomhederne bør kende deres forsyningskæder til bunds.',
  press: 'Ministeriet vil oprette et pressecenter for udsendte journalister.',
  ambassador: 'Techambassadøren vil besøge iværksættere i tre verdensdele.',
  embassies: 'Ambassaderne skal have en medarbejder, der kan analysere data.',
  childProtection: 'Børnebeskyttelse skal tænkes ind i nye platforme.',
  children: 'Barnet skal høres, når regler for platforme ændres.',
  women: 'Kvindeorganisationer vil blive inddraget i forhandlingerne.',
  climate: 'Klimatilpasning i kystbyer skal have flere midler.',
  climateSummit: 'Klimatopmødet vil samle byer og virksomheder.',
  election: 'Valgobservatører bør have adgang til digitale annoncer.',
  disinformation: 'EU vil kortlægge desinformationskampagner før valget.',
  strategy: 'Strategien vil blive fremlagt for Folketinget i foråret.',
  training: 'Diplomatuddannelsen skal omfatte kunstig intelligens.',
  council: 'Rådet opfordrer Kommissionen til at aflægge rapport om fremskridtene.',
  netFreedom: 'Netværket vil følge nedlukninger af internettet dag for dag.',
  internetGovernance: 'Parterne vil forsvare en åben internetforvaltning.',
  export: 'Eksportkontrol med overvågningsudstyr skal strammes.',
  neighbours: 'Nabolandene vil dele oplysninger om hærværk mod kabler.',
  aid: 'Udviklingsbistanden skal nå digitale skoler i landsbyer.',
} as const;

/** The same in English. */
export const ENGLISH_TEXTS = {
  humanRights: 'We will defend human rights online and offline.',
  rightsHuman: 'The rights of every human being shall guide our design.',
  report: 'The Commission will report on disinformation every year.',
  training: 'Embassies will train their staff in digital diplomacy.',
  encryption: 'Companies commit to strong encryption for all messages.',
  cables: 'Operators will repair submarine cables within two weeks.',
  cableMap: 'The agency will publish a map of submarine routes and cable stations.',
  standards: 'Members should agree on open standards for identity.',
  elections: 'Parties will refuse deceptive advertising before elections.',
  resume: 'Fellows will send a résumé to the secretariat in Zürich.',
  capacity: 'Donors will fund capacity building in small island states.',
  vulnerabilities: 'Vendors will disclose vulnerabilities within ninety days.',
  archive: 'The library will archive treaties in every official language.',
  youth: 'Young delegates will have a seat at the table.',
} as const;

/** A sentence of either language, with the language before its name. */
export type TextName = `da:${keyof typeof DANISH_TEXTS}` | `en:${keyof typeof ENGLISH_TEXTS}`;
