import { compareTexts } from '../matching/compare-texts.ts';
import { type ExpressionSummary, findExpressions } from '../store/expressions.ts';
import type { VersionComparison } from './comparison-views.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { presentVersions } from './presenters/present-versions.ts';
import { viewDocument } from './view-document.ts';
import type { CommitmentView, DocumentView, VersionRef } from './views.ts';

/** Which two versions, whichever is the older. */
export interface CompareInput {
  readonly before: string;
  readonly after: string;
}

/**
 * How one version of a text became another: passages with their words, commitments with what shifted. Throws
 * `NotFound`, and `Invalid` where the two are no versions of one text.
 */
export async function compareVersions(
  context: DeskContext,
  { before, after }: CompareInput,
): Promise<VersionComparison> {
  const { database } = context;
  const expressions = await findExpressions(database, [before, after]);
  const [one, other] = [expressions.get(before), expressions.get(after)];
  if (!one || !other) throw new NotFound('document', one ? after : before);
  if (!areVersions(one, other)) throw new Invalid([{ field: 'other', code: 'no-version', details: { value: after } }]);
  const versions = await presentVersions(database, [one, other]);
  const comparison = compareTexts(
    comparable(await viewDocument(context, before)),
    comparable(await viewDocument(context, after)),
  );
  return { before: versions[0] as VersionRef, after: versions[1] as VersionRef, ...comparison };
}

function areVersions(one: ExpressionSummary, other: ExpressionSummary): boolean {
  return one.work_id === other.work_id && one.language === other.language;
}

function comparable({ passages, commitments }: DocumentView) {
  return { passages, commitments, passageOf: (commitment: CommitmentView) => commitment.passage.eId };
}
