import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type DeclaredDocument, declaredDocument } from '../../desk/declared-document.ts';
import { Invalid } from '../../desk/errors.ts';
import { ingestDocument } from '../../desk/ingest-document.ts';
import { requireOperator } from '../../desk/permission.ts';
import { isLanguageCode, languageCodes } from '../../languages/registry.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { failureOf } from '../failures.ts';
import type { AppOptions } from '../options.ts';
import type { PageContext, WebEnvironment } from '../page-context.ts';
import { MessagePage } from '../pages/message.tsx';
import { type UploadOutcome, UploadOutcomes, UploadResultPage } from '../pages/upload-result.tsx';
import { deskContext } from './desk.ts';

/** Room for the field names and boundaries of a multipart form around the file itself. */
const FORM_OVERHEAD_BYTES = 64 * 1024;

function textField(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What was sent as a form; an empty one when it cannot be understood as such. */
async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** Reads a body to its end without keeping it: a browser shows our answer only after it has sent all. */
async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body !== null && !body.locked) await body.pipeTo(new WritableStream());
}

/** The files of the form; a browser sends an empty one without a name where none was chosen. */
function filesOf(form: FormData): File[] {
  return form.getAll('files').filter((value): value is File => value instanceof File && value.name !== '');
}

/** What the form says of its files. Throws `Invalid` before any of them is read. */
function declaredIn(form: FormData): DeclaredDocument {
  const language = textField(form, 'language');
  if (language !== undefined && !isLanguageCode(language)) {
    const details = { value: language, allowed: languageCodes().join(', ') };
    throw new Invalid([{ field: 'language', code: 'not-one-of', details }]);
  }
  const [date, sameAs, newVersionOf] = ['date', 'sameAs', 'newVersionOf'].map((name) => textField(form, name));
  return declaredDocument({ date, language, sameAs, newVersionOf });
}

async function takeIn(
  options: AppOptions,
  page: PageContext,
  file: File,
  declared: DeclaredDocument,
): Promise<UploadOutcome> {
  try {
    const result = await ingestDocument(deskContext(options), {
      file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
      declared,
      reader: options.reader,
    });
    return { file: file.name, result };
  } catch (error) {
    const failure = failureOf(error, page);
    if (failure === null) throw error;
    return { file: file.name, failure: failure.sentence, status: failure.status };
  }
}

/** Takes files in: one by one with a fragment each for `client/upload`, or many with a page for a plain form. */
export function uploadRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const limit = bodyLimit({
    maxSize: options.maximumUploadBytes + FORM_OVERHEAD_BYTES,
    onError: async (context) => {
      await discard(context.req.raw.body);
      const page: PageContext = context.var.page;
      const { documents, failures } = page.wording;
      const sentence = documents.tooLargeRequest(formatBytes(options.maximumUploadBytes, page.locale));
      return context.html(<MessagePage page={page} title={failures.badTitle} sentence={sentence} status={413} />, 413);
    },
  });
  routes.post('/documents', async (_, next) => {
    // Before the body is looked at: what a visitor sends is not worth our memory.
    requireOperator(deskContext(options), 'ingest-document');
    await next();
  });
  routes.post('/documents', limit, async (context) => {
    const { page } = context.var;
    const { documents, failures } = page.wording;
    const form = await formOf(context.req.raw);
    const files = filesOf(form);
    if (files.length === 0) {
      return context.html(
        <MessagePage page={page} title={failures.badTitle} sentence={documents.noFile} status={400} />,
        400,
      );
    }
    const declared = declaredIn(form);
    const outcomes: UploadOutcome[] = [];
    for (const file of files) outcomes.push(await takeIn(options, page, file, declared));
    const failed = outcomes.find((outcome) => 'failure' in outcome);
    const status = failed && 'failure' in failed ? failed.status : 200;
    if (context.req.query('fragment') !== undefined) {
      return context.html(<UploadOutcomes page={page} outcomes={outcomes} />, status);
    }
    return context.html(<UploadResultPage page={page} outcomes={outcomes} />, status);
  });
  return routes;
}
