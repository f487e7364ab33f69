import { type Context, Hono } from 'hono';
import type { DeskContext } from '../../desk/context.ts';
import { type DeclaredDocument, declaredDocument } from '../../desk/declared-document.ts';
import { Invalid } from '../../desk/errors.ts';
import { type IngestInput, ingestDocument } from '../../desk/ingest-document.ts';
import { requirePermission } from '../../desk/permission.ts';
import { isLanguageCode, languageCodes } from '../../languages/registry.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { audienceIn } from '../declared-audience.ts';
import { failureOf } from '../failures.ts';
import { Fields } from '../form-fields.ts';
import type { AppOptions } from '../options.ts';
import type { PageContext, WebEnvironment } from '../page-context.ts';
import { MessagePage } from '../pages/message.tsx';
import { type UploadOutcome, UploadOutcomes, UploadResultPage } from '../pages/upload-result.tsx';
import { type SpooledBody, spoolBody, TooMuchSent } from '../spooled-form.ts';
import { Turns } from '../turns.ts';

/** Room for the field names and boundaries of a multipart form around the file itself. */
const FORM_OVERHEAD_BYTES = 64 * 1024;

function textField(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
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

/** What the form says of its files. */
type Said = Pick<IngestInput, 'declared' | 'audience'>;

async function takeIn(
  desk: DeskContext,
  options: AppOptions,
  page: PageContext,
  file: File,
  said: Said,
): Promise<UploadOutcome> {
  try {
    const result = await ingestDocument(desk, {
      file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
      ...said,
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
  const limit = options.maximumUploadBytes + FORM_OVERHEAD_BYTES;
  const turns = new Turns(options.reader.size);
  routes.post('/documents', async (context, next) => {
    // Before the body is looked at: what a visitor sends is not worth our memory.
    requirePermission(context.var.desk, 'ingest-document');
    await next();
  });
  routes.post('/documents', async (context) => {
    const body = await bodyWithin(context.req.raw, limit);
    if (body === null)
      return context.html(<TooLarge page={context.var.page} limit={options.maximumUploadBytes} />, 413);
    try {
      // What slow lines bring is on disk; only what is read now is in memory.
      return await turns.take(async () => answerFor(context, options, await body.form()));
    } finally {
      await body.close();
    }
  });
  return routes;
}

/** The body that was sent; null where it is too large, which its length says before it comes if it is given. */
async function bodyWithin(request: Request, limit: number): Promise<SpooledBody | null> {
  const isTooLong = Number(request.headers.get('content-length') ?? 0) > limit;
  if (!isTooLong) {
    try {
      return await spoolBody(request, limit);
    } catch (error) {
      if (!(error instanceof TooMuchSent)) throw error;
      return null;
    }
  }
  await discard(request.body);
  return null;
}

function TooLarge({ page, limit }: { page: PageContext; limit: number }) {
  const { documents, failures } = page.wording;
  const sentence = documents.tooLargeRequest(formatBytes(limit, page.locale));
  return <MessagePage page={page} title={failures.badTitle} sentence={sentence} status={413} />;
}

/** Takes the files of a form in, and tells what became of each. */
async function answerFor(context: Context<WebEnvironment>, options: AppOptions, form: FormData): Promise<Response> {
  const { page, desk } = context.var;
  const { documents, failures } = page.wording;
  const files = filesOf(form);
  if (files.length === 0) {
    const props = { page, title: failures.badTitle, sentence: documents.noFile, status: 400 } as const;
    return context.html(<MessagePage {...props} />, 400);
  }
  const said = { declared: declaredIn(form), audience: audienceIn(new Fields(form)) };
  const outcomes: UploadOutcome[] = [];
  for (const file of files) outcomes.push(await takeIn(desk, options, page, file, said));
  const failed = outcomes.find((outcome) => 'failure' in outcome);
  const status = failed && 'failure' in failed ? failed.status : 200;
  if (context.req.query('fragment') !== undefined) {
    return context.html(<UploadOutcomes page={page} outcomes={outcomes} />, status);
  }
  return context.html(<UploadResultPage page={page} outcomes={outcomes} />, status);
}
