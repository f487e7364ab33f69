import type { Command } from 'commander';
import { passageLine } from '../../formats/jsonl/passage-line.ts';
import { renderTable } from '../../formats/table/render-table.ts';
import type { ReadDocument, SourceFormat } from '../../reading/document.ts';
import { createReader } from '../../reading/reader.ts';
import { textOf } from '../../text/span.ts';
import { formatOption, typeOption } from '../options.ts';
import { failureOf } from '../report-failure.ts';
import { DONE, FAILED, type Session } from '../session.ts';
import { documentName, sourceFile } from '../source-files.ts';
import { checkStandardInput } from './extract.ts';

interface ReadOptions {
  readonly type?: SourceFormat;
  readonly format: 'jsonl' | 'table';
}

/** `servanda read FILE…`: the tree of documents, passage by passage. */
export function addRead(program: Command, session: Session, finish: (code: number) => void): void {
  const { words } = session;
  program
    .command('read')
    .description(words.help.read)
    .argument('<file...>', words.help.files)
    .addOption(typeOption(words.help))
    .addOption(formatOption(words, ['jsonl', 'table']))
    .action(async (paths: string[], options: ReadOptions) => finish(await readFiles(session, paths, options)));
}

async function readFiles(session: Session, paths: readonly string[], options: ReadOptions): Promise<number> {
  checkStandardInput(session, paths, options);
  const reader = createReader();
  let code = DONE;
  try {
    for (const path of paths) {
      try {
        const file = await sourceFile(path, session.input, options.type);
        const document = await reader.read(file);
        await session.output.write(written(session, document, documentName(file), options));
      } catch (error) {
        await session.messages.write(`${failureOf(session, path, error)}\n`);
        code = FAILED;
      }
    }
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
