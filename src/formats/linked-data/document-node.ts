import type { SourceFormat } from '../../reading/document.ts';
import { type Addresses, type Node, said } from './addresses.ts';
import { actorRefNode, type NamedActor } from './statement-node.ts';

/** A language version of a text as its node tells it. */
export interface LinkedDocument {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly date: string | null;
  readonly issuer: NamedActor | null;
  readonly identifiers: readonly { readonly value: string }[];
  readonly text: string;
  readonly commitments: readonly { readonly id: string }[];
  readonly deeds: readonly { readonly id: string }[];
  readonly manifestations: readonly {
    readonly sha256: string;
    readonly format: SourceFormat;
    readonly size: number;
    readonly receivedAt: string;
  }[];
  readonly siblings: readonly { readonly id: string; readonly title: string; readonly language: string }[];
  /** The oldest first, this one among them. */
  readonly versions: readonly { readonly id: string; readonly version: number }[];
}

/** The language authority table of the Publications Office, whose codes are those of ISO 639-3. */
const LANGUAGES = 'http://publications.europa.eu/resource/authority/language/';

/** The address of a language in that table; null for one that has no code of two letters there. */
function languageAddress(language: string): string | null {
  const code = THREE_LETTERS[language];
  return code === undefined ? null : LANGUAGES + code;
}

const THREE_LETTERS: Readonly<Record<string, string>> = {
  ...{ bg: 'BUL', cs: 'CES', da: 'DAN', de: 'DEU', el: 'ELL', en: 'ENG', es: 'SPA', et: 'EST', fi: 'FIN', fr: 'FRA' },
  ...{ ga: 'GLE', hr: 'HRV', hu: 'HUN', is: 'ISL', it: 'ITA', lt: 'LIT', lv: 'LAV', mt: 'MLT', nb: 'NOB', nl: 'NLD' },
  ...{ no: 'NOR', pl: 'POL', pt: 'POR', ro: 'RON', sk: 'SLK', sl: 'SLV', sv: 'SWE', uk: 'UKR' },
};

/** The media type of each form that files come in. */
const SOURCE_MEDIA_TYPES: Readonly<Record<SourceFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  doc: 'application/msword',
  email: 'message/rfc822',
  'akoma-ntoso': 'application/akn+xml',
};

const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';

/**
 * A language version of a text with its work and its files, in the terms of ELI: work, expression and format. `work` is
 * the number of the text as such.
 */
export function documentNode(document: LinkedDocument, work: number, addresses: Addresses): Node {
  const { id, title, language, date, issuer, text, siblings, versions } = document;
  const own = versions.findIndex((version) => version.id === id);
  const earlier = versions[own - 1];
  const address = addresses.document(id);
  return said({
    id: address,
    type: ['eli:LegalExpression', 'schema:DigitalDocument', 'prov:Entity'],
    title: { [language]: title },
    name: { [language]: title },
    language: languageAddress(language),
    inLanguage: language,
    localIdentifier: document.identifiers.map(({ value }) => value),
    version: String(versions[own]?.version ?? 1),
    revisionOf: earlier && addresses.document(earlier.id),
    realizes: said({
      id: addresses.work(work),
      type: 'eli:LegalResource',
      dateDocument: date,
      passedBy: issuer && actorRefNode(issuer, addresses),
      isRealizedBy: [address, ...siblings.map((sibling) => addresses.document(sibling.id))],
    }),
    isEmbodiedBy: document.manifestations.map(({ sha256, format, size, receivedAt }) => ({
      id: addresses.file(sha256),
      type: ['eli:Format', 'schema:MediaObject'],
      format: MEDIA_TYPES + SOURCE_MEDIA_TYPES[format],
      sha256,
      contentSize: String(size),
      dateCreated: receivedAt,
    })),
    states: [
      ...document.commitments.map((each) => addresses.commitment(each.id)),
      ...document.deeds.map((each) => addresses.deed(each.id)),
    ],
    text: { '@value': text, '@language': language },
  });
}
