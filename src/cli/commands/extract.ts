import { type Command, Option } from 'commander';
import { declaredDocument } from '../../desk/declared-document.ts';
import { passageLabel } from '../../desk/passage-label.ts';
import { type UnderstoodDocument, understandFile } from '../../desk/understand-file.ts';
import type { ExtractedCommitment } from '../../extraction/commitment.ts';
import { commitmentLine } from '../../formats/jsonl/commitment-line.ts';
import { createReader, type Reader } from '../../reading/reader.ts';
import { commitmentTable } from '../commitment-table.ts';
import { explainCommitment } from '../explain-commitment.ts';
import { type DocumentOptions, documentOptions, formatOption } from '../options.ts';
import { failureOf } from '../report-failure.ts';
import { DONE, FAILED, type Session } from '../session.ts';
import { documentName, STANDARD_INPUT, sourceFile } from '../source-files.ts';
import { UsageError } from '../usage-error.ts';

interface ExtractOptions extends DocumentOptions {
  readonly format: 'jsonl' | 'table';
  readonly explain?: string;
}

/** `servanda extract FILE…`: the commitments in files, without a register. */
export function addExtract(program: Command, session: Session, finish: (code: number) => void): void {
  const { words } = session;
  const command = program.command('extract').description(words.help.extract).argument('<file...>', words.help.files);
  for (const option of documentOptions(words)) command.addOption(option);
  command
    .addOption(formatOption(words, ['jsonl', 'table']))
    .addOption(new Option('--explain <id>', words.help.explain))
    .action(async (paths: string[], options: ExtractOptions) => finish(await extractFiles(session, paths, options)));
}

/** A commitment with the text it stands in. */
interface Found {
  readonly commitment: ExtractedCommitment;
  readonly text: string;
}

async function extractFiles(session: Session, paths: readonly string[], options: ExtractOptions): Promise<number> {
  checkStandardInput(session, paths, options);
  const declared = declaredDocument(options);
  const reader = createReader();
  const found: Found[] = [];
  let code = DONE;
  try {
    for (const path of paths) {
      try {
        found.push(...(await extractFile(session, reader, path, { ...options, ...declared })));
      } catch (error) {
        await session.messages.write(`${failureOf(session, path, error)}\n`);
        code = FAILED;
      }
    }
  } finally {
    await reader.close();
  }
  if (options.explain === undefined) return code;
  return (await explain(session, found, options.explain)) ? code : FAILED;
}

/** Fails early rather than waiting for input of which nobody said what it is. */
export function checkStandardInput(
  session: Session,
  paths: readonly string[],
  { type }: Pick<DocumentOptions, 'type'>,
): void {
  if (paths.includes(STANDARD_INPUT) && !type) throw new UsageError(session.words.usage.typeNeeded);
}

async function extractFile(session: Session, reader: Reader, path: string, options: ExtractOptions): Promise<Found[]> {
  const file = await sourceFile(path, session.input, options.type);
  const understood = await understandFile(file, options, reader);
  if (options.explain === undefined)
    await session.output.write(written(session, understood, documentName(file), options));
  const { document, extraction } = understood;
  return extraction.commitments.map((commitment) => ({ commitment, text: document.text }));
}

function written(session: Session, understood: UnderstoodDocument, name: string, { format }: ExtractOptions): string {
  const { commitments } = understood.extraction;
  if (format === 'jsonl') return commitments.map((commitment) => `${commitmentLine(commitment, name)}\n`).join('');
  const passages = new Map(understood.document.passages.map((passage) => [passage.eId, passage]));
  return commitmentTable(
    session,
    commitments.map((commitment) => ({ ...commitment, place: passageLabel(passages, commitment.passage) })),
  );
}

async function explain(session: Session, found: readonly Found[], wanted: string): Promise<boolean> {
  const { words, output, messages } = session;
  const match = found.find(({ commitment }) => commitment.id === wanted) ?? found[Number(wanted) - 1];
  if (match) await output.write(explainCommitment(session, match.commitment, match.text));
  else await messages.write(`${words.explain.none(wanted)}\n`);
  return match !== undefined;
}
