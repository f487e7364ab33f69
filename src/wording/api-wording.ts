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
  'listDocumentDeeds',
  'listDeeds',
  'getDeed',
  'listActors',
  'getActor',
  'listTopics',
  'getTopic',
  'searchPassages',
  'searchEverything',
  'listPledges',
  'getPledge',
  'listSignatories',
  'getSignatory',
  'listRounds',
  'getRound',
  'listGroups',
  'getGroup',
  'listReleases',
  'getRelease',
  'listEvents',
  'getEvent',
] as const;

/** One of {@link OPERATIONS}. */
export type OperationName = (typeof OPERATIONS)[number];

/**
 * The parameters of the JSON API. Some are called alike and mean different things: `actorId` and `topicId` are `id` in a
 * path, `organisationKind` and `groupKind` are `kind`, `signedYear` and `publishedYear` are `year`.
 */
export const PARAMETERS = [
  'q',
  'kind',
  'bearer',
  'speaker',
  'counterpart',
  'forum',
  'topic',
  'document',
  'language',
  'year',
  'due',
  'amount',
  'currency',
  'recurrence',
  'state',
  'owner',
  'progress',
  'verdict',
  'silence',
  'asOf',
  'sort',
  'cursor',
  'limit',
  'actor',
  'page',
  'from',
  'to',
  'edition',
  'id',
  'other',
  'actorId',
  'topicId',
  'slug',
  'signatory',
  'organisationKind',
  'country',
  'signedYear',
  'name',
  'account',
  'round',
  'withdrawn',
  'groupKind',
  'member',
  'dormant',
  'publishedYear',
  'releaseLanguage',
  'eventKind',
  'eventState',
  'initiative',
  'firstDay',
  'lastDay',
] as const;

/** One of {@link PARAMETERS}. */
export type ParameterName = (typeof PARAMETERS)[number];

/** The headers that those who ask and those who answer use. */
export const HEADERS = [
  'Authorization',
  'Accept-Language',
  'If-None-Match',
  'ETag',
  'Link',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
] as const;

/** One of {@link HEADERS}. */
export type HeaderName = (typeof HEADERS)[number];

/** How often one may ask. */
export interface ApiLimits {
  /** Requests a minute from one address without a key; 0 for as many as one likes. */
  readonly perAddress: number;
  /** Requests a minute with a key for which nobody said otherwise. */
  readonly perKey: number;
}

/** Kinds of problem that the JSON API answers with. */
export const PROBLEMS = [
  'not-found',
  'invalid-parameters',
  'not-acceptable',
  'gone',
  'wrong-key',
  'too-many-requests',
  'method-not-allowed',
  'unexpected',
  'unavailable',
] as const;

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
  readonly openDataLink: string;
  readonly accessHeading: string;
  readonly access: (limits: ApiLimits) => readonly string[];
  /** Leads to the page on which those who have signed in make keys. */
  readonly ownKeys: string;
  readonly headersHeading: string;
  readonly headers: Readonly<Record<HeaderName, string>>;
  readonly terminalHeading: string;
  readonly terminal: string;
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
  /** How long to wait, in seconds. */
  readonly wait: (seconds: number) => string;
  readonly onlyReading: (method: string) => string;
  readonly parameterProblems: ParameterProblemWording;
}
