import type { z } from '@hono/zod-openapi';
import type { NamedPage, ReleasePageView, ReleaseView } from '../../desk/newsroom/release-views.ts';
import type { ReleaseFile } from '../../store/release-files.ts';
import type { ReleaseText } from '../../store/release-texts.ts';
import { commitmentPath, pledgePath, releaseFilePath, releasePath } from '../paths.ts';
import { addresses, presentTopicRef } from './part-presenters.ts';
import type { releasePageSchema, releaseSchema } from './release-schemas.ts';

type ReleaseRow = z.infer<typeof releasePageSchema>['rows'][number];

/** The address of a press release in this API, and of its page. */
function releaseAddresses(slug: string) {
  return { self: `/api/releases/${encodeURIComponent(slug)}`, html: releasePath(slug) };
}

/** A press release as a list shows it; null for one that is not published. */
export function presentReleaseRow(release: ReleaseView): ReleaseRow | null {
  const { slug, texts, publishedAt, topics, corrections } = release;
  if (publishedAt === null) return null;
  return {
    slug,
    titles: byLanguage(texts, ({ title }) => title),
    leads: byLanguage(texts, ({ lead }) => lead),
    publishedAt: publishedAt.toISOString(),
    topics: topics.map(presentTopicRef),
    correctedAt: corrections[0]?.correctedAt.toISOString() ?? null,
    ...releaseAddresses(slug),
  };
}

/** A published press release with its words, and what it leads to; null for one that is not published. */
export function presentRelease(release: ReleasePageView): z.infer<typeof releaseSchema> | null {
  const row = presentReleaseRow(release);
  if (row === null) return null;
  return {
    ...row,
    texts: release.texts.map(({ language, title, lead, body }) => ({
      ...{ language, title, lead, body },
      document: release.documents[language] ?? null,
      html: releasePath(release.slug, language),
    })),
    corrections: release.corrections.map(({ language, note, correctedAt }) => ({
      ...{ language, note, correctedAt: correctedAt.toISOString() },
    })),
    files: release.files.map(presentFile),
    commitments: release.commitments.map(({ id, quote }) => ({ id, quote, ...addresses(commitmentPath(id)) })),
    pledges: release.pledges.map(({ slug, names }) => ({ slug, names: { ...names }, ...addresses(pledgePath(slug)) })),
    releases: release.releases.map(presentNamed),
  };
}

function presentNamed({ slug, names }: NamedPage) {
  return { slug, names: { ...names }, ...releaseAddresses(slug) };
}

function presentFile(file: ReleaseFile) {
  const { kind, name, mediaType, size, width, height, alternatives, captions, credit } = file;
  return {
    ...{ kind, name, mediaType, size, width, height, credit },
    ...{ alternatives: { ...alternatives }, captions: { ...captions } },
    file: releaseFilePath(file),
  };
}

function byLanguage(texts: readonly ReleaseText[], words: (text: ReleaseText) => string): Record<string, string> {
  return Object.fromEntries(texts.map((text) => [text.language, words(text)]));
}
