import { declaredDocument } from '../desk/declared-document.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { passageLabel } from '../desk/passage-label.ts';
import type { UnderstoodDocument } from '../desk/understand-file.ts';
import { commitmentLine } from '../formats/jsonl/commitment-line.ts';
import { deedLine } from '../formats/jsonl/deed-line.ts';
import { commitmentTable } from './commitment-table.ts';
import { deedTable } from './deed-table.ts';
import { explainCommitment } from './explain-commitment.ts';
import { explainDeed } from './explain-deed.ts';
import { inOrder } from './in-order.ts';
import type { DocumentOptions } from './options.ts';
import { failureOf } from './report-failure.ts';
import { DONE, FAILED, type Session } from './session.ts';
import { checkStandardInput, documentName, filesAtOnce, sourceFile } from './source-files.ts';

/** What the options of `servanda extract` give. */
export interface ExtractOptions extends DocumentOptions {
  readonly format: 'jsonl' | 'table';
  /** Identifier or number of the one record to explain. */
  readonly explain?: string;
  /** What was done instead of what is promised. */
  readonly deeds?: boolean;
}

/** A record with what explains it. */
interface Found {
  readonly id: string;
  readonly explain: (session: Session) => string;
}

/** Writes the commitments, or the deeds, in the files at `paths`, or explains one of them; gives the exit code. */
export async function extractFiles(
  session: Session,
  paths: readonly string[],
  options: ExtractOptions,
): Promise<number> {
  checkStandardInput(session, paths, options);
  const declared = declaredDocument(options);
  const reader = createDocumentReader();
  const found: Found[] = [];
  let code = DONE;
  try {
    await inOrder(paths, filesAtOnce(reader), {
      work: async (path) => {
        const file = await sourceFile(path, session.input, options.type);
        return { name: documentName(file), understood: await reader.understand(file, declared) };
      },
      use: async (path, working) => {
        try {
          const { name, understood } = await working;
          if (options.explain !== undefined) found.push(...recordsIn(understood, options));
          else await session.output.write(written(session, understood, name, options));
        } catch (error) {
          await session.messages.write(`${failureOf(session, path, error)}\n`);
          code = FAILED;
        }
      },
    });
  } finally {
    await reader.close();
  }
  if (options.explain === undefined) return code;
  return (await explain(session, found, options.explain)) ? code : FAILED;
}

function recordsIn({ document, extraction }: UnderstoodDocument, options: ExtractOptions): Found[] {
  const { text } = document;
  if (options.deeds) {
    return extraction.deeds.map((deed) => ({
      id: deed.id,
      explain: (session) => explainDeed(session, deed, text),
    }));
  }
  return extraction.commitments.map((commitment) => ({
    id: commitment.id,
    explain: (session) => explainCommitment(session, commitment, text),
  }));
}

function written(session: Session, understood: UnderstoodDocument, name: string, options: ExtractOptions): string {
  const { commitments, deeds } = understood.extraction;
  if (options.format === 'jsonl') {
    const lines = options.deeds
      ? deeds.map((deed) => deedLine(deed, name))
      : commitments.map((commitment) => commitmentLine(commitment, name));
    return lines.map((line) => `${line}\n`).join('');
  }
  const passages = new Map(understood.document.passages.map((passage) => [passage.eId, passage]));
  const placed = <Record extends { readonly passage: string }>(records: readonly Record[]) =>
    records.map((record) => ({ ...record, place: passageLabel(passages, record.passage) }));
  return options.deeds ? deedTable(session, placed(deeds)) : commitmentTable(session, placed(commitments));
}

async function explain(session: Session, found: readonly Found[], wanted: string): Promise<boolean> {
  const { words, output, messages } = session;
  const match = found.find(({ id }) => id === wanted) ?? found[Number(wanted) - 1];
  if (match) await output.write(match.explain(session));
  else await messages.write(`${words.explain.none(wanted)}\n`);
  return match !== undefined;
}
