import type { Locale } from './locale.ts';

/** The operations of the JSON API. */
export const OPERATIONS = [
  'getOverview',
  'searchRegister',
  'getCommitment',
  'listDocuments',
  'getDocument',
  'exportAkomaNtoso',
  'listPassages',
  'compareVersions',
  'readSideBySide',
  'listDocumentCommitments',
  'listActors',
  'getActor',
  'searchPassages',
] as const;

/** One of {@link OPERATIONS}. */
export type OperationName = (typeof OPERATIONS)[number];

/** The parameters of the JSON API; `actorId` is called `id` in a path. */
export const PARAMETERS = [
  'q',
  'kind',
  'bearer',
  'speaker',
  'document',
  'language',
  'year',
  'due',
  'sort',
  'cursor',
  'limit',
  'edition',
  'id',
  'other',
  'actorId',
] as const;

/** One of {@link PARAMETERS}. */
export type ParameterName = (typeof PARAMETERS)[number];

/** Kinds of problem that the JSON API answers with. */
export const PROBLEMS = ['not-found', 'invalid-parameters', 'method-not-allowed', 'unexpected', 'unavailable'] as const;

/** One of {@link PROBLEMS}. */
export type ProblemName = (typeof PROBLEMS)[number];

/** What is said of a parameter that cannot be used. */
export interface ParameterProblemWording {
  readonly unknown: (name: string) => string;
  readonly notOneOf: (name: string, values: readonly string[]) => string;
  readonly outOfRange: (name: string, minimum: number, maximum: number) => string;
  readonly tooMuch: (name: string, maximum: number) => string;
  readonly missing: (name: string) => string;
  readonly malformed: (name: string) => string;
}

/** What the API and its page say in one language. */
export interface ApiWording {
  readonly title: string;
  readonly introduction: readonly string[];
  readonly description: string;
  readonly openApiLink: string;
  readonly rulesHeading: string;
  readonly rules: readonly string[];
  readonly operationsHeading: string;
  readonly operations: Readonly<Record<OperationName, { readonly summary: string; readonly description: string }>>;
  readonly parametersHeading: string;
  readonly parameters: Readonly<Record<ParameterName, string>>;
  readonly required: string;
  readonly repeatable: string;
  readonly responsesHeading: string;
  readonly ok: string;
  readonly schemasHeading: string;
  readonly exampleHeading: string;
  readonly tryHeading: string;
  readonly send: string;
  readonly any: string;
  readonly problemsHeading: string;
  readonly problems: Readonly<Record<ProblemName, { readonly title: string; readonly detail: string }>>;
  readonly noSuchOperation: (path: string) => string;
  readonly onlyReading: (method: string) => string;
  readonly parameterProblems: ParameterProblemWording;
}

