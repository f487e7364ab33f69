import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { acceptSuggestion } from '../../desk/accept-suggestion.ts';
import { attachEvidenceAddress } from '../../desk/attach-evidence-address.ts';
import { attachEvidenceFile } from '../../desk/attach-evidence-file.ts';
import { attachEvidencePassage } from '../../desk/attach-evidence-passage.ts';
import type { DocumentReader } from '../../desk/document-reader.ts';
import { Invalid, NotFound } from '../../desk/errors.ts';
import { listSuggestions } from '../../desk/list-suggestions.ts';
import { requirePermission } from '../../desk/permission.ts';
import { rejectSuggestion } from '../../desk/reject-suggestion.ts';
import { fetchArchivedFile, viewArchiveItem } from '../../desk/view-archive-item.ts';
import { withdrawEvidence } from '../../desk/withdraw-evidence.ts';
import { createFetcher, type Fetcher } from '../../fetching/create-fetcher.ts';
import { dispositionName } from '../disposition-name.ts';
import { EVIDENCE_ORIGINS, type EvidenceOrigin } from '../evidence/evidence-forms.tsx';
import { passageAddress } from '../evidence/passage-address.ts';
import { type Fields, fieldsOf, filledFields } from '../form-fields.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { ArchiveItemPage } from '../pages/archive-item.tsx';
import { EvidenceInboxPage } from '../pages/evidence-inbox.tsx';
import { commitmentPath, INBOX_PATH } from '../paths.ts';

type PageRequest = Context<WebEnvironment>;

/** Room for the other fields and the boundaries of a multipart form around the file itself. */
const FORM_OVERHEAD_BYTES = 64 * 1024;
/** Deeds on a page of the inbox. */
const DEEDS_A_PAGE = 10;

/** What evidence is fetched and read with. */
interface Tools {
  readonly reader: DocumentReader;
  readonly fetcher: Fetcher;
}

/** The file of the form. Throws `Invalid` where none was chosen. */
function fileIn(fields: Fields): File {
  const file = fields.file('file');
  if (file === null) throw new Invalid([{ field: 'file', code: 'missing', details: {} }]);
  return file;
}

async function give(tools: Tools, context: PageRequest, origin: EvidenceOrigin, fields: Fields) {
  const { desk } = context.var;
  const { reader, fetcher } = tools;
  const statement = {
    commitmentId: context.req.param('id') ?? '',
    stance: fields.text('stance'),
    note: fields.text('note'),
    isInternal: fields.has('internal'),
  };
  if (origin === 'address') {
    return attachEvidenceAddress(desk, { ...statement, address: fields.text('address'), fetcher, reader });
  }
  if (origin === 'file') {
    const chosen = fileIn(fields);
    const file = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
    return attachEvidenceFile(desk, { ...statement, file, reader });
  }
  return attachEvidencePassage(desk, {
    ...statement,
    ...passageAddress(fields.text('passage')),
    words: fields.text('words'),
  });
}

/** Only back to the inbox, whatever the form says. */
function backTo(asked: string): string {
  return asked === INBOX_PATH || asked.startsWith(`${INBOX_PATH}?`) ? asked : INBOX_PATH;
}

/** Evidence: given for a commitment, withdrawn, suggested in the inbox, and what is archived of it. */
export function evidenceRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const tools: Tools = { reader: options.reader, fetcher: options.fetcher ?? createFetcher() };
  routes.post('/commitments/:id/evidence/:origin', async (context, next) => {
    // Before the body is looked at: what a visitor sends is not worth our memory.
    requirePermission(context.var.desk, 'attach-evidence');
    await next();
  });
  routes.post(
    '/commitments/:id/evidence/file',
    bodyLimit({ maxSize: options.maximumUploadBytes + FORM_OVERHEAD_BYTES }),
  );
  routes.post('/commitments/:id/evidence/:origin', async (context) => {
    const origin = EVIDENCE_ORIGINS.find((known) => known === context.req.param('origin'));
    if (origin === undefined) return context.notFound();
    const fields = origin === 'file' ? await filledFields(context.req.raw) : await fieldsOf(context);
    const number = await give(tools, context, origin, fields);
    return context.redirect(`${commitmentPath(context.req.param('id'))}#evidence-${number}`, 303);
  });
  routes.post('/evidence/:number/withdraw', async (context) => {
    const number = context.req.param('number');
    if (!/^\d{1,9}$/u.test(number)) throw new NotFound('evidence', number);
    const reason = (await fieldsOf(context)).text('reason');
    const commitment = await withdrawEvidence(context.var.desk, { id: Number(number), reason });
    return context.redirect(`${commitmentPath(commitment)}#evidence-${number}`, 303);
  });

  routes.get('/archive/:id', async (context) => {
    const item = await viewArchiveItem(context.var.desk, context.req.param('id'));
    return context.html(<ArchiveItemPage page={context.var.page} item={item} />);
  });
  routes.get('/archive/:id/original', async (context) => {
    const file = await fetchArchivedFile(context.var.desk, context.req.param('id'));
    // What others wrote is never run under our address: always a download, of no type, and sandboxed if shown anyway.
    return context.body(new Uint8Array(file.bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; ${dispositionName(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  routes.get(INBOX_PATH, async (context) => {
    const { page: at, ...filters } = inboxQuery(new URL(context.req.url).searchParams);
    const inbox = await listSuggestions(context.var.desk, { ...filters, page: at, limit: DEEDS_A_PAGE });
    return context.html(<EvidenceInboxPage page={context.var.page} inbox={inbox} filters={filters} />);
  });
  routes.post(`${INBOX_PATH}/:deed/:commitment`, async (context) => {
    const fields = await fieldsOf(context);
    const key = { deedId: context.req.param('deed'), commitmentId: context.req.param('commitment') };
    const decision = fields.text('decision');
    if (decision === 'reject') await rejectSuggestion(context.var.desk, key);
    else await acceptSuggestion(context.var.desk, { ...key, stance: decision });
    return context.redirect(backTo(fields.text('back')), 303);
  });
  return routes;
}

/** The page and what the inbox is narrowed to. */
function inboxQuery(parameters: URLSearchParams) {
  const [document, commitment] = [parameters.get('document'), parameters.get('commitment')];
  return {
    page: Number(parameters.get('page') ?? 1),
    ...(document ? { document } : {}),
    ...(commitment ? { commitment } : {}),
  };
}
