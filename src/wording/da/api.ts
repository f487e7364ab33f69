import type { ApiWording } from '../api-wording.ts';

/** The API and its page. */
export const api: ApiWording = {
  title: 'API',
  introduction: [
    'Alt, hvad registret viser, som JSON til programmer. Det kræver hverken nøgle eller konto, og der kan kun læses.',
    'Hvert citat følges af det sted, det står, så ethvert udsagn kan føres tilbage til sin kilde.',
  ],
  description:
    'Registrets dokumenter, tekststykker, løfter og aktører med det nøjagtige sted for hvert citat. Kun læsning, uden nøgle eller konto.',
  openApiLink: 'Beskrivelsen som OpenAPI 3.1',
  rulesHeading: 'Værd at vide',
  rules: [
    'Start og end tæller UTF-16-kodeenheder i dokumentets rene tekst, fra og med start til, men ikke med, end.',
    'En parameter, der kan gentages, betyder »en af disse«; forskellige parametre indsnævrer hinanden.',
    'Svar har et ETag. Send det med tilbage som If-None-Match, så kommer et uændret svar som 304 uden indhold.',
    'Fejl gives som problem details (RFC 9457) på dansk eller engelsk efter Accept-Language.',
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
    searchPassages: {
      summary: 'Søg i teksterne',
      description: 'Tekststykker, der indeholder ordene, med det bedste fund først.',
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
    year: 'Dokumentets år.',
    due: 'Hvornår fristen er, set fra i dag.',
    amount: 'Om der er nævnt et beløb.',
    currency: 'Et beløbs valuta, ISO 4217.',
    recurrence: 'Om det skal ske igen og igen.',
    sort: 'Rækkefølgen. Udelades den, kommer det bedste fund først, når der er søgeord, ellers det nyeste dokument.',
    cursor: 'Hvor siden begynder. Følg next og previous i et svar i stedet for selv at danne en værdi.',
    limit: 'Højst så mange rækker i et svar.',
    actor: 'Hvem der har gjort det: en aktørs id.',
    page: 'Sidens nummer, 1 for den første.',
    edition: 'Navnerum: udkastets, som skemaet er udgivet for, eller den endelige standards.',
    id: 'Id på ti tegn.',
    other: 'Id på det andet dokument: den senere udgave eller den anden sprogudgave.',
    actorId: 'En aktørs id.',
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
