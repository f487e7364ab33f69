import { insertCorrection, saveReleaseText, textsOfReleases } from '../store/release-texts.ts';
import { countReleaseChange } from '../store/releases.ts';
import type { ReleaseWords } from '../store/schema/newsroom.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { authorId } from './follow-up-input.ts';
import { changeRelease, type SeenRelease } from './newsroom/hold-release.ts';
import { recordReleaseChange } from './newsroom/record-release-change.ts';
import { lengthIssues, missingWords, RELEASE_LIMITS, tidyWords, wordIssues } from './newsroom/release-input.ts';
import { requirePermission } from './permission.ts';

/** What a language version of a published press release is to say, and what of it is changed. */
export interface Correction extends SeenRelease {
  readonly language: string;
  readonly words: ReleaseWords;
  /** What was changed, for everybody to read, in that language. */
  readonly note: string;
}

/**
 * Corrects a published press release: the words change, what was changed and when is shown, and the earlier words are
 * kept. Throws `Forbidden`, `NotFound`, `Conflict` and `Invalid`.
 */
export async function correctRelease(context: DeskContext, correction: Correction): Promise<void> {
  requirePermission(context, 'correct-release');
  const { language } = correction;
  const note = correction.note.trim();
  const words = tidyWords(correction.words);
  const issues = [
    ...wordIssues(language, words),
    ...missingWords(language, words),
    ...lengthIssues('note', note, RELEASE_LIMITS.note),
    ...(note === '' ? [{ field: 'note', code: 'missing' as const, details: {} }] : []),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  await changeRelease(context, correction, ['published'], async (transaction, { id }) => {
    const texts = await textsOfReleases(transaction, [id]);
    const before = texts.find((text) => text.language === language);
    if (!before) throw new NotFound('release', `${id} ${language}`);
    const at = context.now();
    await saveReleaseText(transaction, id, language, words);
    await insertCorrection(transaction, {
      ...{ releaseId: id, language, note, correctedAt: at, correctedBy: authorId(context) },
      before: { title: before.title, lead: before.lead, body: before.body },
    });
    await countReleaseChange(transaction, id);
    await recordReleaseChange(transaction, context, { id, action: 'correct-release', after: { language, note } });
  });
}
