import type { OrganisationKind } from '../../authority/organisations/kind.ts';
import { type Addresses, type Node, said } from './addresses.ts';
import { actorRefNode, type NamedActor } from './statement-node.ts';
import { codeOf } from './vocabulary.ts';

type Names = Readonly<Record<string, string>>;

/** An actor as its own node tells it. */
export interface LinkedActor extends NamedActor {
  readonly organisation: {
    readonly kind: OrganisationKind;
    readonly country: string | null;
    readonly website: string | null;
    readonly otherNames: readonly string[];
  } | null;
}

/** An actor with what is known of it as an organisation. */
export function actorNode(actor: LinkedActor, addresses: Addresses): Node {
  const { organisation } = actor;
  return said({
    ...actorRefNode(actor, addresses),
    ...(organisation && {
      organisationKind: codeOf('organisation', organisation.kind),
      addressCountry: organisation.country?.toUpperCase(),
      url: organisation.website,
      alternateName: organisation.otherNames,
    }),
  });
}

/** A topic as its node tells it. */
export interface LinkedTopic {
  readonly id: string;
  readonly names: Names;
  readonly definitions: Names;
  readonly eurovoc: readonly { readonly uri: string }[];
  readonly sdg: readonly { readonly uri: string }[];
}

/** A topic as a SKOS concept, with those of other vocabularies that are near it. */
export function topicNode({ id, names, definitions, eurovoc, sdg }: LinkedTopic, addresses: Addresses): Node {
  return said({
    id: addresses.topic(id),
    type: 'skos:Concept',
    prefLabel: { ...names },
    definition: { ...definitions },
    notation: id,
    inScheme: `${addresses.namespace}topics`,
    closeMatch: [...eurovoc, ...sdg].map(({ uri }) => uri),
  });
}

/** What is told of every initiative. */
interface LinkedInitiative {
  readonly kind: string;
  readonly slug: string;
  readonly names: Names;
  readonly descriptions: Names;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly texts: readonly { readonly id: string }[];
}

/** A signature as its node tells it; who signed stands in it where it is public. */
export interface LinkedSignature {
  readonly signatureId: string;
  readonly actorId: string;
  readonly names: Names;
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly website: string | null;
  readonly signedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly signerName: string | null;
  readonly signerOffice: string | null;
}

/** A pledge with its signatures, those that were withdrawn among them. */
export function pledgeNode(
  pledge: LinkedInitiative & { readonly signatures: readonly LinkedSignature[] },
  addresses: Addresses,
): Node {
  const address = addresses.initiative(pledge);
  return said({
    ...initiativeEntries(pledge, addresses),
    signature: pledge.signatures.map((signature) =>
      said({
        id: `${address}#signature-${signature.signatureId}`,
        type: 'Signature',
        agent: said({
          id: addresses.actor(signature.actorId),
          type: signature.kind === 'state' ? 'schema:Country' : 'schema:Organization',
          name: signature.names,
          organisationKind: codeOf('organisation', signature.kind),
          addressCountry: signature.country?.toUpperCase(),
          url: signature.website,
        }),
        signedOn: signature.signedOn,
        withdrawnOn: signature.withdrawnOn,
        signerName: signature.signerName,
        signerOffice: signature.signerOffice,
      }),
    ),
  });
}

/** That an actor belongs or belonged to a group. */
export interface LinkedMembership {
  readonly actor: NamedActor;
  readonly role: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** A coalition or another group with its members, those that left among them. */
export function groupNode(
  group: LinkedInitiative & {
    readonly memberships: readonly LinkedMembership[];
    readonly topics: readonly string[];
    readonly actsOn: { readonly kind: string; readonly slug: string } | null;
  },
  addresses: Addresses,
): Node {
  return said({
    ...initiativeEntries(group, addresses),
    about: group.topics.map(addresses.topic),
    carriesOut: group.actsOn && addresses.initiative(group.actsOn),
    membership: group.memberships.map(({ actor, role, since, until }) =>
      said({
        type: ['Membership', 'schema:OrganizationRole'],
        agent: actorRefNode(actor, addresses),
        role: codeOf('role', role),
        since,
        until,
      }),
    ),
  });
}

function initiativeEntries(initiative: LinkedInitiative, addresses: Addresses): Node {
  const { kind, names, descriptions, startedOn, endedOn, texts } = initiative;
  return {
    id: addresses.initiative(initiative),
    type: ['Initiative', 'schema:Project'],
    name: { ...names },
    description: { ...descriptions },
    initiativeKind: codeOf('initiative', kind),
    foundingDate: startedOn,
    dissolutionDate: endedOn,
    derivedFrom: texts.map(({ id }) => addresses.document(id)),
  };
}

/** A press release as its node tells it. */
export interface LinkedRelease {
  readonly slug: string;
  readonly publishedAt: Date | null;
  readonly texts: readonly {
    readonly language: string;
    readonly title: string;
    readonly lead: string;
    readonly body: string;
  }[];
  readonly topics: readonly { readonly id: string }[];
  readonly commitments: readonly { readonly id: string }[];
  readonly corrections: readonly { readonly language: string; readonly note: string; readonly correctedAt: Date }[];
}

/** A press release in all its languages, with what was corrected in it. */
export function releaseNode(release: LinkedRelease, addresses: Addresses): Node {
  const { slug, publishedAt, texts, topics, commitments, corrections } = release;
  const inLanguages = (words: (text: LinkedRelease['texts'][number]) => string) =>
    Object.fromEntries(texts.map((text) => [text.language, words(text)]));
  return said({
    id: addresses.release(slug),
    type: 'schema:NewsArticle',
    name: inLanguages(({ title }) => title),
    description: inLanguages(({ lead }) => lead),
    text: texts.map(({ language, body }) => ({ '@value': body, '@language': language })),
    inLanguage: texts.map(({ language }) => language),
    publishedAt: publishedAt?.toISOString(),
    about: topics.map(({ id }) => addresses.topic(id)),
    mentions: commitments.map(({ id }) => addresses.commitment(id)),
    correction: corrections.map(({ language, note, correctedAt }) => ({
      type: 'schema:CorrectionComment',
      text: { '@value': note, '@language': language },
      publishedAt: correctedAt.toISOString(),
    })),
  });
}
