import type { IngestResult } from '../../desk/views.ts';
import { SHOWN_KINDS } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import type { FailureStatus } from '../failures.ts';
import type { PageContext } from '../page-context.ts';
import { documentPath } from '../paths.ts';

/** What became of one file that was sent: a document, or the sentence that says why not. */
export type UploadOutcome =
  | { readonly file: string; readonly result: IngestResult }
  | { readonly file: string; readonly failure: string; readonly status: FailureStatus };

function UploadOutcomeItem({ page, outcome }: { page: PageContext; outcome: UploadOutcome }) {
  const { documents, common } = page.wording;
  if ('failure' in outcome) {
    return (
      <li class="upload-result failed">
        <span class="upload-file">{outcome.file}</span>
        <span class="upload-state late">{documents.failed}</span>
        <p>{outcome.failure}</p>
      </li>
    );
  }
  const { document, passages } = outcome.result;
  const promised = SHOWN_KINDS.reduce((sum, kind) => sum + document.counts[kind], 0);
  return (
    <li class="upload-result">
      <span class="upload-file">{outcome.file}</span>
      <span class="upload-state">{documents.outcomes[outcome.result.outcome]}</span>
      <p>
        <a class="document-title" href={documentPath(document.id)} lang={document.language}>
          {document.title}
        </a>
        <span class="facts">{documents.found(common.commitments(promised), passages)}</span>
      </p>
    </li>
  );
}

/** What became of every file, one an item. */
export function UploadOutcomes({ page, outcomes }: { page: PageContext; outcomes: readonly UploadOutcome[] }) {
  return (
    <ul class="upload-results">
      {outcomes.map((outcome) => (
        <UploadOutcomeItem page={page} outcome={outcome} />
      ))}
    </ul>
  );
}

/** The outcomes of a form that was sent without JavaScript. */
export function UploadResultPage({ page, outcomes }: { page: PageContext; outcomes: readonly UploadOutcome[] }) {
  const { documents } = page.wording;
  return (
    <Layout page={page} title={documents.resultTitle} place="documents">
      <div class="narrow">
        <h1>{documents.resultTitle}</h1>
        <UploadOutcomes page={page} outcomes={outcomes} />
        <p class="more">
          <a href="/documents">{documents.back}</a>
          <a href="/documents#upload">{documents.again}</a>
        </p>
      </div>
    </Layout>
  );
}
