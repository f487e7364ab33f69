import type { AttachmentResult, IngestResult, Kinship } from '../../desk/ingest-views.ts';
import { Unreadable } from '../../reading/unreadable.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { wordUnreadable } from '../../wording/unreadable.ts';
import { SHOWN_KINDS } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import type { FailureStatus } from '../failures.ts';
import type { PageContext } from '../page-context.ts';
import { besidePath, comparisonPath, documentPath } from '../paths.ts';

/** What became of one file that was sent: a document, or the sentence that says why not. */
export type UploadOutcome =
  | { readonly file: string; readonly result: IngestResult }
  | { readonly file: string; readonly failure: string; readonly status: FailureStatus };

/** What the text turned out to be of one that was there, with the way to the two compared. */
function KinshipNote({ page, document, kinship }: { page: PageContext; document: string; kinship: Kinship }) {
  const { documents, reader } = page.wording;
  const { as, of, by } = kinship;
  const isVersion = as === 'version';
  return (
    <p class="kinship">
      {documents.kinship[as]}{' '}
      <a href={documentPath(of.id)} lang={of.language}>
        {of.title}
      </a>{' '}
      <span class="quiet">({documents.kinshipBy[by]})</span> ·{' '}
      <a href={isVersion ? comparisonPath(of.id, document) : besidePath(document, of.id)}>
        {isVersion ? reader.whatChanged : reader.besides(wordLanguage(of.language, page.locale))}
      </a>
    </p>
  );
}

function Failed({ page, file, sentence }: { page: PageContext; file: string; sentence: string }) {
  return (
    <li class="upload-result failed">
      <span class="upload-file">{file}</span>
      <span class="upload-state late">{page.wording.documents.failed}</span>
      <p>{sentence}</p>
    </li>
  );
}

function TakenIn({ page, file, result }: { page: PageContext; file: string; result: IngestResult }) {
  const { documents, common } = page.wording;
  const { document, passages, outcome, kinship, attachments } = result;
  const promised = SHOWN_KINDS.reduce((sum, kind) => sum + document.counts[kind], 0);
  return (
    <li class="upload-result">
      <span class="upload-file">{file}</span>
      <span class="upload-state">{documents.outcomes[outcome]}</span>
      <p>
        <a class="document-title" href={documentPath(document.id)} lang={document.language}>
          {document.title}
        </a>
        <span class="facts">{documents.found(common.commitments(promised), passages)}</span>
      </p>
      {kinship !== null && <KinshipNote page={page} document={document.id} kinship={kinship} />}
      {attachments.length > 0 && (
        <ul class="upload-results" aria-label={documents.attachment}>
          {attachments.map((attachment) => (
            <Attachment page={page} attachment={attachment} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Attachment({ page, attachment }: { page: PageContext; attachment: AttachmentResult }) {
  const { fileName } = attachment;
  if ('result' in attachment) return <TakenIn page={page} file={fileName} result={attachment.result} />;
  const { code, details } = attachment.problem;
  const sentence = wordUnreadable(new Unreadable(code, fileName, details), page.locale);
  return <Failed page={page} file={fileName} sentence={sentence} />;
}

/** What became of every file, one an item. */
export function UploadOutcomes({ page, outcomes }: { page: PageContext; outcomes: readonly UploadOutcome[] }) {
  return (
    <ul class="upload-results">
      {outcomes.map((outcome) =>
        'failure' in outcome ? (
          <Failed page={page} file={outcome.file} sentence={outcome.failure} />
        ) : (
          <TakenIn page={page} file={outcome.file} result={outcome.result} />
        ),
      )}
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
