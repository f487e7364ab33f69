import type { ListedWork } from '../../desk/views.ts';
import { DocumentTable } from '../components/document-table.tsx';
import { Layout } from '../components/layout.tsx';
import { UploadForm } from '../components/upload-form.tsx';
import type { PageContext } from '../page-context.ts';

/** All documents, and the place to put in more. */
export function DocumentsPage(props: { page: PageContext; total: number; works: readonly ListedWork[] }) {
  const { page, total, works } = props;
  const { documents, common } = page.wording;
  return (
    <Layout page={page} title={documents.title} place="documents" scripts={['upload']}>
      <div class="documents-page">
        <header class="page-head">
          <h1>{documents.title}</h1>
          <p>{total === 0 ? documents.none : documents.lead(common.documentCount(total))}</p>
        </header>
        {works.length > 0 && <DocumentTable page={page} works={works} />}
        {page.mayIngest && (
          <section class="upload-panel" id="upload" aria-labelledby="upload-title">
            <h2 id="upload-title">{documents.upload}</h2>
            <UploadForm page={page} known={works.flat()} />
          </section>
        )}
      </div>
    </Layout>
  );
}
