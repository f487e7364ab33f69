import type { Kysely } from 'kysely';
import type { ExpressionSummary } from '../../store/expressions.ts';
import type { Database } from '../../store/schema.ts';
import type { LanguageVersionRef, VersionRef } from '../views.ts';
import { presentDocumentRefs } from './present-documents.ts';

/** The versions of one text, in the order given. */
export async function presentVersions(
  database: Kysely<Database>,
  versions: readonly ExpressionSummary[],
): Promise<VersionRef[]> {
  const refs = await presentDocumentRefs(database, versions);
  return refs.map((ref, index) => presentVersion(ref, versions[index] as ExpressionSummary));
}

function presentVersion(ref: Awaited<ReturnType<typeof presentDocumentRefs>>[number], version: ExpressionSummary) {
  return {
    ...ref,
    version: version.version,
    ingestedAt: version.ingested_at.toISOString(),
    isLatest: version.is_latest,
    recognisedBy: version.recognised_by,
  };
}

/** The other language versions of `expression`, each with how the two were found to belong together. */
export async function presentSiblings(
  database: Kysely<Database>,
  expression: ExpressionSummary,
  siblings: readonly ExpressionSummary[],
): Promise<LanguageVersionRef[]> {
  const refs = await presentDocumentRefs(database, siblings);
  return refs.map((ref, index) => ({ ...ref, recognisedBy: tieOf(expression, siblings[index] as ExpressionSummary) }));
}

/** The text that came last was recognised as belonging to the work of the other. */
function tieOf(expression: ExpressionSummary, sibling: ExpressionSummary): LanguageVersionRef['recognisedBy'] {
  const [first, last] = expression.ingested_at < sibling.ingested_at ? [expression, sibling] : [sibling, expression];
  return last.recognised_by ?? first.recognised_by ?? 'declared';
}
