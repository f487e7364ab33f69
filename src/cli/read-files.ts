import { DEEPEST_ATTACHMENT } from '../desk/understand-arrival.ts';
import { passageLine } from '../formats/jsonl/passage-line.ts';
import { renderTable } from '../formats/table/render-table.ts';
import type { ReadDocument, SourceFile, SourceFormat } from '../reading/document.ts';
import { createReader, type Reader } from '../reading/reader.ts';
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
  const reader = createReader();
  let code = DONE;
  try {
    await inOrder(paths, filesAtOnce(reader), {
      work: async (path) => {
        const file = await sourceFile(path, session.input, options.type);
        return readWithAttachments(reader, file, documentName(file), 0);
      },
      use: async (path, working) => {
        const outcomes = await working.catch((error: unknown): Outcome[] => [{ path, error }]);
        for (const outcome of outcomes) {
          if ('document' in outcome) await session.output.write(written(session, outcome, options));
          else await session.messages.write(`${failureOf(session, outcome.path, outcome.error)}\n`);
        }
        if (outcomes.some((outcome) => 'error' in outcome)) code = FAILED;
      },
    });
  } finally {
    await reader.close();
  }
  return code;
}

/** A document under the name it goes by, or why a file could not be read. */
type Outcome = NamedDocument | { readonly path: string; readonly error: unknown };

interface NamedDocument {
  readonly name: string;
  readonly document: ReadDocument;
}

async function readWithAttachments(reader: Reader, file: SourceFile, name: string, depth: number): Promise<Outcome[]> {
  const document = await reader.read(file);
  const outcomes: Outcome[] = [{ name, document }];
  for (const attachment of document.attachments) {
    const path = `${name}/${attachment.name}`;
    if (depth === DEEPEST_ATTACHMENT) {
      outcomes.push({ path, error: new Unreadable('nested-too-deep', path) });
      continue;
    }
    const inside = readWithAttachments(reader, attachment, `${name}/${documentName(attachment)}`, depth + 1);
    outcomes.push(...(await inside.catch((error: unknown): Outcome[] => [{ path, error }])));
  }
  return outcomes;
}

function written(session: Session, { name, document }: NamedDocument, { format }: ReadOptions): string {
  const { passages, text } = document;
  if (format === 'jsonl') return passages.map((passage) => `${passageLine(passage, document, name)}\n`).join('');
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
