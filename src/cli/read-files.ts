import { passageLine } from '../formats/jsonl/passage-line.ts';
import { renderTable } from '../formats/table/render-table.ts';
import type { ReadDocument, SourceFormat } from '../reading/document.ts';
import { createReader } from '../reading/reader.ts';
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

/** Writes the passages of the files at `paths`; gives the exit code. */
export async function readFiles(session: Session, paths: readonly string[], options: ReadOptions): Promise<number> {
  checkStandardInput(session, paths, options);
  const reader = createReader();
  let code = DONE;
  try {
    await inOrder(paths, filesAtOnce(reader), {
      work: async (path) => {
        const file = await sourceFile(path, session.input, options.type);
        return { name: documentName(file), document: await reader.read(file) };
      },
      use: async (path, working) => {
        try {
          const { name, document } = await working;
          await session.output.write(written(session, document, name, options));
        } catch (error) {
          await session.messages.write(`${failureOf(session, path, error)}\n`);
          code = FAILED;
        }
      },
    });
  } finally {
    await reader.close();
  }
  return code;
}

function written(session: Session, document: ReadDocument, name: string, { format }: ReadOptions): string {
  const { passages, text } = document;
  if (format === 'jsonl') return passages.map((passage) => `${passageLine(passage, text, name)}\n`).join('');
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
