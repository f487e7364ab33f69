import type { Kysely } from 'kysely';
import { findCommitments } from '../store/commitments.ts';
import { initiativeAt } from '../store/initiatives.ts';
import { deleteReleaseText, saveReleaseText } from '../store/release-texts.ts';
import { countReleaseChange, type ReleaseLink, releaseAt, replaceLinks, updateRelease } from '../store/releases.ts';
import type { ReleaseContact, ReleaseWords } from '../store/schema/newsroom.ts';
import type { Database } from '../store/schema.ts';
import { declaredAudienceId } from './admission.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue } from './errors.ts';
import { changeRelease, type SeenRelease } from './newsroom/hold-release.ts';
import { recordReleaseChange } from './newsroom/record-release-change.ts';
import {
  contactIssues,
  RELEASE_LIMITS,
  slugIssues,
  tidyWords,
  topicIssues,
  wordIssues,
} from './newsroom/release-input.ts';
import { requirePermission } from './permission.ts';

/** A press release as somebody writes on it. */
export interface ReleaseDraft extends SeenRelease {
  readonly slug: string;
  readonly topics: readonly string[];
  readonly contacts: readonly ReleaseContact[];
  readonly links: readonly ReleaseLink[];
  /** By language; a language version without a word is taken away. */
  readonly texts: Readonly<Record<string, ReleaseWords>>;
  /** The teams whose editors alone see it until it is published; none for all editors. */
  readonly teamIds: readonly number[];
}

/**
 * Writes on a press release that is not published yet. Throws `Forbidden`, `NotFound`, `Invalid`, and `Conflict` where
 * somebody else changed it meanwhile.
 */
export async function editRelease(context: DeskContext, draft: ReleaseDraft): Promise<void> {
  requirePermission(context, 'write-release');
  const { slug, topics, contacts, links, teamIds } = draft;
  const texts = Object.entries(draft.texts).map(([language, words]) => [language, tidyWords(words)] as const);
  const issues = [
    ...slugIssues(slug),
    ...topicIssues(topics),
    ...contactIssues(contacts),
    ...texts.flatMap(([language, words]) => wordIssues(language, words)),
    ...(await linkIssues(context.database, links)),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  const audienceId = await declaredAudienceId(context, {
    classification: teamIds.length > 0 ? 'restricted' : 'internal',
    teamIds,
  });
  await changeRelease(context, draft, ['draft', 'scheduled'], async (transaction, { id }) => {
    const other = await releaseAt(transaction, slug);
    if (other && other.id !== id) throw new Invalid([{ field: 'slug', code: 'taken', details: { value: slug } }]);
    await updateRelease(transaction, id, { slug, topics, contacts, audienceId });
    for (const [language, words] of texts) {
      if (isEmpty(words)) await deleteReleaseText(transaction, id, language);
      else await saveReleaseText(transaction, id, language, words);
    }
    await replaceLinks(transaction, id, links);
    await countReleaseChange(transaction, id);
    const after = { slug, languages: texts.filter(([, words]) => !isEmpty(words)).map(([language]) => language) };
    await recordReleaseChange(transaction, context, { id, action: 'edit-release', after });
  });
}

function isEmpty({ title, lead, body }: ReleaseWords): boolean {
  return title === '' && lead === '' && body === '';
}

/** What is wrong with links: those that lead to nothing that whoever writes may see. */
async function linkIssues(database: Kysely<Database>, links: readonly ReleaseLink[]): Promise<Issue[]> {
  const { links: limit } = RELEASE_LIMITS;
  if (links.length > limit) return [{ field: 'links', code: 'too-long', details: { limit } }];
  const issues: Issue[] = [];
  for (const link of links) {
    if (!(await leadsSomewhere(database, link))) {
      issues.push({ field: 'links', code: 'not-one-of', details: { value: link.target } });
    }
  }
  return issues;
}

async function leadsSomewhere(database: Kysely<Database>, { kind, target }: ReleaseLink): Promise<boolean> {
  if (kind === 'release') return (await releaseAt(database, target)) !== undefined;
  if (kind === 'pledge') return (await initiativeAt(database, { kinds: [kind], slug: target })) !== undefined;
  return (await findCommitments(database, [target])).length > 0;
}
