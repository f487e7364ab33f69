import type { Kysely } from 'kysely';
import { findCommitments } from '../../store/commitments.ts';
import { findExpressions } from '../../store/expressions.ts';
import { allInitiatives } from '../../store/initiatives.ts';
import { linksOfReleases, type StoredReleaseLink } from '../../store/releases.ts';
import type { Database } from '../../store/schema.ts';
import type { DeskContext } from '../context.ts';
import { listReleases } from '../list-releases.ts';
import type { ReleaseView } from '../newsroom/release-views.ts';

/** A published press release in one language. */
export interface ReleaseInLanguage {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly publishedAt: Date;
  /** When it was last corrected in this language. */
  readonly correctedAt: Date | null;
  readonly topics: readonly string[];
  /** Identifiers of the commitments that it names, as far as they may be seen. */
  readonly commitments: readonly string[];
  /** Short names of the pledges that it leads to, as far as they may be seen. */
  readonly pledges: readonly string[];
  /** Identifier of the document that it is in the register. */
  readonly document: string | null;
}

const BATCH = 200;

/** Published press releases language by language, the newest first, batch by batch. */
export async function* exportReleases(
  context: DeskContext,
): AsyncGenerator<readonly ReleaseInLanguage[], void, undefined> {
  for (let page = 1, hasMore = true; hasMore; page += 1) {
    const list = await listReleases(context, {}, page, BATCH);
    yield await inLanguages(context.database, list.releases);
    hasMore = list.hasMore;
  }
}

async function inLanguages(database: Kysely<Database>, releases: readonly ReleaseView[]): Promise<ReleaseInLanguage[]> {
  const links = await seenLinks(database, releases);
  const documents = await findExpressions(
    database,
    releases.flatMap(({ texts }) => texts.flatMap(({ documentId }) => documentId ?? [])),
  );
  return releases.flatMap(({ id, slug, publishedAt, topics, texts, corrections }) => {
    if (publishedAt === null) return [];
    const to = (kind: StoredReleaseLink['kind']) =>
      (links.get(id) ?? []).filter((link) => link.kind === kind).map(({ target }) => target);
    return texts.map(({ language, title, lead, documentId }) => ({
      ...{ slug, language, title, lead, publishedAt },
      correctedAt: corrections.find((correction) => correction.language === language)?.correctedAt ?? null,
      ...{ topics: topics.map((topic) => topic.id), commitments: to('commitment'), pledges: to('pledge') },
      document: documentId !== null && documents.has(documentId) ? documentId : null,
    }));
  });
}

/** What releases point to, by their identifiers, without what may not be seen. */
async function seenLinks(
  database: Kysely<Database>,
  releases: readonly ReleaseView[],
): Promise<ReadonlyMap<string, readonly StoredReleaseLink[]>> {
  const links = await linksOfReleases(
    database,
    releases.map(({ id }) => id),
  );
  const named = links.filter(({ kind }) => kind === 'commitment').map(({ target }) => target);
  const commitments = new Set((await findCommitments(database, [...new Set(named)])).map(({ id }) => id));
  const pledges = new Set(
    (await allInitiatives(database)).filter(({ kind }) => kind === 'pledge').map(({ slug }) => slug),
  );
  const isSeen = ({ kind, target }: StoredReleaseLink) => (kind === 'pledge' ? pledges : commitments).has(target);
  return Map.groupBy(links.filter(isSeen), ({ releaseId }) => releaseId);
}
