import type { documents as danish } from '../da/documents.ts';
import { plural } from '../numbers.ts';

/** The list of documents and uploading. */
export const documents: typeof danish = {
  title: 'Documents',
  lead: (documents) => `${documents} in the register`,
  name: 'Document',
  added: 'Added',
  upload: 'Add documents',
  drop: 'Drag files here, or',
  choose: 'choose files',
  chooseLabel: 'Files',
  accepts: (limit) =>
    `PDF, Word, OpenDocument, RTF, HTML, e-mail (EML), Akoma Ntoso, Markdown or plain text, at most ${limit} a file.`,
  optional: 'Date, language and other versions (optional)',
  dateLabel: 'Date of the text',
  dateHint: 'For deadlines such as “within two years”. Otherwise found in the text.',
  languageLabel: 'Language',
  languageAuto: 'Detect',
  sameAs: 'Same text in another language as',
  newVersionOf: 'New version of',
  findRelative: 'Detect',
  relativeHint: 'Holds for all the files that you send. Otherwise Servanda goes by numbers and structure.',
  versions: (count) => `${count} versions`,
  alsoIn: (language) => `Also in ${language}`,
  kinship: {
    version: 'New version of',
    'language-version': 'Same text in another language as',
  },
  kinshipBy: {
    declared: 'as you said',
    number: 'known by its number',
    structure: 'known by its structure',
    text: 'known by its text',
  },
  attachment: 'Attached',
  send: 'Read in',
  resultTitle: 'Reading in',
  back: 'To the documents',
  again: 'Add more',
  waiting: 'waiting',
  sending: 'sending',
  reading: 'reading',
  failed: 'Could not be read',
  lost: 'The connection to Servanda was lost. Try again.',
  tooLarge: (limit) =>
    `The file is larger than ${limit}, the most that this Servanda takes. Split it, or take out the pictures.`,
  tooLargeRequest: (limit) =>
    `What was sent is larger than ${limit}, the most that this Servanda takes at once. Send fewer or smaller files.`,
  noFile: 'No file came with it. Choose at least one file and send again.',
  outcomes: {
    stored: 'Read in',
    'same-text': 'The text was here already; the file has been added',
    'same-file': 'The file was here already; nothing has changed',
  },
  found: (commitments, passages) => `${commitments} in ${passages} ${plural(passages, 'passage', 'passages')}`,
  none: 'There are no documents yet. Put in the first one here.',
};
