import type { Kysely } from 'kysely';
import { findCommitments } from '../../store/commitments.ts';
import { findExpressions } from '../../store/expressions.ts';
import { initiativeAt } from '../../store/initiatives.ts';
import { filesOf } from '../../store/release-files.ts';
import { correctionsOf, textsOfReleases } from '../../store/release-texts.ts';
import { type ReleaseLink, releaseAt, type StoredRelease } from '../../store/releases.ts';
import type { Database } from '../../store/schema.ts';
import { presentCommitments } from '../presenters/present-commitments.ts';
import { presentTopicOf } from '../presenters/present-topic.ts';
import type { NamedPage, ReleaseRelations, ReleaseView } from './release-views.ts';

/** Press releases with their words, files and corrections, in the order given. */
export async function presentReleases(
  database: Kysely<Database>,
  releases: readonly StoredRelease[],
): Promise<ReleaseView[]> {
  const ids = releases.map(({ id }) => id);
  const texts = Map.groupBy(await textsOfReleases(database, ids), ({ releaseId }) => releaseId);
  const files = Map.groupBy(await filesOf(database, ids), ({ releaseId }) => releaseId);
  const corrections = Map.groupBy(await correctionsOf(database, ids), ({ releaseId }) => releaseId);
  return releases.map(({ audienceId: _, topics, ...release }) => ({
    ...release,
    topics: topics.map(presentTopicOf),
    texts: texts.get(release.id) ?? [],
    files: files.get(release.id) ?? [],
    corrections: corrections.get(release.id) ?? [],
  }));
}

/** What a press release leads to, as far as `database` shows it. */
export async function presentRelations(
  database: Kysely<Database>,
  { texts }: Pick<ReleaseView, 'texts'>,
  links: readonly ReleaseLink[],
): Promise<ReleaseRelations> {
  const to = (kind: ReleaseLink['kind']) => links.filter((link) => link.kind === kind).map(({ target }) => target);
  const documents = await findExpressions(
    database,
    texts.flatMap(({ documentId }) => documentId ?? []),
  );
  const found = new Map((await findCommitments(database, to('commitment'))).map((each) => [each.id, each]));
  return {
    releases: await pages(to('release'), (slug) => namedRelease(database, slug)),
    pledges: await pages(to('pledge'), (slug) => namedPledge(database, slug)),
    commitments: await presentCommitments(
      database,
      to('commitment').flatMap((id) => found.get(id) ?? []),
    ),
    documents: Object.fromEntries(
      texts.flatMap(({ language, documentId }) =>
        documentId !== null && documents.has(documentId) ? [[language, documentId]] : [],
      ),
    ),
  };
}

async function pages(
  slugs: readonly string[],
  find: (slug: string) => Promise<NamedPage | null>,
): Promise<NamedPage[]> {
  const found: NamedPage[] = [];
  for (const slug of slugs) {
    const page = await find(slug);
    if (page) found.push(page);
  }
  return found;
}

async function namedRelease(database: Kysely<Database>, slug: string): Promise<NamedPage | null> {
  const release = await releaseAt(database, slug);
  if (!release || release.state === 'withdrawn') return null;
  const texts = await textsOfReleases(database, [release.id]);
  return { slug, names: Object.fromEntries(texts.map(({ language, title }) => [language, title])) };
}

async function namedPledge(database: Kysely<Database>, slug: string): Promise<NamedPage | null> {
  const pledge = await initiativeAt(database, { kinds: ['pledge'], slug });
  return pledge ? { slug, names: pledge.names } : null;
}
