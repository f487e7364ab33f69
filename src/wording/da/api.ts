import type { ApiWording } from '../api-wording.ts';
import { formatNumber } from '../numbers.ts';

/** The API and its page. */
export const api: ApiWording = {
  title: 'API',
  introduction: [
    'Alt, hvad registret viser, som JSON til programmer. Der kan kun læses, og det offentlige fås uden nøgle.',
    'Hvert citat følges af det sted, det står, så ethvert udsagn kan føres tilbage til sin kilde.',
  ],
  description:
    'Registrets dokumenter, tekststykker, løfter og aktører med det nøjagtige sted for hvert citat; fælles løfter med underskrivere og redegørelser, grupper, pressemeddelelser og arrangementer. Kun læsning; det offentlige kræver ingen nøgle.',
  openApiLink: 'Beskrivelsen som OpenAPI 3.1',
  openDataLink: 'De samme data til download, og kataloget',
  accessHeading: 'Nøgler og grænser',
  access: ({ perAddress, perKey }) => [
    'Uden nøgle læser du det, alle må læse. En nøgle er til programmer, der spørger oftere, eller som læser det, nøglens ejer må læse.',
    perAddress === 0
      ? 'Uden nøgle må du spørge, så tit du vil.'
      : `Uden nøgle må der komme ${formatNumber(perAddress, 'da')} forespørgsler i minuttet fra én adresse.`,
    `Med nøgle må der komme ${formatNumber(perKey, 'da')} forespørgsler i minuttet, eller hvad der er aftalt. Flere besvares med 429, og med hvor længe du skal vente.`,
    'Har du en konto, laver du selv nøgler på siden om din konto og lukker dem samme sted. Ellers kan du spørge dem, der driver webstedet.',
    'Nøglen sendes i hovedfeltet Authorization og ingen andre steder: ikke i en adresse, som havner i logge undervejs. Den åbner ingen sider og ændrer ikke noget. En forkert eller lukket nøgle besvares med 401.',
  ],
  ownKeys: 'Dine API-nøgler',
  headersHeading: 'Hovedfelter',
  headers: {
    Authorization: 'I en forespørgsel: `Bearer` og nøglen.',
    'Accept-Language': 'I en forespørgsel: `da` eller `en`, sproget for fejlmeddelelser.',
    'If-None-Match': 'I en forespørgsel: ETag fra det svar, du har.',
    ETag: 'I et svar: er uændret, så længe svaret er det.',
    Link: 'På en side af en liste: adressen på den næste side (`rel="next"`) og den forrige (`rel="prev"`), ligesom i indholdet.',
    RateLimit: 'Hvad der er tilbage: `r` forespørgsler i de næste `t` sekunder.',
    'RateLimit-Policy':
      'Hvor mange forespørgsler (`q`) der må komme på hvor mange sekunder (`w`), pr. nøgle eller pr. adresse.',
    'Retry-After': 'I et svar 429: hvor mange sekunder du skal vente.',
  },
  terminalHeading: 'Fra en terminal',
  terminal: 'Sæt din nøgle i stedet for KEY, eller udelad den anden linje.',
  rulesHeading: 'Værd at vide',
  rules: [
    'Start og end tæller UTF-16-kodeenheder i dokumentets rene tekst, fra og med start til, men ikke med, end.',
    'En parameter, der kan gentages, betyder »en af disse«; forskellige parametre indsnævrer hinanden.',
    'Svar har et ETag. Send det med tilbage som If-None-Match, så kommer et uændret svar som 304 uden indhold.',
    'Lister, der kommer sidevis, siger, hvor den næste side er: i indholdet som next og i hovedfeltet Link. Følg det, til det mangler.',
    'Fejl gives som problem details (RFC 9457) på dansk eller engelsk efter Accept-Language, med en sætning i detail.',
    'Scripts på andre websteder kan kun læse med, hvis den, der driver denne Servanda, har givet dem lov.',
  ],
  operationsHeading: 'Kald',
  operations: {
    getOverview: {
      summary: 'Nøgletal',
      description:
        'Hvor meget registret rummer, hvad der er overskredet, hvad der snart har frist, og de nyeste dokumenter.',
    },
    searchRegister: {
      summary: 'Søg i registret',
      description: 'Løfter på tværs af dokumenter med filtre, sortering, sideinddeling og antal for hver filterværdi.',
    },
    getCommitment: {
      summary: 'Et løfte',
      description:
        'Alle dets dele, de regler, der fandt det, det samme løfte i andre sprogudgaver, dets tidligere ordlyd og mulig dokumentation.',
    },
    listDocuments: {
      summary: 'Alle dokumenter',
      description: 'De nyeste efter deres egen dato først, med antallet af udsagn af hver slags.',
    },
    getDocument: {
      summary: 'Et dokument',
      description: 'Dets rene tekst, dets filer, dets øvrige sprogudgaver, dets udgaver og dets bilag.',
    },
    exportAkomaNtoso: {
      summary: 'Et dokument som Akoma Ntoso 3.0',
      description: 'XML med hele træet, til andre programmer. Læses den igen, bliver træet det samme.',
    },
    listPassages: {
      summary: 'Et dokuments tekststykker',
      description: 'Afsnit, stykker, punkter og fodnoter i den rækkefølge, de læses.',
    },
    compareVersions: {
      summary: 'To udgaver af et dokument',
      description:
        'Hvad der er ændret fra den ene til den anden: tekststykker ord for ord, og løfter med det, der er rykket.',
    },
    readSideBySide: {
      summary: 'To sprogudgaver af et dokument',
      description: 'Stykke for stykke, med de samme løfter i begge og det, de er uenige om.',
    },
    listDocumentCommitments: {
      summary: 'Et dokuments løfter',
      description: 'I tekstens rækkefølge, også tilkendegivelser, medmindre du vælger andet.',
    },
    listDocumentDeeds: {
      summary: 'Det, et dokument fortæller er gjort',
      description: 'Hvad det siger, at nogen har gjort, i tekstens rækkefølge.',
    },
    listDeeds: {
      summary: 'Alt, der er gjort',
      description: 'Hvad dokumenter siger er gjort, det seneste først, med de løfter, det kan være dokumentation for.',
    },
    getDeed: {
      summary: 'Én ting, der er gjort',
      description:
        'Alle dens dele, de regler, der fandt den, og de løfter, den kan være dokumentation for, i rækkefølge.',
    },
    listActors: {
      summary: 'Alle aktører',
      description: 'Med hvor mange løfter hver af dem skylder, og hvor mange den beder om.',
    },
    getActor: {
      summary: 'En aktør',
      description: 'Hvad den skylder, hvad den beder andre om, og de dokumenter, der nævner den.',
    },
    listTopics: {
      summary: 'Alle emner',
      description: 'Emnerne i digitalt diplomati, og hvor mange løfter og handlinger der er om hvert.',
    },
    getTopic: {
      summary: 'Et emne',
      description:
        'Dets id’er i EuroVoc og blandt verdensmålenes delmål, ordene, der gav det, og hvad der er lovet og gjort.',
    },
    searchPassages: {
      summary: 'Søg i teksterne',
      description: 'Tekststykker, der indeholder ordene, med det bedste fund først.',
    },
    searchEverything: {
      summary: 'Søg i alt',
      description:
        'Løfter, tekststykker, dokumenter, aktører, gerninger, dokumentation, fremdrift, kommentarer og rapporter, der indeholder ordene eller sammensætninger med dem: hvor mange af hver slags, og nogle af hver, eller en side af én slags. Findes der intet, søges der i stedet på det, der staves næsten sådan.',
    },
    listPledges: {
      summary: 'Alle fælles løfter',
      description: 'De senest begyndte først, med hvor mange der har underskrevet og stadig står ved hver.',
    },
    getPledge: {
      summary: 'Et fælles løfte',
      description:
        'Dets tekster på alle sprog og i alle udgaver, dets underskrivere efter slags og land, og de grupper, der skal føre det ud i livet.',
    },
    listSignatories: {
      summary: 'Et fælles løftes underskrivere',
      description:
        'Hvem der har underskrevet, i hvilken stilling og hvornår, efter navn, og hvor hver redegørelse står i den seneste eller en anden runde: har redegjort, har tid endnu, tavs eller ikke spurgt.',
    },
    getSignatory: {
      summary: 'En underskriver af et fælles løfte',
      description:
        'Løfte for løfte, hvad den siger, den har gjort og gør som det næste, dens dokumentation, den uafhængige vurdering og dens svar på den.',
    },
    listRounds: {
      summary: 'Et fælles løftes runder',
      description: 'De perioder, underskriverne er blevet spurgt om, den seneste først.',
    },
    getRound: {
      summary: 'En runde',
      description:
        'Hvor mange der har redegjort, stadig kan nå det, er tavse eller ikke er spurgt: i alt, efter slags og efter land.',
    },
    listGroups: {
      summary: 'Alle koalitioner og andre grupper',
      description: 'De senest begyndte først, med hvor mange der er med, og om gruppen sover.',
    },
    getGroup: {
      summary: 'En gruppe',
      description: 'Dens medlemmer med roller og datoer, dens emner og tekster, og hvor langt leverancerne er.',
    },
    listReleases: {
      summary: 'Alle pressemeddelelser',
      description: 'De offentliggjorte, den nyeste først.',
    },
    getRelease: {
      summary: 'En pressemeddelelse',
      description: 'Dens ord på alle sprog, hvad der er rettet i dem, dens filer, og hvad den henviser til.',
    },
    listEvents: {
      summary: 'Alle arrangementer',
      description: 'Møder, konferencer og andet, det seneste først, også dem, der kommer.',
    },
    getEvent: {
      summary: 'Et arrangement',
      description: 'Dets program med talere, dets materialer og videoer, og hvad der blev lovet og fortalt der.',
    },
  },
  parametersHeading: 'Parametre',
  parameters: {
    q: 'Ord, der søges efter, i enhver bøjning. Anførselstegn holder en vending sammen, et minus foran et ord udelukker det, og en stjerne efter en begyndelse finder alle ord, der begynder sådan.',
    kind: 'Udsagnets slags. I registret vises tilkendegivelser kun, når man beder om dem.',
    bearer: 'Hvem der skylder: en aktørs id.',
    speaker: 'Hvem der siger det: en aktørs id.',
    counterpart: 'Hvem det skal gøres sammen med: en aktørs id.',
    forum: 'Organisation, organ eller møde, det skal gøres i: en aktørs id.',
    topic: 'Et emnes id.',
    document: 'Et dokuments id.',
    language: 'Dokumentets sprog.',
    from: 'Første dag.',
    to: 'Sidste dag.',
    year: 'Dokumentets år.',
    due: 'Hvornår fristen er, set fra i dag.',
    amount: 'Om der er nævnt et beløb.',
    currency: 'Et beløbs valuta, ISO 4217.',
    recurrence: 'Om det skal ske igen og igen.',
    state: 'Om en sagsbehandler har bekræftet løftet.',
    owner: 'Ansvarlig enhed eller person: team- eller person- og et id. Kun for den, der er logget ind.',
    progress: 'Hvad der sidst er rapporteret.',
    verdict: 'Hvad der sidst er vurderet.',
    silence: 'Om nogen har ansvar for det uden at have meldt noget i 90 dage.',
    asOf: 'Dag, ISO 8601, ikke efter i dag; det, der er blevet af løftet, vises, som det stod den dag.',
    sort: 'Rækkefølgen. Udelades den, kommer det bedste fund først, når der er søgeord, ellers det nyeste dokument.',
    cursor: 'Hvor siden begynder. Følg next og previous i et svar i stedet for selv at danne en værdi.',
    limit: 'Højst så mange rækker i et svar.',
    actor: 'Hvem der har gjort det: en aktørs id.',
    page: 'Sidens nummer, 1 for den første.',
    edition: 'Navnerum: udkastets, som skemaet er udgivet for, eller den endelige standards.',
    id: 'Id på ti tegn.',
    other: 'Id på det andet dokument: den senere udgave eller den anden sprogudgave.',
    actorId: 'En aktørs id.',
    topicId: 'Et emnes id.',
    slug: 'Sidste del af dens adresse.',
    signatory: 'Hvem der har underskrevet og står ved det: en aktørs id.',
    organisationKind: 'Organisationens slags.',
    country: 'Underskriverens land, ISO 3166-1 alpha-2 med små bogstaver, eller `unknown`.',
    signedYear: 'Året for underskriften, eller `unknown`.',
    name: 'Ord i navnet, som alle skal være der.',
    account: 'Hvor redegørelsen står i runden.',
    round: 'Rundens nummer; for underskrivere den seneste, hvis den udelades.',
    withdrawn: 'Om det er dem, der har trukket sig, i stedet for dem, der står ved det.',
    groupKind: 'Gruppens slags.',
    member: 'Hvem der er med i dag: en aktørs id.',
    dormant: 'Om gruppen har været uden livstegn længere, end dens sekretariat har valgt.',
    publishedYear: 'Året for offentliggørelsen.',
    releaseLanguage: 'Kun dem, der findes på dette sprog.',
    eventKind: 'Arrangementets slags.',
    eventState: 'Hvor det står: planlagt, afholdt, aflyst eller udsat.',
    initiative: 'Det fælles løfte eller den gruppe, det hører til: sidste del af adressen.',
    firstDay: 'Første dag, det kan begynde, ISO 8601.',
    lastDay: 'Sidste dag, det kan begynde, ISO 8601.',
  },
  required: 'skal udfyldes',
  repeatable: 'kan gentages',
  responsesHeading: 'Svar',
  ok: 'Det, der blev bedt om.',
  schemasHeading: 'Hvad svarene består af',
  exampleHeading: 'Eksempel',
  tryHeading: 'Prøv',
  send: 'Send',
  any: 'alle',
  problemsHeading: 'Fejl',
  problems: {
    'not-found': {
      title: 'Ikke fundet',
      detail:
        'Der er ikke noget på denne adresse. Måske er id’et stavet forkert, eller dokumentet er ikke i registret.',
    },
    'invalid-parameters': {
      title: 'Parametre, der ikke kan bruges',
      detail: 'En parameter er ukendt, eller dens værdi er det. Svaret nævner hver af dem.',
    },
    'not-acceptable': {
      title: 'Ikke i den form',
      detail: 'Adressen svarer i andre former end dem, forespørgslen tager imod. Svaret nævner dem.',
    },
    gone: {
      title: 'Trukket tilbage',
      detail: 'Det, der stod her, var offentligt og er trukket tilbage. Siden fortæller hvornår og hvorfor.',
    },
    'wrong-key': {
      title: 'En nøgle, der ikke åbner noget',
      detail:
        'Nøglen i hovedfeltet Authorization findes ikke, er lukket, eller dens ejer kan ikke logge ind. Uden nøgle læser du det offentlige.',
    },
    'too-many-requests': {
      title: 'For mange forespørgsler',
      detail:
        'Der er kommet flere forespørgsler på et minut, end nøglen eller adressen må sende. Svaret siger, hvor længe du skal vente.',
    },
    'method-not-allowed': {
      title: 'Der kan kun læses',
      detail: 'API’et tager imod GET, HEAD og OPTIONS. Dokumenter læses ind på webstedet eller fra kommandolinjen.',
    },
    unexpected: { title: 'Noget gik galt', detail: 'Fejlen er vores. Den er skrevet i loggen; prøv igen.' },
    unavailable: {
      title: 'Ikke tilgængelig lige nu',
      detail: 'Databasen svarer ikke, som den skal. Svaret fortæller, hvad man ved; prøv igen om lidt.',
    },
  },
  noSuchOperation: (path) => `Der er ikke noget på ${path}. Se på /api, hvad API’et rummer.`,
  wait: (seconds) =>
    `Der er kommet flere forespørgsler på et minut, end nøglen eller adressen må sende. Vent ${seconds === 1 ? 'et sekund' : `${seconds} sekunder`}.`,
  onlyReading: (method) => `${method} kan ikke bruges her. API’et kan kun læses: brug GET.`,
  parameterProblems: {
    unknown: (name) => `Der er ingen parameter her, der hedder »${name}«. De mulige står på /api.`,
    notOneOf: (name, values) => `»${name}« skal være en af værdierne ${values.join(', ')}.`,
    outOfRange: (name, minimum, maximum) => `»${name}« skal være et helt tal fra ${minimum} til ${maximum}.`,
    tooMuch: (name, maximum) => `»${name}« er for lang. Grænsen er ${maximum}.`,
    missing: (name) => `»${name}« skal angives én gang og må ikke være tom.`,
    malformed: (name) => `Værdien af »${name}« har ikke den form, der er beskrevet på /api.`,
  },
};
