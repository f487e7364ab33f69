type Words = Readonly<Record<string, string>>;

/** A file, or another way in which a data set is had. */
export interface Distribution {
  readonly title: Words;
  /** Where it is downloaded, whole address. */
  readonly address: string;
  /** Media type. */
  readonly type: string;
  /** Its code among the file types of the Publications Office: `CSV`. */
  readonly fileType: string;
  /** Where its columns are described. */
  readonly schema?: string;
}

/** A data set as catalogues list it. */
export interface DataSet {
  /** Short name, unique in the catalogue. */
  readonly name: string;
  readonly title: Words;
  readonly description: Words;
  readonly keywords: Words;
  readonly distributions: readonly Distribution[];
}

/** What a catalogue says of itself. */
export interface Catalogue {
  /** Whole addresses: of the catalogue, and of the site that it belongs to. */
  readonly address: string;
  readonly home: string;
  readonly title: Words;
  readonly description: Words;
  readonly publisher: string;
  /** Where the publisher is reached: an address of a page or, after `mailto:`, of mail. */
  readonly contact: string;
  /** Address of the licence. */
  readonly licence: string;
  readonly languages: readonly ('DAN' | 'ENG')[];
  /** ISO 8601 instant; null where nothing was ever changed. */
  readonly modified: string | null;
  readonly dataSets: readonly DataSet[];
  readonly service: {
    readonly title: Words;
    readonly description: Words;
    readonly address: string;
    /** OpenAPI. */
    readonly definition: string;
  };
}

const AUTHORITY = 'http://publications.europa.eu/resource/authority/';
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** A catalogue as DCAT-AP 3 has it, the European application profile of DCAT, in JSON-LD. */
export function toDcat(catalogue: Catalogue): object {
  const { address, title, description, languages, dataSets, service } = catalogue;
  return {
    '@context': CONTEXT,
    '@id': address,
    '@type': 'dcat:Catalog',
    'dct:title': literals(title),
    'dct:description': literals(description),
    'dct:publisher': publisherOf(catalogue),
    'dct:license': { '@id': catalogue.licence, '@type': 'dct:LicenseDocument' },
    'dct:language': languages.map((code) => authority('language', code, 'dct:LinguisticSystem')),
    ...modifiedAt(catalogue),
    'foaf:homepage': { '@id': catalogue.home, '@type': 'foaf:Document' },
    'dcat:dataset': dataSets.map((dataSet) => dataSetNode(dataSet, catalogue)),
    'dcat:service': {
      '@id': service.address,
      '@type': 'dcat:DataService',
      'dct:title': literals(service.title),
      'dct:description': literals(service.description),
      'dcat:endpointURL': { '@id': service.address },
      'dcat:endpointDescription': { '@id': service.definition },
      'dcat:servesDataset': dataSets.map(({ name }) => ({ '@id': addressOf(name, catalogue) })),
      'dct:license': { '@id': catalogue.licence },
      'dct:accessRights': PUBLIC,
    },
  };
}

function dataSetNode(dataSet: DataSet, catalogue: Catalogue): object {
  const { name, title, description, keywords, distributions } = dataSet;
  return {
    '@id': addressOf(name, catalogue),
    '@type': 'dcat:Dataset',
    'dct:identifier': addressOf(name, catalogue),
    'dct:title': literals(title),
    'dct:description': literals(description),
    'dct:publisher': { '@id': catalogue.home },
    'dcat:contactPoint': {
      '@type': 'vcard:Organization',
      'vcard:fn': catalogue.publisher,
      [catalogue.contact.startsWith('mailto:') ? 'vcard:hasEmail' : 'vcard:hasURL']: { '@id': catalogue.contact },
    },
    'dcat:keyword': literals(keywords),
    'dcat:theme': ['INTR', 'GOVE'].map((theme) =>
      authority('data-theme', theme, 'http://www.w3.org/2004/02/skos/core#Concept'),
    ),
    'dct:language': catalogue.languages.map((code) => authority('language', code, 'dct:LinguisticSystem')),
    'dct:accrualPeriodicity': authority('frequency', 'CONT', 'dct:Frequency'),
    'dct:accessRights': PUBLIC,
    ...modifiedAt(catalogue),
    'dcat:distribution': distributions.map((distribution) => distributionNode(distribution, catalogue)),
  };
}

function distributionNode({ title, address, type, fileType, schema }: Distribution, catalogue: Catalogue): object {
  return {
    '@id': `${address}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': literals(title),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': MEDIA_TYPES + type, '@type': 'dct:MediaType' },
    'dct:format': authority('file-type', fileType, 'dct:MediaTypeOrExtent'),
    'dct:license': { '@id': catalogue.licence },
    ...(schema && { 'dct:conformsTo': { '@id': schema, '@type': 'dct:Standard' } }),
    ...modifiedAt(catalogue),
  };
}

function publisherOf({ home, publisher }: Catalogue): object {
  return { '@id': home, '@type': 'foaf:Agent', 'foaf:name': publisher };
}

const PUBLIC = authority('access-right', 'PUBLIC', 'dct:RightsStatement');

function authority(table: string, code: string, type: string): object {
  return { '@id': `${AUTHORITY}${table}/${code}`, '@type': type };
}

function addressOf(name: string, { address }: Catalogue): string {
  return `${address}#${name}`;
}

function modifiedAt({ modified }: Catalogue): object {
  return modified === null ? {} : { 'dct:modified': { '@value': modified, '@type': 'xsd:dateTime' } };
}

function literals(words: Words): object[] {
  return Object.entries(words).map(([language, value]) => ({ '@value': value, '@language': language }));
}