const english: ApiWording = {
  title: 'API',
  introduction: [
    'Everything the register shows, as JSON, for programs. It takes no key and no account, and it only reads.',
    'Each quote comes with the place it stands in, so that every statement can be traced to its source.',
  ],
  description:
    'Documents, passages, commitments and actors of this register, with the exact place of every quote. Reading only, without key or account.',
  openApiLink: 'The description as OpenAPI 3.1',
  rulesHeading: 'Good to know',
  rules: [
    'Start and end count UTF-16 code units of the clean text of the document; from start up to, not including, end.',
    'A parameter that can be repeated means “any of these”; different parameters narrow each other.',
    'Answers carry an ETag. Send it back as If-None-Match, and an unchanged answer comes as 304 without a body.',
    'Errors are problem details (RFC 9457) in Danish or English, after Accept-Language.',
    'Scripts on other web sites can read this only if those who run this Servanda have allowed their origin.',
  ],
  operationsHeading: 'Operations',
  operations: {
    getOverview: {
      summary: 'Key figures',
      description: 'How much the register holds, what is overdue, what is due next and the latest documents.',
    },
    searchRegister: {
      summary: 'Search the register',
      description:
        'Commitments across all documents, with filters, sorting, paging and the count of every filter value.',
    },
    getCommitment: {
      summary: 'One commitment',
      description:
        'All its parts, the rules that found it, the same commitment in other language versions, and its earlier wordings.',
    },
    listDocuments: {
      summary: 'All documents',
      description: 'The newest by their own date first, with the number of statements of each kind.',
    },
    getDocument: {
      summary: 'One document',
      description: 'Its clean text, its files, its other language versions, its versions and its attachments.',
    },
    exportAkomaNtoso: {
      summary: 'A document as Akoma Ntoso 3.0',
      description: 'XML with the whole tree, for other programs. Reading it again gives the same tree.',
    },
    listPassages: {
      summary: 'The passages of a document',
      description: 'Sections, paragraphs, points and footnotes in reading order.',
    },
    compareVersions: {
      summary: 'Two versions of a document',
      description: 'What changed from one to the other: passages word by word, and commitments with what shifted.',
    },
    readSideBySide: {
      summary: 'Two language versions of a document',
      description: 'Passage by passage, with the same commitments in both and what they disagree about.',
    },
    listDocumentCommitments: {
      summary: 'The commitments of a document',
      description: 'In the order of the text, stances included unless you choose kinds.',
    },
    listActors: { summary: 'All actors', description: 'With how many commitments each owes and how many it asks for.' },
    getActor: { summary: 'One actor', description: 'What it owes, what it asks for, and the documents that name it.' },
    searchPassages: {
      summary: 'Search the texts',
      description: 'Passages that contain the words, the best match first.',
    },
  },
  parametersHeading: 'Parameters',
  parameters: {
    q: 'Words to look for, in any inflection. Quotation marks keep a phrase together, a minus before a word leaves it out, and an asterisk after a beginning finds all words that begin so.',
    kind: 'Kind of statement. In the register, stances appear only when asked for.',
    bearer: 'Who owes it: identifier of an actor.',
    speaker: 'Who says it: identifier of an actor.',
    document: 'Identifier of a document.',
    language: 'Language of the document.',
    year: 'Year of the document.',
    due: 'When it is due, seen from today.',
    sort: 'Order of the rows. If you say nothing: the best match first where there are words, else the newest document.',
    cursor: 'Where the page begins. Follow next and previous of an answer rather than making one up.',
    limit: 'Most rows in one answer.',
    edition: 'Namespace: that of the draft for which the schema is published, or that of the final standard.',
    id: 'Identifier, ten characters.',
    other: 'Identifier of the other document: the later version, or the other language version.',
    actorId: 'Identifier of an actor.',
  },
  required: 'required',
  repeatable: 'can be repeated',
  responsesHeading: 'Answers',
  ok: 'What was asked for.',
  schemasHeading: 'What answers consist of',
  exampleHeading: 'Example',
  tryHeading: 'Try it',
  send: 'Send',
  any: 'any',
  problemsHeading: 'Problems',
  problems: {
    'not-found': {
      title: 'Not found',
      detail:
        'There is nothing at this address. The identifier may be misspelt, or the document is not in this register.',
    },
    'invalid-parameters': {
      title: 'Parameters that cannot be used',
      detail: 'A parameter is unknown, or its value is. The answer names each of them.',
    },
    'method-not-allowed': {
      title: 'Only reading is possible',
      detail: 'The API takes GET, HEAD and OPTIONS. Documents are taken in on the web site or from the command line.',
    },
    unexpected: {
      title: 'Something went wrong',
      detail: 'The error is ours. It has been logged; please try again.',
    },
    unavailable: {
      title: 'Not available at the moment',
      detail: 'The database does not answer as it should. The answer says what is known; try again in a while.',
    },
  },
  noSuchOperation: (path) => `The API has nothing at ${path}. /api lists what there is.`,
  onlyReading: (method) => `${method} is not possible here. The API only reads: use GET.`,
  parameterProblems: {
    unknown: (name) => `There is no parameter called “${name}” here. /api lists those there are.`,
    notOneOf: (name, values) => `“${name}” takes one of ${values.join(', ')}.`,
    outOfRange: (name, minimum, maximum) => `“${name}” takes a whole number from ${minimum} to ${maximum}.`,
    tooMuch: (name, maximum) => `“${name}” is too long. The limit is ${maximum}.`,
    missing: (name) => `“${name}” has to be given once, and not be empty.`,
    malformed: (name) => `The value of “${name}” is not of the form that /api describes.`,
  },
};

const danish: ApiWording = {
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
        'Alle dets dele, de regler, der fandt det, det samme løfte i andre sprogudgaver og dets tidligere ordlyd.',
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
    document: 'Et dokuments id.',
    language: 'Dokumentets sprog.',
    year: 'Dokumentets år.',
    due: 'Hvornår fristen er, set fra i dag.',
    sort: 'Rækkefølgen. Udelades den, kommer det bedste fund først, når der er søgeord, ellers det nyeste dokument.',
    cursor: 'Hvor siden begynder. Følg next og previous i et svar i stedet for selv at danne en værdi.',
    limit: 'Højst så mange rækker i et svar.',
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

/** The words of the API and its page. */
export const apiWording: Readonly<Record<Locale, ApiWording>> = { da: danish, en: english };
