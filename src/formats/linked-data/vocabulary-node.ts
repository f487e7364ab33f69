import { type Addresses, type Node, said } from './addresses.ts';
import {
  CLASSES,
  CODE_LISTS,
  type CodeList,
  codeName,
  type OwnClass,
  type OwnProperty,
  PROPERTIES,
} from './vocabulary.ts';

type Words = Readonly<Record<string, string>>;

/** What the terms mean, by language. */
export interface VocabularyWords {
  readonly title: Words;
  readonly ofClass: (name: OwnClass) => Words;
  readonly ofProperty: (name: OwnProperty) => Words;
  readonly ofList: (name: CodeList) => Words;
  readonly ofCode: (list: CodeList, code: string) => Words;
}

/** The vocabularies of others that a class or property of ours is a case of. */
const BROADER: Readonly<Partial<Record<OwnClass | OwnProperty, string>>> = {
  Commitment: 'schema:Statement',
  Deed: 'schema:Statement',
  Initiative: 'schema:Project',
  Membership: 'schema:OrganizationRole',
  actor: 'schema:agent',
  passage: 'prov:wasQuotedFrom',
  states: 'schema:hasPart',
  verb: 'schema:text',
  action: 'schema:text',
};

/** Our own terms as an RDF vocabulary, and the lists of codes as SKOS concept schemes. */
export function vocabularyNodes(words: VocabularyWords, { namespace }: Pick<Addresses, 'namespace'>): readonly Node[] {
  const ontology = { id: namespace.slice(0, -1), type: 'owl:Ontology', prefLabel: words.title };
  const term = (type: string, inherits: string, name: OwnClass | OwnProperty, meaning: Words) =>
    said({
      id: `sv:${name}`,
      type,
      'rdfs:label': name,
      'rdfs:isDefinedBy': { id: ontology.id },
      definition: meaning,
      [inherits]: BROADER[name] && { id: BROADER[name] },
    });
  return [
    ontology,
    ...CLASSES.map((name) => term('rdfs:Class', 'rdfs:subClassOf', name, words.ofClass(name))),
    ...propertyNames().map((name) => term('rdf:Property', 'rdfs:subPropertyOf', name, words.ofProperty(name))),
    ...listNames().flatMap((list) => listNodes(list, words)),
  ];
}

/** The names of our properties, in their order. */
export function propertyNames(): readonly OwnProperty[] {
  return Object.keys(PROPERTIES) as OwnProperty[];
}

/** The names of our lists of codes, in their order. */
export function listNames(): readonly CodeList[] {
  return Object.keys(CODE_LISTS) as CodeList[];
}

function listNodes(list: CodeList, words: VocabularyWords): Node[] {
  const codes: readonly string[] = CODE_LISTS[list];
  const ids = codes.map((code) => `sv:${codeName(list, code)}`);
  return [
    { id: `sv:list-${list}`, type: 'skos:ConceptScheme', prefLabel: words.ofList(list), hasTopConcept: ids },
    ...codes.map((code) => ({
      id: `sv:${codeName(list, code)}`,
      type: 'skos:Concept',
      prefLabel: words.ofCode(list, code),
      notation: code,
      inScheme: `sv:list-${list}`,
      topConceptOf: `sv:list-${list}`,
    })),
  ];
}
