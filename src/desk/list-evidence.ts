import { evidenceFor } from '../store/evidence.ts';
import { lineageOf } from '../store/versions.ts';
import type { DeskContext } from './context.ts';
import type { EvidenceView } from './evidence-views.ts';
import { presentEvidence } from './presenters/present-evidence.ts';
import { requireCommitment } from './record-evidence.ts';

/**
 * The evidence for a commitment and for the same in earlier versions of its text, the latest first. Visitors see none
 * that was withdrawn. Throws `NotFound`.
 */
export async function listEvidence(context: DeskContext, commitmentId: string): Promise<EvidenceView[]> {
  await requireCommitment(context, commitmentId);
  const earlier = (await lineageOf(context.database, commitmentId)).map(({ beforeId }) => beforeId);
  return evidenceOf(context, [commitmentId, ...earlier]);
}

/** The evidence for commitments that whoever asks may see, the latest first. Visitors see none that was withdrawn. */
export async function evidenceOf(context: DeskContext, commitmentIds: readonly string[]): Promise<EvidenceView[]> {
  const { database, principal } = context;
  const evidence = await evidenceFor(database, commitmentIds);
  const shown = principal.role === 'visitor' ? evidence.filter((each) => each.withdrawn_at === null) : evidence;
  return presentEvidence(context, shown);
}
