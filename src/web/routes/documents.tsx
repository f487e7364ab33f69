import { Hono } from 'hono';
import { NotFound } from '../../desk/errors.ts';
import { fetchFile } from '../../desk/fetch-file.ts';
import { listDocuments } from '../../desk/list-documents.ts';
import { viewDocument } from '../../desk/view-document.ts';
import type { SourceFormat } from '../../reading/document.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { DocumentsPage } from '../pages/documents.tsx';
import { ReaderPage } from '../pages/reader.tsx';
import { hasOriginal } from '../paths.ts';
import { Card, neighboursOf } from '../reader/card.tsx';
import { deskContext } from './desk.ts';

const MEDIA_TYPES: Readonly<Record<SourceFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  doc: 'application/msword',
  email: 'message/rfc822',
  'akoma-ntoso': 'application/akn+xml',
};

/** `name` as the parameters of a Content-Disposition header (RFC 6266): plain ASCII, and as it is. */
function dispositionName(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** The list of documents, the reader, and the files that documents came in. */
export function documentRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/documents', async (context) => {
    const { total, works } = await listDocuments(deskContext(options));
    return context.html(<DocumentsPage page={context.var.page} total={total} works={works} />);
  });
  routes.get('/documents/:id', async (context) => {
    const document = await viewDocument(deskContext(options), context.req.param('id'));
    const asked = context.req.query('c');
    const chosen = document.commitments.find((commitment) => commitment.id === asked)?.id ?? null;
    return context.html(<ReaderPage page={context.var.page} document={document} chosen={chosen} />);
  });
  routes.get('/documents/:id/cards/:commitment', async (context) => {
    const document = await viewDocument(deskContext(options), context.req.param('id'));
    const { commitments } = document;
    const id = context.req.param('commitment');
    const commitment = commitments.find((candidate) => candidate.id === id);
    if (!commitment) throw new NotFound('commitment', id);
    return context.html(
      <Card
        page={context.var.page}
        commitment={commitment}
        neighbours={neighboursOf(commitments, id)}
        hasOriginal={hasOriginal(document)}
      />,
    );
  });
  routes.get('/files/:sha256', async (context) => {
    const file = await fetchFile(deskContext(options), context.req.param('sha256'));
    // What others wrote is never run under our address: always a download, and sandboxed if a browser shows it anyway.
    return context.body(new Uint8Array(file.bytes), 200, {
      'content-type': MEDIA_TYPES[file.format],
      'content-disposition': `attachment; ${dispositionName(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  return routes;
}
