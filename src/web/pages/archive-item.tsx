import type { ArchiveItemDetails } from '../../desk/evidence-views.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { archiveFilePath } from '../paths.ts';

/** Characters of the text that are shown; some eighty pages, which a browser takes easily. */
const MOST_CHARACTERS = 200_000;

interface ArchiveItemProps {
  readonly page: PageContext;
  readonly item: ArchiveItemDetails;
}

function Custody({ page, item }: ArchiveItemProps) {
  const { evidence } = page.wording;
  const facts: readonly (readonly [string, string | null])[] = [
    [evidence.when, item.archivedAt],
    [evidence.asked, item.askedAddress],
    ...item.redirects.map(({ url, status }) => [evidence.redirected, `${url} (${status})`] as const),
    [evidence.final, item.address],
    [evidence.server, item.serverAddress],
    [evidence.mediaType, item.mediaType],
    [evidence.size, formatBytes(item.size, page.locale)],
    [evidence.sha256, item.sha256],
  ];
  return (
    <section aria-labelledby="custody">
      <h2 id="custody">{evidence.howItCame}</h2>
      <dl class="custody">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            ),
        )}
      </dl>
      {item.headers.length > 0 && (
        <details>
          <summary>{evidence.headers}</summary>
          <dl class="custody">
            {item.headers.map(({ name, value }) => (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

/** The words of what is archived, and how it came; nothing of the page itself is ever shown as a page. */
export function ArchiveItemPage({ page, item }: ArchiveItemProps) {
  const { evidence } = page.wording;
  const { text, language } = item;
  return (
    <Layout page={page} title={`${evidence.archived}: ${item.title ?? item.fileName}`}>
      <article class="archived">
        <header class="page-head">
          <h1 lang={language ?? undefined}>{item.title ?? item.fileName}</h1>
          <p>{evidence.archivedLead}</p>
          <p>
            <a class="button" href={archiveFilePath(item.id)}>
              {evidence.download}
            </a>
          </p>
        </header>
        <Custody page={page} item={item} />
        <section class="archived-text" lang={language ?? undefined}>
          {text === null ? (
            <p class="quiet" lang={page.locale}>
              {evidence.noText}
            </p>
          ) : (
            text
              .slice(0, MOST_CHARACTERS)
              .split('\n\n')
              .map((paragraph) => <p>{paragraph}</p>)
          )}
          {text !== null && text.length > MOST_CHARACTERS && (
            <p class="quiet" lang={page.locale}>
              {evidence.goesOn(MOST_CHARACTERS)}
            </p>
          )}
        </section>
      </article>
    </Layout>
  );
}
