import {
  type Matchable,
  type SharedTerm,
  type Suggestion,
  suggestCommitments,
} from '../matching/suggest-commitments.ts';
import { type Judged, likelihoodOf, type SuggestionModel } from '../matching/suggestion-model.ts';
import { findCommitments } from '../store/commitments.ts';
import { textsWaiting } from '../store/comparisons-due.ts';
import { findDeeds } from '../store/deeds.ts';
import { commitmentsLikeDeeds, deedsLikeCommitment } from '../store/evidence-candidates.ts';
import { decidedPairs, type StoredSuggestion, suggestionsFor, suggestionsOf } from '../store/evidence-suggestions.ts';
import type { Sight } from '../store/register-index/sight.ts';
import { findModel } from '../store/suggestion-weights.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentDeeds } from './presenters/present-deeds.ts';
import type { CommitmentView, DeedView } from './views.ts';

/** How well a deed and a commitment go together, and what they share. */
export interface Likeness {
  /** 0 to 1, after what people decided of suggestions so far: good for ranking, no probability. */
  readonly score: number;
  readonly shared: readonly SharedTerm[];
}

/** A commitment that a deed may be evidence for. */
export interface SuggestedCommitment extends Likeness {
  readonly commitment: CommitmentView;
}

/** A deed that may be evidence for a commitment. */
export interface SuggestedDeed extends Likeness {
  readonly deed: DeedView;
}

/** Commitments that each deed is compared with; those less alike in actors and topics are not looked at. */
const MOST_COMMITMENTS = 50;
/** Deeds that a commitment is compared with. */
const MOST_DEEDS = 20;
/** Commitments that are kept as likest to a deed. */
const MOST_KEPT = 10;

/** A deed compared with a commitment that is like it, before anything is known of what people decided. */
export type Compared = Suggestion & { readonly commitment: CommitmentView };

/** What each deed is likest in the register, by the deed's identifier, the likest first. Nothing of it is stored. */
export async function compareDeeds(
  sight: Sight,
  deeds: readonly DeedView[],
): Promise<ReadonlyMap<string, readonly Compared[]>> {
  const ids = deeds.map(({ id }) => id);
  const candidates = await commitmentsLikeDeeds(sight, ids, MOST_COMMITMENTS);
  const commitments = await commitmentsById(sight, candidates);
  const byDeed = Map.groupBy(candidates, ({ deedId }) => deedId);
  return new Map(
    deeds.map((deed) => {
      const own = (byDeed.get(deed.id) ?? []).flatMap(({ commitmentId }) => commitments.get(commitmentId) ?? []);
      return [deed.id, compare(deed, own).slice(0, MOST_KEPT)];
    }),
  );
}

/**
 * The commitments that each deed may be evidence for, the likeliest first, by the deed's identifier. Those that
 * somebody decided about already are not among them. Deeds whose text waits to be compared with the register are
 * compared with it here; of all others that is stored.
 */
export async function suggestForDeeds(
  sight: Sight,
  deeds: readonly DeedView[],
): Promise<ReadonlyMap<string, readonly SuggestedCommitment[]>> {
  const { database } = sight;
  const texts = deeds.map(({ document }) => document.id);
  const waiting = await textsWaiting(database, texts);
  const isWaiting = ({ document }: DeedView) => waiting.has(document.id);
  const compared = await compareDeeds(sight, deeds.filter(isWaiting));
  const known = deeds.filter((deed) => !isWaiting(deed)).map(({ id }) => id);
  const stored = await withCommitments(sight, await suggestionsOf(database, known, {}));
  const decided = await decidedPairs(database, [...compared.keys()]);
  const model = await findModel(database);
  return new Map(
    deeds.map(({ id }) => {
      const fresh = compared.get(id)?.filter(({ commitment }) => !decided.get(id)?.has(commitment.id));
      const open: readonly (Judged & SuggestedCommitment)[] = fresh ?? stored.get(id) ?? [];
      return [id, ranked(open, model)];
    }),
  );
}

async function withCommitments(sight: Sight, suggestions: readonly StoredSuggestion[]) {
  const commitments = await commitmentsById(sight, suggestions);
  const known = suggestions.flatMap((one) => {
    const commitment = commitments.get(one.commitmentId);
    return commitment ? [{ ...one, commitment }] : [];
  });
  return Map.groupBy(known, ({ deedId }) => deedId);
}

async function commitmentsById({ database }: Sight, named: readonly { readonly commitmentId: string }[]) {
  const found = await findCommitments(database, [...new Set(named.map(({ commitmentId }) => commitmentId))]);
  return new Map((await presentCommitments(database, found)).map((each) => [each.id, each]));
}

/** The likeliest first, each with how likely it is after what decisions have taught. */
export function ranked<One extends Judged & { readonly commitment: CommitmentView }>(
  suggestions: readonly One[],
  model: SuggestionModel,
): One[] {
  return suggestions
    .map((one) => ({ one, likelihood: likelihoodOf(one, model) }))
    .toSorted(
      (left, right) =>
        right.likelihood - left.likelihood || (left.one.commitment.id < right.one.commitment.id ? -1 : 1),
    )
    .map(({ one }) => ({ ...one, score: weighed(one, model) }));
}

/** How likely a suggestion is, in hundredths. */
function weighed(one: Judged, model: SuggestionModel): number {
  return Math.round(likelihoodOf(one, model) * 100) / 100;
}

/**
 * The deeds that a commitment is suggested for, the likeliest first: what is stored, or, as long as its text waits to be
 * compared with the register, what a comparison with the deeds that are like it gives.
 */
export async function suggestForCommitment(
  sight: Sight,
  { id, documentId }: { readonly id: string; readonly documentId: string },
): Promise<SuggestedDeed[]> {
  const { database } = sight;
  const isWaiting = (await textsWaiting(database, [documentId])).has(documentId);
  const suggestions = isWaiting ? await comparedWith(sight, id) : await suggestionsFor(database, id);
  const model = await findModel(database);
  const scored = new Map(suggestions.map((one) => [one.deedId, { ...one, score: weighed(one, model) }]));
  const deeds = await presentDeeds(database, await findDeeds(database, [...scored.keys()]));
  return deeds
    .flatMap((deed) => {
      const own = scored.get(deed.id);
      return own ? [{ deed, score: own.score, shared: own.shared }] : [];
    })
    .toSorted((one, other) => other.score - one.score || (one.deed.id < other.deed.id ? -1 : 1));
}

async function comparedWith(sight: Sight, id: string): Promise<StoredSuggestion[]> {
  const { database } = sight;
  const deeds = await presentDeeds(
    database,
    await findDeeds(database, await deedsLikeCommitment(database, id, MOST_DEEDS)),
  );
  const compared = await compareDeeds(sight, deeds);
  const decided = await decidedPairs(database, [...compared.keys()]);
  return [...compared].flatMap(([deedId, likest]) =>
    likest
      .filter(({ commitment }) => commitment.id === id && !decided.get(deedId)?.has(id))
      .map(({ commitment, ...one }) => ({ ...one, deedId, commitmentId: commitment.id })),
  );
}

function compare(deed: DeedView, commitments: readonly CommitmentView[]): Compared[] {
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const suggestions = suggestCommitments({ ...deed, date: deed.happenedOn }, commitments.map(matchable));
  return suggestions.flatMap((suggestion) => {
    const commitment = byId.get(suggestion.id);
    return commitment ? [{ ...suggestion, commitment }] : [];
  });
}

function matchable(commitment: CommitmentView): Matchable {
  return { ...commitment, actors: commitment.bearers, date: commitment.document.date };
}
