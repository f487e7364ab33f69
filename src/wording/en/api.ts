import type { ApiWording } from '../api-wording.ts';
import { formatNumber } from '../numbers.ts';

/** The API and its page. */
export const api: ApiWording = {
  title: 'API',
  introduction: [
    'Everything the register shows, as JSON, for programs. It only reads, and what is public it gives without a key.',
    'Each quote comes with the place it stands in, so that every statement can be traced to its source.',
  ],
  description:
    'Documents, passages, commitments and actors of this register, with the exact place of every quote; pledges with their signatories and accounts, groups, press releases and events. Reading only; what is public needs no key.',
  openApiLink: 'The description as OpenAPI 3.1',
  openDataLink: 'The same to download, and the catalogue',
  accessHeading: 'Keys and limits',
  access: ({ perAddress, perKey }) => [
    'Without a key you read what everybody may read. A key is for programs that ask more often, or that read what their holder may read.',
    perAddress === 0
      ? 'Without a key you may ask as often as you like.'
      : `Without a key ${formatNumber(perAddress, 'en')} requests a minute may come from one address.`,
    `With a key ${formatNumber(perKey, 'en')} requests a minute may come, or as many as was agreed. More are answered with 429 and with how long to wait.`,
    'Whoever has an account makes keys on the page of their account, and revokes them there. Who has none asks those who run this site.',
    'A key is sent in the header Authorization and nowhere else: not in an address, which is logged on its way. It opens no page and changes nothing. A key that is wrong or revoked is answered with 401.',
  ],
  ownKeys: 'Your API keys',
  headersHeading: 'Headers',
  headers: {
    Authorization: 'Of a request: `Bearer` and the key.',
    'Accept-Language': 'Of a request: `da` or `en`, the language in which errors are told.',
    'If-None-Match': 'Of a request: the ETag of the answer that you have.',
    ETag: 'Of an answer: stays the same as long as the answer does.',
    Link: 'Of a page of a list: the addresses of the next page (`rel="next"`) and of the previous one (`rel="prev"`), as in its body.',
    RateLimit: 'What is left: `r` requests for the next `t` seconds.',
    'RateLimit-Policy': 'How many requests (`q`) may come in how many seconds (`w`), by key or by address.',
    'Retry-After': 'Of an answer 429: the seconds to wait.',
  },
  terminalHeading: 'From a terminal',
  terminal: 'Put your key in place of KEY, or leave the second line out.',
  rulesHeading: 'Good to know',
  rules: [
    'Start and end count UTF-16 code units of the clean text of the document; from start up to, not including, end.',
    'A parameter that can be repeated means “any of these”; different parameters narrow each other.',
    'Answers carry an ETag. Send it back as If-None-Match, and an unchanged answer comes as 304 without a body.',
    'Lists that come in pages say where the next page is, in the body as next and in the header Link. Follow it until it is missing.',
    'Errors are problem details (RFC 9457) in Danish or English, after Accept-Language, with a sentence in detail.',
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
    listTopics: {
      summary: 'All topics',
      description: 'The taxonomy of digital diplomacy, with how many commitments and deeds are about each topic.',
    },
    getTopic: {
      summary: 'One topic',
      description:
        'Its identifiers in EuroVoc and among the SDG targets, the words that gave it, and what is promised and done about it.',
    },
    searchPassages: {
      summary: 'Search the texts',
      description: 'Passages that contain the words, the best match first.',
    },
    searchEverything: {
      summary: 'Search everything',
      description:
        'Commitments, passages, documents, actors, deeds, evidence, progress, comments and reports that contain the words or compounds of them: how many of each, and some of each, or a page of one kind. Where nothing is found, what is written nearly so is searched for instead.',
    },
    listPledges: {
      summary: 'All pledges',
      description: 'Those that began last first, with how many have signed each and stand by it.',
    },
    getPledge: {
      summary: 'One pledge',
      description:
        'Its texts in every language and version, its signatories by kind and country, and the groups that are to carry it out.',
    },
    listSignatories: {
      summary: 'The signatories of a pledge',
      description:
        'Who has signed, in what office and when, by name, and where the account of each stands in the latest round or another one: reported, awaited, silent or not asked.',
    },
    getSignatory: {
      summary: 'One signatory of a pledge',
      description:
        'Commitment by commitment what it says it did and next does, its evidence, the independent verdict, and its replies to that.',
    },
    listRounds: {
      summary: 'The rounds of a pledge',
      description: 'The periods for which signatories were asked what they did, the latest first.',
    },
    getRound: {
      summary: 'One round',
      description: 'How many have reported, still can, are silent or were not asked: in all, by kind and by country.',
    },
    listGroups: {
      summary: 'All coalitions and other groups',
      description: 'Those that began last first, with how many belong to each and whether it is dormant.',
    },
    getGroup: {
      summary: 'One group',
      description: 'Its members with roles and dates, its topics and texts, and how far its deliverables are.',
    },
    listReleases: {
      summary: 'All press releases',
      description: 'Those that are published, the newest first.',
    },
    getRelease: {
      summary: 'One press release',
      description: 'Its words in every language, what was corrected in them, its files, and what it leads to.',
    },
    listEvents: {
      summary: 'All events',
      description: 'Meetings, conferences and others, the latest first, those to come among them.',
    },
    getEvent: {
      summary: 'One event',
      description: 'Its programme with who speaks, its materials and videos, and what was announced there.',
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
    from: 'First day.',
    to: 'Last day.',
    year: 'Year of the document.',
    due: 'When it is due, seen from today.',
    amount: 'Whether it names an amount of money.',
    currency: 'Currency of an amount, ISO 4217.',
    recurrence: 'Whether it falls due again and again.',
    state: 'Whether a person has confirmed it.',
    owner: 'Team or person who looks after it: team- or person- and an identifier. Only for those who have signed in.',
    progress: 'What was reported last.',
    verdict: 'What was found last.',
    silence: 'Whether somebody looks after it and has said nothing for 90 days.',
    asOf: 'Day, ISO 8601, not after today; what has become of the commitment is given as it stood on that day.',
    sort: 'Order of the rows. If you say nothing: the best match first where there are words, else the newest document.',
    cursor: 'Where the page begins. Follow next and previous of an answer rather than making one up.',
    limit: 'Most rows in one answer.',
    actor: 'Who did it: identifier of an actor.',
    page: 'Number of the page, 1 for the first.',
    edition: 'Namespace: that of the draft for which the schema is published, or that of the final standard.',
    id: 'Identifier, ten characters.',
    other: 'Identifier of the other document: the later version, or the other language version.',
    actorId: 'Identifier of an actor.',
    topicId: 'Identifier of a topic.',
    slug: 'Last part of its address.',
    signatory: 'Who has signed and stands by it: identifier of an actor.',
    organisationKind: 'Kind of organisation.',
    country: 'Country of the signatory, ISO 3166-1 alpha-2 in lower case, or `unknown`.',
    signedYear: 'Year of signing, or `unknown`.',
    name: 'Words of the name, all of which have to be there.',
    account: 'Where its account stands in the round.',
    round: 'Number of the round; of signatories the latest one if not given.',
    withdrawn: 'Whether those are wanted who have withdrawn, instead of those who stand by it.',
    groupKind: 'Kind of group.',
    member: 'Who belongs to it today: identifier of an actor.',
    dormant: 'Whether it has shown no sign of life for longer than its secretariat chose.',
    publishedYear: 'Year of publication.',
    releaseLanguage: 'Only those that are there in this language.',
    eventKind: 'Kind of event.',
    eventState: 'How it stands: to come, held, cancelled or postponed.',
    initiative: 'Pledge or group that it belongs to: last part of its address.',
    firstDay: 'First day on which it may begin, ISO 8601.',
    lastDay: 'Last day on which it may begin, ISO 8601.',
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
    'not-acceptable': {
      title: 'Not in this form',
      detail: 'The address answers in other forms than those that the request accepts. The answer names them.',
    },
    gone: {
      title: 'Withdrawn',
      detail: 'What stood here was public and is withdrawn. Its page says when and why.',
    },
    'wrong-key': {
      title: 'A key that opens nothing',
      detail:
        'The key in the header Authorization is none, was revoked, or its holder may not sign in. Without a key you read what is public.',
    },
    'too-many-requests': {
      title: 'Too many requests',
      detail:
        'More requests came in a minute than this key or this address may send. The answer says how long to wait.',
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
  wait: (seconds) =>
    `More requests came in a minute than this key or this address may send. Wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
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
