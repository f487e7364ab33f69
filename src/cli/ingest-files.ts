import type { DeclaredAudience } from '../desk/admission.ts';
import type { DeskContext } from '../desk/context.ts';
import { type DeclaredDocument, declaredDocument } from '../desk/declared-document.ts';
import { createDocumentReader, type DocumentReader } from '../desk/document-reader.ts';
import { ingestDocument } from '../desk/ingest-document.ts';
import type { IngestResult } from '../desk/ingest-views.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { wordUnreadable } from '../wording/unreadable.ts';
import { type AudienceOptions, audienceFrom } from './declared-audience.ts';
import { inOrder } from './in-order.ts';
import { type Progress, startProgress } from './ingest-progress.ts';
import { ingestSummary, type Tally } from './ingest-summary.ts';
import { withDesk } from './open-desk.ts';
import type { DocumentOptions } from './options.ts';
import { failureOf } from './report-failure.ts';
import { DONE, FAILED, type Session, STOPPED } from './session.ts';
import { checkStandardInput, filesAt, filesAtOnce, type NamedFile, sourceFile } from './source-files.ts';
import { UsageError } from './usage-error.ts';

/** What the options of `servanda ingest` give. */
export interface IngestOptions extends DocumentOptions, DeclaredDocument, AudienceOptions {}

const OPTIONS = { title: '--title', sameAs: '--same-as', newVersionOf: '--new-version-of' } as const;

/** Takes the files at `paths` into the register, folders with all below them; gives the exit code. */
export async function ingestFiles(session: Session, paths: readonly string[], options: IngestOptions): Promise<number> {
  checkStandardInput(session, paths, options);
  const declared = declaredDocument(options);
  const files = await filesAt(paths);
  const ofOne = (['title', 'sameAs', 'newVersionOf'] as const).find((name) => declared[name] !== undefined);
  if (files.length > 1 && ofOne) throw new UsageError(session.words.usage.forOne(OPTIONS[ofOne]));
  if (files.length === 0) throw new UsageError(session.words.ingest.nothing);

  const reader = createDocumentReader();
  try {
    return await withDesk(session, async (context) => {
      const audience = await audienceFrom(context, options);
      return ingestAll(session, { context, reader, files, declared, audience, options });
    });
  } finally {
    await reader.close();
  }
}

interface Batch {
  readonly context: DeskContext;
  readonly reader: DocumentReader;
  readonly files: readonly NamedFile[];
  readonly declared: DeclaredDocument;
  readonly audience: DeclaredAudience | undefined;
  readonly options: IngestOptions;
}

async function ingestAll(session: Session, batch: Batch): Promise<number> {
  const tally: Tally = { files: batch.files.length, results: [], skipped: 0, failed: 0 };
  const progress = startProgress(session, batch.files.length);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    await inOrder(
      batch.files,
      filesAtOnce(batch.reader),
      {
        work: (file, before) => ingestOne(session, batch, file, before),
        use: (file, working) => note(session, file, working, { tally, progress }),
      },
      () => stop.signal.aborted,
    );
  } finally {
    process.off('SIGINT', onInterrupt);
    progress.end();
  }
  await session.output.write(ingestSummary(session, tally));
  if (stop.signal.aborted) {
    await session.messages.write(`${session.words.ingest.stopped}\n`);
    return STOPPED;
  }
  const isWhole = tally.failed === 0 && tally.results.every((result) => problemsIn(session, result).length === 0);
  return isWhole ? DONE : FAILED;
}

async function ingestOne(
  session: Session,
  { context, reader, declared, audience, options }: Batch,
  { path }: NamedFile,
  before: Promise<void>,
): Promise<IngestResult> {
  const file = await sourceFile(path, session.input, options.type);
  return ingestDocument(context, { file, declared, audience, reader, before });
}

async function note(
  session: Session,
  { path, isFromFolder }: NamedFile,
  working: Promise<IngestResult>,
  { tally, progress }: { readonly tally: Tally; readonly progress: Progress },
): Promise<void> {
  try {
    const result = await working;
    tally.results.push(result);
    await progress.advance(outcomeLine(session, result));
    for (const sentence of problemsIn(session, result)) await progress.remark(sentence);
  } catch (error) {
    const sentence = failureOf(session, path, error);
    if (isFromFolder && error instanceof Unreadable && error.code === 'unknown-type') tally.skipped += 1;
    else tally.failed += 1;
    await progress.complain(sentence);
  }
}

function outcomeLine({ words }: Session, result: IngestResult): string {
  const { ingest } = words;
  const inside = result.attachments.filter((attachment) => 'result' in attachment).length;
  const line = `${result.document.title}: ${outcomeWords(ingest, result)}`;
  return inside === 0 ? line : `${line}; ${ingest.attachments(inside)}`;
}

function outcomeWords(
  { outcomeOf, kinships }: Session['words']['ingest'],
  { outcome, document, kinship }: IngestResult,
) {
  const { undertaking, call, expectation } = document.counts;
  const words = outcomeOf[outcome](undertaking + call + expectation);
  return kinship ? `${words}, ${kinships[kinship.as](kinship.of.title, kinship.of.id)}` : words;
}

/** A sentence for every attachment that could not be taken in. */
function problemsIn(session: Session, { attachments }: IngestResult): string[] {
  return attachments.flatMap((attachment) => {
    if ('result' in attachment) return problemsIn(session, attachment.result);
    const { fileName, problem } = attachment;
    return [wordUnreadable(new Unreadable(problem.code, fileName, problem.details), session.locale)];
  });
}
