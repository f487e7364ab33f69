import { ORGANISATION_KINDS } from '../../authority/organisations/kind.ts';
import { COMMITMENT_KINDS } from '../../extraction/commitment.ts';

/** Kinds of thing that no vocabulary of others has a word for. */
export const CLASSES = [
  'Commitment',
  'Deed',
  'Party',
  'Deadline',
  'Target',
  'Recurrence',
  'Reference',
  'Acceptance',
  'Progress',
  'Verdict',
  'Initiative',
  'Signature',
  'Membership',
] as const;

/** One of {@link CLASSES}. */
export type OwnClass = (typeof CLASSES)[number];

/** What a property of ours leads to: another thing, a code, words, or a value of a data type. */
type Range = 'thing' | 'code' | 'words' | 'date' | 'boolean' | 'integer' | 'decimal' | 'edtf' | 'duration';

/** Properties that no vocabulary of others has a word for, each with what it leads to. */
export const PROPERTIES = {
  kind: 'code',
  speaker: 'thing',
  bearer: 'thing',
  counterpart: 'thing',
  beneficiary: 'thing',
  forum: 'thing',
  actor: 'thing',
  implied: 'boolean',
  verb: 'words',
  action: 'words',
  negated: 'boolean',
  strength: 'code',
  deadline: 'thing',
  edtf: 'edtf',
  dueOn: 'date',
  relativeTo: 'date',
  target: 'thing',
  unit: 'words',
  recurrence: 'thing',
  interval: 'duration',
  reference: 'thing',
  condition: 'words',
  passage: 'thing',
  startsAt: 'integer',
  endsAt: 'integer',
  reviewState: 'code',
  confidence: 'decimal',
  acceptance: 'thing',
  progress: 'thing',
  verdict: 'thing',
  code: 'code',
  asOf: 'date',
  happenedOn: 'date',
  states: 'thing',
  initiativeKind: 'code',
  organisationKind: 'code',
  signature: 'thing',
  signedOn: 'date',
  withdrawnOn: 'date',
  signerName: 'words',
  signerOffice: 'words',
  membership: 'thing',
  role: 'code',
  since: 'date',
  until: 'date',
  carriesOut: 'thing',
} as const satisfies Readonly<Record<string, Range>>;

/** A name in {@link PROPERTIES}. */
export type OwnProperty = keyof typeof PROPERTIES;

/** Lists of codes, by their name; a code's own name begins with it, since several lists have the same words. */
export const CODE_LISTS = {
  kind: COMMITMENT_KINDS,
  strength: ['1', '2', '3', '4', '5'],
  review: ['candidate', 'confirmed', 'rejected'],
  acceptance: ['accepted', 'noted', 'rejected', 'not-answered'],
  progress: ['not-reported', 'not-started', 'under-way', 'delivered', 'discontinued'],
  verdict: ['not-assessed', 'no-evidence', 'not-started', 'limited', 'substantial', 'complete'],
  initiative: ['pledge', 'coalition', 'partnership', 'joint-action-plan', 'network', 'hub'],
  organisation: ORGANISATION_KINDS,
  role: ['lead', 'co-lead', 'member'],
} as const;

/** A name in {@link CODE_LISTS}. */
export type CodeList = keyof typeof CODE_LISTS;

/** The name of a code within the vocabulary: `kind-call`. */
export function codeName(list: CodeList, code: string | number): string {
  return `${list}-${code}`;
}

/** A code as nodes name it, by the prefix of our own vocabulary. */
export function codeOf(list: CodeList, code: string | number): string {
  return `sv:${codeName(list, code)}`;
}

