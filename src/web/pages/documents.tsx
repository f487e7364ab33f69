import type { DocumentsPage as DocumentsFound, DocumentsQuery } from '../../desk/browse-documents.ts';
import type { Audience } from '../../store/audiences.ts';
import { CLASSIFICATIONS } from '../../store/schema/people.ts';
import type { StoredTeam } from '../../store/teams.ts';
import { DocumentTable } from '../components/document-table.tsx';
import { capitalised } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { Paging } from '../components/paging.tsx';
import { TitleSearch } from '../components/title-search.tsx';
import { UploadForm } from '../components/upload-form.tsx';
import { documentsPath } from '../documents-query.ts';
import type { PageContext } from '../page-context.ts';

interface DocumentsProps {
  readonly page: PageContext;
  readonly query: DocumentsQuery;
  readonly found: DocumentsFound;
  /** Who may see each document of the page, by identifier. */
  readonly audiences: ReadonlyMap<string, Audience>;
  /** The teams to which a new one may be restricted. */
  readonly teams: readonly StoredTeam[];
}

type FilterProps = Pick<DocumentsProps, 'page' | 'query' | 'found'>;

/** Lets those who see more than the public choose what they look at. */
function AudienceFilter({ page, query, found }: FilterProps) {
  const { people } = page.wording;
  const { classification } = query;
  if (found.classifications.length < 2 && classification === undefined) return null;
  const withClassification = (one: typeof classification) =>
    documentsPath({ ...query, classification: one, page: undefined });
  return (
    <nav class="audience-filter" aria-label={people.classification}>
      <a href={withClassification(undefined)} aria-current={classification === undefined ? 'true' : undefined}>
        {people.anyClassification}
      </a>
      {CLASSIFICATIONS.filter((one) => found.classifications.includes(one)).map((one) => (
        <a href={withClassification(one)} aria-current={classification === one ? 'true' : undefined}>
          {capitalised(people.classifications[one])}
        </a>
      ))}
    </nav>
  );
}

/** How many documents there are, and how many of them the words find. */
function Lead({ page, query, found }: FilterProps) {
  const { documents, common } = page.wording;
  if (found.total === 0) return <p>{documents.none}</p>;
  return (
    <>
      <p>{documents.lead(common.documentCount(found.total))}</p>
      {query.text !== undefined && (
        <p role="status">
          {found.found === 0 ? documents.noneMatching : documents.matching(common.documentCount(found.found))}{' '}
          <a href={documentsPath({ ...query, text: undefined, page: undefined })}>{documents.showAll}</a>
        </p>
      )}
    </>
  );
}

/** The documents, page by page, and the place to put in more. */
export function DocumentsPage({ page, query, found, audiences, teams }: DocumentsProps) {
  const { documents } = page.wording;
  const filters = { page, query, found };
  return (
    <Layout page={page} title={documents.title} place="documents" scripts={['upload']}>
      <div class="documents-page">
        <header class="page-head">
          <h1>{documents.title}</h1>
          <Lead {...filters} />
          {(found.pages > 1 || query.text !== undefined) && (
            <TitleSearch
              page={page}
              action="/documents"
              label={documents.find}
              text={query.text}
              kept={{ classification: query.classification }}
            />
          )}
        </header>
        <AudienceFilter {...filters} />
        <div class="documents-list">
          {found.works.length > 0 && <DocumentTable page={page} works={found.works} audiences={audiences} />}
          <Paging
            page={page}
            current={found.page}
            pages={found.pages}
            pathOf={(number) => documentsPath({ ...query, page: number })}
          />
        </div>
        {page.mayIngest && (
          <section class="upload-panel" id="upload" aria-labelledby="upload-title">
            <h2 id="upload-title">{documents.upload}</h2>
            <UploadForm page={page} known={found.works.flat()} hasMore={found.pages > 1} teams={teams} />
          </section>
        )}
      </div>
    </Layout>
  );
}
