import type { Kysely } from 'kysely';
import { type Matchable, type SharedTerm, suggestCommitments } from '../matching/suggest-commitments.ts';
import { findCommitments } from '../store/commitments.ts';
import { findDeeds } from '../store/deeds.ts';
import { commitmentsLikeDeeds, deedsLikeCommitment } from '../store/evidence-candidates.ts';
import type { Database } from '../store/schema.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentDeeds } from './presenters/present-deeds.ts';
import type { CommitmentView, DeedView } from './views.ts';

/** How well a deed and a commitment go together, and what they share. */
export interface Likeness {
  /** 0 to 1: good for ranking, no probability. */
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

/** The commitments that each deed may be evidence for, the likeliest first, by the deed's identifier. Nothing of it is stored. */
export async function suggestForDeeds(
  database: Kysely<Database>,
  deeds: readonly DeedView[],
): Promise<ReadonlyMap<string, readonly SuggestedCommitment[]>> {
  const ids = deeds.map(({ id }) => id);
  const candidates = await commitmentsLikeDeeds(database, ids, MOST_COMMITMENTS);
  const found = await findCommitments(database, [...new Set(candidates.map(({ commitmentId }) => commitmentId))]);
  const commitments = new Map((await presentCommitments(database, found)).map((each) => [each.id, each]));
  const byDeed = Map.groupBy(candidates, ({ deedId }) => deedId);
  return new Map(
    deeds.map((deed) => {
      const own = (byDeed.get(deed.id) ?? []).flatMap(({ commitmentId }) => commitments.get(commitmentId) ?? []);
      return [deed.id, suggestionsFor(deed, own)];
    }),
  );
}

/** The deeds that a commitment is suggested for, the likeliest first. */
export async function suggestForCommitment(database: Kysely<Database>, id: string): Promise<SuggestedDeed[]> {
  const found = await findDeeds(database, await deedsLikeCommitment(database, id, MOST_DEEDS));
  const deeds = await presentDeeds(database, found);
  const suggested = await suggestForDeeds(database, deeds);
  return deeds
    .flatMap((deed) => {
      const own = suggested.get(deed.id)?.find(({ commitment }) => commitment.id === id);
      return own ? [{ deed, score: own.score, shared: own.shared }] : [];
    })
    .toSorted((one, other) => other.score - one.score || (one.deed.id < other.deed.id ? -1 : 1));
}

function suggestionsFor(deed: DeedView, commitments: readonly CommitmentView[]): SuggestedCommitment[] {
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const suggestions = suggestCommitments({ ...deed, date: deed.happenedOn }, commitments.map(matchable));
  return suggestions.flatMap(({ id, score, shared }) => {
    const commitment = byId.get(id);
    return commitment ? [{ commitment, score, shared }] : [];
  });
}

function matchable(commitment: CommitmentView): Matchable {
  return { ...commitment, actors: commitment.bearers, date: commitment.document.date };
}
