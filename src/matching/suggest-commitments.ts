import type { ActorPart, Amount, Place, Topic } from '../extraction/commitment.ts';
import { edtfBounds } from '../text/edtf.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { type NamedTerm, termsIn } from './terms-in.ts';

/** What deeds and commitments are compared by. */
export interface Matchable {
  readonly id: string;
  readonly language: LanguageCode;
  readonly quote: string;
  /** Who did it, or who owes it. */
  readonly actors: readonly ActorPart[];
  readonly counterparts: readonly ActorPart[];
  readonly beneficiaries: readonly ActorPart[];
  readonly places: readonly Place[];
  readonly amounts: readonly Amount[];
  readonly topics: readonly Topic[];
  /** EDTF or ISO: when the deed was done, or the date of the text that holds the commitment; null where unknown. */
  readonly date: string | null;
}

/** What sort of thing a deed and a commitment can share. */
export const SHARED_SORTS = ['actor', 'party', 'place', 'amount', 'topic', 'term'] as const;

/** What deed and commitment both say. */
export interface SharedTerm {
  readonly sort: (typeof SHARED_SORTS)[number];
  /** Identifier of what is shared. */
  readonly term: string;
  /** The words for it on either side. */
  readonly deed: string;
  readonly commitment: string;
  /** What it adds to the score before the actors are looked at, 0 to 1. */
  readonly weight: number;
}

/**
 * What speaks for a suggestion or against it, in the order in which it is stored: the actor who owes it did it; one who
 * acts for it did; something of a sort is shared; it was done before.
 */
export const SUGGESTION_SIGNS = [
  'same-actor',
  'related-actor',
  'party',
  'place',
  'amount',
  'topic',
  'term',
  'done-before',
] as const;

/** One of {@link SUGGESTION_SIGNS}. */
export type SuggestionSign = (typeof SUGGESTION_SIGNS)[number];

/** How far each sign is there, 0 to 1: words as much as they add to the score, all others fully or not at all. */
export type SuggestionSigns = Readonly<Record<SuggestionSign, number>>;

/** A commitment that a deed may be evidence for. */
export interface Suggestion {
  readonly id: string;
  /** How well they go together, 0 to 1: good for ranking, no probability. */
  readonly score: number;
  readonly signs: SuggestionSigns;
  /** The weightiest first. */
  readonly shared: readonly SharedTerm[];
}

const SAME_ACTOR = 1;
/** A member acts for the group, a government for its state. */
const RELATED_ACTOR = 0.8;
const OTHER_ACTOR = 0.35;
const DONE_BEFORE = 0.5;
const WEIGHTS = { party: 0.35, place: 0.35, amount: 0.5, topic: 0.3 } as const;
/** A word that few of the candidates have says most. */
const RAREST_TERM = 0.4;
const LOWEST_SCORE = 0.1;

/**
 * Ranks the commitments that a deed may be evidence for, in whatever languages they are, the likeliest first. Those
 * with which it shares nothing but its actor are left out. Shared things add up as independent signs ("noisy or", J.
 * Pearl, Probabilistic Reasoning in Intelligent Systems, 1988); rare words among the commitments weigh more.
 */
