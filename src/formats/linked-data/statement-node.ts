import type { ActorType } from '../../authority/actor.ts';
import type {
  ActorPart,
  Amount,
  Deadline,
  ExtractedCommitment,
  ExtractedDeed,
  Place,
  Recurrence,
  Reference,
  Target,
  Topic,
} from '../../extraction/commitment.ts';
import { type Addresses, type Node, said } from './addresses.ts';
import { codeOf } from './vocabulary.ts';

type Names = Readonly<Record<string, string>>;

/** An actor as statements name it. */
export interface NamedActor {
  readonly id: string;
  readonly type: ActorType;
  readonly names: Names;
}

/** An actor in a part, with the one behind it where that is known. */
export type NamedParty = ActorPart & { readonly ref: NamedActor | null };

/** What a commitment and a deed are both made of. */
interface Statement {
  readonly id: string;
  readonly document: { readonly id: string };
  readonly passage: { readonly eId: string };
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly language: string;
  readonly counterparts: readonly NamedParty[];
  readonly beneficiaries: readonly NamedParty[];
  readonly places: readonly (Place & { readonly names: Names | null })[];
  readonly topics: readonly Topic[];
  readonly amounts: readonly Amount[];
  readonly confidence: number;
}

/** What somebody said of a commitment; `code` is that of nobody having said anything where `current` is null. */
export interface Standing {
  readonly code: string;
  readonly current: { readonly asOf: string; readonly text: string; readonly givenAt: Date } | null;
}

/** What has become of a commitment by a day. */
export interface Standings {
  /** ISO date. */
  readonly asOf: string;
  readonly acceptance: Standing;
  readonly progress: Standing;
  readonly verdict: Standing;
}

type PlainPart = 'kind' | 'verb' | 'strength' | 'action' | 'deadline' | 'recurrence' | 'target' | 'negated';

/** A commitment as its node tells it. */
export interface LinkedCommitment
  extends Statement,
    Pick<ExtractedCommitment, PlainPart | 'references' | 'qualifications'> {
  readonly speaker: NamedParty | null;
  readonly coSpeakers?: readonly NamedParty[];
  readonly bearers: readonly NamedParty[];
  readonly fora: readonly NamedParty[];
  readonly dueOn: string | null;
  readonly state: string;
}

/** A deed as its node tells it. */
export interface LinkedDeed extends Statement, Pick<ExtractedDeed, 'verb' | 'action'> {
  readonly actors: readonly NamedParty[];
  readonly happenedOn: string | null;
}

/** A commitment with where it stands, if that is told. What a text says and what was inferred are marked apart. */
export function commitmentNode(commitment: LinkedCommitment, addresses: Addresses, standings?: Standings): Node {
  const { kind, strength, speaker, coSpeakers = [], bearers, fora, deadline, target, recurrence } = commitment;
  const party = partyNode(addresses);
  return said({
    id: addresses.commitment(commitment.id),
    type: ['Commitment', 'schema:Statement', 'prov:Entity'],
    ...statementEntries(commitment, addresses),
    kind: codeOf('kind', kind),
    reviewState: codeOf('review', commitment.state),
    speaker: [...(speaker ? [speaker] : []), ...coSpeakers].map(party),
    bearer: bearers.map(party),
    verb: commitment.verb?.text,
    strength: strength === null ? null : codeOf('strength', strength),
    action: commitment.action?.text,
    negated: commitment.negated,
    forum: fora.map(party),
    deadline: deadline && deadlineNode(deadline, commitment.dueOn),
    recurrence: recurrence && recurrenceNode(recurrence),
    target: target && targetNode(target),
    reference: commitment.references.map((reference) => referenceNode(reference, commitment, addresses)),
    condition: commitment.qualifications.map(({ text }) => text),
    ...(standings && standingEntries(standings)),
  });
}

/** Something that was done, as a text tells it. */
export function deedNode(deed: LinkedDeed, addresses: Addresses): Node {
  return said({
    id: addresses.deed(deed.id),
    type: ['Deed', 'schema:Statement', 'prov:Entity'],
    ...statementEntries(deed, addresses),
    actor: deed.actors.map(partyNode(addresses)),
    verb: deed.verb?.text,
    action: deed.action?.text,
    happenedOn: deed.happenedOn,
  });
}

/** An actor as other nodes name it. */
export function actorRefNode({ id, type, names }: NamedActor, addresses: Addresses): Node {
  return { id: addresses.actor(id), type: ACTOR_TYPES[type], name: names };
}

const ACTOR_TYPES: Readonly<Record<ActorType, string>> = {
  state: 'schema:Country',
  organisation: 'schema:Organization',
  body: 'schema:Organization',
  office: 'schema:Organization',
  group: 'schema:Organization',
  company: 'schema:Corporation',
  person: 'schema:Person',
};

function statementEntries(statement: Statement, addresses: Addresses): Node {
  const { document, passage, language, quote, start, end } = statement;
  const party = partyNode(addresses);
  const place = addresses.passage(document.id, passage.eId);
  return {
    text: { '@value': quote, '@language': language },
    inLanguage: language,
    isPartOf: addresses.document(document.id),
    passage: place,
    quotedFrom: place,
    ...{ startsAt: start, endsAt: end },
    counterpart: statement.counterparts.map(party),
    beneficiary: statement.beneficiaries.map(party),
    location: statement.places.map(({ text, names }) => ({
      type: 'schema:Place',
      name: names ?? { [language]: text },
    })),
    amount: statement.amounts.map((amount) =>
      said({
        type: 'schema:MonetaryAmount',
        currency: amount.currency,
        minValue: amount.minimum,
        maxValue: amount.maximum,
        text: amount.text,
      }),
    ),
    about: statement.topics.map(({ topic }) => addresses.topic(topic)),
    confidence: statement.confidence,
  };
}

function partyNode(addresses: Addresses) {
  return ({ text, implied, ref }: NamedParty): Node =>
    said({ type: 'Party', text, implied, actor: ref && actorRefNode(ref, addresses) });
}

function deadlineNode({ text, edtf, relativeTo }: Deadline, dueOn: string | null): Node {
  return said({ type: 'Deadline', text, edtf, relativeTo, dueOn });
}

function recurrenceNode({ text, interval }: Recurrence): Node {
  return said({ type: 'Recurrence', text, interval });
}

function targetNode({ text, minimum, maximum, unit }: Target): Node {
  return said({ type: 'Target', text, minValue: minimum, maxValue: maximum, unit });
}

function referenceNode({ text, identifier, passage }: Reference, { document }: Statement, addresses: Addresses): Node {
  const place = passage === null ? null : addresses.passage(document.id, passage);
  return said({ type: 'Reference', text, identifier, passage: place });
}

/** What nobody has said is said so: a verdict that was not given is no verdict that nothing was done. */
function standingEntries({ asOf, acceptance, progress, verdict }: Standings): Node {
  return {
    asOf,
    acceptance: standingNode('Acceptance', 'acceptance', acceptance),
    progress: standingNode('Progress', 'progress', progress),
    verdict: standingNode('Verdict', 'verdict', verdict),
  };
}

function standingNode(
  type: 'Acceptance' | 'Progress' | 'Verdict',
  list: 'acceptance' | 'progress' | 'verdict',
  { code, current }: Standing,
): Node {
  return said({
    type,
    code: codeOf(list, code),
    asOf: current?.asOf,
    text: current?.text || null,
    generatedAt: current?.givenAt.toISOString(),
  });
}
