import type { DocumentRef, DocumentView } from '../../desk/views.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { wordNotice } from '../../wording/notices.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { deskDay } from '../desk-day.ts';
import type { PageContext } from '../page-context.ts';
import { akomaNtosoPath, documentPath, filePath, originalPath } from '../paths.ts';

interface FilesProps {
  readonly page: PageContext;
  readonly document: DocumentView;
}

/** The files that the document came in, what reading noticed of each, and the way to their pages. */
export function Originals({ page, document }: FilesProps) {
  const { reader, common, original } = page.wording;
  return (
    <section class="reader-section" aria-labelledby="originals">
      <h2 id="originals">{reader.original}</h2>
      <ul class="originals">
        {document.manifestations.map((file) => (
          <li>
            <a href={filePath(file.sha256)} download>
              {file.fileName}
            </a>{' '}
            <span class="facts">
              {common.formats[file.format]}, {formatBytes(file.size, page.locale)},{' '}
              {formatDate(deskDay(page, file.receivedAt), page.locale)}
            </span>
            {file.format === 'pdf' && (
              <>
                {' '}
                <a class="original-link" href={originalPath(document.id, { file: file.sha256 })}>
                  {original.show}
                </a>
              </>
            )}
            {file.notices.map((notice) => (
              <p class="notice">{wordNotice(notice, page.locale)}</p>
            ))}
          </li>
        ))}
        <li>
          <a href={akomaNtosoPath(document.id)} download>
            {reader.akomaNtoso}
          </a>{' '}
          <span class="facts">{reader.forPrograms}</span>
        </li>
      </ul>
    </section>
  );
}

function DocumentLink({ page, document }: { page: PageContext; document: DocumentRef }) {
  return (
    <a href={documentPath(document.id)} lang={document.language} hreflang={document.language}>
      {document.title}
      {document.language !== page.locale && (
        <span class="visually-hidden" lang={page.locale}>
          {' '}
          ({wordLanguage(document.language, page.locale)})
        </span>
      )}
    </a>
  );
}

/** The documents that came inside this one. */
export function Attachments({ page, document }: FilesProps) {
  if (document.attachments.length === 0) return null;
  return (
    <section class="reader-section" aria-labelledby="attachments">
      <h2 id="attachments">{page.wording.reader.attachments}</h2>
      <ul>
        {document.attachments.map((attachment) => (
          <li>
            <DocumentLink page={page} document={attachment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The document that this one came inside. */
export function AttachedTo({ page, document }: FilesProps) {
  if (document.attachedTo === null) return null;
  return (
    <p class="attached-to">
      {page.wording.reader.attachedTo} <DocumentLink page={page} document={document.attachedTo} />
    </p>
  );
}
