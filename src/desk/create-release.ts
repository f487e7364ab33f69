import { INTERNAL_AUDIENCE } from '../store/audiences.ts';
import { saveReleaseText } from '../store/release-texts.ts';
import { insertRelease, releaseAt } from '../store/releases.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { authorId } from './follow-up-input.ts';
import { recordReleaseChange } from './newsroom/record-release-change.ts';
import { languageIssues, RELEASE_LIMITS, slugIssues } from './newsroom/release-input.ts';
import { requirePermission } from './permission.ts';
import { plainLineIssues } from './plain-line.ts';

/** A press release to begin. */
export interface NewRelease {
  /** The end of its address: `global-support-for-the-pledge`. */
  readonly slug: string;
  /** ISO 639-1 code of the language that it is written in first. */
  readonly language: string;
  readonly title: string;
}

/** Begins a press release, which those who write press releases see; gives its identifier. Throws `Forbidden` and `Invalid`. */
export async function createRelease(context: DeskContext, { slug, language, title }: NewRelease): Promise<string> {
  requirePermission(context, 'write-release');
  const issues = [
    ...slugIssues(slug),
    ...languageIssues(language),
    ...plainLineIssues('title', title, { limit: RELEASE_LIMITS.title }),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  return inTransaction(context.everything, async (transaction) => {
    if (await releaseAt(transaction, slug)) {
      throw new Invalid([{ field: 'slug', code: 'taken', details: { value: slug } }]);
    }
    const audienceId = INTERNAL_AUDIENCE;
    const id = await insertRelease(transaction, {
      ...{ slug, topics: [], contacts: [], audienceId },
      createdBy: authorId(context),
    });
    await saveReleaseText(transaction, id, language, { title: title.trim(), lead: '', body: '' });
    await recordReleaseChange(transaction, context, { id, action: 'create-release', after: { slug, language } });
    return id;
  });
}