export function suggestCommitments(deed: Matchable, commitments: readonly Matchable[]): Suggestion[] {
  const terms = new Map(commitments.map((commitment) => [commitment.id, termsOf(commitment)]));
  const spread = new Map<string, number>();
  for (const named of terms.values()) for (const { term } of named) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rarity = (term: string) => 1 - Math.log(spread.get(term) ?? 1) / Math.log(commitments.length + 1);
  const own = termsOf(deed).filter(({ words }) => !isActorsName(deed, words));
  return commitments
    .map((commitment): Suggestion => {
      const shared = [
        ...sharedParts(deed, commitment),
        ...sharedNames(own, terms.get(commitment.id) ?? []).map((term) => ({
          ...term,
          weight: rounded(RAREST_TERM * rarity(term.term)),
        })),
      ].sort((one, other) => other.weight - one.weight);
      const actors = sharedActors(deed, commitment);
      const before = isBefore(deed, commitment);
      const score = rounded(together(shared) * actors.trust * (before ? DONE_BEFORE : 1));
      const signs = signsOf(actors.trust, shared, before);
      return { id: commitment.id, score, signs, shared: [...actors.shared, ...shared] };
    })
    .filter(({ score }) => score >= LOWEST_SCORE)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

/** How much things shared say together, if each is a sign by itself. */
function together(shared: readonly SharedTerm[]): number {
  return 1 - shared.reduce((left, { weight }) => left * (1 - weight), 1);
}

function signsOf(trust: number, shared: readonly SharedTerm[], isDoneBefore: boolean): SuggestionSigns {
  const has = (sort: SharedTerm['sort']) => (shared.some((term) => term.sort === sort) ? 1 : 0);
  return {
    'same-actor': trust === SAME_ACTOR ? 1 : 0,
    'related-actor': trust === RELATED_ACTOR ? 1 : 0,
    party: has('party'),
    place: has('place'),
    amount: has('amount'),
    topic: has('topic'),
    term: rounded(together(shared.filter(({ sort }) => sort === 'term'))),
    'done-before': isDoneBefore ? 1 : 0,
  };
}

function termsOf({ quote, language }: Matchable): NamedTerm[] {
  return termsIn(quote, language);
}

/** Who did it is weighed by itself, and its name says nothing of what was done. */
function isActorsName({ actors }: Matchable, words: string): boolean {
  return actors.some(({ text }) => text.toLowerCase().includes(words.toLowerCase()));
}

function sharedNames(deed: readonly NamedTerm[], commitment: readonly NamedTerm[]) {
  const words = new Map(commitment.map((named) => [named.term, named.words]));
  return deed.flatMap(({ term, words: own }) => {
    const other = words.get(term);
    return other === undefined ? [] : [{ sort: 'term' as const, term, deed: own, commitment: other }];
  });
}

function sharedActors(deed: Matchable, commitment: Matchable): { trust: number; shared: SharedTerm[] } {
  let trust = OTHER_ACTOR;
  const shared: SharedTerm[] = [];
  for (const one of known(deed.actors)) {
    for (const other of known(commitment.actors)) {
      const relation = relationOf(one.actor, other.actor);
      if (relation === 0) continue;
      trust = Math.max(trust, relation);
      shared.push({ sort: 'actor', term: other.actor, deed: one.text, commitment: other.text, weight: 0 });
    }
  }
  return { trust: commitment.actors.length === 0 ? Math.max(trust, RELATED_ACTOR) : trust, shared };
}

/** "dk-government" acts for "dk", an EU body for the EU; what a group owes any actor may do. */
function relationOf(actor: string, bearer: string): number {
  if (actor === bearer) return SAME_ACTOR;
  const [one, other] = [actor.split('-')[0], bearer.split('-')[0]];
  if (one === other && (actor === one || bearer === other)) return RELATED_ACTOR;
  return GROUPS.has(bearer) ? RELATED_ACTOR : 0;
}

const GROUPS: ReadonlySet<string> = new Set([
  'signatories',
  'all-states',
  'states',
  'member-states',
  'states-parties',
  'eu-member-states',
  'un-member-states',
  'governments',
  'parties',
]);

function sharedParts(deed: Matchable, commitment: Matchable): SharedTerm[] {
  const partiesOf = (one: Matchable) => known([...one.counterparts, ...one.beneficiaries]);
  return [
    ...paired('party', partiesOf(deed), partiesOf(commitment), ({ actor }) => actor),
    ...paired('place', deed.places, commitment.places, ({ place }) => place),
    ...paired('amount', deed.amounts, commitment.amounts, amountKey),
    ...deed.topics.flatMap(({ topic, words }) => {
      const other = commitment.topics.find((one) => one.topic === topic);
      if (other === undefined) return [];
      const texts = [words, other.words].map((parts) => parts.map(({ text }) => text).join(', '));
      const [left = '', right = ''] = texts;
      return [{ sort: 'topic' as const, term: topic, deed: left, commitment: right, weight: WEIGHTS.topic }];
    }),
  ];
}

function paired<One extends { readonly text: string }>(
  sort: 'party' | 'place' | 'amount',
  left: readonly One[],
  right: readonly One[],
  keyOf: (one: One) => string | null,
): SharedTerm[] {
  return left.flatMap((one) => {
    const term = keyOf(one);
    const other = term === null ? undefined : right.find((candidate) => keyOf(candidate) === term);
    if (term === null || other === undefined) return [];
    return [{ sort, term, deed: one.text, commitment: other.text, weight: WEIGHTS[sort] }];
  });
}

function amountKey({ minimum, maximum, currency }: Amount): string | null {
  return currency === null ? null : `${currency} ${minimum ?? ''}–${maximum ?? ''}`;
}

function known(parts: readonly ActorPart[]): (ActorPart & { readonly actor: string })[] {
  return parts.filter((part): part is ActorPart & { readonly actor: string } => part.actor !== null);
}

/** Whether the deed was done before the commitment was made. */
function isBefore(deed: Matchable, commitment: Matchable): boolean {
  if (deed.date === null || commitment.date === null) return false;
  return edtfBounds(deed.date).last < edtfBounds(commitment.date).first;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