/** The vocabularies of others that we use, by prefix. */
export const PREFIXES = {
  schema: 'https://schema.org/',
  eli: 'http://data.europa.eu/eli/ontology#',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const XSD: Readonly<Partial<Record<Range, string>>> = {
  date: 'xsd:date',
  boolean: 'xsd:boolean',
  integer: 'xsd:integer',
  decimal: 'xsd:decimal',
  duration: 'xsd:duration',
  // The data type of the Library of Congress for ISO 8601-2.
  edtf: 'http://id.loc.gov/datatypes/edtf/EDTF',
};

const link = (term: string) => ({ '@id': term, '@type': '@id' });
const literal = (term: string, type: string) => ({ '@id': term, '@type': type });
const byLanguage = (term: string) => ({ '@id': term, '@container': '@language' });

/** Terms of the vocabularies of others, under the names that nodes use. */
const BORROWED = {
  name: byLanguage('schema:name'),
  description: byLanguage('schema:description'),
  alternateName: 'schema:alternateName',
  url: link('schema:url'),
  text: 'schema:text',
  inLanguage: 'schema:inLanguage',
  isPartOf: link('schema:isPartOf'),
  about: link('schema:about'),
  location: link('schema:location'),
  amount: link('schema:amount'),
  currency: 'schema:currency',
  minValue: literal('schema:minValue', 'xsd:decimal'),
  maxValue: literal('schema:maxValue', 'xsd:decimal'),
  identifier: 'schema:identifier',
  agent: link('schema:agent'),
  member: link('schema:member'),
  sameAs: link('schema:sameAs'),
  addressCountry: 'schema:addressCountry',
  foundingDate: literal('schema:foundingDate', 'xsd:date'),
  dissolutionDate: literal('schema:dissolutionDate', 'xsd:date'),
  sha256: 'schema:sha256',
  contentSize: 'schema:contentSize',
  dateCreated: literal('schema:dateCreated', 'xsd:dateTime'),
  publishedAt: literal('schema:datePublished', 'xsd:dateTime'),
  mentions: link('schema:mentions'),
  correction: link('schema:correction'),
  startDate: literal('schema:startDate', 'xsd:dateTime'),
  endDate: literal('schema:endDate', 'xsd:dateTime'),
  eventStatus: link('schema:eventStatus'),
  eventAttendanceMode: link('schema:eventAttendanceMode'),
  subEvent: link('schema:subEvent'),
  performer: link('schema:performer'),
  affiliation: link('schema:affiliation'),
  recordedIn: link('schema:recordedIn'),
  realizes: link('eli:realizes'),
  isRealizedBy: link('eli:is_realized_by'),
  isEmbodiedBy: link('eli:is_embodied_by'),
  title: byLanguage('eli:title'),
  language: link('eli:language'),
  dateDocument: literal('eli:date_document', 'xsd:date'),
  localIdentifier: 'eli:id_local',
  passedBy: link('eli:passed_by'),
  version: 'eli:version',
  format: link('eli:format'),
  quotedFrom: link('prov:wasQuotedFrom'),
  derivedFrom: link('prov:wasDerivedFrom'),
  revisionOf: link('prov:wasRevisionOf'),
  generatedAt: literal('prov:generatedAtTime', 'xsd:dateTime'),
  prefLabel: byLanguage('skos:prefLabel'),
  definition: byLanguage('skos:definition'),
  notation: 'skos:notation',
  inScheme: link('skos:inScheme'),
  closeMatch: link('skos:closeMatch'),
  hasTopConcept: link('skos:hasTopConcept'),
  topConceptOf: link('skos:topConceptOf'),
  license: link('dcterms:license'),
} as const;

/** The terms that nodes of this site are written with, as a JSON-LD context; `namespace` is that of our own vocabulary. */
export function linkedDataContext(namespace: string): object {
  const own = Object.entries(PROPERTIES).map(([name, range]): [string, unknown] => [name, definition(name, range)]);
  return {
    '@context': {
      '@version': 1.1,
      ...PREFIXES,
      sv: namespace,
      id: '@id',
      type: '@type',
      ...Object.fromEntries(CLASSES.map((name) => [name, `sv:${name}`])),
      ...BORROWED,
      ...Object.fromEntries(own),
    },
  };
}

function definition(name: string, range: Range): unknown {
  const term = `sv:${name}`;
  if (range === 'thing' || range === 'code') return link(term);
  const type = XSD[range];
  return type === undefined ? term : literal(term, type);
}
