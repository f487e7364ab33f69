import type { CommitmentKind } from '../../extraction/commitment.ts';
import { languageCodes } from '../../languages/registry.ts';
import { formatNumber, plural } from '../../wording/numbers.ts';
import { runningList } from '../../wording/running-list.ts';
import { wordingIn } from '../../wording/wording.ts';
import type { CliWording } from './da.ts';
import { backup } from './en-backup.ts';
import { evidence } from './en-evidence.ts';
import { mail } from './en-mail.ts';
import { report } from './en-report.ts';
import { review } from './en-review.ts';

const count = (value: number, one: string, other: string) =>
  `${formatNumber(value, 'en')} ${plural(value, one, other)}`;

const kindCount = (kind: CommitmentKind, value: number) => {
  const { one, other } = wordingIn('en').kinds[kind];
  return count(value, one, other);
};

/** Everything that the command line says in English. */
export const english: CliWording = {
  help: {
    program:
      'Finds what states, institutions and companies promise one another, and shows every promise with its source.',
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Global options:',
    commands: 'Commands:',
    help: 'show this help',
    version: 'show the version',
    lang: 'language of what Servanda says: da or en (else after LC_ALL and LANG)',
    default: 'default',
    extract: 'Find the commitments in files; needs no register.',
    read: 'Show how files are read: passage by passage.',
    ingest: 'Take files and folders into the register.',
    list: 'List the documents or commitments of the register.',
    show: 'Show a document or a commitment.',
    compare: 'Show what changed from one version of a text to another.',
    assign: 'Give a commitment to a person, a team or both; to nobody without options.',
    reportProgress: 'Report what has become of a commitment.',
    commitmentId: 'identifier of the commitment',
    person: 'whole name of the person',
    ownerTeam: 'whole name of the team',
    remark: 'why, or what to mind',
    progressCode: 'what has become of it',
    asOf: 'the day from which on it holds (year-month-day); today if not given',
    relate: 'Say of which text a document of the register is a version.',
    export: 'Write a document of the register, or a file, in a form that other programs read.',
    serve: 'Start the website.',
    files: 'files, or - for standard input',
    filesAndFolders: 'files and folders',
    what: 'documents or commitments',
    words: 'words to look for in commitments',
    id: 'identifier of a document or a commitment',
    before: 'the older version: a file or the identifier of a document',
    after: 'the newer version: a file or the identifier of a document',
    documentId: 'identifier of a document',
    documentOrFile: 'identifier of a document, or a file, or - for standard input',
    edition: 'namespace of Akoma Ntoso 3.0: draft, for which the schema is published, or standard, the final one',
    date: 'date of the document, YYYY-MM-DD; deadlines are counted from it',
    language: `language of the text: ${languageCodes().join(', ')} (else it is recognised)`,
    issuer: 'identifier of the actor that speaks',
    title: 'title of the document',
    work: 'key that the versions of one text share',
    classify: 'Say who may see a document of the register.',
    classification: 'who may see it: public for everybody, internal for the house, restricted for certain teams',
    seenBy: 'a team that may see it; can be repeated',
    sameAs: 'identifier or number of a document that says the same in another language',
    newVersionOf: 'identifier or number of a document that this one is a new version of',
    ownWork: 'belongs with no other document, whatever it looks like',
    type: 'type of the files',
    format: (formats) => `form of the result: ${formats}`,
    explain: 'show which rules led to the commitment, or the deed, with this identifier or number',
    deeds: 'what was done, instead of the commitments',
    kind: 'of this kind only: undertaking, call, expectation or stance',
    bearer: 'only what this actor owes (identifier)',
    speaker: 'only what this actor says (identifier)',
    counterpart: 'only what is to be done together with this actor (identifier)',
    forum: 'only what is to be done in this forum (identifier)',
    topic: 'only about this topic (identifier)',
    document: 'from this document only (identifier)',
    year: 'from documents of this year only',
    due: 'due then only: overdue, next-12-months, later or none',
    amount: 'only with or without an amount of money: with or without',
    currency: 'only with an amount in this currency (ISO 4217)',
    recurrence: 'only what recurs, or only what does not: recurring or once',
    state: 'only what is confirmed, or only what is not reviewed yet: confirmed or candidate',
    sort: 'order: relevance, deadline, newest, oldest or document',
    limit: 'this many at most',
    port: 'number of the port',
    empty: 'without the sample documents',
  },
  usage: {
    unknownOption: (option) => `There is no option ${option}.`,
    unknownCommand: (command) => `There is no command ${command}.`,
    missingArgument: (name) => `Something is missing: ${name}.`,
    missingValue: (option) => `The option ${option} needs a value.`,
    badValue: (option, value) => `${option} cannot be “${value}”.`,
    tooMany: 'There are more words than the command can use.',
    wrong: 'The command cannot be understood.',
    seeHelp: (command) => `See ${command} --help.`,
    typeNeeded:
      'Say with --type what standard input is: text, markdown, html, pdf, docx, odt, rtf, doc, email or akoma-ntoso.',
    forOne: (option) => `Give ${option} with a single file only.`,
    compareAlike: 'Compare two files or two documents of the register, not a file with a document.',
    classifyHow: 'Say with --classification who may see the document.',
    relateHow: 'Say with --same-as, --new-version-of or --own-work what the document belongs to.',
  },
  backup,
  evidence,
  mail,
  report,
  review,
  unexpected: 'Something went wrong in Servanda. The error is ours; please send us what stands below.',
  columns: {
    number: 'No.',
    id: 'Id',
    kind: 'Kind',
    bearers: 'Who owes it',
    actors: 'Who',
    amount: 'Amount',
    action: 'What',
    deadline: 'Deadline',
    place: 'Place',
    type: 'Type',
    text: 'Text',
    title: 'Title',
    date: 'Date',
    language: 'Language',
    commitments: 'Commitments',
    issuer: 'Issuer',
  },
  kind: (kind) => wordingIn('en').kinds[kind].one,
  page: (page) => `p. ${page}`,
  point: (label) => `pt. ${label.replace(/\.$/u, '')}`,
  commitmentsFound: (value) => count(value, 'statement', 'statements'),
  explain: {
    heading: (id, kind) => `${id}: ${kind}`,
    implied: 'implied',
    not: 'not',
    features: 'How the confidence came about (in log-odds; the sum gives the probability):',
    feature: 'Feature',
    weight: 'Weight',
    sum: 'Sum',
    rules: 'The rules, in the order in which they fired:',
    none: (wanted) =>
      `There is no commitment “${wanted}” in what was read. Name an identifier or a number of the table.`,
  },
  ingest: {
    outcomeOf: {
      stored: (commitments) => `a new document with ${count(commitments, 'commitment', 'commitments')}`,
      'same-text': () => 'a new file of a text that was there',
      'same-file': () => 'was there already',
    },
    kinships: {
      version: (title, id) => `a new version of “${title}” (${id})`,
      'language-version': (title, id) => `the same text as “${title}” (${id}) in another language`,
    },
    attachments: (value) => `${count(value, 'attachment', 'attachments')} taken in`,
    nothing: 'There are no files to read.',
    files: (value) => count(value, 'file', 'files'),
    read: (read, all) =>
      read === all
        ? `${count(read, 'file', 'files')} read`
        : `${formatNumber(read, 'en')} of ${count(all, 'file', 'files')} read`,
    outcomes: {
      stored: (value) => count(value, 'new document', 'new documents'),
      'same-text': (value) => count(value, 'new file of a known text', 'new files of known texts'),
      'same-file': (value) => `${formatNumber(value, 'en')} there already`,
    },
    skipped: (value) => `${count(value, 'file', 'files')} passed over, of a type that Servanda does not read.`,
    failed: (value) => `${count(value, 'file', 'files')} could not be read.`,
    found: (commitments, stances, mentions, passages) =>
      `Found: ${commitments}, ${stances} and ${mentions} in ${passages}.`,
    commitments: (value, kinds) =>
      `${count(value, 'commitment', 'commitments')}${value === 0 ? '' : ` (${runningList(kinds, 'en')})`}`,
    mentions: (value) => `${count(value, 'mention', 'mentions')} of actors`,
    passages: (value) => count(value, 'passage', 'passages'),
    stopped: 'Stopped early; what was taken in is stored completely.',
  },
  kindCount,
  list: {
    noDocuments: 'There are no documents in the register. Take some in with servanda ingest.',
    noCommitments: 'No commitment fits what you are looking for.',
    shown: (shown, total) => `Showing ${formatNumber(shown, 'en')} of ${formatNumber(total, 'en')}; more with --limit.`,
  },
  compare: {
    change: 'Change',
    words: 'Wording',
    summary: (same, other) =>
      `${count(same, 'passage', 'passages')} unchanged, ${formatNumber(other, 'en')} changed, new or gone.`,
  },
  show: {
    neither: (id) =>
      `The register has neither a document nor a commitment with the identifier “${id}”. Find it with servanda list.`,
    issuer: 'Issuer',
    date: 'Date',
    number: 'Number',
    language: 'Language',
    files: 'Files',
    siblings: 'In other languages',
    versions: 'Versions',
    version: (version, id) => `${version}: ${id}`,
    attachments: 'Attachments',
    attachedTo: 'Attached to',
    source: 'Source',
    twins: 'Same commitment',
    disagreement: (part, left, right) => `${part}: ${left} / ${right}`,
    history: 'Before',
    replacedBy: 'In the next version',
  },
};
