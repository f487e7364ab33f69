import { formatDate } from '../dates.ts';
import type { OpenDataWording } from '../open-data-wording.ts';

/** Open data. */
export const openData: OpenDataWording = {
  title: 'Open data',
  vocabulary: {
    title: 'Vocabulary',
    lead: 'The terms that our data is written with where the vocabularies of others have no word. Each has its own address, which is the address of this page and the name of the term after a #.',
    context: 'The terms as a JSON-LD context',
    classes: 'Kinds of thing',
    properties: 'Properties',
    others: 'Vocabularies of others',
  },
  page: {
    lead: [
      'Everything public in this register, for programs, spreadsheets and other catalogues. It is the same for everybody, whether signed in or not.',
      'Quotes are verbatim. What was inferred from the context is marked, and what nobody has assessed is said to be not assessed.',
    ],
    licence: 'You may use the data under',
    notTexts: 'The documents themselves belong to those who issued them.',
    changed: (day) => `Last changed on ${day}.`,
    contents: 'Tables',
    metadata: 'What the columns are, for programs (CSV on the Web)',
    always: 'in every row',
    several: 'may hold several',
    ways: {
      title: 'Ways to the data',
      addresses: (types) =>
        `The address of every record answers in the form that you ask for (${types}), or by an ending: .jsonld, .json, .csv, .xml. That of a commitment also as of a day:`,
      catalogue: 'The catalogue as DCAT-AP 3',
      graph: 'All commitments as JSON-LD',
      texts: 'All documents as Akoma Ntoso 3.0, in one archive',
      api: 'The API, for those who search and filter',
      csv: (separator) =>
        `The tables are CSV in UTF-8 with a byte order mark, so that spreadsheets read them rightly. Several values in a cell are parted by “${separator}”. A text that a spreadsheet would run as a formula has an apostrophe before it.`,
    },
  },
  cards: {
    title: 'Show this on your site',
    lead: 'A small card that keeps itself up to date. It runs no script, sets no cookie and follows no reader.',
    code: 'Copy this into your page',
    preview: 'What it looks like',
    back: 'Back to the record',
    signatories: (count) => (count === 1 ? 'One signatory' : `${count} signatories`),
    noRound: 'No accounts have been called for yet.',
    period: (from, to) => `Accounts for ${from} – ${to}`,
    readAt: (site) => `Read it at ${site}`,
    oEmbed: {
      notHere: 'There is a card of a commitment or a pledge of this site only. Give the address of its page as url.',
      onlyJson: 'The answer comes as JSON only: format=json.',
    },
  },
  keys: {
    own: 'Your API keys',
    ownLead:
      'A key lets a program read the API in your name, or as everybody does, and more often than without one. It changes nothing.',
    all: 'API keys',
    allLead: 'Keys of everybody, and keys for those outside who read what is public more often than one may without.',
    none: 'There are no keys.',
    make: 'Make a key',
    name: 'What it is for',
    holder: 'Who it is for',
    scope: 'What it reads',
    scopes: { public: 'what everybody may read', own: 'what I may read' },
    most: 'Requests a minute',
    perMinute: (count) => `${count} requests a minute`,
    made: (day) => `made ${day}`,
    used: (day) => `last used ${day}`,
    notUsed: 'not used yet',
    revoke: 'Revoke',
    revoked: (day) => `revoked ${day}`,
    newTitle: 'A new key',
    shown: 'Copy it now: it is shown this once, and only its fingerprint is kept.',
    how: 'The program sends it with every request, in this header:',
    back: 'Back to the keys',
  },
  forms: { csv: 'As CSV', graph: 'As JSON-LD', texts: 'As Akoma Ntoso' },
  catalogue: {
    title: (site) => `Open data of ${site}`,
    description: 'Commitments of states, institutions and companies, with their exact source, and what became of them.',
    keyword: 'digital diplomacy',
    service: 'API',
    serviceDescription: 'Search and filters over the same data, as JSON.',
  },
  notAcceptable: (types) => `This address answers as ${types.join(', ')}. The request takes none of them.`,
  gone: ({ what, at }) => {
    const thing = what === 'commitment' ? 'This record' : 'This press release';
    const when = at === null ? '' : ` on ${formatDate(at.toISOString().slice(0, 10), 'en')}`;
    return `${thing} was withdrawn${when}. Its page says why.`;
  },
  otherForms: 'This record as data',
  asItStood: (day) => `You see this record as it stood on ${day}: its state, its parts and what had been said of it.`,
  withdrawn: (day) => `Withdrawn from the register on ${day}.`,
  becameThis: (place, of) => (of === 1 ? 'What it became' : `What it became, ${place} of ${of}`),
};
