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
  'sort',
  'cursor',
  'limit',
  'actor',
  'page',
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
