import { INTERNAL_AUDIENCE } from '../store/audiences.ts';
import { textsOfReleases } from '../store/release-texts.ts';
import { countReleaseChange, markWithdrawn } from '../store/releases.ts';
import type { Translations } from '../store/schema/initiatives.ts';
import { lockRegister } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { hideReleaseDocuments } from './newsroom/hide-release-documents.ts';
import { changeRelease, type SeenRelease } from './newsroom/hold-release.ts';
import { recordReleaseChange } from './newsroom/record-release-change.ts';
import { lengthIssues, RELEASE_LIMITS, writtenIn } from './newsroom/release-input.ts';
import { requirePermission } from './permission.ts';

/**
 * Withdraws a published press release: its address goes on saying that there was one, when it was withdrawn and why; its
 * words, files and links are public no more, nor are the documents that it became in the register. Throws `Forbidden`,
 * `NotFound`, `Conflict`, and `Invalid` without a reason in a language.
 */
export async function withdrawRelease(
  context: DeskContext,
  seen: SeenRelease,
  given: { readonly reasons: Translations },
): Promise<void> {
  requirePermission(context, 'withdraw-release');
  const reasons = writtenIn(given.reasons);
  const issues = Object.entries(reasons).flatMap(([language, reason]) =>
    lengthIssues(`reason-${language}`, reason, RELEASE_LIMITS.note),
  );
  if (Object.keys(reasons).length === 0) issues.push({ field: 'reason', code: 'missing', details: {} });
  if (issues.length > 0) throw new Invalid(issues);
  await changeRelease(context, seen, ['published'], async (transaction, { id, slug }) => {
    await lockRegister(transaction);
    const texts = await textsOfReleases(transaction, [id]);
    const at = context.now();
    await markWithdrawn(transaction, id, { at, reasons, audienceId: INTERNAL_AUDIENCE });
    await hideReleaseDocuments(
      transaction,
      texts.flatMap(({ documentId }) => documentId ?? []),
    );
    await countReleaseChange(transaction, id);
    await recordReleaseChange(transaction, context, { id, action: 'withdraw-release', after: { slug, reasons } });
  });
}
