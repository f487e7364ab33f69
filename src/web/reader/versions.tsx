import type { DocumentView } from '../../desk/views.ts';
import { formatDate } from '../../wording/dates.ts';
import { deskDay } from '../desk-day.ts';
import type { PageContext } from '../page-context.ts';
import { comparisonPath, documentPath } from '../paths.ts';

interface VersionsProps {
  readonly page: PageContext;
  readonly document: DocumentView;
}

/** Says over an older version that there is a newer one. */
export function NewerVersion({ page, document }: VersionsProps) {
  const newest = document.versions.find(({ isLatest }) => isLatest);
  if (!newest || newest.id === document.id) return null;
  const { reader } = page.wording;
  return (
    <p class="newer-version">
      <b>{reader.newerVersion(newest.version)}</b> <a href={documentPath(newest.id)}>{reader.readNewest}</a>{' '}
      <a href={comparisonPath(document.id, newest.id)}>{reader.whatChanged}</a>
    </p>
  );
}

/** Every version of the text, the newest first, each with what changed since the one before. */
export function Versions({ page, document }: VersionsProps) {
  const { versions } = document;
  const { reader, common } = page.wording;
  if (versions.length < 2) return null;
  return (
    <section class="reader-section" aria-labelledby="versions">
      <h2 id="versions">{reader.versions}</h2>
      <ol class="versions">
        {versions
          .map((version, index) => ({ version, previous: versions[index - 1] }))
          .toReversed()
          .map(({ version, previous }) => (
            <li>
              {version.id === document.id ? (
                <b>{reader.version(version.version)}</b>
              ) : (
                <a href={documentPath(version.id)}>{reader.version(version.version)}</a>
              )}{' '}
              <span class="facts">
                {[
                  version.date === null ? common.undated : formatDate(version.date, page.locale),
                  `${page.wording.documents.added.toLocaleLowerCase()} ${formatDate(deskDay(page, version.ingestedAt), page.locale)}`,
                  version.isLatest && reader.newest,
                  version.id === document.id && reader.thisVersion,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {previous && (
                <>
                  {' '}
                  <a class="compare-link" href={comparisonPath(previous.id, version.id)}>
                    {reader.compareWithPrevious}
                  </a>
                </>
              )}
            </li>
          ))}
      </ol>
    </section>
  );
}
