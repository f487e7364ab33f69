import { countWords, likeness } from '../matching/likeness.ts';
import { findCommitment, quotesOf } from '../store/commitments.ts';
import { type ProgressStatement, statusesAsOf } from '../store/follow-up.ts';
import { commitmentsOfSameBearers } from '../store/like-commitments.ts';
import { inOrder } from '../store/register-page.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { findTwins } from './find-twins.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import type { CommitmentView } from './views.ts';

/** A commitment that one progress update may answer together with another. */
export interface RelatedDuty {
  readonly commitment: CommitmentView;
  /** `twin`: the same in another language; `alike`: much the same words, owed by the same. */
  readonly by: 'twin' | 'alike';
  /** The newest progress that was reported on it, which the other may take over. */
  readonly progress: ProgressStatement | null;
}

/** From this share of words in common on, two duties of one bearer look like one. */
const ALIKE = 0.6;
const COMPARED = 200;
const SHOWN = 8;

/**
 * The commitments that ask the same of the same as this one: its twins in other languages, and those in much the same
 * words, the likest first. Throws `NotFound`.
 */
export async function relatedDuties(context: DeskContext, id: string): Promise<RelatedDuty[]> {
  const { database, today } = context;
  const commitment = await findCommitment(database, id);
  if (!commitment) throw new NotFound('commitment', id);
  const twins = (await findTwins(database, commitment)).filter((twin) => twin.is_latest);
  const candidates = await quotesOf(database, await commitmentsOfSameBearers(context, id, COMPARED));
  const words = countWords(commitment.quote);
  const alike = candidates
    .filter(({ id: other, language }) => language === commitment.language && twins.every((twin) => twin.id !== other))
    .map((other) => ({ id: other.id, share: likeness(words, countWords(other.quote)) }))
    .filter(({ share }) => share >= ALIKE)
    .toSorted((one, another) => another.share - one.share)
    .map(({ id: other }) => other);
  const found = [...twins, ...(await inOrder(database, alike.slice(0, SHOWN)))].slice(0, SHOWN);
  const views = await presentCommitments(database, found);
  const statuses = await statusesAsOf(
    database,
    views.map((view) => view.id),
    today,
  );
  return views.map((view) => ({
    commitment: view,
    by: twins.some((twin) => twin.id === view.id) ? 'twin' : 'alike',
    progress: statuses.get(view.id)?.progress ?? null,
  }));
}
