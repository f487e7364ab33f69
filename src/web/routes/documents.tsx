import { Hono } from 'hono';
import { browseDocuments } from '../../desk/browse-documents.ts';
import { classifyDocument, viewAudience, viewAudiences } from '../../desk/classify-document.ts';
import { NotFound } from '../../desk/errors.ts';
import { downloadFile } from '../../desk/fetch-file.ts';
import { listOwnTeams } from '../../desk/manage-teams.ts';
import { requirePermission } from '../../desk/permission.ts';
import { viewDocument } from '../../desk/view-document.ts';
import type { SourceFormat } from '../../reading/document.ts';
import { audienceIn } from '../declared-audience.ts';
import { dispositionName } from '../disposition-name.ts';
import { parseDocumentsQuery } from '../documents-query.ts';
import { fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { DocumentsPage } from '../pages/documents.tsx';
import { ReaderPage } from '../pages/reader.tsx';
import { documentPath, hasOriginal } from '../paths.ts';
import { Card, neighboursOf } from '../reader/card.tsx';

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

/** The list of documents, the reader, and the files that documents came in. */
export function documentRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/documents', async (context) => {
    const { desk, page } = context.var;
    const query = parseDocumentsQuery(new URL(context.req.url).searchParams);
    const found = await browseDocuments(desk, query);
    const shown = found.works.flat().map(({ id }) => id);
    const props = { query, found, audiences: await viewAudiences(desk, shown), teams: await listOwnTeams(desk) };
    return context.html(<DocumentsPage page={page} {...props} />);
  });
  routes.get('/documents/:id', async (context) => {
    const document = await viewDocument(context.var.desk, context.req.param('id'));
    const asked = context.req.query('c');
    const chosen = document.commitments.find((commitment) => commitment.id === asked)?.id ?? null;
    const audience = await viewAudience(context.var.desk, document.id);
    const teams = await listOwnTeams(context.var.desk);
    return context.html(<ReaderPage page={context.var.page} {...{ document, chosen, audience, teams }} />);
  });
  routes.post('/documents/:id/classification', async (context) => {
    const id = context.req.param('id');
    requirePermission(context.var.desk, 'classify-document');
    const audience = audienceIn(await fieldsOf(context));
    if (audience) await classifyDocument(context.var.desk, id, audience);
    return context.redirect(`${documentPath(id)}#audience`, 303);
  });
  routes.get('/documents/:id/cards/:commitment', async (context) => {
    const document = await viewDocument(context.var.desk, context.req.param('id'));
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
    const file = await downloadFile(context.var.desk, context.req.param('sha256'));
    // What others wrote is never run under our address: always a download, and sandboxed if a browser shows it anyway.
    return context.body(new Uint8Array(file.bytes), 200, {
      'content-type': MEDIA_TYPES[file.format],
      'content-disposition': `attachment; ${dispositionName(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  return routes;
}
