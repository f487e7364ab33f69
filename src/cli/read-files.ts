import { DEEPEST_ATTACHMENT } from '../desk/understand-arrival.ts';
import { createLineReader } from '../formats/jsonl/line-reader.ts';
import { renderTable } from '../formats/table/render-table.ts';
import type { ReadDocument, SourceFile, SourceFormat } from '../reading/document.ts';
import { createReader } from '../reading/reader.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { textOf } from '../text/span.ts';
import { inOrder } from './in-order.ts';
import { failureOf } from './report-failure.ts';
import { DONE, FAILED, type Session } from './session.ts';
import { checkStandardInput, documentName, filesAtOnce, sourceFile } from './source-files.ts';

/** What the options of `servanda read` give. */
export interface ReadOptions {
  readonly type?: SourceFormat;
  readonly format: 'jsonl' | 'table';
}

/**
 * Writes the passages of the files at `paths`, each followed by those of the files inside it (e-mail); gives the exit
 * code.
 */
export async function readFiles(session: Session, paths: readonly string[], options: ReadOptions): Promise<number> {
  checkStandardInput(session, paths, options);
  const writer = options.format === 'jsonl' ? lineWriter() : tableWriter(session);
  let code = DONE;
  try {
    await inOrder(paths, filesAtOnce(writer), {
      work: async (path) => {
        const file = await sourceFile(path, session.input, options.type);
        return writtenWithAttachments(writer, file, documentName(file), 0);
      },
      use: async (path, working) => {
        const outcomes = await working.catch((error: unknown): Outcome[] => [{ path, error }]);
        for (const outcome of outcomes) {
          if ('written' in outcome) await session.output.write(outcome.written);
          else await session.messages.write(`${failureOf(session, outcome.path, outcome.error)}\n`);
        }
        if (outcomes.some((outcome) => 'error' in outcome)) code = FAILED;
      },
    });
  } finally {
    await writer.close();
  }
  return code;
}

/** A document as it is put out, or why a file could not be read. */
type Outcome = Pick<Written, 'written'> | { readonly path: string; readonly error: unknown };

interface Written {
  readonly written: string | Uint8Array;
  /** The files inside the document. */
  readonly attachments: readonly SourceFile[];
}

/** Reads files and puts their passages in one of the forms. */
interface PassageWriter {
  /** How many files it reads at the same time. */
  readonly size: number;
  /** The passages of a document that goes by `name`. Throws `Unreadable`. */
  write(file: SourceFile, name: string): Promise<Written>;
  close(): Promise<void>;
}

function lineWriter(): PassageWriter {
  const reader = createLineReader();
  return {
    size: reader.size,
    async write(file, name) {
      const { lines, attachments } = await reader.read(file, name);
      return { written: lines, attachments };
    },
    close: () => reader.close(),
  };
}

function tableWriter(session: Session): PassageWriter {
  const reader = createReader();
  return {
    size: reader.size,
    async write(file) {
      const document = await reader.read(file);
      return { written: passageTable(session, document), attachments: document.attachments };
    },
    close: () => reader.close(),
  };
}

async function writtenWithAttachments(
  writer: PassageWriter,
  file: SourceFile,
  name: string,
  depth: number,
): Promise<Outcome[]> {
  const { written, attachments } = await writer.write(file, name);
  const outcomes: Outcome[] = [{ written }];
  for (const attachment of attachments) {
    const path = `${name}/${attachment.name}`;
    if (depth === DEEPEST_ATTACHMENT) {
      outcomes.push({ path, error: new Unreadable('nested-too-deep', path) });
      continue;
    }
    const inside = writtenWithAttachments(writer, attachment, `${name}/${documentName(attachment)}`, depth + 1);
    outcomes.push(...(await inside.catch((error: unknown): Outcome[] => [{ path, error }])));
  }
  return outcomes;
}

function passageTable(session: Session, { passages, text }: ReadDocument): string {
  const { columns } = session.words;
  return renderTable(
    [
      { title: columns.id },
      { title: columns.type },
      { title: columns.number },
      { title: columns.text, isFlexible: true },
    ],
    passages.map((passage) => [
      passage.eId,
      passage.type,
      passage.number ?? '',
      passage.setAside ?? textOf(text, passage),
    ]),
    session.output.width,
  );
}
