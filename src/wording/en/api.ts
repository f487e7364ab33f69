import type { ApiWording } from '../api-wording.ts';

/** The API and its page. */
export const api: ApiWording = {
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
        'All its parts, the rules that found it, the same commitment in other language versions, its earlier wordings, and possible evidence.',
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
    listDocumentDeeds: {
      summary: 'The deeds that a document tells of',
      description: 'What it says somebody did, in the order of the text.',
    },
    listDeeds: {
      summary: 'All deeds',
      description:
        'What documents say was done, the latest first, each with the commitments that it may be evidence for.',
    },
    getDeed: {
      summary: 'One deed',
      description: 'All its parts, the rules that found it, and the commitments that it may be evidence for, ranked.',
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
    counterpart: 'With whom it is to be done: identifier of an actor.',
    forum: 'Organisation, body or meeting in which it is to be done: identifier of an actor.',
    topic: 'Identifier of a topic.',
    document: 'Identifier of a document.',
    language: 'Language of the document.',
    year: 'Year of the document.',
    due: 'When it is due, seen from today.',
    amount: 'Whether it names an amount of money.',
    currency: 'Currency of an amount, ISO 4217.',
    recurrence: 'Whether it falls due again and again.',
    sort: 'Order of the rows. If you say nothing: the best match first where there are words, else the newest document.',
    cursor: 'Where the page begins. Follow next and previous of an answer rather than making one up.',
    limit: 'Most rows in one answer.',
    actor: 'Who did it: identifier of an actor.',
    page: 'Number of the page, 1 for the first.',
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
